import { isAbout } from '../../outline/outline.js';
import { isBlank } from '../blanks.js';
import { cellOf, type TableFact } from '../tables.js';
import { timesIn, type CalendarOptions, type TimeReference } from '../time.js';
import { metricConcepts } from './model.js';

/** A table whose rows are metrics, with what is the same for all of them. */
export interface MetricTable {
  readonly table: TableFact;
  readonly calendar: CalendarOptions;
  /** The column in which the metrics are named. */
  readonly nameColumn: number;
  /** The time that the title of the targets' column names: "Target (Q4 2026)". */
  readonly targetTime: TimeReference | undefined;
  /** Whether it stands in a section of targets, where a value that is not said to be anything else is one. */
  readonly listsTargets: boolean;
  readonly listsKeyResults: boolean;
  /** Of a table with a column for each point in time, those columns: the first, and those after it. */
  readonly start: number | undefined;
  readonly later: readonly number[];
}

/** Reads what a table says of all of its metrics; undefined when its rows are no metrics. */
export function metricTableOf(table: TableFact, calendar: CalendarOptions): MetricTable | undefined {
  if (!isMetricTable(table)) return undefined;
  const header = table.header[table.columns.get('target') ?? -1];
  const [start, ...later] = overTime(table);
  return {
    table,
    calendar,
    nameColumn: table.columns.get('metric') ?? 0,
    targetTime: header && timesIn(header.text, calendar)[0],
    listsTargets: /\btargets?\b/i.test(table.block.section.title),
    listsKeyResults: isKeyResultTable(table),
    start,
    later,
  };
}

/** Whether a table's rows are metrics. */
function isMetricTable(table: TableFact): boolean {
  const has = (role: Parameters<typeof cellOf>[2]): boolean => table.columns.has(role);
  if (has('risk') || has('hypothesis') || table.rows.length === 0) return false;
  const numbers = has('baseline') || has('target') || has('value') || has('actual');
  const about = isAbout(table.block.section, ...metricConcepts);
  if (table.transposed && !about) return false;
  if (table.columns.get('metric') === 0 || table.columns.get('metric') === 1)
    return numbers || has('definition') || has('when') || about;
  if (isKeyResultTable(table)) return true;
  if (has('baseline') && table.columnTimes.filter((time) => time?.interval).length > 0) return true;
  if (table.columns.get('milestone') === 0 && !about) return false;
  return (
    (has('baseline') &&
      has('target') &&
      compares(table) &&
      !isAbout(table.block.section, 'competition', 'problem', 'diagnosis', 'team', 'budget')) ||
    (about && numbers)
  );
}

/** Whether "before" and "after" are told in numbers: in words they describe. */
const compares = (table: TableFact): boolean =>
  table.rows.filter((row) =>
    (['baseline', 'target'] as const).some(
      (role) => /\d/.test(cellOf(table, row, role)?.text ?? '') || isBlank(cellOf(table, row, role)?.text ?? ''),
    ),
  ).length *
    2 >=
  table.rows.length;

/** A table whose first column holds key results, whatever its header says. */
function isKeyResultTable(table: TableFact): boolean {
  return table.rows.some((row) => keyResultIn(row[0]?.text.trim() ?? '') !== undefined);
}

/** The columns with values of a table that is one of metrics over time ("FY26 | FY27E | FY28E"), the first of them where it starts. */
function overTime(table: TableFact): readonly number[] {
  if (table.columns.has('baseline') || table.columns.has('target')) return [];
  return table.columnTimes.flatMap((time, index) =>
    time !== undefined && index > 0 && index !== table.columns.get('metric') && index !== table.columns.get('when')
      ? [index]
      : [],
  );
}

/** The text after `KR1.2:`, if the name is a key result; empty where the number stands alone. */
export function keyResultIn(name: string): string | undefined {
  return /^(?:KR|key result)\s?#?\d+(?:\.\d+)*\s*[:.)–—-]?\s*(?<rest>.*)$/is.exec(name)?.groups?.rest;
}
