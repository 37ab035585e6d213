import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alwaysAsked, folderWith, runIn, type Ran } from './running.js';

const head = '---\nkind: product-strategy\nstatus: approved\n---\n\n# Teamboard strategy\n\n';
const worse = '- Reduce churn from 3% to 5%\n';
const name = '.strategylint-baseline.json';

interface Entry {
  readonly path: string;
  readonly ruleId: string;
  readonly text: string;
  readonly count?: number;
  readonly until?: string;
  readonly reason?: string;
}

const planIn = (text = `${head}## Metrics\n\n${worse}`): string => folderWith({ ...alwaysAsked, 'docs/plan.md': text });
const entriesIn = (folder: string, file = name): readonly Entry[] =>
  (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { readonly findings: readonly Entry[] }).findings;
const change = (folder: string, by: (text: string) => string, file = 'docs/plan.md'): void =>
  writeFileSync(join(folder, file), by(readFileSync(join(folder, file), 'utf8')));
const changeEntries = (folder: string, by: (entry: Entry) => object): void =>
  writeFileSync(join(folder, name), JSON.stringify({ version: 1, findings: entriesIn(folder).map(by) }));
const written = (folder: string, ...more: string[]): Promise<Ran> => runIn(folder, ['--write-baseline', ...more, '.']);
const judged = (folder: string, ...more: string[]): Promise<Ran> =>
  runIn(folder, ['--baseline', name, '--reporter', 'json', ...more, '.']);

interface Finding {
  readonly ruleId: string;
  readonly line: number;
}
const found = ({ out }: Ran): readonly string[] =>
  (JSON.parse(out) as { readonly documents: readonly { readonly findings: readonly Finding[] }[] }).documents.flatMap(
    ({ findings }) => findings.map(({ ruleId, line }) => `${line} ${ruleId}`),
  );

