// The hook for pre-commit and the recipes of the readme, run with the package that npm installs.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { emptyFolder, install, pack, root, run, writeDocuments } from './installed.js';

const read = (name) => readFileSync(join(root, name), 'utf8');
const { version } = JSON.parse(read('package.json'));
const readme = read('README.md');
const [hook] = parse(read('.pre-commit-hooks.yaml'));
/** What the blocks of YAML in the readme say. */
const recipes = [...readme.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text]) => parse(text));
const github = recipes.find((each) => each.jobs)?.jobs.strategy.steps.at(-1);
const gitlab = recipes.find((each) => each['strategy-lint'])['strategy-lint'];
const base = 'main';
let folder = '';

before(function () {
  this.timeout(240_000);
  folder = emptyFolder();
  install(pack().tarball, folder);
  writeDocuments(folder);
  const git = (...args) => run(folder, 'git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args]);
  git('init', '--quiet', '--initial-branch', base);
  git('add', 'docs');
  equal(git('commit', '--quiet', '--message', 'Before').status, 0);
});

describe('recipes', function () {
  this.timeout(240_000);

  it('name this version of the package', () => {
    const named = [...`${readme}${hook.entry}`.matchAll(/product-strategy-lint@v?([\d.]+)/g)].map(([, each]) => each);
    ok(named.length > 3);
    deepEqual([...new Set(named)], [version]);
    equal(recipes.find((each) => each.repos).repos[0].rev, `v${version}`);
    equal(recipes.find((each) => each.repos).repos[0].hooks[0].id, hook.id);
  });

  it('for pre-commit runs on the files that it is given, on all in one run', () => {
    deepEqual([hook.types, hook.language, hook.require_serial], [['markdown'], 'system', true]);
    const on = (...files) => run(folder, 'bash', ['-c', `${hook.entry} "$@"`, 'bash', ...files]);
    const { status, stdout } = on('docs/plan.md', 'docs/okr.md');
    equal(status, 1);
    match(stdout, /Churn goes from 3% to 5%/);
    equal(on('docs/okr.md').status, 0);
  });

  it('for GitHub gives the action what it knows', () => {
    const { inputs } = parse(read('action.yml'));
    match(github.uses, /^product-strategy-lint\/product-strategy-lint@v/);
    deepEqual(
      Object.keys(github.with).filter((name) => !(name in inputs)),
      [],
    );
    for (const name of Object.keys(inputs)) ok(readme.includes(`\`${name}\``) || name in github.with, name);
  });

  it('for GitLab says what changed, and writes the report that the job keeps', () => {
    const [changed, check] = gitlab.script.map((line) =>
      run(folder, 'bash', ['-c', line], { CI_MERGE_REQUEST_DIFF_BASE_SHA: base }),
    );
    deepEqual([changed.status, changed.stdout], [0, 'Nothing of substance has changed in the documents.\n']);
    equal(check.status, 1);
    const report = JSON.parse(readFileSync(join(folder, gitlab.artifacts.reports.codequality), 'utf8'));
    ok(
      report.some((each) => each.check_name === 'consistent-target-direction' && each.location.path === 'docs/plan.md'),
    );
  });

  it('for coding agents starts the server', async () => {
    const { mcpServers } = JSON.parse(/^```json\n(\{ "mcpServers"[^]*?)^```$/m.exec(readme)[1]);
    const client = new Client({ name: 'a test', version: '1' });
    await client.connect(
      new StdioClientTransport({
        ...mcpServers['strategy-lint'],
        cwd: folder,
        env: { ...process.env, npm_config_offline: 'true' },
      }),
    );
    try {
      const page = readme.slice(readme.indexOf('## With coding agents'));
      const told = [...page.slice(0, page.indexOf('\n## ')).matchAll(/^\| `([a-z]+)` \| [^|]+ \|$/gm)].map(
        ([, name]) => name,
      );
      const { tools } = await client.listTools();
      deepEqual(
        tools.map(({ name }) => name),
        told,
      );
    } finally {
      await client.close();
    }
  });
});
