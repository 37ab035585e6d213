import type { StrategyDocument } from '../../facts/document.js';
import type { Metric } from '../../facts/metrics/metric.js';
import { metricFix, metricsFix, type MetricPart } from '../../fixes/metrics.js';
import type { Listing } from '../../incremental/listing.js';
import type { Fix, Message } from '../../result.js';
import type { Report } from '../rule.js';

/** The first mention of each metric: what is lacking is asked for once. */
export function firstMentions(metrics: readonly Metric[]): readonly Metric[] {
  return metrics.filter((metric, index) => metrics.findIndex((other) => other.key === metric.key) === index);
}

/** Whether another mention of the same metric says what this one lacks: then the document says it. */
function saidElsewhere(metric: Metric, other: Metric, part: MetricPart): boolean {
  if (other === metric || other[part].state === 'absent') return false;
  const [longer, shorter] = other.key.length > metric.key.length ? [other.key, metric.key] : [metric.key, other.key];
  // "7-day return rate (all eligible users)" is the 7-day return rate.
  return longer === shorter || (shorter.split(' ').length >= 2 && longer.startsWith(`${shorter} `));
}

/**
 * Whether a metric is a service level: a bound on speed or reliability that holds from the first day, so that nobody
 * asks where it starts and by when it is reached.
 */
export function isServiceLevel({ family, target, verb }: Metric): boolean {
  const { value } = target;
  return value !== undefined && value.comparator !== null && !verb && (family === 'speed' || family === 'reliability' || (family === undefined && value.unit.kind === 'duration'));
}

/** So many metrics of one table or section that lack the same thing are told so once. */
const several = 3;
/** So many metrics all over a document that lack the same thing are told so once. */
const many = 5;

/** What the author is told of one metric, and of several at once. */
export interface Lack {
  readonly one: (metric: Metric) => Message;
  /** @param everywhere whether they stand all over the document, not in one place of it. */
  readonly all: (count: number, everywhere: boolean) => Message;
}

/**
 * Reports metrics that lack something: each at its own place, but a table, a list or a document of which nearly all lack it only once.
 * @param lacking the metrics that lack it
 * @param metrics all metrics that are judged
 */
export function reportLacking(document: StrategyDocument, report: Report, part: MetricPart, lacking: Listing<Metric>, metrics: Listing<Metric>, lack: Lack): void {
  const placeOf = (metric: Metric): unknown => (metric.source.shape === 'row' ? metric.source.table : metric.section);
  const fixOf = (first: Metric, group: readonly Metric[]): Fix | undefined => (first.source.shape === 'row' ? metricsFix(document, group, part) : metricFix(document, first, part));
  const groups = new Map<unknown, Metric[]>();
  for (const metric of firstMentions(lacking.all)) {
    if (document.metrics.some((other) => saidElsewhere(metric, other, part))) continue;
    const group = groups.get(placeOf(metric));
    if (group) group.push(metric);
    else groups.set(placeOf(metric), [metric]);
  }
  const open = [...groups.values()].flat();
  const [foremost] = open;
  if (foremost && groups.size > 1 && open.length >= many && nearlyAll(open, metrics)) {
    report(foremost.nameRange, lack.all(open.length, true), { fixes: () => [fixOf(foremost, groups.get(placeOf(foremost)) ?? [foremost])] });
    return;
  }
  for (const [place, group] of groups) {
    const [first] = group;
    if (first && group.length >= several && nearlyAll(group, metrics.filter((metric) => placeOf(metric) === place))) report(first.nameRange, lack.all(group.length, false), { fixes: () => [fixOf(first, group)] });
    else for (const metric of group) report(metric.nameRange, lack.one(metric), { fixes: () => [metricFix(document, metric, part)] });
  }
}

function nearlyAll(lacking: readonly Metric[], judged: { readonly length: number }): boolean {
  return lacking.length * 4 >= judged.length * 3;
}
