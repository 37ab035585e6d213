// `npm run fuzz`: more runs of each property than `npm test` makes, a denser sample of repeated texts, then random edits.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { testsOf } from './suites.js';

process.chdir(resolve(import.meta.dirname, '..'));

/** Runs a Node program, and shows what it prints. @returns whether it ended well */
const run = (args, env = {}) =>
  spawnSync('node', args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

const mocha = join('node_modules', 'mocha', 'bin', 'mocha.js');
const more = { FAST_CHECK_TIMES: process.env.FAST_CHECK_TIMES ?? '20', PUMP_SHARE: process.env.PUMP_SHARE ?? '96' };

const ended = [
  run(['esbuild.mjs', '--tests']),
  run([mocha, '--timeout', '0', '--reporter', 'dot', ...testsOf('property')], more),
  run(['dist/test/test/random/index.js', ...process.argv.slice(2)]),
];
process.exit(ended.every(Boolean) ? 0 : 1);
