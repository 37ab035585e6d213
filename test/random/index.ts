// `npm run fuzz [edits] [seed] [file for what was found]`: the long run. Real documents that lie beside the project are where it
// begins, else the project's own: nothing of them is part of it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultKinds } from './faults.js';
import { editAtRandom } from './run.js';

const [edits = '300000', seed = '1', report] = process.argv.slice(2);
/** Longer documents take longer, and have little that shorter ones have not. In UTF-16 code units. */
const longest = 5_000;

/** The folder of labelled real documents, when one lies beside the project. */
function besides(): string | undefined {
  return process.env.STRATEGY_JUDGEMENT ?? readdirSync('..', { withFileTypes: true }).map(({ name }) => join('..', name, 'judgement')).find((path) => existsSync(join(path, 'manifest.jsonl')));
}

function realDocuments(folder: string): readonly string[] {
  const lines = readFileSync(join(folder, 'manifest.jsonl'), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as { readonly file: string; readonly fold: number });
  // What is found is read, and those of the other folds are kept for figures.
  return lines.filter(({ fold }) => fold <= 3).map(({ file }) => readFileSync(join(folder, file), 'utf8')).filter(({ length }) => length > 0 && length <= longest);
}

const own = (): readonly string[] => ['examples', 'test/languages'].flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.md')).map((name) => readFileSync(join(folder, name), 'utf8')));

const folder = besides();
const documents = folder === undefined ? own() : realDocuments(folder);
const began = Date.now();
let told = began;
const { looked, faults } = editAtRandom(documents, Number(edits), Number(seed), (_, { versions }) => {
  if (Date.now() - told < 60_000) return;
  told = Date.now();
  console.log(`${versions} edits`);
});
console.log(`${looked.versions} edits of ${documents.length} documents, ${looked.fixes} fixes, ${looked.suppressions} suppressions, ${Math.round((Date.now() - began) / 1000)} s`);
for (const kind of faultKinds) console.log(`${faults.filter((fault) => fault.kind === kind).length} ${kind}`);
if (report !== undefined) writeFileSync(report, faults.map((fault) => JSON.stringify(fault)).join('\n'));
process.exitCode = faults.length > 0 ? 1 : 0;
