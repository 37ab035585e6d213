import { AskModel, type AskWeights } from '../linter/model/askModel.js';
import { isPlan, percent, type Labelled, type Reader } from './documents.js';
import type { Scored } from './fitAsk.js';
import type { Read } from './readings.js';

/** A question with how sure the model is of it, which has not seen its document. */
export interface Question {
  readonly read: Read;
  readonly item: string;
  readonly probability: number;
  readonly right: number;
  readonly wrong: number;
}

/** What rules would ask of documents, with how likely it is asked for. */
export function questionsOf(weights: AskWeights, scored: readonly Scored[]): Question[] {
  const model = new AskModel(weights);
  return scored.flatMap(({ read, asked }) => {
    const probabilities = model.probabilities(asked, [...read.findings.keys()]);
    return [...read.findings].map(([item, tally]) => ({
      read,
      item,
      probability: probabilities.get(item) ?? 0,
      ...tally,
    }));
  });
}

/** The least probability from which on questions are right often enough. */
export function thresholdFor(questions: readonly Question[], least: number): number {
  const sorted = [...questions].sort((a, b) => b.probability - a.probability);
  let [right, all, threshold] = [0, 0, 1];
  for (const question of sorted) {
    right += question.right;
    all += question.right + question.wrong;
    if (all >= 20 && right >= least * all) threshold = question.probability;
  }
  return Math.round(threshold * 1000) / 1000;
}

/** The most that a share may be of which so many were seen, at 95 % confidence on one side: Wilson's score interval; 0 to 1. */
export function highestShare(right: number, judged: number): number {
  const [share, z] = [right / judged, 1.645];
  return (
    (share + z ** 2 / (2 * judged) + z * Math.sqrt((share * (1 - share)) / judged + z ** 2 / (4 * judged ** 2))) /
    (1 + z ** 2 / judged)
  );
}

/**
 * Items of which so many questions were wrong that they are not asked at all: five or more judged ones rule out that they are right
 * often enough.
 * @param asked questions about documents that were not learned from, as they would be said
 */
export function ruledOut(asked: readonly Question[]): readonly string[] {
  const items = [...new Set(asked.map(({ item }) => item))].sort();
  return items.filter((item) => {
    const { right, all } = tallyOf(asked.filter((question) => question.item === item));
    return all >= leastJudged && highestShare(right, all) < leastShare;
  });
}
const leastJudged = 5;
/** How often an item's questions have to be right. */
const leastShare = 0.8;

/** The questions that were asked about documents which the same readers labelled, and how many items these would ask for. */
function ofReaders(reader: Reader, questions: readonly Question[], documents: readonly Labelled[]) {
  return {
    own: questions.filter(({ read: { document } }) => document.reader === reader && isPlan(document)),
    askable: documents
      .filter((document) => document.reader === reader)
      .reduce((sum, { items }) => sum + Object.values(items ?? {}).filter(([answer]) => answer === 'n').length, 0),
  };
}

/** By least probability, how many of the questions are right, and how many of those that readers would ask are asked. */
export function curveOf(questions: readonly Question[], documents: readonly Labelled[]): string {
  return (['first', 'strict', 'calibrated'] as const)
    .flatMap((reader) => {
      const { own, askable } = ofReaders(reader, questions, documents);
      const lines = [0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6].map((least) => {
        const { right, all, asked } = tallyOf(own.filter(({ probability }) => probability >= least));
        return `  from ${least} on: ${percent(right, all)} of ${all} right, ${percent(asked, askable)} of what readers would ask`;
      });
      return [`${reader} readers`, ...lines];
    })
    .join('\n');
}

/** How many of the first readers' questions are asked, where the surest ones are so often right. */
export function askedAt(questions: readonly Question[], documents: readonly Labelled[], least: number): string {
  const { own, askable } = ofReaders('first', questions, documents);
  const threshold = thresholdFor(own, least);
  return percent(tallyOf(own.filter(({ probability }) => probability >= threshold)).asked, askable);
}

/** Of questions, how many findings are right, how many there are, and how many items readers would ask for. */
function tallyOf(questions: readonly Question[]): { right: number; all: number; asked: number } {
  return {
    right: questions.reduce((sum, each) => sum + each.right, 0),
    all: questions.reduce((sum, each) => sum + each.right + each.wrong, 0),
    asked: questions.filter(({ read, item }) => read.items[item]?.[0] === 'n').length,
  };
}
