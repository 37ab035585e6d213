import { equal } from 'node:assert/strict';
import { withClock } from '../../../test/unit/time.js';
import { createTurns } from './turns.js';

describe('turns in the background', () => {
  it(
    'come at once while nobody types, and wait for a pause while an author does',
    withClock(async ({ pass }) => {
      const turns = createTurns(60);
      let had = 0;
      const take = (): void => void turns.next().then(() => (had += 1));
      take();
      await pass(1);
      equal(had, 1, 'while nobody types');
      turns.typed();
      take();
      await pass(30);
      turns.typed();
      await pass(59);
      equal(had, 1, 'while an author does');
      await pass(60);
      equal(had, 2, 'after the pause');
    }),
  );
});
