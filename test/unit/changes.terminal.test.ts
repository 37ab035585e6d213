import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alwaysAsked, folderWith, runIn, type Ran } from './running.js';

const head = '---\nkind: product-strategy\nstatus: approved\n---\n\n# Teamboard strategy\n\n## Metrics\n\n';
const churn = '- Reduce churn from 3% to 5%\n';
const cost = '- Reduce cost from 3% to 5%\n';

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** A repository with files that are committed. */
function repositoryWith(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', 'First');
  return folder;
}

const add = (folder: string, file: string, text: string): void =>
  writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8') + text);

const found = ({ out }: Ran): readonly string[] =>
  (
    JSON.parse(out) as {
      readonly documents: readonly {
        readonly path: string;
        readonly findings: readonly { readonly ruleId: string; readonly line: number }[];
      }[];
    }
  ).documents.flatMap(({ path, findings }) => findings.map(({ ruleId, line }) => `${path}:${line} ${ruleId}`));
const since = async (folder: string, revision: string, ...more: string[]): Promise<readonly string[]> =>
  found(await runIn(folder, ['--since', revision, '--reporter', 'json', ...more]));
const staged = async (folder: string, ...more: string[]): Promise<readonly string[]> =>
  found(await runIn(folder, ['--staged', '--reporter', 'json', ...more]));

