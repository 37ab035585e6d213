// Packs the package for npm and installs it where nothing else is, as its users do.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** A new folder outside of the project. */
export const emptyFolder = () => realpathSync(mkdtempSync(join(tmpdir(), 'strategy-npm-')));

/** npm neither asks a registry nor finds anything that an earlier run has left. */
const cache = join(emptyFolder(), 'cache');
const alone = ['--offline', '--no-audit', '--no-fund', '--cache', cache];

let packed;

/** Packs what `npm run build` built, once for all tests. @returns the path of the package, and the names of its files */
export function pack() {
  if (packed) return packed;
  const folder = emptyFolder();
  const [{ filename, files }] = JSON.parse(
    execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder, ...alone], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  packed = { tarball: join(folder, filename), files: files.map(({ path }) => path) };
  return packed;
}

/** Installs a package in a folder. */
export function install(tarball, folder) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  execFileSync('npm', ['install', ...alone, tarball], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Copies the examples into `docs/` of a folder, with a plan of which one target runs against its own verb. */
export function writeDocuments(folder) {
  mkdirSync(join(folder, 'docs'));
  for (const name of ['prd.md', 'okr.md']) cpSync(join(root, 'examples', name), join(folder, 'docs', name));
  writeFileSync(
    join(folder, 'docs', 'plan.md'),
    '---\nkind: metrics\nstatus: in review\n---\n\n# Plan\n\n## Metrics\n\n- Reduce churn from 3% to 5% by Q3 2027\n',
  );
}

/** Runs a program in a folder. @returns its exit code and what it printed */
export function run(folder, command, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    // What this machine sets for pipelines is not what the tests set.
    env: {
      ...process.env,
      GITHUB_ACTIONS: '',
      NO_COLOR: '1',
      npm_config_offline: 'true',
      npm_config_cache: cache,
      ...env,
    },
  });
  return { status, stdout, stderr };
}
