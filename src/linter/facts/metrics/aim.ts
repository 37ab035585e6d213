import { columnRolesOf } from '../../outline/concepts.js';
import { isAbout, sectionAndParents } from '../../outline/outline.js';
import { cellHolds, columnAt } from '../tables.js';
import { amountIn, sameUnit, valuesIn, type Value } from '../value.js';
import type { Direction } from './lexicon.js';
import { metricConcepts, type Metric } from './model.js';
import { pattern } from '../patterns.js';

/** What heads values that are measured, feared, foreseen or a bound: nobody wants the metric to get there. */
const noAim = new RegExp(pattern('aim.noAim'), 'iu');

/** What says of the values in a line that they are foreseen, or over. */
const toldOf = new RegExp(pattern('aim.toldOf'), 'iu');

/** Whether the column in which a row's target stands is one of values to reach. */
function isInAimingColumn({ target, source, section }: Metric): boolean {
  if (source.shape !== 'row' || !target.range) return true;
  const { table, row } = source;
  const column = columnAt(row, target.range);
  const title = table.header[column]?.text ?? '';
  if (column < 0 || column === (table.columns.get('metric') ?? 0)) return true;
  if (noAim.test(title)) return false;
  if (columnRolesOf(title).includes('target') || table.columns.get('target') === column) return true;
  // A column for a point in time is one of targets only where the section is about these.
  const titles = [...sectionAndParents(section)].map((each) => each.title).join(' ');
  return (
    !noAim.test(titles) &&
    !toldOf.test(titles) &&
    ((table.columnTimes[column] !== undefined && isAbout(section, ...metricConcepts)) || /\btargets?\b/i.test(titles))
  );
}

/** What heads the values from which metrics are to move. */
const startingPoint = new RegExp(pattern('aim.startingPoint'), 'iu');

/** Whether a metric is to move from its baseline. Where a row says how much it is now, and not by when, it may be past its target. */
export function startsAtBaseline({ source, baseline, deadline }: Metric): boolean {
  const { range } = baseline;
  if (source.shape !== 'row' || !range || deadline.time?.interval) return true;
  return startingPoint.test(source.table.header[columnAt(source.row, range)]?.text ?? '');
}

/** The words in which a metric is stated. */
export function wordsOf({ source }: Metric): string {
  if (source.shape === 'row') return source.row.map((cell) => cell.text).join(' | ');
  const { text } = source.passage;
  return source.shape === 'sentence' ? text.slice(source.sentence.start, source.sentence.end) : text;
}

/**
 * Whether what was read as the target of a metric is surely where it is to go: not a forecast, what became of it, a bound,
 * the value of somebody else, or what its row says is met.
 */
export const aims = (metric: Metric): boolean =>
  isInAimingColumn(metric) &&
  !saysMet(metric) &&
  !toldOf.test(`${metric.name} ${metric.source.shape === 'row' ? '' : wordsOf(metric)}`);

/** Whether the row of a metric says that its target is met: by a share of it of 100 % or more. */
const saysMet = ({ source, target, baseline }: Metric): boolean =>
  source.shape === 'row' &&
  source.row.some((cell) => {
    const isOwn = [target.range, baseline.range].some((range) => range && cellHolds(cell, range));
    return !isOwn && valuesIn(cell.text).some(({ unit, amount }) => unit.kind === 'percent' && amount >= 100);
  });

/** What is stated behind the target: in later columns of its row, or further on in its line. */
function valuesBehind({ source, target }: Metric): readonly Value[] {
  if (source.shape === 'row') {
    const after = source.row.filter((cell) => cell.source().start > (target.range?.start ?? Infinity));
    return after.flatMap(({ text }) => valuesIn(text).slice(0, 1));
  }
  const { text } = source.passage;
  const values = valuesIn(text);
  const at = values.findIndex(
    (value) => target.range !== undefined && source.passage.source(value.start, value.end).start >= target.range.start,
  );
  return at < 0 ? [] : values.slice(at + 1);
}

/**
 * Whether a later value is back where the metric started, or better: a dip on the way is meant.
 * @param meant which way the metric is to go
 */
export function recovers(metric: Metric, meant: Direction): boolean {
  const from = metric.baseline.value;
  return (
    from !== undefined &&
    valuesBehind(metric).some((value) => {
      if (!sameUnit(value, from)) return false;
      const change = amountIn(value, from) - amountIn(from, value);
      return meant === 'up' ? change >= 0 : change <= 0;
    })
  );
}
