import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plan, written, type Plan } from '../../test/unit/plan.js';
import { main } from './main.js';

const own = written(plan);
const lowered: Plan = {
  ...plan,
  metrics: plan.metrics.map((metric, index) => (index === 0 ? { ...metric, target: '400' } : metric)),
};

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const run = (cwd: string, ...args: readonly string[]): Promise<Ran> => runWith('', cwd, ...args);

/** Runs the program with a text on standard input. */
async function runWith(input: string, cwd: string, ...args: readonly string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await main(
    args,
    {
      cwd,
      color: false,
      out: (text) => (out += `${text}\n`),
      err: (text) => (err += `${text}\n`),
      read: async () => input,
    },
    { version: '1.2.3', entry: import.meta.url, now: Date.UTC(2026, 10, 29) },
  );
  return { code, out, err };
}

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'strategy-diff-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const git = (cwd: string, ...args: readonly string[]): void =>
  void execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...args], {
    cwd,
    stdio: 'pipe',
  });

/** A repository with one commit, called `first`. */
function repositoryWith(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  git(folder, 'init', '-q');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'First');
  git(folder, 'tag', 'first');
  return folder;
}

const sentence = 'The target of "Weekly planning teams" was lowered from 500 to 400.';

describe('strategy-lint diff', () => {
  it('compares two files, with the line of the later one', async () => {
    const folder = folderWith({ 'old.md': own, 'new.md': written(lowered) });
    const { code, out, err } = await run(folder, 'diff', 'old.md', 'new.md');
    deepEqual([code, err], [0, '']);
    equal(out, `new.md (before: old.md)\n  15  ${sentence}\n\n1 change in 1 document\n`);
  });

  it('says that nothing changed, and with --exit-code ends with 1 only where something did', async () => {
    const folder = folderWith({ 'old.md': own, 'same.md': own, 'new.md': written(lowered) });
    const same = await run(folder, 'diff', '--exit-code', 'old.md', 'same.md');
    deepEqual([same.code, same.out], [0, 'Nothing of substance has changed in the documents.\n']);
    equal((await run(folder, 'diff', '--exit-code', 'old.md', 'new.md')).code, 1);
  });

  it('writes JSON with kinds, values and places, and no control characters', async () => {
    const noisy: Plan = { ...lowered, nonGoals: [...plan.nonGoals, 'White\u009B31m labels'] };
    const folder = folderWith({ 'old.md': own, 'new.md': written(noisy) });
    const { out } = await run(folder, 'diff', '--reporter', 'json', 'old.md', 'new.md');
    ok(!out.includes('\u009B'));
    const report = JSON.parse(out) as {
      version: number;
      documents: { changes: Record<string, unknown>[] }[];
      summary: unknown;
    };
    deepEqual(report.documents[0]?.changes[0], {
      kind: 'target-lowered',
      about: 'Weekly planning teams',
      from: '500',
      to: '400',
      before: { line: 15, column: 33 },
      after: { line: 15, column: 33 },
      message: sentence,
    });
    deepEqual([report.version, report.summary], [1, { documents: 1, changes: 2 }]);
    ok(!(await run(folder, 'diff', 'old.md', 'new.md')).out.includes('\u009B'));
  });

  it('says many equal changes in one line, and lists each in JSON', async () => {
    const without = ['Themes', 'Seats', 'Badges', 'Stickers'];
    const folder = repositoryWith({ 'docs/plan.md': own });
    writeFileSync(join(folder, 'docs/plan.md'), written({ ...plan, nonGoals: [...plan.nonGoals, ...without] }));
    const diff = (reporter: string) => run(folder, 'diff', '--since', 'first', '--reporter', reporter);
    const line = '4 things are now ruled out: "Themes", "Seats", "Badges" and 1 more.';
    ok((await diff('text')).out.includes(`  ${line}\n\n4 changes in 1 document\n`));
    const at =
      written({ ...plan, nonGoals: [...plan.nonGoals, ...without] })
        .split('\n')
        .indexOf('- Themes') + 1;
    const links = [at, at + 1, at + 2].map((number) => `[line ${number}](<docs/plan.md#L${number}>)`);
    ok((await diff('markdown')).out.includes(`- ${line} (${links.join(', ')})\n`));
    const { documents } = JSON.parse((await diff('json')).out) as { documents: { changes: { about: string }[] }[] };
    deepEqual(
      documents[0]?.changes.map(({ about }) => about),
      without,
    );
  });

  it('writes Markdown for a pull request, with links to the lines', async () => {
    const folder = repositoryWith({ 'docs/plan.md': own });
    writeFileSync(join(folder, 'docs/plan.md'), written(lowered));
    const { out } = await run(folder, 'diff', '--since', 'first', '--reporter', 'markdown');
    equal(
      out,
      `# What changed since first\n\n- The target of "Weekly planning teams" was lowered from 500 to 400. ([line 15](<docs/plan.md#L15>))\n`,
    );
  });

  it('compares the working folder with a revision: what changed, moved, came and went', async () => {
    const folder = repositoryWith({
      'docs/plan.md': own,
      'docs/moved.md': own.replace('Teamboard', 'Cashboard'),
      'docs/gone.md': own.replace('Teamboard', 'Oldboard'),
      'docs/notes.md': '# Notes\n\nMilk, eggs.\n',
    });
    writeFileSync(join(folder, 'docs/plan.md'), written(lowered));
    mkdirSync(join(folder, 'archive'));
    renameSync(join(folder, 'docs/moved.md'), join(folder, 'archive/moved.md'));
    writeFileSync(join(folder, 'archive/moved.md'), written(lowered).replace('Teamboard', 'Cashboard'));
    rmSync(join(folder, 'docs/gone.md'));
    writeFileSync(join(folder, 'docs/notes.md'), '# Notes\n\nMilk, bread.\n');
    git(folder, 'add', '-A');
    writeFileSync(join(folder, 'docs/fresh.md'), own);
    const { code, out } = await run(folder, 'diff', '--since', 'first');
    equal(code, 0);
    deepEqual(
      out.split('\n').filter((line) => /^\S/.test(line)),
      [
        'archive/moved.md (before: docs/moved.md)',
        'docs/fresh.md is new',
        'docs/gone.md is gone',
        'docs/plan.md',
        '2 changes in 4 documents',
      ],
    );
  });

  it('compares only what is named, from any folder of the repository', async () => {
    const folder = repositoryWith({ 'docs/plan.md': own, 'docs/gone.md': own, 'other/plan.md': own });
    for (const path of ['docs/plan.md', 'other/plan.md']) writeFileSync(join(folder, path), written(lowered));
    rmSync(join(folder, 'docs/gone.md'));
    const headsOf = async (cwd: string, ...args: readonly string[]): Promise<readonly string[]> =>
      (await run(cwd, 'diff', '--since', 'HEAD', ...args)).out.split('\n').filter((line) => /\.md/.test(line));
    deepEqual(await headsOf(folder, 'other'), ['other/plan.md']);
    deepEqual(await headsOf(folder, 'docs/gone.md'), ['docs/gone.md is gone']);
    deepEqual(await headsOf(folder, 'docs'), ['docs/gone.md is gone', 'docs/plan.md']);
    deepEqual(await headsOf(join(folder, 'docs')), ['gone.md is gone', 'plan.md']);
    deepEqual(await headsOf(folder, '**/plan.md'), ['docs/plan.md', 'other/plan.md']);
    rmSync(join(folder, 'docs'), { recursive: true });
    deepEqual(await headsOf(folder, 'docs'), ['docs/gone.md is gone', 'docs/plan.md is gone']);
  });

  it('says on standard error, with exit code 2, what it cannot do, and writes no report', async () => {
    const folder = folderWith({ 'old.md': own });
    const repository = repositoryWith({ 'plan.md': own });
    const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
      [folder, ['old.md'], /needs two files/],
      [folder, ['old.md', 'none.md'], /"none\.md" cannot be read/],
      [folder, ['old.md', '.'], /"\." is a folder: name two files/],
      [folder, ['-', '-'], /only one version/],
      [folder, ['old.md', 'old.md', '--reporter', 'json', '--reporter', 'text'], /json and text would both be written/],
      [folder, ['old.md', 'old.md', '--output', 'a.txt', '--output', 'b.txt'], /"b\.txt" has no reporter of its own/],
      [folder, ['old.md', 'old.md', '--output', 'old.md'], /"old\.md" is one of the documents/],
      [folder, ['old.md', 'old.md', '--output', '.'], /The report "\." cannot be written/],
      [folder, ['--since', 'main'], /no Git repository/],
      [repository, ['--since', 'no-such-branch'], /no revision "no-such-branch"/],
      [repository, ['--since=--output=x'], /no revision "--output=x"/],
      [repository, ['--since', 'first', 'none.md'], /no file or folder "none\.md"/],
      [folder, ['--reporter', 'xml', 'old.md', 'old.md'], /not a reporter.*text, markdown, json/],
      [folder, ['--kind', 'poem', 'old.md', 'old.md'], /not a kind of document/],
      [folder, ['--nothing', 'old.md', 'old.md'], /--nothing/],
    ];
    for (const [cwd, args, expected] of wrong) {
      const { code, out, err } = await run(cwd, 'diff', ...args);
      deepEqual([code, out], [2, ''], args.join(' '));
      match(err, expected);
    }
  });

  it('writes several reports, each to its file, and none over a document', async () => {
    const folder = repositoryWith({ 'docs/plan.md': own });
    writeFileSync(join(folder, 'docs/plan.md'), written(lowered));
    const args = ['diff', '--since', 'first', '--reporter', 'json', '--output', 'out/new/changes.json'];
    for (const again of ['', ' again']) {
      const { code, out, err } = await run(folder, ...args, '--reporter', 'markdown', '--output', 'docs/changes.md');
      deepEqual([code, out, err], [0, '', ''], again);
      const { summary } = JSON.parse(readFileSync(join(folder, 'out/new/changes.json'), 'utf8')) as {
        summary: unknown;
      };
      deepEqual(summary, { documents: 1, changes: 1 });
      match(
        readFileSync(join(folder, 'docs/changes.md'), 'utf8'),
        /^# What changed since first\n\n- The target [^\n]*\n$/,
      );
    }
    const text = await run(folder, ...args, '--reporter', 'text');
    equal(text.out, `docs/plan.md\n  15  ${sentence}\n\n1 change in 1 document\n`);
    match((await run(folder, 'diff', '--since', 'first', '--output', 'docs/plan.md')).err, /is one of the documents/);
    equal(readFileSync(join(folder, 'docs/plan.md'), 'utf8'), written(lowered));
  });

  it('reads one of the versions from standard input, as the file beside it', async () => {
    const folder = folderWith({ 'plan.md': written(lowered), 'old.md': own });
    const earlier = await runWith(`\uFEFF${own}`, folder, 'diff', '-', 'plan.md');
    deepEqual(earlier, { code: 0, out: `plan.md\n  15  ${sentence}\n\n1 change in 1 document\n`, err: '' });
    equal(
      (await runWith(written(lowered), folder, 'diff', 'old.md', '-')).out,
      earlier.out.replace('plan.md', 'old.md'),
    );
    const none = await runWith('', folder, 'diff', '-', 'plan.md', '--reporter', 'markdown');
    match(none.out, /^# What changed in plan\.md\n[^]*"Weekly planning teams" is new/);
  });

  it('names in Markdown what it compared, without saying that a file was moved', async () => {
    const folder = folderWith({ 'old.md': own, 'new.md': written(lowered) });
    const { out } = await run(folder, 'diff', '--reporter', 'markdown', 'old.md', 'new.md');
    equal(out, `# What changed from old.md to new.md\n\n- ${sentence} ([line 15](<new.md#L15>))\n`);
  });

  it('finds what was moved under its old name, and in the folder that it left', async () => {
    const folder = repositoryWith({ 'docs/plan.md': own, 'docs/other.md': own.replace('Teamboard', 'Cashboard') });
    mkdirSync(join(folder, 'archive'));
    renameSync(join(folder, 'docs/plan.md'), join(folder, 'archive/plan.md'));
    git(folder, 'add', '-A');
    for (const name of ['docs/plan.md', 'docs', 'archive']) {
      writeFileSync(join(folder, 'archive/plan.md'), written(lowered));
      const { code, out } = await run(folder, 'diff', '--since', 'first', name);
      deepEqual([code, out.split('\n')[0]], [0, 'archive/plan.md (before: docs/plan.md)'], name);
    }
    // A file with the old name is another one.
    writeFileSync(join(folder, 'docs/plan.md'), own);
    match((await run(folder, 'diff', '--since', 'first', 'docs/other.md')).out, /^Nothing/);
  });

  it('says the same of line ends of Windows, of a plan that is one no longer, and of one that was none', async () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    const folder = repositoryWith({ 'plan.md': own, 'note.md': '# Milk\n\nAnd eggs.\n' });
    writeFileSync(join(folder, 'plan.md'), crlf(own));
    match((await run(folder, 'diff', '--since', 'first')).out, /^Nothing/);
    writeFileSync(join(folder, 'plan.md'), crlf(written(lowered)));
    equal(
      (await run(folder, 'diff', '--since', 'first')).out,
      `plan.md\n  15  ${sentence}\n\n1 change in 1 document\n`,
    );
    writeFileSync(join(folder, 'plan.md'), '# Milk\n\nAnd bread.\n');
    writeFileSync(join(folder, 'note.md'), own);
    const { code, out } = await run(folder, 'diff', '--since', 'first', '--exit-code');
    equal(code, 1);
    match(out, /^note\.md\n[^]*"Weekly planning teams" is new[^]*^plan\.md\n[^]*"Weekly planning teams" was removed/m);
    writeFileSync(join(folder, 'plan.md'), '');
    match((await run(folder, 'diff', '--since', 'first', 'plan.md')).out, /"Weekly planning teams" was removed/);
  });

  it('knows no revision in a repository without a commit, and compares on a detached head', async () => {
    const empty = folderWith({ 'plan.md': own });
    git(empty, 'init', '-q');
    const { code, out, err } = await run(empty, 'diff', '--since', 'HEAD');
    deepEqual([code, out], [2, '']);
    match(err, /no revision "HEAD"/);
    const folder = repositoryWith({ 'plan.md': own });
    git(folder, 'checkout', '-q', '--detach');
    writeFileSync(join(folder, 'plan.md'), written(lowered));
    match((await run(folder, 'diff', '--since', 'first')).out, /lowered from 500 to 400/);
  });

  it('compares with the commit at which the branch left the revision, as pull requests do', async () => {
    const folder = repositoryWith({ 'plan.md': own, 'other.md': own.replace('Teamboard', 'Cashboard') });
    git(folder, 'branch', '-M', 'main');
    git(folder, 'checkout', '-q', '-b', 'mine');
    writeFileSync(join(folder, 'plan.md'), written(lowered));
    git(folder, 'commit', '-q', '-am', 'Mine');
    git(folder, 'checkout', '-q', 'main');
    writeFileSync(join(folder, 'other.md'), written(lowered).replace('Teamboard', 'Cashboard'));
    git(folder, 'commit', '-q', '-am', 'Theirs');
    git(folder, 'checkout', '-q', 'mine');
    const mine = `plan.md\n  15  ${sentence}\n\n1 change in 1 document\n`;
    deepEqual(await run(folder, 'diff', '--since', 'main'), { code: 0, out: mine, err: '' });
    // One that the branch itself holds is compared with as it is.
    equal((await run(folder, 'diff', '--since', 'HEAD~1')).out, mine);
    equal((await run(folder, 'diff', '--since', 'HEAD')).out, 'Nothing of substance has changed in the documents.\n');
    const shallow = folderWith({});
    git(shallow, 'clone', '-q', '--depth=1', '--no-single-branch', '--branch=mine', `file://${folder}`, '.');
    match(
      (await run(shallow, 'diff', '--since', 'origin/main')).err,
      /^strategy-lint: Only a part of the history was fetched/,
    );
    match(
      (await run(shallow, 'diff', '--since', 'HEAD~1')).err,
      /no revision "HEAD~1", of whose history only a part was fetched\.\n$/,
    );
  });

  it('runs no program that a repository names in its settings', async () => {
    const folder = repositoryWith({ 'plan.md': own, '.gitattributes': '*.md diff=own\n' });
    const mark = join(folder, 'was-run');
    git(folder, 'config', 'diff.own.textconv', `touch ${mark}; cat`);
    git(folder, 'config', 'diff.external', `touch ${mark}`);
    git(folder, 'config', 'core.fsmonitor', `touch ${mark}`);
    writeFileSync(join(folder, 'plan.md'), written(lowered));
    const { code, out } = await run(folder, 'diff', '--since', 'first');
    equal(code, 0);
    match(out, /lowered from 500 to 400/);
    equal(existsSync(mark), false);
  });

  it('tells how it is used', async () => {
    const { code, out } = await run(tmpdir(), 'diff', '--help');
    equal(code, 0);
    match(out, /--since REVISION[^]*Exit code: 0/);
  });
});
