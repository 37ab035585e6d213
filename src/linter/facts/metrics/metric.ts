import type { List } from 'mdast';
import { groupedBy } from '../../text/grouping.js';
import type { Field } from '../../outline/fields.js';
import { isAbout, type BlockOutline } from '../../outline/outline.js';
import { holdsBlank } from '../blanks.js';
import type { TableFact } from '../tables.js';
import type { CalendarOptions } from '../time.js';
import { fromBullets } from './bullets.js';
import { fromHeadings } from './headings.js';
import { contestedIn } from './lexicon.js';
import { metricConcepts, type Metric } from './model.js';
import { fromLabels } from './labelled.js';
import { fromSentences } from './prose.js';
import { fromTable } from './rows.js';

export { valuesOutside, type Metric, type MetricSource, type Stated } from './model.js';

/**
 * Collects the metrics that a part of a document states in tables, lists, labels and sentences.
 * @param outline its outline
 * @param tables its tables, with roles
 * @param fields its labelled values
 * @param calendar how dates are read
 */
export function metricsOf(
  outline: BlockOutline,
  tables: readonly TableFact[],
  fields: readonly Field[],
  calendar: CalendarOptions,
): readonly Metric[] {
  const rows = tables.flatMap((table) => fromTable(table, calendar));
  const bullets = fromBullets(outline, fields, calendar);
  const headings = fromHeadings(outline, fields, calendar);
  const labels = fromLabels(fields, bullets, calendar);
  const sentences = fromSentences(outline, [...bullets, ...labels], calendar).filter(
    (metric) =>
      !labels.some(
        (label) =>
          label.source.shape === 'sentence' &&
          metric.source.shape === 'sentence' &&
          label.source.passage === metric.source.passage,
      ),
  );
  // A name that is still a blank is spoken of by the blank.
  return [...rows, ...bullets, ...headings, ...labels, ...sentences]
    .filter((metric) => !holdsBlank(metric.name))
    .sort((a, b) => a.nameRange.start - b.nameRange.start);
}

/** Whether a metric is nothing but a name in a list. */
function isBareName({ source, baseline, target, deadline }: Metric): boolean {
  return (
    source.shape === 'bullet' &&
    source.fields.length === 0 &&
    [baseline, target, deadline].every(({ state }) => state === 'absent')
  );
}

/** The list in which a metric stands; undefined where it is no item. */
const listOf = ({ source }: Metric): List | undefined =>
  source.shape === 'bullet' ? source.passage.item?.list : undefined;

/**
 * The metrics that are asked for what they lack: those that are sure. A name without a value is not where it stands alone, or
 * in a list of what is built or comes true, of which hardly anything is measured.
 */
export function aimedAmong(metrics: readonly Metric[]): readonly Metric[] {
  const sure = metrics.filter(isAimed);
  const byList = groupedBy(sure, listOf);
  const isLonely = (metric: Metric): boolean => {
    const list = listOf(metric);
    return sure.length === 1 || (list !== undefined && (byList.get(list)?.length ?? 0) * 3 < list.children.length);
  };
  return sure.filter((metric) => !isBareName(metric) || !isLonely(metric));
}

/**
 * Whether a metric is one that the document sets itself: it stands in a sentence, a list or a table of metrics, and not
 * among the figures of a fact sheet, a projection or a description of today.
 */
export function isAimed(metric: Metric): boolean {
  if (!metric.declared || isAbout(metric.section, 'diagnosis')) return false;
  return (
    metric.source.shape !== 'row' ||
    metric.source.table.columns.has('target') ||
    isAbout(metric.section, ...metricConcepts)
  );
}

/** Whether a metric stands in a table that says how metrics are counted. */
export function isDefined({ source }: Metric): boolean {
  return source.shape === 'row' && source.table.columns.has('definition');
}

/** Whether a metric that lacks something stands in a table with a column for it: then its own cell was left open. */
export function isLeftOpen({ source }: Metric, role: 'baseline' | 'target'): boolean {
  return source.shape === 'row' && source.table.columns.has(role);
}

/** A metric whose name means different things to different people, with what to add. */
export function contested(metric: Metric): { readonly term: string; readonly ask: string } | undefined {
  const context =
    metric.source.shape === 'row' ? metric.source.row.map((cell) => cell.text).join(' ') : metric.source.passage.text;
  const found = contestedIn(metric.name);
  return found && contestedIn(`${metric.name} ${context.replace(metric.name, '')}`.replace(/\d/g, ''))
    ? found
    : undefined;
}
