// `npm run mutants [-- --only FILE] [--seconds N]`: changes each named bound of rules, facts and judgement a little, down and up,
// runs the unit tests near it, and lists the changes that no test noticed. Slow: some seconds for each.
import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { sourcesBelow } from '../sources.js';
import { boundsIn, littleOff, mutable } from './bounds.js';
import { createNear, type Near } from './near.js';

const { values } = parseArgs({ options: { only: { type: 'string' }, seconds: { type: 'string', default: '1800' } } });
const folder = join('dist', 'mutants');
const jobs = 2;
const started = Date.now();
const isLate = (): boolean => Date.now() - started > 1000 * Number(values.seconds);

const sources = ['rules', 'facts', 'judgement']
  .flatMap((name) => sourcesBelow(join('src', 'linter', name)))
  .filter((path) => values.only === undefined || path.includes(values.only));
const mutants = sources.flatMap((path) =>
  boundsIn(readFileSync(path, 'utf8')).flatMap(({ name, value }) =>
    littleOff(value).map((other, index) => ({ path, name: `${path}#${name}${'-+'[index] ?? ''}`, value, other })),
  ),
);
const near = createNear();
const pages = join('test', 'unit', 'pages.test.ts');

/** Builds the tests once, with every bound to be chosen by the environment. */
async function buildTests(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const tests = new Set([pages, ...sources.flatMap((path) => near(path).tests)]);
  await build({
    entryPoints: [...tests],
    outdir: folder,
    outbase: '.',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    packages: 'external',
    loader: { '.md': 'text', '.css': 'text' },
    logLevel: 'error',
    plugins: [
      {
        name: 'mutants',
        setup: ({ onLoad }) =>
          onLoad({ filter: /[\\/]src[\\/]linter[\\/](?:rules|facts|judgement)[\\/].*\.ts$/ }, ({ path }) => ({
            contents: mutable(relative('.', path), readFileSync(path, 'utf8')),
            loader: 'ts',
          })),
      },
    ],
  });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
}

/** Runs tests with a mutant. @returns whether all of them pass */
function passes(mutant: string, tests: readonly string[], ...more: readonly string[]): Promise<boolean> {
  const mocha = join('node_modules', 'mocha', 'bin', 'mocha.js');
  const built = tests.map((path) => join(folder, path.replace(/\.ts$/, '.js')));
  const env = { ...process.env, MUTANT: mutant, FAST_CHECK_TIMES: '0.5' };
  return new Promise((done) => {
    execFile('node', [mocha, '--bail', '--timeout', '60000', ...more, ...built], { env, maxBuffer: 1 << 26 }, (error) =>
      done(error === null),
    );
  });
}

/** Whether the tests near a source all pass with a mutant of it. */
async function survives(mutant: string, { tests, rules }: Near): Promise<boolean> {
  const ids = rules.map((id) => `rule pages ${id} `);
  return (
    (ids.length === 0 || (await passes(mutant, [pages], '--grep', `^(?:${ids.join('|')})`))) &&
    (tests.length === 0 || (await passes(mutant, tests)))
  );
}

/** Sources whose tests pass when nothing is changed: only what changes that was noticed. */
const sound = new Map<string, Promise<boolean>>();
function isSound(path: string): Promise<boolean> {
  let answer = sound.get(path);
  if (!answer) sound.set(path, (answer = survives('', near(path))));
  return answer;
}

await buildTests();
const survivors: string[] = [];
const unsound = new Set<string>();
const waiting = [...mutants];
const work = async (): Promise<void> => {
  for (let next = waiting.shift(); next; next = isLate() ? undefined : waiting.shift()) {
    const { path, name, value, other } = next;
    if (await survives(name, near(path))) survivors.push(`${name}: ${value} could be ${other}`);
    else if (!(await isSound(path))) unsound.add(path);
  }
};
await Promise.all(Array.from({ length: jobs }, work));
for (const each of survivors.sort()) console.log(`survived: ${each}`);
for (const path of [...unsound].sort()) console.log(`its tests fail without a change: ${path}`);
const tried = mutants.length - waiting.length;
const left = waiting.length > 0 ? `; ${waiting.length} were not tried in ${values.seconds} s` : '';
console.log(`${tried - survivors.length} of ${tried} changes of bounds were noticed by tests${left}`);
process.exitCode = unsound.size > 0 ? 1 : 0;
