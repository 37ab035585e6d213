import { columnRolesOf, type ColumnRole } from '../outline/concepts.js';
import type { Passage, TableBlock } from '../outline/outline.js';
import type { Range } from '../text/text.js';
import { timesIn, type CalendarOptions, type TimeReference } from './time.js';

/** A table with the meaning of its columns. */
export interface TableFact {
  readonly block: TableBlock;
  readonly header: readonly Passage[];
  readonly rows: readonly (readonly Passage[])[];
  /** Whether it was written with the records side by side and is read turned over. */
  readonly transposed: boolean;
  /** Column of a role, counted from 0. */
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** The time that a column's title states ("Q3 2026 target"), by column. */
  readonly columnTimes: readonly (TimeReference | undefined)[];
}

function mapped(header: readonly (Passage | undefined)[]): Map<ColumnRole, number> {
  const columns = new Map<ColumnRole, number>();
  header.forEach((cell, index) => {
    for (const role of cell ? columnRolesOf(cell.text) : []) if (!columns.has(role)) columns.set(role, index);
    // "Phase 1 (current)": the note in brackets says what the values are.
    if (cell && index > 0 && /\((?:current|today|now|actual|baseline)\)/i.test(cell.text) && !columns.has('baseline'))
      columns.set('baseline', index);
  });
  return columns;
}

/** The columns of a table; the one of metrics is not the one of their numbers ("KR 1.1", "M2") where another is. */
function columnsOf({ header, rows }: TableBlock): Map<ColumnRole, number> {
  const columns = mapped(header);
  const first = columns.get('metric') ?? -1;
  const later = header.findIndex((cell, index) => index > first && columnRolesOf(cell.text).includes('metric'));
  if (first >= 0 && later > 0 && rows.length > 0 && rows.every((row) => isNumbering(row[first]?.text ?? '')))
    columns.set('metric', later);
  return columns;
}

/**
 * Reads a table's columns. A table whose first column names the roles better than its header is read turned over.
 * @param block the table
 * @param calendar how dates in column titles are read
 */
export function tableFactOf(block: TableBlock, calendar: CalendarOptions): TableFact {
  const columns = columnsOf(block);
  const side = mapped(block.rows.map((row) => row[0]));
  const transposed =
    block.header.length >= 3 &&
    side.size >= 2 &&
    side.size > columns.size &&
    (side.has('target') || side.has('baseline') || side.has('owner'));
  if (!transposed) {
    return {
      block,
      header: block.header,
      rows: block.rows,
      transposed,
      columns,
      columnTimes: block.header.map((cell) => timesIn(cell.text, calendar)[0]),
    };
  }
  const lines = [block.header, ...block.rows];
  const width = block.header.length;
  const turned = Array.from({ length: width }, (_, column) => lines.flatMap((line) => line[column] ?? []));
  const [header = [], ...rows] = turned;
  return {
    block,
    header,
    rows,
    transposed,
    columns: new Map([...mapped(header)].filter(([role]) => role !== 'metric').concat([['metric', 0]])),
    columnTimes: header.map((cell) => timesIn(cell.text, calendar)[0]),
  };
}

/** Whether a cell holds a range of the source. */
export const cellHolds = (cell: Passage, { start, end }: Range): boolean =>
  cell.source().start <= start && end <= cell.source().end;

/** The column of a row in which a range of the source stands, counted from 0; -1 where none holds it. */
export const columnAt = (row: readonly Passage[], range: Range): number =>
  row.findIndex((cell) => cellHolds(cell, range));

/** The cell of a row that has a role. */
export function cellOf(table: TableFact, row: readonly Passage[], role: ColumnRole): Passage | undefined {
  const index = table.columns.get(role);
  return index === undefined ? undefined : row[index];
}

/** Whether a cell numbers its row: "1", "M2", "Q-3.1". */
export function isNumbering(text: string): boolean {
  return /^\W*(?:\p{L}{0,4}[\s.-]?)?\d+(?:[.-]\d+)*\W*$/u.test(text);
}

/** Whether the title of a column is a sign for the numbers below it, or nothing. */
export function isNumberSign(title: string): boolean {
  return /^[#№\s]*$/.test(title);
}
