import { ok } from 'node:assert/strict';
import { createTurns } from './turns.js';

describe('turns in the background', () => {
  const spent = async (next: () => Promise<void>): Promise<number> => {
    const begun = performance.now();
    await next();
    return performance.now() - begun;
  };

  it('come at once while nobody types, and wait for a pause while an author does', async () => {
    const turns = createTurns(60);
    const idle = await spent(turns.next);
    turns.typed();
    setTimeout(turns.typed, 30);
    const busy = await spent(turns.next);
    ok(busy >= 85 && idle < busy, `${idle} ms while nobody types, ${busy} ms while an author does`);
  });
});
