// `npm run train`: fits what is learned on the labelled documents beside the project, writes it as data into the source
// tree, and prints what was measured. Never shipped. The same documents give the same weights to the byte: with `--check`
// nothing is written, and the program fails when the weights in the source tree are others.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { KindModel, type KindWeights } from '../linter/model/kindModel.js';
import { fitAskings } from './ask.js';
import { learningCurve } from './curve.js';
import { folds, labelledFolder, readCorpus, readLabelled } from './documents.js';
import { featuresOf, fitAll } from './kind.js';
import { curveOf } from './questions.js';

const [parts, check] = [
  process.argv.slice(2).filter((each) => !each.startsWith('--')),
  process.argv.includes('--check'),
];
const wanted = (part: string): boolean => (parts.length === 0 && part !== 'curve') || parts.includes(part);
const started = Date.now();
const tell = (text: string): void => console.log(`${text} (${Math.round((Date.now() - started) / 1000)} s)`);

/** Writes weights: those of all documents into the source tree, those without a fold beside what is built, to judge by. */
function keep(name: string, left: string, weights: unknown): void {
  const path = left === '' ? `src/linter/model/${name}.json` : `dist/folds/${name}.${left}.json`;
  const text = `${JSON.stringify(weights)}\n`;
  if (left !== '' || !check) writeFileSync(path, text);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    console.log(`${path} is not what the documents give: run npm run train.`);
    process.exitCode = 1;
  }
}

/** By fold, the model of kinds that has not seen it, as it was kept. */
function kindModels(): ReadonlyMap<number, KindModel> {
  return new Map(
    folds.map((fold) => {
      const path = `dist/folds/kindWeights.${fold}.json`;
      if (!existsSync(path)) throw new Error(`${path} is not there: run npm run train -- kinds.`);
      return [fold, new KindModel(JSON.parse(readFileSync(path, 'utf8')) as KindWeights)];
    }),
  );
}

const folder = labelledFolder();
if (!folder) console.log('No labelled documents beside the project: nothing is trained.');
else {
  const documents = readLabelled(folder);
  mkdirSync('dist/folds', { recursive: true });
  if (wanted('kinds'))
    for (const [left, weights] of fitAll(featuresOf([...documents, ...readCorpus(folder, documents)]), tell))
      keep('kindWeights', left, weights);
  if (wanted('ask')) {
    const { fitted, unseen } = fitAskings(documents, kindModels(), tell);
    for (const [left, { passages, ask }] of fitted) {
      keep('passageWeights', left, passages);
      keep('askWeights', left, ask);
    }
    tell(`What to ask, each document by models that have not seen it\n${curveOf(unseen, documents)}\n`);
  }
  if (wanted('curve')) learningCurve([...documents, ...readCorpus(folder, documents)], documents, kindModels(), tell);
}
