import { byScore } from '../linter/judgement/decideKind.js';
import { AskModel, type AskWeights } from '../linter/model/askModel.js';
import type { KindModel } from '../linter/model/kindModel.js';
import { PassageModel, type PassageWeights } from '../linter/model/passageModel.js';
import { textFeatures } from '../linter/model/textFeatures.js';
import { folds, isJudgedBy, isPlan, type Labelled } from './documents.js';
import { answersOf, fitAsking, fitPassages, Numbers, type Scored } from './fitAsk.js';
import { questionsOf, ruledOut, thresholdFor, type Question } from './questions.js';
import { readForAsking, type Read } from './readings.js';

/**
 * How often a finding has to be right, on documents that were not learned from, to be said and to be said as a warning. All plans
 * count for it, of which only some are taken for plans: on these five of a hundred more are right.
 */
const precision = { info: 0.82, warning: 0.91 };

/** What is learned about asking. */
interface Asking {
  readonly passages: PassageWeights;
  readonly ask: AskWeights;
}

/**
 * Reads the documents that what to ask is learned from, as the linter does.
 * @param kinds by fold, the model of kinds that has not seen it
 */
export function readAllForAsking(
  documents: readonly Labelled[],
  kinds: ReadonlyMap<number, KindModel>,
  tell: (text: string) => void,
): readonly Read[] {
  const items = documents.find((document) => document.items)?.items ?? {};
  const none = Object.fromEntries(Object.keys(items).map((item) => [item, ['x'] as const]));
  const reads = documents.flatMap((document) => {
    const score = kinds.get(document.fold)?.score(textFeatures(document.text, document.path));
    return score ? (readForAsking(document, byScore(score), none) ?? []) : [];
  });
  tell(`  ${reads.length} documents read`);
  return reads;
}

/** Learns from documents that were read; a scorer of lines is fitted once for the folds that it leaves out. */
class Learner {
  readonly #items: readonly string[];
  readonly #passages = new Map<string, PassageWeights>();
  readonly #numbers = new Numbers();

  /** @param learnsFrom which documents are learned from; all are asked about */
  constructor(
    private readonly reads: readonly Read[],
    private readonly tell: (text: string) => void,
    private readonly learnsFrom: (document: Labelled) => boolean,
  ) {
    this.#items = [...new Set(reads.flatMap(({ items }) => Object.keys(items)))].sort();
  }

  /** The scorer of lines that has not seen some folds. */
  #passagesWithout(left: readonly number[]): PassageWeights {
    const key = [...left].sort().join();
    const known = this.#passages.get(key);
    if (known) return known;
    const seen = this.reads.filter(
      ({ document }) => isPlan(document) && !left.includes(document.fold) && this.learnsFrom(document),
    );
    const weights = fitPassages(seen, this.#items);
    this.#passages.set(key, weights);
    this.tell(`  lines without fold ${key || '-'}`);
    return weights;
  }

  /** The documents of a fold with what a scorer of lines says of them. */
  scoredBy(weights: PassageWeights, fold: number): Scored[] {
    const model = new PassageModel(weights);
    return this.reads
      .filter(({ document }) => document.fold === fold)
      .map((read) => {
        const asked = { ...read.asked, lines: model.bestOfLines(read.lines.map(({ features }) => features)) };
        return { read, asked, answers: answersOf(read, asked, this.#numbers) };
      });
  }

  /** Learns from all folds but some. */
  learn(left: readonly number[]): Asking {
    const rest = folds.filter((fold) => !left.includes(fold));
    const scored = new Map(
      rest.map((fold) => [
        fold,
        this.scoredBy(this.#passagesWithout([...left, fold]), fold).filter(({ read }) =>
          this.learnsFrom(read.document),
        ),
      ]),
    );
    const questions = rest.flatMap((fold) =>
      questionsOf(
        fitAsking(
          rest.filter((other) => other !== fold).flatMap((other) => scored.get(other) ?? []),
          this.#items,
          this.#numbers,
        ),
        scored.get(fold) ?? [],
      ),
    );
    // What is right often enough is said by those who labelled first: their labels judge.
    const judged = questions.filter(({ read }) => isJudgedBy(read.document));
    const ask = {
      ...fitAsking([...scored.values()].flat(), this.#items, this.#numbers),
      thresholds: {
        info: thresholdFor(judged, precision.info),
        warning: thresholdFor(judged, precision.warning),
      },
    };
    return { passages: this.#passagesWithout(left), ask };
  }
}

/** What was learned without a fold, and what is asked of its documents then. */
interface Unseen {
  readonly fold: number;
  readonly asking: Asking;
  readonly questions: readonly Question[];
}

/** Learns without each fold, and asks about its documents. */
function learnWithoutEach(learner: Learner, tell: (text: string) => void): readonly Unseen[] {
  return folds.map((fold) => {
    const asking = learner.learn([fold]);
    tell(`  asking without fold ${fold}: thresholds ${asking.ask.thresholds.info}, ${asking.ask.thresholds.warning}`);
    return { fold, asking, questions: questionsOf(asking.ask, learner.scoredBy(asking.passages, fold)) };
  });
}

/**
 * What is asked about each document by what was learned without its fold.
 * @param learnsFrom which documents are learned from; all are asked about
 */
export function unseenQuestions(
  reads: readonly Read[],
  learnsFrom: (document: Labelled) => boolean,
): readonly Question[] {
  const tell = (): void => undefined;
  return learnWithoutEach(new Learner(reads, tell, learnsFrom), tell).flatMap(({ questions }) => questions);
}

/** The questions about plans of the first readers that are sure enough to be said. */
const said = (ask: AskWeights, questions: readonly Question[]): readonly Question[] => {
  const model = new AskModel(ask);
  return questions.filter(
    ({ read, item, probability }) => isJudgedBy(read.document) && model.loudest(item, probability) !== undefined,
  );
};

/**
 * Fits what is shipped and what judges it: for each fold what was learned without it. What is learned from the scorer of
 * lines, and every threshold, rests on documents that their models have not seen.
 * @param kinds by fold, the model of kinds that has not seen it
 * @returns by the fold left out, and by the empty text for what is shipped
 */
export function fitAskings(
  documents: readonly Labelled[],
  kinds: ReadonlyMap<number, KindModel>,
  tell: (text: string) => void,
): { readonly fitted: ReadonlyMap<string, Asking>; readonly unseen: readonly Question[] } {
  const learner = new Learner(readAllForAsking(documents, kinds, tell), tell, () => true);
  const unseen = learnWithoutEach(learner, tell);
  const never = ruledOut(unseen.flatMap(({ asking, questions }) => said(asking.ask, questions)));
  tell(`  not asked, for they are not right often enough: ${never.join(', ') || 'none'}`);
  const withNever = ({ passages, ask }: Asking): Asking => ({ passages, ask: { ...ask, never } });
  const fitted = new Map(unseen.map(({ fold, asking }) => [String(fold), withNever(asking)]));
  fitted.set('', withNever(learner.learn([])));
  return { fitted, unseen: unseen.flatMap(({ questions }) => questions) };
}
