// `npm run train`: fits what is learned on the labelled documents beside the project, writes it as data into the source
// tree, and prints what was measured. Never shipped. The same documents give the same weights to the byte.
import { mkdirSync, writeFileSync } from 'node:fs';
import { labelledFolder, readLabelled } from './documents.js';
import { curveOf, fitAskings } from './ask.js';
import { featuresOf, fitAll } from './kind.js';

const folder = labelledFolder();
if (!folder) {
  console.log('No labelled documents beside the project: nothing is trained.');
  process.exit(0);
}
const started = Date.now();
const tell = (text: string): void => console.log(`${text} (${Math.round((Date.now() - started) / 1000)} s)`);
const documents = readLabelled(folder);
const only = process.argv[2];
mkdirSync('dist/folds', { recursive: true });

/** Writes weights: those of all documents into the source tree, those without a fold beside what is built. */
function keep(name: string, left: string, weights: unknown): void {
  writeFileSync(left === '' ? `src/linter/model/${name}.json` : `dist/folds/${name}.${left}.json`, `${JSON.stringify(weights)}\n`);
}

if (only !== 'ask') for (const [left, weights] of fitAll(featuresOf(documents), tell)) keep('kindWeights', left, weights);
if (only !== 'kinds') {
  const { fitted, unseen } = fitAskings(documents, tell);
  for (const [left, { passages, ask }] of fitted) {
    keep('passageWeights', left, passages);
    keep('askWeights', left, ask);
  }
  const askable = documents.reduce((sum, { items }) => sum + Object.values(items ?? {}).filter(([answer]) => answer === 'n').length, 0);
  console.log(`What to ask, each document by models that have not seen it; ${askable} would be asked:\n${curveOf(unseen, askable)}`);
}
