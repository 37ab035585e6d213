import type { ItemStatus } from '../result.js';
import shipped from './askWeights.json' with { type: 'json' };

/** What is learned about which items a leader would ask for; weights in hundredths. Made by `npm run train`. */
export interface AskWeights {
  /** The features, in the order of each item's weights. */
  readonly features: readonly string[];
  /** By item: its bias, then its weights. */
  readonly items: Readonly<Record<string, readonly number[]>>;
  /** Probabilities from which on a finding is right often enough to be said, by severity; 0 to 1. */
  readonly thresholds: { readonly info: number; readonly warning: number };
  /** Items that are not asked at all: their questions are not right often enough. */
  readonly never: readonly string[];
}

/** How sure it is what a document is, in log odds: that it is a plan at all, and of its kind rather than of the next one. */
export interface Certainty {
  readonly plan: number;
  readonly kind: number;
}

/** From so many log odds on it makes no difference how sure something is. */
const surest = 4;
/** How sure it is of a document whose author or team says what it is. */
export const told: Certainty = { plan: surest, kind: surest };

/** What of a document tells whether a leader would ask for an item. */
export interface Asked {
  readonly kind: string;
  readonly certainty: Certainty;
  readonly stage: string | null;
  /** By item, what its rule says. */
  readonly statuses: ReadonlyMap<string, ItemStatus>;
  /** By item, the log odds that any line states it. */
  readonly lines: ReadonlyMap<string, number>;
  /** How much there is of what a document is made of, by its name. */
  readonly amounts: Readonly<Record<string, number>>;
}

/** A feature of an item in a document, with its value. */
export type AskFeature = readonly [name: string, value: number];

/**
 * The features that all items of a document share. What else a document states tells what it is for: how near its lines
 * come to stating every other item brought three points of what readers would ask at 83 % right (35 to 38 %).
 */
export function sharedFeatures({ kind, certainty, stage, statuses, lines, amounts }: Asked): AskFeature[] {
  const others = [
    ...[...statuses].map(([item, status]): AskFeature => [`other:${item}:${status}`, 0.25]),
    ...[...lines].map(([item, line]): AskFeature => [`other:${item}:line`, 0.15 * (line + 1)]),
  ];
  return [
    [`kind:${kind}`, 1],
    ...Object.entries(certainty).map(([of, odds]): AskFeature => [`sure:${of}`, Math.min(odds, surest) / surest]),
    [`stage:${stage ?? 'none'}`, 1],
    ...Object.entries(amounts).map(([name, amount]): AskFeature => [`amount:${name}`, Math.log1p(amount) / 2 - 1]),
    ...others,
  ];
}

/** The features of one item: what its rule says, and how near a line comes to stating it. */
export function ownFeatures(item: string, { kind, statuses, lines }: Asked): AskFeature[] {
  const status = statuses.get(item) ?? 'not-evaluated';
  const line = lines.get(item) ?? 0;
  return [
    [`own:${status}`, 1],
    [`own:${kind}:${status}`, 0.7],
    ['line', line],
    ['line:high', Math.max(0, line + 1)],
    [`line:${kind}`, line / 2],
  ];
}

/** Says how likely a leader would ask for an item that a rule finds wanting. */
export class AskModel {
  readonly #places: ReadonlyMap<string, number>;

  constructor(private readonly learned: AskWeights) {
    this.#places = new Map(learned.features.map((feature, index) => [feature, index + 1]));
  }

  /** How loud a question may be that is right with a probability; undefined when it is not to be asked. */
  loudest(item: string, probability: number): 'info' | 'any' | undefined {
    const {
      thresholds: { info, warning },
      never,
    } = this.learned;
    if (probability < info || never.includes(item)) return undefined;
    return probability < warning ? 'info' : 'any';
  }

  /** Whether anything was learned about an item. */
  knows(item: string): boolean {
    return this.learned.items[item] !== undefined;
  }

  /** By item of which something was learned, the probability that it is asked for; 0 to 1. */
  probabilities(asked: Asked, items: readonly string[]): ReadonlyMap<string, number> {
    const shared = sharedFeatures(asked);
    return new Map(
      items
        .filter((item) => this.knows(item))
        .map((item) => {
          const weights = this.learned.items[item] ?? [];
          let score = weights[0] ?? 0;
          for (const [name, value] of [...shared, ...ownFeatures(item, asked)]) {
            const at = this.#places.get(name);
            if (at !== undefined && !name.startsWith(`other:${item}:`)) score += (weights[at] ?? 0) * value;
          }
          return [item, 1 / (1 + Math.exp(-score / 100))];
        }),
    );
  }
}

/** The model that is shipped. */
export const askModel = new AskModel(shipped as unknown as AskWeights);
