import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { lint } from '../../src/linter/index.js';
import { openOnDesktop } from '../../src/start/desktop.js';
import { start, type Machine } from '../../src/start/start.js';
import { applyFix, now } from './apply.js';

const sample = 'examples/start-here.md';

describe('the page to start with', () => {
  const text = readFileSync(sample, 'utf8');
  const findings = (of: string): readonly string[] => lint(of, { now }).findings.map(({ ruleId }) => ruleId);
  it('looks fine and is not: two contradictions, a target and a milestone without a date, and a blank', () => {
    const found = findings(text);
    for (const id of ['consistent-targets', 'metric-deadline', 'milestone-date', 'no-placeholder', 'consistent-totals'])
      ok(found.includes(id), `${id}, in ${found.join()}`);
    ok(found.length <= 8, 'few enough to be read at once');
  });
  it('is repaired with what is offered, and no new fault comes of it', () => {
    const wanted = ['Write 45% here', 'Write €225,000', 'Add a date', 'Add [Date] to this row'];
    const repaired = wanted.reduce((current, title) => {
      const fix = lint(current, { now })
        .findings.flatMap(({ fixes }) => fixes)
        .find((each) => each.title === title);
      ok(fix, title);
      return applyFix(current, fix);
    }, text);
    const filled = repaired.replaceAll('[Date]', 'Q3 2027').replaceAll('[Owner]', 'Maya Lindt');
    deepEqual(
      findings(filled).filter((id) => id !== 'kill-criteria'),
      [],
    );
  });
});

/** A machine that notes what is asked of it. */
function machine(over: Partial<Machine> = {}): Machine & { readonly said: string[]; readonly done: string[] } {
  const [said, done]: [string[], string[]] = [[], []];
  return {
    root: process.cwd(),
    cwd: process.cwd(),
    attended: true,
    out: (text) => void said.push(text),
    err: (text) => void said.push(text),
    lint: (_cwd, args) => {
      done.push(`lint ${args[0] ?? ''}`);
      return 0;
    },
    openOnDesktop: (folder, file) => {
      equal(dirname(file), folder);
      done.push(`desktop ${basename(file)}`);
      return true;
    },
    openInBrowser: (_folder, file) => {
      done.push(`browser ${basename(file)}`);
      return Promise.resolve();
    },
    said,
    done,
    ...over,
  };
}

describe('npm start', () => {
  it('shows the findings of the sample, and opens a copy of it in the VS Code of the desktop', async () => {
    let opened = '';
    const here = machine({ openOnDesktop: (_folder, file) => ((opened = file), true) });
    equal(await start([], here), 0);
    deepEqual(here.done, [`lint ${sample}`]);
    equal(readFileSync(opened, 'utf8'), readFileSync(sample, 'utf8'));
    ok(!opened.startsWith(process.cwd()), opened);
    rmSync(dirname(opened), { recursive: true });
  });
  it('opens it in a browser where the desktop has no VS Code', async () => {
    const here = machine({ openOnDesktop: () => false });
    equal(await start([], here), 0);
    deepEqual(here.done, [`lint ${sample}`, 'browser start-here.md']);
  });
  for (const [name, args, attended] of [
    ['nobody sits at the terminal', [], false],
    ['no editor is wanted', ['--no-editor'], true],
  ] as const)
    it(`ends after the findings where ${name}`, async () => {
      const here = machine({ attended });
      equal(await start(args, here), 0);
      deepEqual(here.done, [`lint ${sample}`]);
    });
  it('checks and opens a file of one’s own, where it lies', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'start-'));
    mkdirSync(join(folder, 'docs'));
    writeFileSync(join(folder, 'docs', 'mine.md'), '# Mine\n');
    const opened: string[] = [];
    const here = machine({ cwd: folder, openOnDesktop: (...places) => opened.push(...places) > 0 });
    equal(await start(['--check', 'docs/mine.md'], here), 0);
    deepEqual(here.done, ['lint docs/mine.md']);
    deepEqual(opened, [join(folder, 'docs'), join(folder, 'docs', 'mine.md')]);
    rmSync(folder, { recursive: true });
  });
  it('says what is wrong with what it was asked for, and opens nothing', async () => {
    for (const args of [
      ['--check', 'nowhere.md'],
      ['--check', 'examples'],
      ['--chek', sample],
      ['--check'],
      ['extra'],
    ]) {
      const here = machine();
      equal(await start(args, here), 2, args.join(' '));
      deepEqual(here.done, []);
      ok(here.said.join('').length > 0);
    }
    const unread = machine({ lint: () => 2 });
    equal(await start([], unread), 2);
    deepEqual(unread.done, []);
  });
  it('says why no VS Code could be opened', async () => {
    const here = machine({ openOnDesktop: () => false, openInBrowser: () => Promise.reject(new Error('no network')) });
    equal(await start([], here), 1);
    match(here.said.join('\n'), /no network[^]*--no-editor/);
  });
  it('gives the desktop’s VS Code the extension, the folder and the file, and no other VS Code', function () {
    if (process.platform === 'win32') this.skip();
    const folder = mkdtempSync(join(tmpdir(), 'desktop-'));
    const log = join(folder, 'log');
    const before = { ...process.env };
    try {
      for (const status of [0, 1]) {
        const script = `#!/bin/sh\n[ "$1" = --version ] || printf '%s\\n' "$@" >> "${log}"\n[ "$1" = --version ] || exit ${status}\n`;
        writeFileSync(join(folder, 'code'), script, { mode: 0o755 });
        process.env.PATH = `${folder}:${before.PATH ?? ''}`;
        process.env.DISPLAY = ':9';
        delete process.env.VSCODE_IPC_HOOK_CLI;
        equal(openOnDesktop('/ext', '/a b', '/a b/c.md'), status === 0);
      }
      equal(readFileSync(log, 'utf8'), '--extensionDevelopmentPath=/ext\n/a b\n/a b/c.md\n'.repeat(2));
      process.env.VSCODE_IPC_HOOK_CLI = '/remote';
      equal(openOnDesktop('/ext', '/a b', '/a b/c.md'), false);
    } finally {
      for (const name of ['PATH', 'DISPLAY', 'VSCODE_IPC_HOOK_CLI'])
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
      rmSync(folder, { recursive: true });
    }
  });
  it('ends with 0 after the real findings where there is no terminal, and fetches nothing', () => {
    const { status, stdout } = spawnSync(process.execPath, ['dist/start.mjs'], { encoding: 'utf8', input: '' });
    equal(status, 0);
    match(stdout, /consistent-targets[^]*consistent-totals/);
    ok(!stdout.includes('Fetching'));
  });
});
