import { ownFeatures, sharedFeatures, type Asked, type AskWeights } from '../linter/model/askModel.js';
import { valueOfEach, type PassageWeights } from '../linter/model/passageModel.js';
import type { Reader } from './documents.js';
import { fitBinary, sparseOf, type Example, type Sparse } from './logistic.js';
import type { Read } from './readings.js';

/** In so many repositories a feature must occur, so that no weight remembers a name. */
const leastRepositories = 3;
/** So many of the most frequent features of lines are kept. */
const mostFeatures = 2_500;
/** Smaller weights than this, in tenths, are left out. */
const leastWeight = 5;
/** One of so many lines that do not state an item is learned from: there are forty times as many as of the others. */
const oneOf = 4;
/** Those who ask for more or less than the first readers, whose labels judge: what is shipped asks as the first do. */
const otherReaders: readonly Reader[] = ['strict', 'calibrated'];

/** Fits the scorer of lines: for each item which lines state it, from the lines that readers named. */
export function fitPassages(reads: readonly Read[], items: readonly string[]): PassageWeights {
  const repositories = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const { document, lines } of reads) {
    for (const { features } of lines) {
      for (const feature of features) {
        let seen = repositories.get(feature);
        if (!seen) repositories.set(feature, (seen = new Set()));
        seen.add(document.repository);
        counts.set(feature, (counts.get(feature) ?? 0) + 1);
      }
    }
  }
  const known = [...repositories]
    .filter(([, seen]) => seen.size >= leastRepositories)
    .map(([feature]) => feature)
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
    .slice(0, mostFeatures);
  const places = new Map(known.map((feature, index) => [feature, index]));
  const vectors = reads.flatMap(({ items: labels, lines }) =>
    lines.map(({ features, first, last }) => {
      const at = Int32Array.from(features.flatMap((feature) => places.get(feature) ?? []).sort((a, b) => a - b));
      return {
        x: { at, value: new Float64Array(at.length).fill(valueOfEach(features.length)) } satisfies Sparse,
        labels,
        first,
        last,
      };
    }),
  );
  // A map: "constructor" is a word, too.
  const weights = new Map<string, number[]>();
  const biases = items.map((item, place) => {
    const examples = vectors.flatMap(({ x, labels, first, last }, index): Example[] => {
      const [answer = 'x', stated = []] = labels[item] ?? [];
      const states = (answer === 'y' || answer === 'p') && stated.some((line) => line >= first && line <= last);
      // Every so many-th line, spread over the documents by a multiplication that leaves no pattern.
      return states || (Math.imul(index, 2654435761) >>> 0) % oneOf === 0 ? [{ x, y: states ? 1 : 0, weight: 1 }] : [];
    });
    const {
      weights: [row = new Float64Array()],
      bias,
    } = fitBinary(examples, known.length, 1, 40);
    row.forEach((weight, at) => {
      const tenths = Math.round(weight * 10);
      if (Math.abs(tenths) < leastWeight) return;
      const feature = known[at] ?? '';
      const own = weights.get(feature);
      if (own) own.push(place, tenths);
      else weights.set(feature, [place, tenths]);
    });
    return Math.round((bias[0] ?? 0) * 10);
  });
  return { items, biases, weights: Object.fromEntries([...weights].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Numbers for names, in the order in which they are met. */
export class Numbers {
  readonly #numbers = new Map<string, number>();

  get names(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** What is learned from about one item of a document. */
interface Answer {
  /** The numbers of its features: each of them for this item and for all items, and at last the item itself. */
  readonly features: Int32Array;
  /** The values of each two of them, and of the last. */
  readonly values: Float64Array;
  /** How much it counts that the item is asked for, and that it is not. */
  readonly asked: number;
  readonly unasked: number;
}

/** A document with what scorers of lines say that have not seen it. */
export interface Scored {
  readonly read: Read;
  readonly asked: Asked;
  /** What is learned from it: made once, for it is learned from several times. */
  readonly answers: readonly Answer[];
}

/**
 * What is learned from about the items of one document: each with its own features and those of all. What is half stated is
 * not learned from: then 69 of 100 questions are about what is not stated at all where 30 % are asked, and not 64.
 */
export function answersOf(read: Read, asked: Asked, numbers: Numbers): readonly Answer[] {
  const shared = sharedFeatures(asked);
  const { reader } = read.document;
  return [...read.findings].map(([item, { right, wrong }]) => {
    const features = [
      ...shared.filter(([name]) => !name.startsWith(`other:${item}:`)),
      ...ownFeatures(item, asked),
      ...(otherReaders.includes(reader) ? [[reader, 1] as const] : []),
    ];
    const isHalfStated = read.items[item]?.[0] === 'p';
    const weight = 1 / (right + wrong);
    return {
      features: Int32Array.from([
        ...features.flatMap(([name]) => [numbers.of(`${item}|${name}`), numbers.of(`|${name}`)]),
        numbers.of(`${item}|`),
      ]),
      values: Float64Array.from([...features.map(([, value]) => value), 1]),
      asked: isHalfStated ? 0 : weight * right,
      unasked: weight * wrong,
    };
  });
}

/**
 * Fits which items are asked for; the thresholds are left at zero. Each item learns for itself and from all others.
 * @param numbers by which the documents' answers were made
 */
export function fitAsking(scored: readonly Scored[], items: readonly string[], numbers: Numbers): AskWeights {
  const { names } = numbers;
  // Places are given to what these documents have, in the order in which it is met.
  const places = new Int32Array(names.length).fill(-1);
  const met: string[] = [];
  const examples = scored.flatMap(({ answers }) =>
    answers.flatMap((answer): Example[] => {
      for (const feature of answer.features)
        if (places[feature] === -1) places[feature] = met.push(names[feature] ?? '') - 1;
      const x = sparseOf(
        answer.features.map((feature) => places[feature] ?? 0),
        (index) => answer.values[index >> 1] ?? 0,
      );
      return [
        ...(answer.asked > 0 ? [{ x, y: 1, weight: answer.asked }] : []),
        ...(answer.unasked > 0 ? [{ x, y: 0, weight: answer.unasked }] : []),
      ];
    }),
  );
  const {
    weights: [row = new Float64Array()],
    bias,
  } = fitBinary(examples, met.length, 6);
  const weights = new Map(met.map((name, place) => [name, row[place] ?? 0]));
  const weightOf = (name: string): number => weights.get(name) ?? 0;
  const features = [...new Set(met.map((name) => name.slice(name.indexOf('|') + 1)))]
    .filter((name) => name !== '' && !otherReaders.includes(name as Reader))
    .sort();
  const hundredths = (value: number): number => Math.round(value * 100);
  return {
    features,
    items: Object.fromEntries(
      items.map((item) => [
        item,
        [
          hundredths((bias[0] ?? 0) + weightOf(`${item}|`)),
          ...features.map((name) => hundredths(weightOf(`${item}|${name}`) + weightOf(`|${name}`))),
        ],
      ]),
    ),
    thresholds: { info: 0, warning: 0 },
    never: [],
  };
}
