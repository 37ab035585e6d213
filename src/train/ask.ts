import { inspect, isKind } from '../linter/index.js';
import { ownFeatures, sharedFeatures, AskModel, type Asked, type AskWeights } from '../linter/model/askModel.js';
import { passageFeatures } from '../linter/model/passageFeatures.js';
import { PassageModel, valueOfEach, type PassageWeights } from '../linter/model/passageModel.js';
import type { ItemStatus } from '../linter/result.js';
import { amountsOf } from '../linter/judgement/wouldAsk.js';
import { folds, type Labelled } from './documents.js';
import { fitBinary, type Example, type Sparse } from './logistic.js';

/** The day on which documents are read, so that weights are the same tomorrow. */
const today = Date.UTC(2026, 10, 29);
/** In so many repositories a feature must occur, so that no weight remembers a name. */
const leastRepositories = 3;
/** So many of the most frequent features of lines are kept. */
const mostFeatures = 2_500;
/** Smaller weights than this, in tenths, are left out. */
const leastWeight = 5;
/** One of so many lines that do not state an item is learned from: there are forty times as many as of the others. */
const oneOf = 4;
/** How often a finding has to be right, on documents that were not learned from, to be said and to be said as a warning. */
const precision = { info: 0.795, warning: 0.91 };
/**
 * What is half stated may be asked for, but counts less than what is not stated: so the surest questions are those that
 * nobody waves away (right at 30 % asked: 85 % instead of 83 %).
 */
const weightOfHalf = 0.2;
/** Parts of metrics, by the place in their labels. */
const parts: Readonly<Record<string, number>> = { 'metric-baseline': 2, 'metric-target': 3, 'metric-deadline': 4 };

/** A line of a document, with its features. */
interface Line {
  readonly features: readonly string[];
  readonly first: number;
  readonly last: number;
}

/** What of a labelled document is learned from. */
interface Read {
  readonly document: Labelled;
  readonly items: NonNullable<Labelled['items']>;
  readonly asked: Omit<Asked, 'lines'>;
  readonly lines: readonly Line[];
  /** By rule that reports something, how many of its findings are right and wrong. */
  readonly findings: ReadonlyMap<string, { readonly right: number; readonly wrong: number }>;
}

/** Reads a document as the linter does, with every checklist. */
function readForAsking(document: Labelled): Read | undefined {
  const { items, text, kind, metrics } = document;
  if (!items || !isKind(kind)) return undefined;
  const { result, document: read } = inspect(text, { kind, allChecklists: true, now: today, path: document.path });
  const starts: number[] = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const lineAt = (offset: number): number => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
  const lines = [read.outline.root, ...read.outline.sections].flatMap((section) => {
    const features = passageFeatures(section);
    return section.passages.map((passage, index): Line => {
      const { start, end } = passage.source();
      return { features: features[index] ?? [], first: lineAt(start), last: lineAt(Math.max(start, end)) };
    });
  });
  const findings = new Map<string, { right: number; wrong: number }>();
  for (const { ruleId, range } of result.findings) {
    const label = items[ruleId]?.[0];
    if (label === undefined) continue;
    const part = parts[ruleId];
    const [first, last] = [lineAt(range.start), lineAt(range.end)];
    const right =
      part === undefined
        ? label === 'n' || label === 'p'
        : metrics.some((metric) => metric[0] >= first - 1 && metric[0] <= last + 1 && metric[part] === 'n');
    const tally = findings.get(ruleId) ?? { right: 0, wrong: 0 };
    tally[right ? 'right' : 'wrong'] += 1;
    findings.set(ruleId, tally);
  }
  const statuses = new Map<string, ItemStatus>(
    result.items.filter(({ id }) => items[id] !== undefined).map(({ id, status }) => [id, status]),
  );
  return { document, items, asked: { kind, stage: read.status, statuses, amounts: amountsOf(read) }, lines, findings };
}

