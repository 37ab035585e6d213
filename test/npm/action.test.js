// The steps of the GitHub Action, run as the runner runs them, on a repository with a pull request.
import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { emptyFolder, pack, root, run, writeDocuments } from './installed.js';

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));

function git(folder, ...args) {
  const { status, stdout, stderr } = run(folder, 'git', [
    '-c',
    'user.name=A',
    '-c',
    'user.email=a@example.com',
    ...args,
  ]);
  equal(status, 0, stderr);
  return stdout.trim();
}

/** A repository of which a pull request raises a target; its second commit is checked out without the first. */
function repository() {
  const origin = emptyFolder();
  writeDocuments(origin);
  git(origin, 'init', '--quiet');
  git(origin, 'add', '.');
  git(origin, 'commit', '--quiet', '--message', 'Before');
  const base = git(origin, 'rev-parse', 'HEAD');
  const plan = join(origin, 'docs', 'plan.md');
  writeFileSync(plan, readFileSync(plan, 'utf8').replace('to 5%', 'to 6%'));
  git(origin, 'commit', '--quiet', '--all', '--message', 'After');
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  const folder = join(emptyFolder(), 'checkout');
  git(origin, 'clone', '--quiet', '--depth', '1', `file://${origin}`, folder);
  return { folder, base, head: git(origin, 'rev-parse', 'HEAD') };
}

/** A folder with a `gh` that keeps the comments of a pull request in a file, or that may not write. */
function fakeGitHub({ comments = [], mayWrite = true } = {}) {
  const bin = emptyFolder();
  const file = join(bin, 'comments.json');
  writeFileSync(file, JSON.stringify(comments));
  writeFileSync(
    join(bin, 'gh'),
    `#!/usr/bin/env node
const { readFileSync, writeFileSync } = require('node:fs');
const args = process.argv.slice(2);
const comments = JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'));
const mark = /startswith\\("([^"]+)"\\)/.exec(args[args.indexOf('--jq') + 1] ?? '')?.[1];
const path = args.find((each) => each.startsWith('repos/'));
const field = args[args.indexOf('--field') + 1];
if (args[0] !== 'api' || !process.env.GH_TOKEN) process.exit(4);
if (args.includes('--jq')) {
  for (const { id, user, body } of comments) if (user.type === 'Bot' && body.startsWith(mark)) console.log(id);
} else if (!${mayWrite}) {
  console.error('HTTP 403: Resource not accessible by integration');
  process.exit(1);
} else {
  const body = readFileSync(field.replace('body=@', ''), 'utf8');
  const method = args[args.indexOf('--method') + 1];
  const known = comments.find(({ id }) => path.endsWith('/issues/comments/' + id));
  if (method === 'PATCH' && known) known.body = body;
  else if (method === 'POST' && path.endsWith('/issues/7/comments')) comments.push({ id: 100, user: { type: 'Bot' }, body });
  else process.exit(5);
  writeFileSync(${JSON.stringify(file)}, JSON.stringify(comments));
}
`,
  );
  chmodSync(join(bin, 'gh'), 0o755);
  return { bin, comments: () => JSON.parse(readFileSync(file, 'utf8')) };
}

const temp = emptyFolder();
const { folder, base, head } = repository();

/**
 * Runs a step of the action.
 * @param inputs what a workflow gives; the rest has its default
 * @param event what the runner knows of the event
 */
function step(name, inputs = {}, { bin, event = {} } = {}) {
  const { run: script, env } = action.runs.steps.find((each) => each.name === name);
  const known = { 'github.token': 'a token', 'github.event.pull_request.number': '7' };
  Object.assign(
    known,
    { 'github.event.pull_request.base.sha': base, 'github.event.pull_request.head.sha': head },
    event,
  );
  for (const [key, { default: value }] of Object.entries(action.inputs)) known[`inputs.${key}`] = inputs[key] ?? value;
  const filled = (text) =>
    text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, expression) => {
      ok(expression in known, expression);
      return filled(known[expression]);
    });
  const summary = join(emptyFolder(), 'summary.md');
  const result = run(folder, 'bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script], {
    ...Object.fromEntries(Object.entries(env).map(([key, value]) => [key, filled(value)])),
    GITHUB_ACTION_PATH: root,
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'teamboard/plans',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: temp,
    ...(bin && { PATH: `${bin}:${process.env.PATH}` }),
  });
  return { ...result, summary: existsSync(summary) ? readFileSync(summary, 'utf8') : undefined };
}

