// `npm run fuzz`: the long run. `npm run fuzz -- --edits 2000 --own` is the short one in `npm test`. Real documents that lie
// beside the project are where it begins, unless it is told to take the project's own: nothing of them is part of it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { faultKinds } from './faults.js';
import { editAtRandom } from './run.js';

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '300000' },
    seed: { type: 'string', default: '1' },
    own: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
/** Longer documents are cut: they take longer, and have little that shorter ones have not. In UTF-16 code units. */
const longest = 4_000;

/** The folder of labelled real documents, when one lies beside the project. */
function besides(): string | undefined {
  const named = process.env.STRATEGY_CORPUS;
  const candidates = named
    ? [resolve(named, '../..', 'judgement')]
    : readdirSync('..').map((name) => join('..', name, 'judgement'));
  return candidates.find((path) => existsSync(join(path, 'manifest.jsonl')));
}

function realDocuments(folder: string): readonly string[] {
  const lines = readFileSync(join(folder, 'manifest.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { readonly file: string; readonly fold: number });
  // What is found is read, and those of the other folds are kept for figures.
  return lines
    .filter(({ fold }) => fold <= 3)
    .map(({ file }) => readFileSync(join(folder, file), 'utf8').slice(0, longest));
}

const own = (): readonly string[] =>
  ['examples', 'test/languages'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(join(folder, name), 'utf8').slice(0, longest)),
  );

const folder = values.own ? undefined : besides();
const documents = folder === undefined ? own() : realDocuments(folder);
const began = Date.now();
let told = began;
const { looked, faults } = editAtRandom(documents, Number(values.edits), Number(values.seed), ({ versions }, many) => {
  if (Date.now() - told < 60_000) return;
  told = Date.now();
  console.log(`${versions} edits so far, ${many} faults`);
});
console.log(
  `${looked.versions} edits of ${documents.length} documents, ${looked.fixes} fixes made, ${looked.suppressions} findings silenced, in ${Math.round((Date.now() - began) / 1000)} s`,
);
for (const kind of faultKinds) {
  const found = faults.filter((fault) => fault.kind === kind);
  console.log(`${found.length} × ${kind}${found[0] ? `, first: ${found[0].detail.slice(0, 300)}` : ''}`);
}
if (values.out !== undefined) writeFileSync(values.out, faults.map((fault) => JSON.stringify(fault)).join('\n'));
process.exitCode = faults.length > 0 ? 1 : 0;
