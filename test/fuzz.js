// `npm run fuzz`: more runs of each property than `npm test` makes, a denser sample of repeated texts, then random edits.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

process.chdir(resolve(import.meta.dirname, '..'));

/** Runs a Node program, and shows what it prints. @returns whether it ended well */
const run = (args, env = {}) =>
  spawnSync('node', args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

/** The built tests that hold properties. */
const withProperties = ['src', join('test', 'unit')].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.test.ts') && readFileSync(path, 'utf8').includes('property.js'))
    .map((path) => join('dist', 'test', path.replace(/\.ts$/, '.js'))),
);
const mocha = join('node_modules', 'mocha', 'bin', 'mocha.js');
const more = { FAST_CHECK_TIMES: process.env.FAST_CHECK_TIMES ?? '20', PUMP_SHARE: process.env.PUMP_SHARE ?? '96' };

const ended = [
  run(['esbuild.mjs', '--tests']),
  run([mocha, '--timeout', '0', '--reporter', 'dot', ...withProperties, 'dist/test/test/unit/pumped.test.js'], more),
  run(['dist/test/test/random/index.js', ...process.argv.slice(2)]),
];
process.exit(ended.every(Boolean) ? 0 : 1);
