import type { KindWeights } from '../linter/model/kindModel.js';
import { KindModel } from '../linter/model/kindModel.js';
import { textFeatures, valuesOf, type FeatureSort, type TextFeatures } from '../linter/model/textFeatures.js';
import { isCertainlyNotStrategy } from '../linter/checklists/kind.js';
import { folds, isClear, isPlan, percent, someKind, type Labelled } from './documents.js';
import { fitBinary, fitClasses, sparseOf, type Example, type Sparse } from './logistic.js';

/** In so many repositories a feature must occur, so that no weight remembers a name. */
const leastRepositories = 3;
/** So many of the most frequent words are features. */
const mostWords = 8_000;
/** A document whose reader was not sure of its kind counts less. */
const weightOfUnsure = 0.4;
/** Smaller weights than these, in hundredths, are left out. */
const leastWeight = { plan: 7, kind: 12 };
/** So many false alarms among clear others the threshold of "sure" allows in training; likely plans are to be so many of the clear ones. */
const targets = { falseAlarms: 0.033, likely: 0.955 };

/** A document with its features. */
export interface Featured {
  readonly document: Labelled;
  readonly features: TextFeatures;
}

/** Reads the features of documents. */
export function featuresOf(documents: readonly Labelled[]): readonly Featured[] {
  return documents.map((document) => ({ document, features: textFeatures(document.text, document.path) }));
}

/** The features that occur in enough repositories, with their places. */
function vocabularyOf(examples: readonly Featured[]): ReadonlyMap<string, number> {
  const repositories = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const { document, features } of examples) {
    for (const { name } of valuesOf(features)) {
      let seen = repositories.get(name);
      if (!seen) repositories.set(name, (seen = new Set()));
      seen.add(document.repository);
    }
    for (const [word, count] of features.words) counts.set(`word:${word}`, (counts.get(`word:${word}`) ?? 0) + count);
  }
  const enough = [...repositories].filter(([, seen]) => seen.size >= leastRepositories).map(([name]) => name);
  const words = enough
    .filter((name) => name.startsWith('word:'))
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
    .slice(0, mostWords);
  return new Map(
    [...words, ...enough.filter((name) => !name.startsWith('word:')).sort()].map((name, index) => [name, index]),
  );
}

function sparse(
  features: TextFeatures,
  vocabulary: ReadonlyMap<string, number>,
  sorts: ReadonlySet<FeatureSort>,
): Sparse {
  const [places, values]: [number[], number[]] = [[], []];
  for (const { name, value } of valuesOf(features, sorts)) {
    const place = vocabulary.get(name);
    if (place === undefined) continue;
    places.push(place);
    values.push(value);
  }
  return sparseOf(places, (index) => values[index] ?? 0);
}

/**
 * As what each document is learned from, and how much that counts: with its file name and without, since documents without
 * a telling name are to be judged too; and as one in a language of which little is known would be read.
 */
const views: readonly { readonly sorts: ReadonlySet<FeatureSort>; readonly weight: number }[] = [
  { sorts: new Set(['text', 'spelt', 'topic', 'count', 'name']), weight: 0.45 },
  { sorts: new Set(['text', 'spelt', 'topic', 'count']), weight: 0.4 },
  { sorts: new Set(['topic', 'count', 'name']), weight: 0.15 },
];

function viewed(
  examples: readonly Featured[],
  vocabulary: ReadonlyMap<string, number>,
  y: (document: Labelled) => number,
): Example[] {
  // What is never taken for a plan by its name is learned from as if it had none: as readmes are written, others are too.
  return examples.flatMap(({ document, features }) =>
    views
      .filter(({ sorts }) => !sorts.has('name') || !isCertainlyNotStrategy(document.path))
      .map(({ sorts, weight }) => ({
        x: sparse(features, vocabulary, sorts),
        y: y(document),
        weight: weight * (isClear(document) ? 1 : weightOfUnsure),
      })),
  );
}

const hundredths = (value: number): number => Math.round(value * 100);

/**
 * Fits the models on some documents; the thresholds are left at zero.
 * @param withKinds whether to tell kinds from each other as well, which takes most of the time
 */
export function fitKinds(examples: readonly Featured[], withKinds: boolean): KindWeights {
  const vocabulary = vocabularyOf(examples);
  const plan = fitBinary(
    viewed(examples, vocabulary, (document) => (isPlan(document) ? 1 : 0)),
    vocabulary.size,
    1,
  );
  const plans = withKinds ? examples.filter(({ document }) => isPlan(document) && document.kind !== someKind) : [];
  const kinds = [...new Set(plans.map(({ document }) => document.kind))].sort();
  const known = vocabularyOf(plans);
  const byKind = fitClasses(
    viewed(plans, known, ({ kind }) => kinds.indexOf(kind)),
    known.size,
    kinds.length,
    1,
  );
  const weights: Record<string, readonly number[]> = {};
  for (const name of [...new Set([...vocabulary.keys(), ...known.keys()])].sort()) {
    const at = vocabulary.get(name);
    const of = known.get(name);
    const forPlan = at === undefined ? 0 : hundredths(plan.weights[0]?.[at] ?? 0);
    const forKinds =
      of === undefined
        ? []
        : kinds.flatMap((_kind, place) => {
            const weight = hundredths(byKind.weights[place]?.[of] ?? 0);
            return Math.abs(weight) < leastWeight.kind ? [] : [place, weight];
          });
    if (Math.abs(forPlan) >= leastWeight.plan || forKinds.length > 0)
      weights[name] = [Math.abs(forPlan) < leastWeight.plan ? 0 : forPlan, ...forKinds];
  }
  return {
    kinds,
    biases: Array.from(byKind.bias, hundredths),
    bias: hundredths(plan.bias[0] ?? 0),
    sure: 0,
    likely: 0,
    weights,
  };
}