describe('the GitHub Action', function () {
  this.timeout(240_000);

  it('gives its steps nothing but variables, so that no title of a pull request is a command', () => {
    equal(action.runs.using, 'composite');
    for (const { run: script, shell } of action.runs.steps) {
      equal(shell, 'bash');
      doesNotMatch(script, /\$\{\{/);
    }
    match(action.runs.steps.at(-1).if, /!cancelled\(\) && github\.event_name == 'pull_request'/);
  });

  it('installs the packed program', () => {
    const { status, stderr } = step('Install', { package: pack().tarball });
    equal(status, 0, stderr);
    ok(existsSync(join(temp, 'strategy-lint', 'node_modules', 'product-strategy-lint', 'dist', 'cli.js')));
    deepEqual(git(folder, 'status', '--porcelain'), '');
  });

  it('annotates what it finds, sums it up, and fails as it is told to', () => {
    const { status, stdout, summary } = step('Check');
    equal(status, 1);
    match(stdout, /^::error file=docs\/plan\.md,line=10,.*Churn goes from 3%25 to 6%25/m);
    match(summary, /^\| docs\/plan\.md \|/m);
    equal(step('Check', { 'fail-on': 'none' }).status, 0);
    equal(step('Check', { paths: 'docs/okr.md\n  \ndocs/prd.md\n' }).status, 0);
    equal(step('Check', { paths: '--version' }).status, 2);
    const quiet = join(temp, 'quiet.yml');
    writeFileSync(quiet, 'severities: { consistent-target-direction: off }\n');
    equal(step('Check', { config: quiet }).status, 0);
    const calm = step('Check', { 'fail-on': 'none', arguments: '--quiet\n--today=2027-01-15\n' });
    equal(calm.status, 0);
    doesNotMatch(calm.stdout, /docs\/okr\.md/);
    equal(step('Check', { arguments: '--nonsense' }).status, 2);
  });

  it('comments what changed, once, with links to the files of the pull request', () => {
    const others = [{ id: 3, user: { type: 'User' }, body: '<!-- strategy-lint: what changed --> quoted' }];
    const github = fakeGitHub({ comments: others });
    for (const again of [false, true]) {
      const { status, stderr } = step('Comment what changed', {}, { bin: github.bin });
      equal(status, 0, stderr);
      const [theirs, ours, ...more] = github.comments();
      deepEqual([theirs, more], [others[0], []], String(again));
      match(ours.body, /^<!-- strategy-lint: what changed -->\n### What the strategy documents state differently\n/);
      match(ours.body, /5%.*6%/);
      ok(ours.body.includes(`](<https://github.com/teamboard/plans/blob/${head}/docs/plan.md#L10>)`), ours.body);
      doesNotMatch(ours.body, new RegExp(base));
    }
  });

  it('says nothing where nothing changed, unless it has said something before', () => {
    const event = { 'github.event.pull_request.base.sha': head };
    const github = fakeGitHub();
    equal(step('Comment what changed', {}, { bin: github.bin, event }).status, 0);
    deepEqual(github.comments(), []);
    const body = '<!-- strategy-lint: what changed -->\nold';
    const later = fakeGitHub({ comments: [{ id: 9, user: { type: 'Bot' }, body }] });
    equal(step('Comment what changed', {}, { bin: later.bin, event }).status, 0);
    match(later.comments()[0].body, /Nothing of substance has changed in the documents/);
  });

  it('shows what changed in the log where it may not write, as for a fork', () => {
    const github = fakeGitHub({ mayWrite: false });
    const { status, stdout } = step('Comment what changed', {}, { bin: github.bin });
    equal(status, 0);
    match(stdout, /^::notice::No comment could be written/m);
    match(stdout, /5%.*6%/);
    const gone = { 'github.event.pull_request.base.sha': '0123456789012345678901234567890123456789' };
    match(
      step('Comment what changed', {}, { bin: github.bin, event: gone }).stdout,
      /^::notice::The commit .* cannot be fetched/m,
    );
  });
});
