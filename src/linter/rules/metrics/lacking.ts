import type { StrategyDocument } from '../../facts/document.js';
import { metricKey } from '../../facts/metrics/lexicon.js';
import type { Metric } from '../../facts/metrics/metric.js';
import { nameBefore } from '../../facts/metrics/naming.js';
import { perDocument } from '../../facts/perDocument.js';
import { valuesIn } from '../../facts/value.js';
import { addTo, groupedBy } from '../../text/grouping.js';
import { metricFix, metricsFix, type MetricPart } from '../../fixes/metrics.js';
import { say, there, type Fix, type Message } from '../../result.js';
import type { Report } from '../rule.js';

/** The first mention of each metric: what is lacking is asked for once. */
export function firstMentions(metrics: readonly Metric[]): readonly Metric[] {
  const seen = new Set<string>();
  return metrics.filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** A name has no more words that count. */
const mostWords = 16;

/** The first words of a name, from two on: "7-day return rate (all eligible users)" is the 7-day return rate. */
function beginnings(key: string): readonly string[] {
  const words = key.split(' ').slice(0, mostWords);
  return words.slice(2).map((_, index) => words.slice(0, index + 2).join(' '));
}

/** "Retention 30d" is "30d retention". */
const inOrder = (key: string): string => key.split(' ').sort().join(' ');

/** Names with the same first and last word may be one: "overdue ratio" and "overdue task ratio". */
const ends = (key: string): string => key.replace(/ .* /, ' ');
const holds = (longer: string, shorter: string): boolean =>
  shorter.split(' ').every((word) => ` ${longer} `.includes(` ${word} `));

/** The keys of what a document gives a value beside its name, in a row or an item, wherever that stands. */
const valued = perDocument((document: StrategyDocument): ReadonlySet<string> => {
  const ofMetrics = new Set(
    document.metrics.map(({ source }) => (source.shape === 'row' ? source.row : source.passage)),
  );
  const hasValue = (text: string): boolean => valuesIn(text).length > 0;
  const rows = document.tables
    .flatMap((table) => (table.columns.has('baseline') || table.columns.has('actual') ? [] : table.rows))
    .flatMap((row) =>
      row[0] && !ofMetrics.has(row) && row.slice(1).some(({ text }) => hasValue(text)) ? [metricKey(row[0].text)] : [],
    );
  const items = document.outline.passages
    .filter((passage) => passage.kind === 'item' && !ofMetrics.has(passage))
    .flatMap(({ text }) => {
      const name = nameBefore(text);
      return name !== '' && hasValue(text.slice(name.length)) ? [metricKey(name)] : [];
    });
  return new Set([...rows, ...items]);
});

/** Whether another mention of the same metric says what this one lacks: then the document says it. */
function saidElsewhere(document: StrategyDocument, part: MetricPart): (metric: Metric) => boolean {
  const keys = new Set(document.metrics.filter((metric) => metric[part].state !== 'absent').map(({ key }) => key));
  const sorted = new Set([...keys].map(inOrder));
  const begun = new Set([...keys].flatMap(beginnings));
  const isNested = nestedAmong([...keys].filter((key) => key.includes(' ')));
  return ({ key }) =>
    sorted.has(inOrder(key)) ||
    (part === 'target' && valued(document).has(key)) ||
    isNested(key) ||
    (key.includes(' ') && begun.has(key)) ||
    beginnings(key).some((each) => keys.has(each));
}

/**
 * Tells whether one of some names has the same ends as another one, and all of its words, or it all of theirs. Each name is
 * looked for by its rarest word.
 */
function nestedAmong(names: readonly string[]): (name: string) => boolean {
  const byWord = new Map<string, string[]>();
  for (const name of names) {
    for (const word of new Set(name.split(' '))) addTo(byWord, word, name);
  }
  const shared = (word: string): number => byWord.get(word)?.length ?? 0;
  const rarest = (name: string): string =>
    name.split(' ').reduce((rare, word) => (shared(word) < shared(rare) ? word : rare));
  const byRarest = groupedBy(names, rarest);
  return (name) => {
    if (!name.includes(' ')) return false;
    const own = ends(name);
    return (
      (byWord.get(rarest(name)) ?? []).some((other) => ends(other) === own && holds(other, name)) ||
      name
        .split(' ')
        .some((word) => (byRarest.get(word) ?? []).some((other) => ends(other) === own && holds(name, other)))
    );
  };
}

/** So many metrics that lack the same thing are told so once: of one place, all over a document where most lack it, and in any document. */
const [several, many] = [3, 5];

/** What the author is told of one metric, and of several at once. */
export interface Lack {
  readonly one: (metric: Metric) => Message;
  /** What is said of several, by the name of the first: a count would be argued with. */
  readonly several: (first: Metric) => Message;
}

/**
 * Reports metrics that lack something: each at its own place, but a document or a table or list of which most lack it only once.
 * @param lacking the metrics that lack it
 * @param judged all metrics that were asked
 */
export function reportLacking(
  document: StrategyDocument,
  report: Report,
  part: MetricPart,
  lacking: readonly Metric[],
  judged: readonly Metric[],
  lack: Lack,
): void {
  const placeOf = (metric: Metric): unknown => (metric.source.shape === 'row' ? metric.source.table : metric.section);
  const said = saidElsewhere(document, part);
  const open = firstMentions(lacking).filter((metric) => !said(metric));
  const groups = groupedBy(open, placeOf);
  const distinct = firstMentions(judged);
  const once = (group: readonly Metric[], everywhere: boolean): void => {
    // Where the question stands, the reader should know at once what is meant.
    const first = group.find(({ family }) => family !== undefined) ?? group[0];
    const others = group.filter((metric) => metric !== first);
    const fixOf = (metric: Metric): Fix | undefined =>
      metric.source.shape === 'row'
        ? metricsFix(document, groups.get(placeOf(metric)) ?? [metric], part)
        : metricFix(document, metric, part);
    if (first)
      report(first.nameRange, (group.length > 1 ? lack.several : lack.one)(first), {
        fixes: () => [fixOf(first)],
        related: everywhere
          ? others.map((metric) => there(metric.nameRange, say`${metric.name} has none either.`))
          : [],
      });
  };
  if (groups.size > 1 && (open.length >= many || (open.length >= several && open.length * 2 >= distinct.length))) {
    once(open, true);
    return;
  }
  const asked = groupedBy(distinct, placeOf);
  for (const [place, group] of groups) {
    if (group.length >= several && group.length * 4 >= (asked.get(place)?.length ?? 0) * 3) once(group, false);
    else
      for (const metric of group)
        report(metric.nameRange, lack.one(metric), { fixes: () => [metricFix(document, metric, part)] });
  }
}
