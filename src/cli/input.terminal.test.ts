import { deepEqual, match } from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withoutRights } from '../../test/unit/running.js';
import { filesOf } from './input.js';

describe('filesOf', () => {
  it('names folders that cannot be read, and finds the files beside them', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = mkdtempSync(join(tmpdir(), 'strategy-closed-'));
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, 'plan.md'), '# Plan');
    for (const name of ['closed', 'open', 'open/closed']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'closed', 'hidden.md'), '# Hidden');
    for (const name of ['closed', 'open/closed']) chmodSync(join(folder, name), 0);
    await withoutRights(async () => {
      const below = await filesOf(['.'], folder);
      deepEqual(below.files, [join(folder, 'plan.md')]);
      match(
        [...below.unread.values()].join('\n'),
        /^The folder "closed\/?" cannot be read: EACCES[^]*The folder "open\/closed\/?" cannot/,
      );
      const named = await filesOf(['closed', 'closed/hidden.md', 'plan.md'], folder);
      deepEqual(named.files, [join(folder, 'plan.md')]);
      match(
        [...named.unread.values()].join('\n'),
        /^The folder[^\n]* cannot be read: EACCES[^]*\n"closed\/hidden\.md" cannot be read: EACCES/,
      );
    });
  });
});
