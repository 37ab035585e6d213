import { ownFeatures, sharedFeatures, type Asked, type AskWeights } from '../linter/model/askModel.js';
import { valueOfEach, type PassageWeights } from '../linter/model/passageModel.js';
import type { Reader } from './documents.js';
import { fitBinary, type Example, type Sparse } from './logistic.js';
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

/** A document with what scorers of lines say that have not seen it. */
export interface Scored {
  readonly read: Read;
  readonly asked: Asked;
}

/** Places of features, in the order in which they are met. */
class Places {
  readonly #places = new Map<string, number>();

  get names(): readonly string[] {
    return [...this.#places.keys()];
  }

  of(name: string): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    this.#places.set(name, this.#places.size);
    return this.#places.size - 1;
  }

  /** A feature's place, if it was met. */
  known(name: string): number {
    return this.#places.get(name) ?? -1;
  }
}

/**
 * What is learned from about the items of one document: each with its own features and those of all. What is half stated is
 * not learned from: then 69 of 100 questions are about what is not stated at all where 30 % are asked, and not 64.
 */
function examplesOf({ read, asked }: Scored, places: Places): Example[] {
  const shared = sharedFeatures(asked);
  const { reader } = read.document;
  return [...read.findings].flatMap(([item, { right, wrong }]): Example[] => {
    const features = [
      ...shared.filter(([name]) => !name.startsWith(`other:${item}:`)),
      ...ownFeatures(item, asked),
      ...(otherReaders.includes(reader) ? [[reader, 1] as const] : []),
    ];
    const entries = [
      ...features.flatMap(([name, value]) => [
        [places.of(`${item}|${name}`), value] as const,
        [places.of(`|${name}`), value] as const,
      ]),
      [places.of(`${item}|`), 1] as const,
    ].sort((a, b) => a[0] - b[0]);
    const x: Sparse = {
      at: Int32Array.from(entries, ([at]) => at),
      value: Float64Array.from(entries, ([, value]) => value),
    };
    const weight = 1 / (right + wrong);
    const isHalfStated = read.items[item]?.[0] === 'p';
    return [
      ...(right > 0 && !isHalfStated ? [{ x, y: 1, weight: weight * right }] : []),
      ...(wrong > 0 ? [{ x, y: 0, weight: weight * wrong }] : []),
    ];
  });
}

/** Fits which items are asked for; the thresholds are left at zero. Each item learns for itself and from all others. */
export function fitAsking(scored: readonly Scored[], items: readonly string[]): AskWeights {
  const places = new Places();
  const examples = scored.flatMap((each) => examplesOf(each, places));
  const {
    weights: [row = new Float64Array()],
    bias,
  } = fitBinary(examples, places.names.length, 6);
  const weightOf = (name: string): number => row[places.known(name)] ?? 0;
  const features = [...new Set(places.names.map((name) => name.slice(name.indexOf('|') + 1)))]
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
