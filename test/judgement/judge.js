// Judges the terminal program on labelled real documents beside the project, when there are any: each fifth of them by
// weights that were learned from the other four. `node test/judgement/judge.js [--folds 1,2] [--detail] [--write]`
// prints it, and with --write keeps in evidence.json how often each rule was right.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const here = import.meta.dirname;
const root = resolve(here, '../..');
const folds = [1, 2, 3, 4, 5];

/** The folder of labelled documents; undefined when there is none. */
export function judgementFolder() {
  const named = process.env.STRATEGY_CORPUS;
  const candidates = named
    ? [resolve(named, '../..', 'judgement')]
    : readdirSync(join(root, '..')).map((name) => join(root, '..', name, 'judgement'));
  return candidates.find((folder) => existsSync(join(folder, 'judge.mjs')));
}

/** Builds the terminal program with what was learned without a fold. */
async function programWithout(fold) {
  const outfile = join(root, 'dist', 'folds', `cli.${fold}.cjs`);
  mkdirSync(join(root, 'dist', 'folds'), { recursive: true });
  const weights = {
    name: 'weights',
    setup: ({ onLoad }) =>
      void onLoad({ filter: /[\\/]model[\\/]\w+Weights\.json$/ }, ({ path }) => ({
        contents: readFileSync(join(root, 'dist', 'folds', `${basename(path, '.json')}.${fold}.json`), 'utf8'),
        loader: 'json',
      })),
  };
  await build({
    entryPoints: [join(root, 'src/cli/index.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    loader: { '.md': 'text' },
    logLevel: 'error',
    plugins: [weights],
    define: { 'import.meta.url': 'thisFile' },
    banner: { js: "const thisFile = require('node:url').pathToFileURL(__filename).href;" },
  });
  return outfile;
}

/** What `judge.mjs` says of each fold. */
export async function judgeFolds(folder, chosen = folds) {
  const results = [];
  for (const fold of chosen) {
    const program = await programWithout(fold);
    const { stdout } = await promisify(execFile)(
      'node',
      [join(folder, 'judge.mjs'), '--cli', `node ${program}`, '--folds', String(fold), '--json'],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    results.push({ fold, ...JSON.parse(stdout) });
  }
  return results;
}

const figures = {
  'clear plans recognised': (r) => r.clearCases.recognised,
  'recognised or likely': (r) => r.clearCases.recognisedOrLikely,
  'false alarms on clear others': (r) => r.clearCases.falseAlarms,
  'right kind': (r) => r.kinds,
  'findings right': (r) => r.precision,
  'errors and warnings right': (r) => loudOf(r).share,
  'findings per 100 others': (r) => r.findingsPer100Others,
  'of what readers ask, asked': (r) => r.asked,
};

/** Errors and warnings together: how many are right, of how many. */
function loudOf({ bySeverity }) {
  const [right, all] = ['error', 'warning']
    .map((level) => (bySeverity[level] ?? '0/0').split('/').map(Number))
    .reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
  return { right, all, share: all === 0 ? null : Math.round((1000 * right) / all) / 10 };
}

/** Mean and spread (least to most) of each figure over the folds. */
export function summary(results) {
  return Object.entries(figures).map(([name, read]) => {
    const values = results.map(read);
    const known = values.filter((value) => value !== null);
    const mean =
      known.length === 0 ? null : Math.round((10 * known.reduce((sum, value) => sum + value, 0)) / known.length) / 10;
    return { name, mean, values };
  });
}

/** The rules' findings over all folds: right, wrong and not judged. */
export function byRule(results) {
  const rules = {};
  for (const { rules: own } of results)
    for (const [id, { right, wrong, unlabelled }] of Object.entries(own)) {
      const row = (rules[id] ??= { right: 0, wrong: 0, unlabelled: 0 });
      row.right += right;
      row.wrong += wrong;
      row.unlabelled += unlabelled;
    }
  return rules;
}

/**
 * How often each rule is right, as the readme's table shows it: by the labels, cross-validated, where there are labels; else by
 * `readings.json`, findings that were read with their document open by people who did not make them.
 */
function writeEvidence(results) {
  const readings = JSON.parse(readFileSync(join(here, 'readings.json'), 'utf8'));
  const labelled = Object.entries(byRule(results))
    .filter(([, { right, wrong }]) => right + wrong > 0)
    .map(([id, { right, wrong }]) => [id, { right, judged: right + wrong }]);
  const rows = Object.entries({ ...Object.fromEntries(labelled), ...readings }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(
    join(here, 'evidence.json'),
    `{\n${rows.map(([id, counts]) => `  ${JSON.stringify(id)}: ${JSON.stringify(counts)}`).join(',\n')}\n}\n`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = judgementFolder();
  if (!folder) console.log('No labelled documents beside the project: nothing is judged.');
  else {
    const at = process.argv.indexOf('--folds');
    const results = await judgeFolds(folder, at < 0 ? folds : process.argv[at + 1].split(',').map(Number));
    for (const { name, mean, values } of summary(results))
      console.log(name.padEnd(30), String(mean).padStart(6), '  ', values.join('  '));
    for (const [id, { right, wrong, unlabelled }] of Object.entries(byRule(results)).sort(
      (a, b) => b[1].right + b[1].wrong - a[1].right - a[1].wrong,
    ))
      console.log(' ', id.padEnd(28), `${right}/${right + wrong}`.padStart(8), unlabelled || '');
    console.log(
      'languages',
      JSON.stringify(
        Object.fromEntries(
          [...new Set(results.flatMap(({ languages }) => Object.keys(languages)))].map((code) => [
            code,
            results
              .reduce(
                ([a, b, c, d], { languages }) => {
                  const l = languages[code] ?? { sure: 0, strategies: 0, right: 0, wrong: 0 };
                  return [a + l.sure, b + l.strategies, c + l.right, d + l.right + l.wrong];
                },
                [0, 0, 0, 0],
              )
              .join('/'),
          ]),
        ),
      ),
    );
    console.log('severities', JSON.stringify(results.map(({ bySeverity }) => bySeverity)));
    if (process.argv.includes('--write')) writeEvidence(results);
    if (process.argv.includes('--detail'))
      for (const { fold, detail } of results) if (fold <= 3) for (const line of detail) console.log('-', line);
  }
}