describe('--since', () => {
  it('reports findings on changed lines of documents that are read as a whole', async () => {
    const folder = repositoryWith({ 'plan.md': head + churn, 'other.md': head + churn });
    const nothing = await runIn(folder, ['--since', 'HEAD']);
    deepEqual(nothing, { code: 0, out: '', err: '' });
    add(folder, 'plan.md', cost);
    const ran = await runIn(folder, ['--since', 'HEAD', '--reporter', 'json']);
    equal(ran.code, 1);
    const all = found(ran);
    ok(all.includes('plan.md:11 consistent-target-direction'), all.join());
    ok(all.length > 1 && all.every((each) => each.startsWith('plan.md:11 ')), all.join());
    // The text reporter names the documents that changed, and no others.
    match((await runIn(folder, ['--since', 'HEAD'])).out, /^plan\.md\n(?:11:.*\n)+\n/);
    git(folder, 'commit', '--quiet', '-am', 'Second');
    deepEqual(await since(folder, 'HEAD'), []);
    deepEqual(await since(folder, 'HEAD~1'), all);
  });
  it('takes files that Git does not know yet as new, unless it is told to ignore them', async () => {
    const folder = repositoryWith({ ...alwaysAsked, 'plan.md': head + churn, '.gitignore': 'drafts/\n' });
    mkdirSync(join(folder, 'drafts'));
    for (const file of ['new "ä b".md', 'drafts/new.md']) writeFileSync(join(folder, file), head + churn);
    const all = await since(folder, 'HEAD');
    ok(all.includes('new "ä b".md:10 consistent-target-direction') && all.some((each) => each.endsWith('doc-owner')));
    ok(
      all.every((each) => each.startsWith('new "ä b".md:')),
      all.join(),
    );
  });
  it('asks what the branch changed, not what others did meanwhile', async () => {
    const folder = repositoryWith({ 'plan.md': `${head}Nothing yet.\n`, 'other.md': head + churn });
    git(folder, 'checkout', '--quiet', '-b', 'mine');
    add(folder, 'plan.md', churn);
    git(folder, 'commit', '--quiet', '-am', 'Mine');
    git(folder, 'checkout', '--quiet', 'main');
    writeFileSync(join(folder, 'other.md'), head);
    git(folder, 'commit', '--quiet', '-am', 'Theirs');
    git(folder, 'checkout', '--quiet', 'mine');
    const all = await since(folder, 'main');
    ok(all.length > 0 && all.every((each) => each.startsWith('plan.md:')), all.join());
  });
  it('says when too little history is here to know where the branch left', async () => {
    const folder = repositoryWith({ 'plan.md': head + churn });
    git(folder, 'checkout', '--quiet', '-b', 'ours');
    add(folder, 'plan.md', cost);
    git(folder, 'commit', '--quiet', '-am', 'Ours');
    git(folder, 'checkout', '--quiet', 'main');
    writeFileSync(join(folder, 'other.md'), head + churn);
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '-m', 'Theirs');
    const shallow = folderWith({});
    git(shallow, 'clone', '--quiet', '--depth=1', '--no-single-branch', '--branch=ours', `file://${folder}`, '.');
    const { err } = await runIn(shallow, ['--since', 'origin/main', '--fail-on', 'none']);
    equal(
      err,
      'strategy-lint: Only a part of the history was fetched, so "origin/main" itself is compared with, not where the branch left it.\n',
    );
    match((await runIn(shallow, ['--since', 'HEAD~1'])).err, /no revision that Git knows here, where only a part/);
    git(shallow, 'fetch', '--quiet', '--unshallow');
    equal((await runIn(shallow, ['--since', 'origin/main', '--fail-on', 'none'])).err, '');
  });
  it('follows a document that got another name', async () => {
    const folder = repositoryWith({ 'plan.md': `${head}${'We serve agencies.\n\n'.repeat(20)}${churn}` });
    mkdirSync(join(folder, 'docs'));
    renameSync(join(folder, 'plan.md'), join(folder, 'docs', 'strategy.md'));
    git(folder, 'add', '.');
    deepEqual(await since(folder, 'HEAD'), []);
    add(folder, 'docs/strategy.md', cost);
    ok((await since(folder, 'HEAD')).every((each) => each.startsWith('docs/strategy.md:51 ')));
  });
  it('works below the root of the repository, whatever the diff is configured to be', async () => {
    const folder = repositoryWith({ 'docs/plan.md': head + churn, 'plan.md': head + churn });
    for (const [key, value] of [
      ['diff.noprefix', 'true'],
      ['diff.mnemonicPrefix', 'true'],
      ['diff.interHunkContext', '100'],
      ['diff.relative', 'true'],
      ['diff.external', 'false'],
      ['color.ui', 'always'],
      ['core.quotePath', 'true'],
    ] as const)
      git(folder, 'config', key, value);
    add(folder, 'docs/plan.md', cost);
    add(folder, 'plan.md', cost);
    const all = await since(join(folder, 'docs'), 'HEAD', '..');
    for (const path of ['plan.md', '../plan.md'])
      ok(all.includes(`${path}:11 consistent-target-direction`), all.join());
    ok(
      all.every((each) => each.includes('plan.md:11 ')),
      all.join(),
    );
  });
  it('reports what changed lines contradict, in the same document and in others', async () => {
    const metrics = (baseline: string): string =>
      `---\nkind: product-strategy\nstatus: approved\nproduct: Teamboard\n---\n\n# Strategy\n\n## Metrics\n\n| Metric | Baseline | Target | By |\n| --- | --- | --- | --- |\n| Weekly active teams | ${baseline} | 900 | 2027-06-30 |\n`;
    const folder = repositoryWith({
      'a.md': metrics('400'),
      'b.md': metrics('400').replace('kind: product-strategy', 'kind: metrics'),
      '.strategylint.yml': 'experimental: true\n',
    });
    writeFileSync(join(folder, 'a.md'), metrics('400').replace('900', '700'));
    const all = await since(folder, 'HEAD');
    ok(
      all.some((each) => each.startsWith('b.md:13 ')),
      all.join(),
    );
    ok(!all.some((each) => each.startsWith('b.md') && !each.startsWith('b.md:13 ')), all.join());
  });
  it('fixes what changed, and reports on the document as it is then', async () => {
    const table = (...rows: readonly string[]): string =>
      `---\nkind: roadmap\n---\n\n# Roadmap\n\n## Milestones\n\n| Milestone | Date |\n| --- | --- |\n${rows.join('\n')}\n`;
    const rows = ['| Import | 2027-01-31 |', '| Export | 2027-06-30 |', '| Search | 2027-03-31 |'];
    const [first = '', second = '', third = ''] = rows;
    const folder = repositoryWith({ 'old.md': table(...rows), 'plan.md': table(first, second) });
    add(folder, 'plan.md', `${third}\n`);
    add(folder, 'old.md', '\nMore.\n');
    const { err, out } = await runIn(folder, ['--since', 'HEAD', '--fix']);
    equal(err, 'plan.md: fixed: milestone-order: Sort the rows by date\n');
    ok(!out.includes('milestone-order'), out);
    equal(readFileSync(join(folder, 'plan.md'), 'utf8'), table(first, third, second));
    equal(readFileSync(join(folder, 'old.md'), 'utf8'), `${table(...rows)}\nMore.\n`);
  });
  for (const revision of ['nowhere', '-p', '--output=x', ''])
    it(`says what is wrong: --since=${revision}`, async () => {
      const { code, err } = await runIn(repositoryWith({ 'plan.md': head }), [`--since=${revision}`]);
      deepEqual([code, err], [2, `strategy-lint: "${revision}" is no revision that Git knows here.\n`]);
    });
  it('says where there is no repository, and what it cannot be used with', async () => {
    const outside = await runIn(folderWith({ 'plan.md': head }), ['--since', 'HEAD']);
    equal(outside.code, 2);
    match(outside.err, /^strategy-lint: Git cannot say what changed: fatal: not a git repository/);
    for (const args of [
      ['--since', 'HEAD', '--staged'],
      ['--since', 'HEAD', '--write-baseline'],
      ['--staged', '-'],
    ])
      equal((await runIn(repositoryWith({ 'plan.md': head }), args)).code, 2, args.join(' '));
  });
});

