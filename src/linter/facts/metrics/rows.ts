import type { Passage } from '../../outline/outline.js';
import { isBlank } from '../blanks.js';
import { cellOf, type TableFact } from '../tables.js';
import { timesIn, type CalendarOptions, type TimeReference } from '../time.js';
import { changeIn, type Change } from '../value/change.js';
import { valuesIn } from '../value.js';
import { wantedDirection } from './lexicon.js';
import { keyResultIn, metricTableOf, type MetricTable } from './metricTable.js';
import { absent, build, roleOf, stated, valueStated, type Metric, type Stated } from './model.js';
import { isMetricName, isQuantity, nameIn } from './naming.js';
import { readStatement } from './statement.js';

/** A row of a table of metrics. */
interface Row extends MetricTable {
  readonly cells: readonly Passage[];
  readonly nameCell: Passage;
  readonly name: string;
}

/** A cell that states nothing but a period, an index or a stage: the row's name is another cell, if it has one. */
const isOrdinal = (text: string): boolean => /^\W*\d/.test(text) && !/\p{L}{3}/u.test(text);

/** Whether a name is that of a row that sums up the others. */
const isTotal = (name: string): boolean => /^(?:total|sum|subtotal)\b/i.test(name);

/** What the cell below a title of the header states. */
const statedIn = ({ table, cells, calendar }: Row, role: Parameters<typeof cellOf>[2]): Stated =>
  stated(cellOf(table, cells, role), calendar, 'value');

/** What a cell of a column with a time in its title states. */
function statedAt(row: Row, column: number | undefined): Stated {
  if (column === undefined) return absent;
  const said = stated(row.cells[column], row.calendar, 'value');
  const time: TimeReference | undefined = row.table.columnTimes[column];
  return said.state === 'stated' && said.value ? { ...said, ...(time && { time }) } : absent;
}

/** A value in a column whose title says nothing that we know: it may well be the target. */
function unnamedValue({ table, cells, nameColumn, calendar }: Row): Stated {
  const known = new Set(table.columns.values());
  const column = cells.findIndex(
    (cell, index) => index !== nameColumn && !known.has(index) && valuesIn(cell.text).length > 0,
  );
  return column < 0 ? absent : stated(cells[column], calendar, 'value');
}

/** The first that says something. */
const firstOf = (...each: readonly Stated[]): Stated =>
  each.find(({ state }) => state !== 'absent') ?? each.at(-1) ?? absent;

/** One end of a change that a cell tells: "31 % → 40 %". */
const endOf = (change: Change | undefined, cell: Passage | undefined, end: 'from' | 'to'): Stated =>
  change && cell ? valueStated(change[end], cell) : absent;

/** Where a metric should go, by its row. */
function targetOf(row: Row, changeInName: Change | undefined): Stated {
  const targetCell = cellOf(row.table, row.cells, 'target');
  const lastStated = row.later.findLast((column) => statedAt(row, column).state === 'stated');
  return firstOf(
    endOf(changeIn(targetCell?.text ?? ''), targetCell, 'to'),
    statedIn(row, 'target'),
    statedIn(row, 'guardrail'),
    row.listsTargets ? statedIn(row, 'value') : absent,
    endOf(changeInName, row.nameCell, 'to'),
    statedAt(row, lastStated ?? row.start),
  );
}

/** Where a metric starts, by its row. */
function baselineOf(row: Row, changeInName: Change | undefined): Stated {
  const { table, cells, calendar } = row;
  const baselineCell = statedIn(row, 'baseline');
  const targetCell = cellOf(table, cells, 'target');
  const change = changeIn(targetCell?.text ?? '');
  // "45 by Q2 2027 (currently 32)": the cell of the target says where it starts.
  const said = targetCell && !change ? readStatement(targetCell, 0, targetCell.text.length, calendar, true) : undefined;
  return firstOf(
    baselineCell,
    endOf(changeInName, row.nameCell, 'from'),
    endOf(change, targetCell, 'from'),
    said?.baseline ?? absent,
    row.listsTargets ? absent : statedIn(row, 'value'),
    table.columns.has('baseline') ? absent : statedIn(row, 'actual'),
    row.later.length > 0 ? statedAt(row, row.start) : absent,
    baselineCell,
  );
}

