import type { StrategyDocument } from '../linter/facts/document.js';
import type { Metric } from '../linter/facts/metrics/metric.js';
import { stated } from '../linter/facts/metrics/model.js';
import { cellOf } from '../linter/facts/tables.js';
import { amountIn, sameUnit, type Value } from '../linter/facts/value.js';
import { columnRolesOf } from '../linter/outline/concepts.js';
import type { Passage } from '../linter/outline/outline.js';

/** A metric with its values as their author wrote them. */
export interface ReportMetric {
  readonly name: string;
  /** Whether it is the one that leads the others. */
  readonly leads: boolean;
  readonly baseline: string;
  /** Where it stands now, when the document says so beside the baseline. */
  readonly actual: string | undefined;
  readonly target: string;
  readonly deadline: string;
  /** The same values as numbers in one unit; undefined when they cannot be compared. */
  readonly amounts:
    { readonly baseline: number; readonly actual: number | undefined; readonly target: number } | undefined;
  /** Whether the target is a limit to stay within, as a guardrail's is, rather than a value to reach. */
  readonly limit: boolean;
  /** Which values are better: by what the metric is, else by where its target lies; undefined when that is not known. */
  readonly better: 'lower' | 'higher' | undefined;
  /** From 1. */
  readonly line: number;
}

/** As many metrics are kept of one document: more are an export, and thousands of documents must fit. */
const most = 200;
/** Columns that say where a metric stands now, when another one holds the baseline. */
const today = /^(?:current|today|now|present|latest|status quo)\b/i;

interface Cells {
  readonly baseline: Passage | undefined;
  readonly actual: Passage | undefined;
}

/** The cells of a row that say where the metric started and where it stands. */
function cellsOf({ source }: Metric): Cells | undefined {
  if (source.shape !== 'row') return undefined;
  const { table, row } = source;
  const starts = table.header.flatMap((cell, index) =>
    columnRolesOf(cell.text).includes('baseline') ? [{ index, isToday: today.test(cell.text.trim()) }] : [],
  );
  const now = starts.find(({ isToday }) => isToday);
  const before = starts.find(({ isToday }) => !isToday);
  if (now && before) return { baseline: row[before.index], actual: row[now.index] };
  return table.columns.has('baseline') &&
    table.columns.has('actual') &&
    table.columns.get('actual') !== table.columns.get('baseline')
    ? { baseline: cellOf(table, row, 'baseline'), actual: cellOf(table, row, 'actual') }
    : undefined;
}

/** A value's number, unless it is a range or a change. */
function numberOf(value: Value | undefined): number | undefined {
  return value && value.amount === value.upper && Number.isFinite(value.amount) && !/^\s*\+/.test(value.text)
    ? amountIn(value)
    : undefined;
}

/**
 * Which values are better. What the metric is decides: a churn whose target lies above its baseline is aimed the wrong way,
 * and a limit says on which side to stay.
 * @param fall how far the target lies below the baseline; undefined when they cannot be compared
 */
function betterOf({ target, good, verb }: Metric, limit: boolean, fall: number | undefined): ReportMetric['better'] {
  const bound = target.value?.comparator;
  if (limit && (bound === '<' || bound === '>')) return bound === '<' ? 'lower' : 'higher';
  const way = good ?? (limit || fall === undefined || fall === 0 ? verb?.direction : fall > 0 ? 'down' : 'up');
  return way && (way === 'down' ? 'lower' : 'higher');
}

function metricOf(document: StrategyDocument, metric: Metric, lineAt: (offset: number) => number): ReportMetric {
  const { calendar } = document.options;
  const cells = cellsOf(metric);
  const baseline = cells ? stated(cells.baseline, calendar, 'value') : metric.baseline;
  const actual = cells ? stated(cells.actual, calendar, 'value') : undefined;
  const { target, deadline } = metric;
  const [from, to] = [numberOf(baseline.value), numberOf(target.value)];
  const comparable =
    from !== undefined && to !== undefined && baseline.value && target.value && sameUnit(baseline.value, target.value);
  const now =
    actual?.value && target.value && sameUnit(actual.value, target.value) ? numberOf(actual.value) : undefined;
  const bound = target.value?.comparator;
  const isWithin = comparable && ((bound === '<' && from <= to) || (bound === '>' && from >= to));
  const limit = metric.role === 'guardrail' || isWithin === true;
  return {
    name: metric.name,
    leads: metric.role === 'north-star',
    baseline: baseline.state === 'stated' ? baseline.text : '',
    actual: actual?.state === 'stated' ? actual.text : undefined,
    target: target.state === 'stated' ? target.text : '',
    deadline: deadline.state === 'stated' ? deadline.text : '',
    // A target that is where the metric stands already has no length to draw.
    amounts: comparable && from !== to ? { baseline: from, actual: now, target: to } : undefined,
    limit,
    better: betterOf(metric, limit, comparable ? from - to : undefined),
    line: lineAt(metric.nameRange.start),
  };
}

/** Metrics as a report shows them. */
export function metricsFor(
  document: StrategyDocument,
  metrics: Iterable<Metric>,
  lineAt: (offset: number) => number,
): readonly ReportMetric[] {
  return [...metrics].map((metric) => metricOf(document, metric, lineAt)).slice(0, most);
}

/** Metrics without those that say once more what another one says: of two the one that leads stays, else the first. */
export function distinct(metrics: readonly ReportMetric[]): readonly ReportMetric[] {
  const keyOf = ({ name, baseline, actual, target, deadline }: ReportMetric): string =>
    [name.toLowerCase(), baseline, actual, target, deadline].join('\n');
  const kept = new Map<string, ReportMetric>();
  for (const metric of metrics) {
    const known = kept.get(keyOf(metric));
    if (!known || (metric.leads && !known.leads)) kept.set(keyOf(metric), metric);
  }
  return [...kept.values()].sort((a, b) => a.line - b.line);
}
