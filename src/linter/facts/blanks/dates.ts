import type { Passage } from '../../outline/outline.js';
import { columnRolesOf } from '../../outline/concepts.js';
import { rowName, total } from '../money.js';
import type { TableFact } from '../tables.js';
import type { Blank } from './blank.js';

/** Tells of a table whether a row's cell is empty in a column of dates that most other rows fill: the author left it for later. */
export function datesLeftForLater(table: TableFact): (row: readonly Passage[], column?: number) => boolean {
  const mostlyFilled = new Map<number, boolean>();
  const isMostlyFilled = (column: number): boolean => {
    const title = table.header[column];
    return (
      title !== undefined &&
      columnRolesOf(title.text).includes('when') &&
      table.rows.filter((each) => (each[column]?.text.trim() ?? '') !== '').length * 2 >= table.rows.length
    );
  };
  return (row, column = table.columns.get('when') ?? -1) => {
    // A total has no date of its own.
    if (row[column]?.text.trim() !== '' || table.rows.length < 3 || total.test(rowName(row))) return false;
    const known = mostlyFilled.get(column) ?? isMostlyFilled(column);
    mostlyFilled.set(column, known);
    // A row with three empty cells or more adds something up, or is a heading.
    return known && row.filter((each) => each.text.trim() === '').length < Math.min(3, row.length);
  };
}

/** The empty cells of columns of dates that most other rows fill. */
export function emptyDates(tables: readonly TableFact[]): Blank[] {
  return tables.flatMap((table) => {
    const isLeftForLater = datesLeftForLater(table);
    return table.rows.flatMap((row) =>
      row.flatMap((cell, column) =>
        cell.node.type === 'tableCell' && isLeftForLater(row, column)
          ? [{ text: `${rowName(row).trim()}: ${table.header[column]?.text.trim() ?? ''}`, range: cell.source() }]
          : [],
      ),
    );
  });
}
