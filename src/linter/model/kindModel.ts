import type { Synonyms } from '../outline/concepts.js';
import { textFeatures, valuesOf, type Feature, type TextFeatures } from './textFeatures.js';
import shipped from './kindWeights.json' with { type: 'json' };

/**
 * What is learned about kinds of documents: for each feature its weight for "is a plan at all" and, for some kinds, its
 * weight for that kind among plans; in hundredths. Made by `npm run train`.
 */
export interface KindWeights {
  /** The kinds, in the order of `biases`. */
  readonly kinds: readonly string[];
  readonly biases: readonly number[];
  readonly bias: number;
  /** Scores (log odds, in hundredths) from which on a document is surely, or likely, a plan. */
  readonly sure: number;
  readonly likely: number;
  /** By feature: the weight for a plan, then pairs of a kind's place and its weight. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

/** What a text is taken for. */
export interface KindScore {
  /** Log odds that it is a plan of any kind. */
  readonly plan: number;
  readonly answer: 'sure' | 'likely' | 'none';
  /** The kind that it is, if it is a plan. */
  readonly kind: string;
  /** By how many log odds that kind is ahead of the next. */
  readonly ahead: number;
}

/** Kinds of which too few documents are labelled to learn from, but which call themselves what they are. */
const tooRare = ['okr'];

/**
 * Whether a title or file name calls a document one of the kinds that are too rare to learn, and no other: of four labelled OKR
 * pages that do, the model knew one.
 */
const isCalled = (kind: string, marks: ReadonlySet<string>): boolean =>
  tooRare.includes(kind) &&
  ['topic:=', 'name:='].some((place) => {
    // A team's pages bear its name.
    const called = [...marks].filter((mark) => mark.startsWith(place) && mark !== `${place}charter`);
    return called.length === 1 && called[0] === `${place}${kind}`;
  });

/** A classifier of texts by linear models over their words, headings, labels, columns, structure and file name. */
export class KindModel {
  readonly #weights: ReadonlyMap<string, readonly number[]>;

  constructor(private readonly learned: KindWeights) {
    this.#weights = new Map(Object.entries(learned.weights));
  }

  /** What a text with these features is taken for. */
  score(features: TextFeatures): KindScore {
    const { bias, biases, kinds, sure, likely } = this.learned;
    const scores = [...biases];
    let plan = bias;
    for (const { name, value } of valuesOf(features)) {
      const weights = this.#weights.get(name);
      if (!weights) continue;
      plan += (weights[0] ?? 0) * value;
      for (let at = 1; at < weights.length; at += 2)
        scores[weights[at] ?? 0] = (scores[weights[at] ?? 0] ?? 0) + (weights[at + 1] ?? 0) * value;
    }
    const best = scores.reduce((first, score, at) => (score > (scores[first] ?? 0) ? at : first), 0);
    const called = kinds.findIndex((kind) => isCalled(kind, features.marks));
    const top = called < 0 ? best : called;
    const next = Math.max(...scores.filter((_, at) => at !== top));
    return {
      plan: plan / 100,
      answer: plan >= sure ? 'sure' : plan >= likely ? 'likely' : 'none',
      kind: kinds[top] ?? '',
      ahead: Math.max(0, (scores[top] ?? 0) - next) / 100,
    };
  }

  /** The features that a score rests on most, with what each adds to the log odds of a plan; the strongest first. */
  reasons(features: TextFeatures): readonly (Feature & { readonly adds: number })[] {
    return valuesOf(features)
      .map((feature) => ({ ...feature, adds: ((this.#weights.get(feature.name)?.[0] ?? 0) * feature.value) / 100 }))
      .filter(({ adds }) => adds !== 0)
      .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds) || (a.name < b.name ? -1 : 1));
  }
}

/** The classifier that is shipped. */
export const kindModel = new KindModel(shipped as unknown as KindWeights);

/** What a text is taken for. See `textFeatures` for the parameters. */
export function classify(text: string, path: string | undefined, synonyms?: Synonyms): KindScore {
  return kindModel.score(textFeatures(text, path, synonyms));
}