/** Fits the scorer of lines: for each item which lines state it, from the lines that readers named. */
function fitPassages(reads: readonly Read[], items: readonly string[]): PassageWeights {
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
interface Scored {
  readonly read: Read;
  readonly asked: Asked;
}

/** Fits which items are asked for; the thresholds are left at zero. Each item learns for itself and from all others. */
function fitAsking(scored: readonly Scored[], items: readonly string[]): AskWeights {
  const places = new Map<string, number>();
  const placeOf = (name: string): number => {
    let place = places.get(name);
    if (place === undefined) places.set(name, (place = places.size));
    return place;
  };
  const examples = scored.flatMap(({ read, asked }) => {
    const shared = sharedFeatures(asked);
    return [...read.findings].flatMap(([item, { right, wrong }]): Example[] => {
      const features = [...shared.filter(([name]) => !name.startsWith(`other:${item}:`)), ...ownFeatures(item, asked)];
      const entries = [
        ...features.flatMap(([name, value]) => [
          [placeOf(`${item}|${name}`), value] as const,
          [placeOf(`|${name}`), value] as const,
        ]),
        [placeOf(`${item}|`), 1] as const,
      ].sort((a, b) => a[0] - b[0]);
      const x: Sparse = {
        at: Int32Array.from(entries, ([at]) => at),
        value: Float64Array.from(entries, ([, value]) => value),
      };
      const weight = 1 / (right + wrong);
      const sure = read.items[item]?.[0] === 'p' ? weightOfHalf : 1;
      return [
        ...(right > 0 ? [{ x, y: 1, weight: sure * weight * right }] : []),
        ...(wrong > 0 ? [{ x, y: 0, weight: weight * wrong }] : []),
      ];
    });
  });
  const {
    weights: [row = new Float64Array()],
    bias,
  } = fitBinary(examples, places.size, 6);
  const weightOf = (name: string): number => row[places.get(name) ?? -1] ?? 0;
  const features = [...new Set([...places.keys()].map((name) => name.slice(name.indexOf('|') + 1)))]
    .filter(Boolean)
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
    least: {},
  };
}

/** A question with how sure the model is of it, which has not seen its document. */
interface Question {
  readonly read: Read;
  readonly item: string;
  readonly probability: number;
  readonly right: number;
  readonly wrong: number;
}

function questionsOf(weights: AskWeights, scored: readonly Scored[]): Question[] {
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
function thresholdFor(questions: readonly Question[], least: number): number {
  const sorted = [...questions].sort((a, b) => b.probability - a.probability);
  let [right, all, threshold] = [0, 0, 1];
  for (const question of sorted) {
    right += question.right;
    all += question.right + question.wrong;
    if (all >= 20 && right >= least * all) threshold = question.probability;
  }
  return Math.round(threshold * 1000) / 1000;
}

/** How often the questions of each item have to be right, as if it had shown so many more of which so many are right. */
const ofEachItem = { least: 0.8, more: 8, right: 0.75 };

/** Higher thresholds for items whose questions are right less often than the others are. */
function thresholdsOfItems(questions: readonly Question[], info: number): Readonly<Record<string, number>> {
  const items = [...new Set(questions.map(({ item }) => item))].sort();
  return Object.fromEntries(
    items.flatMap((item) => {
      const own = questions
        .filter((question) => question.item === item && question.probability >= info)
        .sort((a, b) => b.probability - a.probability);
      let [right, all, threshold] = [ofEachItem.right * ofEachItem.more, ofEachItem.more, 1];
      for (const question of own) {
        right += question.right;
        all += question.right + question.wrong;
        if (right >= ofEachItem.least * all) threshold = question.probability;
      }
      const last = own.at(-1);
      return last && threshold > last.probability ? [[item, Math.round(threshold * 1000) / 1000] as const] : [];
    }),
  );
}

/** What is learned about asking. */
interface Asking {
  readonly passages: PassageWeights;
  readonly ask: AskWeights;
}

/**
 * Fits what is shipped and what judges it: for each fold what was learned without it. What is learned from the scorer of
 * lines, and every threshold, rests on documents that their models have not seen.
 * @returns by the fold left out, and by the empty text for what is shipped
 */
export function fitAskings(
  documents: readonly Labelled[],
  tell: (text: string) => void,
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
          reads.filter(({ document }) => !left.includes(document.fold)),
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
    const scored = new Map(rest.map((fold) => [fold, scoredBy(passagesWithout(...left, fold), fold)]));
    const questions = rest.flatMap((fold) =>
      questionsOf(
        fitAsking(
          rest.filter((other) => other !== fold).flatMap((other) => scored.get(other) ?? []),
          items,
        ),
        scored.get(fold) ?? [],
      ),
    );
    const info = thresholdFor(questions, precision.info);
    const ask = {
      ...fitAsking([...scored.values()].flat(), items),
      thresholds: { info, warning: thresholdFor(questions, precision.warning) },
      least: thresholdsOfItems(questions, info),
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

/** By least probability, how many of the questions are right, and how many of those that readers would ask are asked. */
export function curveOf(questions: readonly Question[], askable: number): string {
  const sorted = [...questions].sort((a, b) => b.probability - a.probability);
  const lines: string[] = [];
  for (const least of [0.9, 0.85, 0.8, 0.75, 0.7, 0.65]) {
    const said = sorted.filter(({ probability }) => probability >= least);
    const right = said.reduce((sum, each) => sum + each.right, 0);
    const all = said.reduce((sum, each) => sum + each.right + each.wrong, 0);
    const asked = said.filter(({ read, item }) => read.items[item]?.[0] === 'n').length;
    lines.push(
      `  from ${least} on: ${right} of ${all} right (${Math.round((1000 * right) / Math.max(1, all)) / 10} %), ${Math.round((1000 * asked) / Math.max(1, askable)) / 10} % of what readers would ask`,
    );
  }
  return lines.join('\n');
}
