import type { Outline, Section } from '../outline/outline.js';
import { passageFeatures } from './passageFeatures.js';
import shipped from './passageWeights.json' with { type: 'json' };

/** What is learned about the lines that state an item; weights in tenths. Made by `npm run train`. */
export interface PassageWeights {
  readonly items: readonly string[];
  readonly biases: readonly number[];
  /** By feature: pairs of an item's place and its weight. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

/** The value of each of so many features of a passage: the more there are, the less each counts. */
export function valueOfEach(features: number): number {
  return 2 / Math.sqrt(Math.max(4, features));
}

/** Says how likely any line of a document states an item. */
export class PassageModel {
  readonly #weights: ReadonlyMap<string, readonly number[]>;
  /** The best scores of a section, by its passages: while they are the same, so are the scores. */
  readonly #known = new WeakMap<object, Float64Array>();

  constructor(private readonly learned: PassageWeights) {
    this.#weights = new Map(Object.entries(learned.weights));
  }

  /** By the items' places, the scores of the lines that come nearest to stating each, of lines with these features. */
  #bestOf(lines: readonly (readonly string[])[]): Float64Array {
    const { items, biases } = this.learned;
    const best = new Float64Array(items.length).fill(lowest);
    for (const features of lines) {
      const value = valueOfEach(features.length);
      const scores = Float64Array.from(biases);
      for (const feature of features) {
        const weights = this.#weights.get(feature) ?? [];
        for (let at = 0; at < weights.length; at += 2)
          scores[weights[at] ?? 0] = (scores[weights[at] ?? 0] ?? 0) + (weights[at + 1] ?? 0) * value;
      }
      for (let item = 0; item < scores.length; item += 1) best[item] = Math.max(best[item] ?? 0, scores[item] ?? 0);
    }
    return best;
  }

  #ofSection(section: Section): Float64Array {
    let known = this.#known.get(section.passages);
    if (!known) this.#known.set(section.passages, (known = this.#bestOf(passageFeatures(section))));
    return known;
  }

  #byItem(best: Float64Array): ReadonlyMap<string, number> {
    return new Map(this.learned.items.map((item, index) => [item, (best[index] ?? 0) / 10]));
  }

  /** By item, the log odds that the line that comes nearest to stating it does. */
  best({ root, sections }: Pick<Outline, 'root' | 'sections'>): ReadonlyMap<string, number> {
    const best = new Float64Array(this.learned.items.length).fill(lowest);
    for (const section of [root, ...sections])
      this.#ofSection(section).forEach((score, item) => (best[item] = Math.max(best[item] ?? 0, score)));
    return this.#byItem(best);
  }

  /** The same of lines whose features were read before. */
  bestOfLines(lines: readonly (readonly string[])[]): ReadonlyMap<string, number> {
    return this.#byItem(this.#bestOf(lines));
  }
}

/** What a document without any line scores, in tenths. */
const lowest = -80;

/** The scorer that is shipped. */
export const passageModel = new PassageModel(shipped as unknown as PassageWeights);
