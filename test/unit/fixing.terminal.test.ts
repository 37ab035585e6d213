import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applied, changeOf, createFixer } from '../../src/cli/fix.js';
import { fileLinter, usualSettings } from '../../src/cli/document.js';
import { alwaysAsked, folderWith, runIn, type Ran } from './running.js';

const [first, last] = ['| Import | 2027-01-31 |', '| Sharing | 2027-09-30 |'];
const rows = ['| Export | 2027-06-30 |', '| Search | 2027-03-31 |'];
const plan = (lines: readonly string[]): string =>
  [
    '---',
    'kind: roadmap',
    '---',
    '',
    '# Roadmap',
    '',
    '## Milestones',
    '',
    '| Milestone | Date |',
    '| --- | --- |',
    ...lines,
    '',
  ].join('\n');
const [before, after] = [plan([first, ...rows, last]), plan([first, ...[...rows].reverse(), last])];
const isOpen = ({ out }: Ran): boolean => out.includes('milestone-order');

describe('--fix', () => {
  it('writes the fixes that cannot change the meaning, says what, and reports what is left', async () => {
    const folder = folderWith({ ...alwaysAsked, 'plan.md': before, 'other.md': after });
    ok(isOpen(await runIn(folder, ['.'])));
    const ran = await runIn(folder, ['--fix', '.']);
    equal(readFileSync(join(folder, 'plan.md'), 'utf8'), after);
    equal(readFileSync(join(folder, 'other.md'), 'utf8'), after);
    equal(ran.err, 'plan.md: fixed: milestone-order: Sort the rows by date\n');
    ok(!isOpen(ran));
    // Other findings have fixes too, which may change the meaning.
    match(ran.out, / doc-date /);
    const again = await runIn(folder, ['--fix', '.']);
    deepEqual([again.err, again.out], ['', ran.out]);
  });
  for (const [name, change] of [
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a missing last line end', (text: string) => text.trimEnd()],
  ] as const)
    it(`keeps ${name}`, async () => {
      const folder = folderWith({ 'plan.md': change(before) });
      await runIn(folder, ['--fix', '.']);
      equal(readFileSync(join(folder, 'plan.md'), 'utf8'), change(after));
    });
  it('does the same in worker threads and with a cache, which it keeps right', async () => {
    for (const args of [['--fix'], ['--fix', '--cache']]) {
      const folder = folderWith({ 'a.md': before, 'b.md': before });
      if (args.length > 1) await runIn(folder, ['--cache', '.']);
      ok(!isOpen(await runIn(folder, [...args, '.'], { workers: args.length === 1 ? 2 : 0 })));
      for (const file of ['a.md', 'b.md']) equal(readFileSync(join(folder, file), 'utf8'), after);
      ok(!isOpen(await runIn(folder, ['--cache', '.'])));
    }
  }).timeout(20_000);
  it('leaves alone what is not in UTF-8', async () => {
    const folder = folderWith({ 'plan.md': '' });
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0x0a, 0xe9, 0x0a])]);
    writeFileSync(join(folder, 'plan.md'), bytes);
    const { err } = await runIn(folder, ['--fix', '.']);
    equal(err, 'plan.md: not fixed, for it is not in UTF-8.\n');
    ok(readFileSync(join(folder, 'plan.md')).equals(bytes));
  });
  const settings = { ...usualSettings('1', Date.UTC(2026, 4, 4)), fixes: true, keyed: true };
  it('reports what cannot be written, with what was found in it', () => {
    const source = { file: join(folderWith({ 'plan.md': before }), 'plan.md'), path: 'plan.md' };
    const linted = fileLinter(settings)(source);
    rmSync(source.file);
    mkdirSync(source.file);
    const { findings } = createFixer(settings, false, () => {}).fix(source, linted, linted.report.findings).report;
    match(findings[0]?.message ?? '', /^The document could not be fixed: .*EISDIR/);
    deepEqual(findings.slice(1), linted.report.findings);
  });
  it('leaves alone what changed while it was checked', () => {
    const folder = folderWith({ 'plan.md': before });
    const source = { file: join(folder, 'plan.md'), path: 'plan.md' };
    const linted = fileLinter(settings)(source);
    writeFileSync(source.file, `${before}\nMore.\n`);
    const said: string[] = [];
    equal(createFixer(settings, false, (line) => said.push(line)).fix(source, linted, linted.report.findings), linted);
    deepEqual(said, ['plan.md: not fixed, for it changed while it was checked.']);
    equal(readFileSync(source.file, 'utf8'), `${before}\nMore.\n`);
  });
  for (const args of [
    ['--fix', '--fix-dry-run', '.'],
    ['--fix', '--staged', '.'],
    ['--fix', '-'],
  ])
    it(`is refused: ${args.join(' ')}`, async () => {
      const { code, err } = await runIn(folderWith({ 'plan.md': before }), args, { read: () => Promise.resolve('') });
      equal(code, 2);
      match(err, /^strategy-lint: --fix .+\.\n$/);
    });
});

describe('--fix-dry-run', () => {
  it('shows what would change, and writes nothing', async () => {
    const text = before.replaceAll('\n', '\r\n');
    const folder = folderWith({ 'plan.md': text });
    const { err, out } = await runIn(folder, ['--fix-dry-run', '.']);
    equal(readFileSync(join(folder, 'plan.md'), 'utf8'), text);
    equal(
      err,
      [
        'plan.md: would be fixed: milestone-order: Sort the rows by date',
        '@@ line 12 @@',
        `-${rows[0]}`,
        `-${rows[1]}`,
        `+${rows[1]}`,
        `+${rows[0]}`,
        '',
      ].join('\n'),
    );
    equal(out, (await runIn(folder, ['.'])).out);
    equal(
      (await runIn(folder, ['--fix-dry-run', '-'], { read: () => Promise.resolve(before) })).err,
      err.replaceAll('plan.md', 'stdin.md'),
    );
  });
  it('shows each change with its own lines', () => {
    const text = 'one\ntwo\nthree\nfour\n';
    const edits = [
      { start: 0, end: 3, text: '1' },
      { start: 8, end: 8, text: 'new\n' },
      { start: 18, end: 18, text: '!' },
    ];
    equal(applied(text, edits), '1\ntwo\nnew\nthree\nfour!\n');
    deepEqual(changeOf(text, edits), [
      '@@ line 1 @@',
      '-one',
      '+1',
      '@@ line 3 @@',
      '-three',
      '-four',
      '+new',
      '+three',
      '+four!',
    ]);
  });
});
