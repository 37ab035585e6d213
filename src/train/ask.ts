import type { AskWeights } from '../linter/model/askModel.js';
import { PassageModel, type PassageWeights } from '../linter/model/passageModel.js';
import { folds, type Labelled } from './documents.js';
import { fitAsking, fitPassages, type Scored } from './fitAsk.js';
import { questionsOf, thresholdFor, thresholdsOfItems, type Question } from './questions.js';
import { readForAsking } from './readings.js';

/** How often a finding has to be right, on documents that were not learned from, to be said and to be said as a warning. */
const precision = { info: 0.805, warning: 0.91 };

/** What is learned about asking. */
interface Asking {
  readonly passages: PassageWeights;
  readonly ask: AskWeights;
}

/**
 * Fits what is shipped and what judges it: for each fold what was learned without it. What is learned from the scorer of
 * lines, and every threshold, rests on documents that their models have not seen.
 * @param learnsFrom which documents are learned from; all are asked about
 * @returns by the fold left out, and by the empty text for what is shipped
 */
export function fitAskings(
  documents: readonly Labelled[],
  tell: (text: string) => void,
  learnsFrom: (document: Labelled) => boolean = () => true,
): { readonly fitted: ReadonlyMap<string, Asking>; readonly unseen: readonly Question[] } {
  const reads = documents.flatMap((document) => readForAsking(document) ?? []);
  tell(`  ${reads.length} documents read`);
  const items = [...new Set(reads.flatMap(({ items: labels }) => Object.keys(labels)))].sort();
  const passages = new Map<string, PassageWeights>();
  const passagesWithout = (...left: readonly number[]): PassageWeights => {
    const key = [...left].sort().join();
    let weights = passages.get(key);
    if (!weights) {
      passages.set(
        key,
        (weights = fitPassages(
          reads.filter(({ document }) => !left.includes(document.fold) && learnsFrom(document)),
          items,
        )),
      );
      tell(`  lines without fold ${key || '-'}`);
    }
    return weights;
  };
  const scoredBy = (weights: PassageWeights, fold: number): Scored[] => {
    const model = new PassageModel(weights);
    return reads
      .filter(({ document }) => document.fold === fold)
      .map((read) => ({
        read,
        asked: { ...read.asked, lines: model.bestOfLines(read.lines.map(({ features }) => features)) },
      }));
  };
  const learn = (left: readonly number[]): Asking => {
    const rest = folds.filter((fold) => !left.includes(fold));
    const scored = new Map(
      rest.map((fold) => [
        fold,
        scoredBy(passagesWithout(...left, fold), fold).filter(({ read }) => learnsFrom(read.document)),
      ]),
    );
    const questions = rest.flatMap((fold) =>
      questionsOf(
        fitAsking(
          rest.filter((other) => other !== fold).flatMap((other) => scored.get(other) ?? []),
          items,
        ),
        scored.get(fold) ?? [],
      ),
    );
    // What is right often enough is said by those who labelled first: their labels judge.
    const judged = questions.filter(({ read }) => !read.document.strict);
    const info = thresholdFor(judged, precision.info);
    const ask = {
      ...fitAsking([...scored.values()].flat(), items),
      thresholds: { info, warning: thresholdFor(judged, precision.warning) },
      least: thresholdsOfItems(judged, info),
    };
    return { passages: passagesWithout(...left), ask };
  };
  const fitted = new Map<string, Asking>();
  const unseen: Question[] = [];
  for (const fold of folds) {
    const asking = learn([fold]);
    fitted.set(String(fold), asking);
    unseen.push(...questionsOf(asking.ask, scoredBy(asking.passages, fold)));
    tell(`  asking without fold ${fold}: thresholds ${asking.ask.thresholds.info}, ${asking.ask.thresholds.warning}`);
  }
  fitted.set('', learn([]));
  return { fitted, unseen };
}