describe('--staged', () => {
  it('judges what Git is about to commit, not what the files hold', async () => {
    const folder = repositoryWith({ 'plan.md': head, 'other.md': head });
    add(folder, 'plan.md', churn);
    git(folder, 'add', '.');
    writeFileSync(join(folder, 'plan.md'), `${head}We serve agencies.\n`);
    add(folder, 'other.md', churn);
    writeFileSync(join(folder, 'new.md'), head + churn);
    const all = await staged(folder);
    ok(all.includes('plan.md:10 consistent-target-direction'), all.join());
    ok(
      all.every((each) => each.startsWith('plan.md:')),
      all.join(),
    );
    git(folder, 'add', 'plan.md');
    ok(!(await staged(folder)).some((each) => each.includes('consistent-target-direction')));
  });
  it('works before the first commit, and with nothing staged', async () => {
    const folder = folderWith({ 'plan.md': head + churn });
    git(folder, 'init', '--quiet');
    deepEqual(await staged(folder), []);
    git(folder, 'add', '.');
    ok((await staged(folder)).includes('plan.md:10 consistent-target-direction'));
  });
  it('shows what --fix would change there', async () => {
    const rows = '| Import | 2027-01-31 |\n| Export | 2027-06-30 |\n| Search | 2027-03-31 |\n';
    const folder = repositoryWith({ 'readme.md': '# Notes\n' });
    writeFileSync(
      join(folder, 'plan.md'),
      `---\nkind: roadmap\n---\n\n# Roadmap\n\n## Milestones\n\n| Milestone | Date |\n| --- | --- |\n${rows}`,
    );
    git(folder, 'add', '.');
    add(folder, 'plan.md', '\nMore.\n');
    match((await runIn(folder, ['--staged', '--fix-dry-run'])).err, /^plan\.md: would be fixed[^]*\+\| Search/);
  });
  it('leaves a deleted document out', async () => {
    const folder = repositoryWith({ 'plan.md': head + churn, 'other.md': head });
    rmSync(join(folder, 'plan.md'));
    git(folder, 'add', '.');
    deepEqual(await staged(folder), []);
  });
});