/** A document with the score of a model that has not seen it. */
export interface Scored {
  readonly document: Labelled;
  readonly plan: number;
}

/** The thresholds that keep the targets on documents that the scores' models have not seen; in hundredths. */
export function thresholdsOf(scored: readonly Scored[]): Pick<KindWeights, 'sure' | 'likely'> {
  const clear = scored.filter(({ document }) => isClear(document));
  const others = clear
    .filter(({ document }) => !isPlan(document))
    .map(({ plan }) => plan)
    .sort((a, b) => b - a);
  const plans = clear
    .filter(({ document }) => isPlan(document))
    .map(({ plan }) => plan)
    .sort((a, b) => b - a);
  const atSure = hundredths(others[Math.floor(targets.falseAlarms * others.length)] ?? 0) + 1;
  return {
    sure: atSure,
    likely: Math.min(atSure - 1, hundredths(plans[Math.floor(targets.likely * plans.length)] ?? 0)),
  };
}

/** Scores documents by a model. */
export function scoresOf(weights: KindWeights, examples: readonly Featured[]): Scored[] {
  const model = new KindModel(weights);
  return examples.map(({ document, features }) => ({ document, plan: model.score(features).plan }));
}

/**
 * How many clear plans are recognised where a share of clear others, 0 to 1, is taken for plans; in words.
 * @param counts which plans are counted; all unless told
 */
export function recalledAt(
  scored: readonly Scored[],
  falseAlarms: number,
  counts: (document: Labelled) => boolean = () => true,
): string {
  const clear = scored.filter(({ document }) => isClear(document));
  const others = clear.filter(({ document }) => !isPlan(document)).map(({ plan }) => plan);
  const least = others.sort((a, b) => b - a)[Math.floor(falseAlarms * others.length)] ?? 0;
  const plans = clear.filter(({ document }) => isPlan(document) && counts(document));
  return percent(plans.filter(({ plan }) => plan > least).length, plans.length);
}

/** How many clear plans are recognised at some shares of false alarms, and of how many the kind is right. */
function measured(
  examples: readonly Featured[],
  scored: readonly Scored[],
  without: (...left: readonly number[]) => KindWeights,
): string {
  const curve = [0.01, 0.02, 0.03, 0.05, 0.09].map((share) => {
    const foreign = recalledAt(scored, share, ({ language }) => language !== 'en');
    return `  at ${percent(share, 1)} false alarms ${recalledAt(scored, share)} of clear plans, ${foreign} of those in other languages`;
  });
  const models = new Map(folds.map((fold) => [fold as number, new KindModel(without(fold))]));
  const own = examples.filter(({ document }) => isPlan(document) && document.kind !== someKind);
  const right = own.filter(({ document, features }) =>
    [document.kind, ...document.alternatives].includes(models.get(document.fold)?.score(features).kind ?? ''),
  );
  return [
    'each document by a model that has not seen it, names such as readme left out:',
    ...curve,
    `  right kind of a plan: ${percent(right.length, own.length)}`,
  ].join('\n');
}

/** Models by the folds they were not fit on: the one of all documents by the empty text, the others by "2" or "1,2". */
export type Fitted = ReadonlyMap<string, KindWeights>;

/**
 * Fits the model that is shipped and those that judge it: for each fold one without it, whose thresholds come from
 * models without it and one more.
 */
export function fitAll(examples: readonly Featured[], tell: (text: string) => void): Fitted {
  const fitted = new Map<string, KindWeights>();
  const without = (...left: readonly number[]): KindWeights => {
    const key = [...left].sort().join();
    let weights = fitted.get(key);
    if (!weights) {
      fitted.set(
        key,
        (weights = fitKinds(
          examples.filter(({ document }) => !left.includes(document.fold)),
          left.length < 2,
        )),
      );
      tell(`  kinds without fold ${key || '-'}: ${Object.keys(weights.weights).length} features`);
    }
    return weights;
  };
  // Names such as readme decide before any score does.
  const open = examples.filter(({ document }) => !isCertainlyNotStrategy(document.path));
  const unseen = (left: readonly number[]): Scored[] =>
    folds
      .filter((fold) => !left.includes(fold))
      .flatMap((fold) =>
        scoresOf(
          without(...left, fold),
          open.filter(({ document }) => document.fold === fold),
        ),
      );
  tell(measured(open, unseen([]), without));
  const done = new Map<string, KindWeights>();
  for (const fold of folds) done.set(String(fold), { ...without(fold), ...thresholdsOf(unseen([fold])) });
  done.set('', { ...without(), ...thresholdsOf(unseen([])) });
  return done;
}
