import { deepEqual, equal, match } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plan, written, type Plan } from '../../test/unit/plan.js';
import { main } from './main.js';

const planWith = (target: string): string => {
  const changed: Plan = {
    ...plan,
    metrics: plan.metrics.map((metric, index) => (index === 0 ? { ...metric, target } : metric)),
  };
  return written(changed);
};
const roadmap = (date: string): string =>
  `---\nkind: roadmap\n---\n\n# Teamboard roadmap\n\n## Milestones\n\n| Milestone | Date | Owner |\n| --- | --- | --- |\n| Public beta | ${date} | Ana Ruiz |\n`;

const git = (cwd: string, ...args: readonly string[]): void =>
  void execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...args], {
    cwd,
    stdio: 'pipe',
  });

function write(folder: string, path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function commit(folder: string, path: string, text: string): void {
  write(folder, path, text);
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'Change');
}

/** A repository whose file had these texts, each of them committed. */
function repositoryOf(path: string, ...texts: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'strategy-history-'));
  git(folder, 'init', '-q');
  for (const text of texts) commit(folder, path, text);
  return folder;
}

/** What a run says of the history of documents. */
async function found(cwd: string, ...args: readonly string[]): Promise<readonly string[]> {
  let [out, err] = ['', ''];
  await main(
    ['--reporter', 'json', ...args],
    { cwd, color: false, out: (text) => (out += text), err: (text) => (err += text) },
    { version: '1.2.3', entry: import.meta.url, now: Date.UTC(2026, 10, 29) },
  );
  equal(err, '');
  const { documents } = JSON.parse(out) as {
    documents: { path: string; findings: { ruleId: string; severity: string; line: number; satisfiedBy: string }[] }[];
  };
  return documents.flatMap(({ path, findings }) =>
    findings
      .filter(({ ruleId }) => ['no-unexplained-lowering', 'no-repeated-slip'].includes(ruleId))
      .map(({ ruleId, severity, line, satisfiedBy }) => `${path}:${line} ${severity} ${ruleId} ${satisfiedBy}`),
  );
}

const lowering = (path: string): string =>
  `${path}:15 info no-unexplained-lowering A target that became easier to reach says why.`;
const slip = (path: string, line = 11): string =>
  `${path}:${line} info no-repeated-slip No date slips again and again.`;

