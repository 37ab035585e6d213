import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, terminalIn } from './agents.js';

interface Changed {
  readonly documents: readonly {
    readonly path: string;
    readonly movedFrom: string | null;
    readonly state: string;
    readonly changes: readonly { readonly from: string; readonly to: string }[];
  }[];
}

const plan = (target: string): string =>
  `---\nkind: metrics\nstatus: in review\n---\n\n# Plan\n\n## Metrics\n\n- Weekly planning teams from 320 to ${target} by Q3 2027\n`;

const repository = realpathSync(mkdtempSync(join(tmpdir(), 'strategy-repository-')));
const docs = join(repository, 'docs');
const git = (...args: string[]): void =>
  void execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: repository });
mkdirSync(docs);
for (const name of ['docs/plan.md', 'private.md', 'elsewhere.md']) writeFileSync(join(repository, name), plan('500'));
git('init', '--quiet');
git('add', '.');
git('commit', '--quiet', '--message', 'Before');
writeFileSync(join(docs, 'plan.md'), plan('800'));
writeFileSync(join(repository, 'elsewhere.md'), plan('800'));
renameSync(join(repository, 'private.md'), join(docs, 'moved.md'));
writeFileSync(join(docs, 'moved.md'), plan('900'));
git('add', '.');

describe('what documents state differently, for coding agents', () => {
  it('is what the terminal says', async () => {
    const { call } = await connect([repository]);
    const { data, text } = await call('changed', { since: 'HEAD' });
    deepEqual(data, await terminalIn<Changed>(repository, 'diff', '--since', 'HEAD'));
    equal((data as Changed).documents.length, 3);
    match(text, /docs\/plan\.md\n.*500.*800/);
    deepEqual(
      (await call('changed', { since: 'HEAD', paths: ['docs/plan.md'] })).data,
      await terminalIn<Changed>(repository, 'diff', '--since', 'HEAD', 'docs/plan.md'),
    );
  });

  it('is nothing of what a file was where nobody may read', async () => {
    const { call } = await connect([docs]);
    const { documents } = (await call('changed', { since: 'HEAD' })).data as Changed;
    deepEqual(
      documents.map(({ path, movedFrom, state, changes }) => [path, movedFrom, state, changes.length > 0]),
      [
        ['moved.md', null, 'new', false],
        ['plan.md', null, 'changed', true],
      ],
    );
    match((await call('changed', { since: 'HEAD', paths: ['../elsewhere.md'] })).text, /^There is no file or folder/);
  });

  it('says what is wrong', async () => {
    const { call } = await connect([repository]);
    const { failed, text } = await call('changed', { since: '--output=here' });
    ok(failed);
    match(text, /^The repository has no revision "--output=here"/);
    equal(readFileSync(join(docs, 'plan.md'), 'utf8'), plan('800'));
    const alone = await connect([mkdtempSync(join(tmpdir(), 'strategy-alone-'))]);
    match((await alone.call('changed', { since: 'HEAD' })).text, /in no Git repository/);
  });
});