/** What is the same for each metric of a row, however its cells are read. */
function sharedBy({ table, cells, calendar }: Row) {
  return {
    context: cells.map((each) => each.text).join(' '),
    owner: stated(cellOf(table, cells, 'owner'), calendar, 'text'),
    section: table.block.section,
  };
}

/** The metric of a row with a name and values. */
function metricOf(row: Row): Metric {
  const { table, cells, calendar, name, nameCell } = row;
  const change = changeIn(name);
  const target = targetOf(row, change);
  const baseline = baselineOf(row, change);
  const unnamed = unnamedValue(row);
  const when = stated(cellOf(table, cells, 'when'), calendar, 'time');
  const implied = row.targetTime ?? target.time ?? timesIn(name, calendar)[0];
  const short = change
    ? name.slice(0, Math.max(change.from.start, 3)).replace(/\s*(?:from|:)?\s*$/i, '')
    : name.replace(/\*/g, '');
  return build({
    ...sharedBy(row),
    name: short,
    nameRange: nameCell.source(),
    verb: wantedDirection(name),
    role: roleOf(table.block.section, cellOf(table, cells, 'type')?.text ?? '', name),
    baseline,
    target: target.state === 'absent' ? unnamed : target,
    deadline:
      when.state === 'absent' && implied
        ? { state: 'stated', text: implied.text, range: undefined, time: implied }
        : when,
    source: { shape: 'row', table, row: cells },
    declared:
      isMetricName(short, calendar) &&
      (target.state !== 'absent' || unnamed.state === 'absent') &&
      (target.value !== undefined || baseline.value !== undefined || isQuantity(short) || target.state === 'open'),
  });
}

/**
 * The metric of a row that is a key result: "KR 1.2: Achieve 95% accuracy", or "KR 1.2 | Achieve 95% accuracy", where it
 * stands beside its number. One without a value is judged as a key result, not as a metric.
 * @param words what is said after its number; empty when that stands alone
 */
function metricOfKeyResult(row: Row, words: string): Metric | undefined {
  const { table, cells, calendar, name, nameCell } = row;
  const passage = words === '' ? cells[1] : nameCell;
  if (!passage) return undefined;
  const { text } = passage;
  const from = words === '' ? 0 : text.length - text.trimStart().length + name.length - words.length;
  const said = text.slice(from);
  const read = readStatement(passage, from, text.length, calendar, true);
  const short = nameIn(said, from, calendar);
  if (!short || (read.target.state === 'absent' && read.baseline.state === 'absent')) return undefined;
  return build({
    ...sharedBy(row),
    ...read,
    name: short.name,
    nameRange: passage.source(short.start, short.end),
    verb: wantedDirection(said),
    role: undefined,
    deadline: firstOf(read.deadline, stated(cellOf(table, cells, 'when'), calendar, 'time')),
    source: { shape: 'sentence', passage, sentence: { start: from, end: text.length } },
    declared: isMetricName(short.name, calendar),
  });
}

/** The metrics of a table. */
export function fromTable(table: TableFact, calendar: CalendarOptions): Metric[] {
  const metricTable = metricTableOf(table, calendar);
  if (!metricTable) return [];
  const { nameColumn, listsKeyResults } = metricTable;
  return table.rows.flatMap((cells): Metric[] => {
    const nameCell = cells[nameColumn];
    const name = nameCell?.text.trim() ?? '';
    if (!nameCell || name === '' || isBlank(name) || isOrdinal(name) || isTotal(name)) return [];
    const row = { ...metricTable, cells, nameCell, name };
    const words = nameColumn === 0 ? keyResultIn(name) : undefined;
    const metric = words === undefined ? (listsKeyResults ? undefined : metricOf(row)) : metricOfKeyResult(row, words);
    return metric ? [metric] : [];
  });
}