describe('strategy-lint --since REV', () => {
  it('finds a target that was lowered without a reason, and only then', async () => {
    const folder = repositoryOf('docs/plan.md', planWith('500'));
    write(folder, 'docs/plan.md', planWith('400'));
    deepEqual(await found(folder, '--since', 'HEAD'), [lowering('docs/plan.md')]);
    deepEqual(await found(folder), [], 'without a revision');
    deepEqual(await found(join(folder, 'docs'), '--since', 'HEAD'), [lowering('plan.md')], 'in a folder of it');
    write(folder, 'docs/plan.md', planWith('400 (because two pilots left)'));
    deepEqual(await found(folder, '--since', 'HEAD'), [], 'with a reason');
  });

  it('looks at what a branch changed, and takes the severity of the configuration', async () => {
    const folder = repositoryOf('plan.md', planWith('500'));
    git(folder, 'branch', '-m', 'main');
    git(folder, 'checkout', '-q', '-b', 'mine');
    commit(folder, 'plan.md', planWith('400'));
    write(folder, '.strategylint.yml', 'severities:\n  no-unexplained-lowering: warning\n');
    deepEqual(await found(folder, '--since', 'main'), [lowering('plan.md').replace(' info ', ' warning ')]);
    write(folder, '.strategylint.yml', 'severities:\n  no-unexplained-lowering: off\n');
    deepEqual(await found(folder, '--since', 'main'), []);
  });

  it('finds a date that slips a second time in the history of the file', async () => {
    const folder = repositoryOf('map.md', roadmap('2027-03-31'), roadmap('2027-04-30'));
    deepEqual(await found(folder, '--since', 'HEAD~1'), [], 'once');
    write(folder, 'map.md', roadmap('2027-06-30'));
    deepEqual(await found(folder, '--since', 'HEAD'), [slip('map.md')]);
    deepEqual(await found(folder, '--since', 'HEAD~1'), [slip('map.md')]);
  });

  it('follows a file that was renamed, with any name', async () => {
    const folder = repositoryOf('map.md', roadmap('2027-03-31'), roadmap('2027-04-30'));
    const name = ':(top) the "map" ü.md';
    git(folder, 'mv', 'map.md', name);
    git(folder, 'commit', '-q', '-m', 'Rename');
    write(folder, name, roadmap('2027-06-30'));
    deepEqual(await found(folder, '--since', 'HEAD', '.'), [slip(name)]);
    renameSync(join(folder, name), join(folder, 'later.md'));
    git(folder, 'add', '-A');
    deepEqual(await found(folder, '--since', 'HEAD', '.'), [slip('later.md')], 'not committed yet');
  });

  it('sees each version once, as the branch saw it', async () => {
    const folder = repositoryOf('map.md', roadmap('2027-03-31'));
    git(folder, 'branch', '-m', 'main');
    git(folder, 'checkout', '-q', '-b', 'mine');
    commit(folder, 'map.md', roadmap('2027-04-30'));
    git(folder, 'checkout', '-q', 'main');
    commit(folder, 'other.md', 'Milk, eggs.\n');
    git(folder, 'merge', '-q', '--no-edit', 'mine');
    deepEqual(await found(folder, '--since', 'HEAD~1'), [], 'one slip, in a commit and its merge');
    write(folder, 'map.md', roadmap('2027-06-30'));
    deepEqual(await found(folder, '--since', 'HEAD'), [slip('map.md')]);
  });

  it('reads no more than thirty versions', async () => {
    const versions = Array.from({ length: 29 }, (_, index) => `${roadmap('2027-04-30')}\n${'Note. '.repeat(index)}\n`);
    const folder = repositoryOf('map.md', roadmap('2027-03-31'), ...versions);
    write(folder, 'map.md', roadmap('2027-06-30'));
    deepEqual(await found(folder, '--since', 'HEAD'), [slip('map.md')], 'the first slip is among them');
    commit(folder, 'map.md', `${roadmap('2027-04-30')}\nOne more.\n`);
    write(folder, 'map.md', roadmap('2027-06-30'));
    deepEqual(await found(folder, '--since', 'HEAD'), [], 'it is not');
  });

  it('says nothing of files that are new, archived, unchanged, or no strategy', async () => {
    const folder = repositoryOf('plan.md', planWith('500'));
    commit(folder, 'notes.md', '# Notes\n\nMilk: 500.\n');
    write(folder, 'notes.md', '# Notes\n\nMilk: 400.\n');
    write(folder, 'new.md', planWith('400'));
    write(folder, 'plan.md', planWith('400').replace(/status: .*/, 'status: archived'));
    deepEqual(await found(folder, '--since', 'HEAD'), []);
  });

  it('finds it through a link to the folder', async () => {
    const folder = repositoryOf('plan.md', planWith('500'));
    write(folder, 'plan.md', planWith('400'));
    const link = join(mkdtempSync(join(tmpdir(), 'strategy-link-')), 'link');
    symlinkSync(folder, link);
    deepEqual(await found(link, '--since', 'HEAD'), [lowering('plan.md')]);
  });

  it('runs no program that a repository names for its log', async () => {
    const folder = repositoryOf('map.md', roadmap('2027-03-31'), roadmap('2027-04-30'));
    const mark = join(folder, 'was-run');
    const program = join(folder, 'program.sh');
    writeFileSync(program, `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 });
    for (const [name, value] of [
      ['log.showSignature', 'true'],
      ['gpg.program', program],
      ['diff.external', program],
      ['core.pager', program],
    ] as const)
      git(folder, 'config', name, value);
    write(folder, 'map.md', roadmap('2027-06-30'));
    deepEqual(await found(folder, '--since', 'HEAD'), [slip('map.md')]);
    equal(existsSync(mark), false);
  });

  it('shows it as text like any other finding', async () => {
    const folder = repositoryOf('plan.md', planWith('500'));
    write(folder, 'plan.md', planWith('400'));
    let out = '';
    await main(
      ['--since', 'HEAD'],
      { cwd: folder, color: false, out: (text) => (out += `${text}\n`), err: () => {} },
      { version: '1.2.3', entry: import.meta.url, now: Date.UTC(2026, 10, 29) },
    );
    match(out, /15:\d+.*The target of "Weekly planning teams" was 500 and is 400 now/);
  });
});