describe('baselines', () => {
  it('accept what is there today', async () => {
    const folder = planIn();
    const first = await written(folder);
    const count = entriesIn(folder).reduce((sum, entry) => sum + (entry.count ?? 1), 0);
    ok(count > 3);
    deepEqual([first.code, first.err], [0, `strategy-lint: "${name}" accepts ${count} findings of 1 document now.\n`]);
    match(first.out, /^docs\/plan\.md: no issues found\n/);
    const second = await judged(folder, '--fail-on', 'info');
    deepEqual(
      [second.code, found(second), second.err],
      [0, [], `strategy-lint: ${count} findings are accepted by "${name}".\n`],
    );
    equal((await judged(folder, '--quiet')).err, '');
    equal((await runIn(folder, ['.'])).code, 1);
    for (const { path, text, ruleId } of entriesIn(folder)) {
      equal(path, 'docs/plan.md');
      ok(text !== '' && ruleId !== '');
    }
  });
  it('fail what is new, also when it says the same once more', async () => {
    const folder = planIn();
    await written(folder);
    change(folder, (text) => `${text}- Reduce cost from 3% to 5%\n${worse}`);
    const { code, out } = await judged(folder);
    equal(code, 1);
    const left = found({ code, out, err: '' });
    ok(left.includes('11 consistent-target-direction') && left.includes('12 consistent-target-direction'), left.join());
    ok(!left.includes('10 consistent-target-direction'));
  });
  it('follow their text: in a document, with a document that gets another name, and not to another text', async () => {
    const folder = planIn();
    await written(folder);
    change(folder, (text) =>
      text.replace('## Metrics', 'We serve agencies.\n\n##   Metrics').replace('- Reduce', '-  Reduce'),
    );
    deepEqual(found(await judged(folder)), []);
    renameSync(join(folder, 'docs', 'plan.md'), join(folder, 'strategy.md'));
    deepEqual(found(await judged(folder)), []);
    change(folder, (text) => text.replace('to 5%', 'to 6%'), 'strategy.md');
    ok(found(await judged(folder)).includes('12 consistent-target-direction'));
    writeFileSync(join(folder, 'docs', 'plan.md'), `${head}## Metrics\n\n${worse}`);
    ok(found(await judged(folder)).some((each) => each.endsWith('doc-owner')));
  });
  it('hold until their day', async () => {
    const folder = planIn();
    await written(folder, '--today', '2026-05-04', '--baseline-until', '2026-06-30');
    deepEqual([...new Set(entriesIn(folder).map(({ until }) => until))], ['2026-06-30']);
    const on = async (day: string): Promise<Ran> => judged(folder, '--today', day);
    deepEqual(found(await on('2026-06-30')), []);
    const after = await on('2026-07-01');
    equal(after.code, 1);
    ok(found(after).includes('10 consistent-target-direction'));
    match(after.err, /\d+ entries of ".strategylint-baseline.json" accepted findings until a day that has passed\.\n$/);
  });
  it('are listed where they match nothing any more', async () => {
    const folder = planIn();
    await written(folder);
    change(folder, (text) => text.replace('from 3% to 5%', 'from 5% to 3%'));
    const { err } = await judged(folder);
    match(
      err,
      /\d+ entries of "\.strategylint-baseline\.json" match nothing any more; --write-baseline leaves out what does not:\n/,
    );
    ok(err.includes('strategy-lint:   docs/plan.md: consistent-target-direction: - Reduce churn from 3% to 5%\n'), err);
    ok(!err.includes('doc-owner'));
    // Of documents that were not checked nobody knows; of those that are gone, they match nothing.
    writeFileSync(join(folder, 'other.md'), '# Notes\n');
    ok(!(await runIn(folder, ['--baseline', name, 'other.md'])).err.includes('match nothing'));
    rmSync(join(folder, 'docs', 'plan.md'));
    match((await runIn(folder, ['--baseline', name, 'other.md'])).err, /match nothing[^]*doc-owner/);
  });
  it('are written anew with what is still there: days and reasons that hold stay, and other documents', async () => {
    const folder = planIn();
    await written(folder);
    writeFileSync(join(folder, 'other.md'), `${head}${worse}`);
    await written(folder);
    const others = entriesIn(folder).filter(({ path }) => path === 'other.md');
    ok(others.length > 0);
    changeEntries(folder, (entry) => ({
      ...entry,
      reason: `Because of ${entry.ruleId}`,
      until: entry.ruleId === 'doc-owner' && entry.path !== 'other.md' ? '2026-01-31' : '2027-01-31',
    }));
    change(folder, (text) => text.replace('from 3% to 5%', 'from 5% to 3%'));
    const { code } = await runIn(folder, [
      '--write-baseline',
      '--today',
      '2026-05-04',
      '--baseline-until',
      '2026-12-31',
      'docs',
    ]);
    equal(code, 0);
    const entries = entriesIn(folder);
    equal(entries.filter(({ path }) => path === 'other.md').length, others.length);
    const own = entries.filter(({ path }) => path === 'docs/plan.md');
    ok(!own.some(({ ruleId }) => ruleId === 'consistent-target-direction'));
    const [owner, date] = ['doc-owner', 'doc-date'].map((id) => own.find(({ ruleId }) => ruleId === id));
    deepEqual([owner?.until, owner?.reason], ['2026-12-31', 'Because of doc-owner']);
    deepEqual([date?.until, date?.reason], ['2027-01-31', 'Because of doc-date']);
    deepEqual(found(await judged(folder, '--today', '2026-05-04')), []);
  });
  it('may start with a byte order mark', async () => {
    const folder = planIn();
    await written(folder);
    writeFileSync(join(folder, name), `\uFEFF${readFileSync(join(folder, name), 'utf8')}`);
    equal((await runIn(folder, ['--baseline', name, '.'])).code, 0);
  });
  it('are no folder, whether read or written', async () => {
    const folder = planIn();
    for (const args of [
      ['--baseline', 'docs'],
      ['--write-baseline', '--baseline', 'docs'],
    ]) {
      const { code, out, err } = await runIn(folder, [...args, '.']);
      deepEqual([code, out], [2, ''], args.join(' '));
      match(err, /^strategy-lint: The baseline "docs" cannot be read: EISDIR/);
    }
  });
  it('lie where they are told to, and start from there', async () => {
    const folder = planIn();
    await runIn(folder, ['--write-baseline', '--baseline', 'quality/accepted.json', '.']);
    ok(!existsSync(join(folder, name)));
    equal(entriesIn(folder, 'quality/accepted.json')[0]?.path, '../docs/plan.md');
    const { code, out } = await runIn(join(folder, 'docs'), [
      '--baseline',
      '../quality/accepted.json',
      '--reporter',
      'json',
    ]);
    deepEqual([code, found({ code, out, err: '' })], [0, []]);
  });
  it('accept what several documents show together', async () => {
    const folder = folderWith({
      'a.md': `${head.replace('status', 'product: Teamboard\nstatus')}We serve agencies.\n`,
      'b.md': '---\nkind: experiment\nstatus: in review\nproduct: Teamboard\n---\n\n# Test\n\nWe test.\n',
      '.strategylint.yml': 'experimental: true\n',
    });
    const together = async (...args: string[]) =>
      found(await runIn(folder, [...args, '--reporter', 'json', '.'])).filter((each) => each.includes('no-orphan'));
    equal((await together()).length, 1);
    await written(folder);
    ok(entriesIn(folder).some(({ ruleId, text }) => ruleId === 'no-orphan-experiment' && text === '# Test'));
    deepEqual(await together('--baseline', name), []);
  });
  it('accept no failure', async () => {
    const folder = planIn();
    const failing = { workers: 1, entry: 'data:text/javascript,throw new Error("No luck")' };
    equal((await runIn(folder, ['--write-baseline', '.'], failing)).code, 2);
    deepEqual(entriesIn(folder), []);
    await written(folder);
    const { code, err } = await runIn(folder, ['--baseline', name, '.'], failing);
    equal(code, 2);
    ok(!err.includes('match nothing'), err);
  });
  for (const [text, problem] of [
    [undefined, 'The baseline ".strategylint-baseline.json" cannot be read: ENOENT'],
    ['{', 'is no baseline: '],
    ['[]', 'is no baseline of version 1'],
    ['null', 'is no baseline of version 1'],
    ['{ "version": 2, "findings": [] }', 'is no baseline of version 1'],
    ['{ "version": 1, "findings": [1] }', 'Entry 1 of the baseline ".strategylint-baseline.json" is none.'],
    ['{ "version": 1, "findings": [{ "path": "a", "ruleId": "b" }] }', 'has no "text", or one that is no text.'],
    [
      '{ "version": 1, "findings": [{ "path": "a", "ruleId": "b", "text": "c", "until": "soon" }] }',
      'has an "until" that is no day such as 2027-03-31.',
    ],
    [
      '{ "version": 1, "findings": [{ "path": "a", "ruleId": "b", "text": "c", "count": 0 }] }',
      'has a "count" that is no whole number.',
    ],
    [
      '{ "version": 1, "findings": [{ "path": "a", "ruleId": "b", "text": "c", "untill": "2027-03-31" }] }',
      'has "untill", which means nothing here.',
    ],
  ] as const)
    it(`say what is wrong with ${text ?? 'a missing file'}`, async () => {
      const folder = planIn();
      if (text !== undefined) writeFileSync(join(folder, name), text);
      const { code, err, out } = await runIn(folder, ['--baseline', name, '.']);
      deepEqual([code, out], [2, '']);
      ok(err.includes(problem), err);
    });
  it('replace no other file, and say when they cannot be written', async () => {
    const folder = planIn();
    const before = readFileSync(join(folder, 'docs', 'plan.md'), 'utf8');
    equal((await runIn(folder, ['--write-baseline', '--baseline', 'docs/plan.md', '.'])).code, 2);
    equal(readFileSync(join(folder, 'docs', 'plan.md'), 'utf8'), before);
    mkdirSync(join(folder, 'taken.json', 'deep'), { recursive: true });
    const { code, err } = await runIn(folder, ['--write-baseline', '--baseline', 'docs/plan.md/base.json', '.']);
    equal(code, 2);
    match(err, /cannot be written/);
  });
});
