import { columnRolesOf } from '../../outline/concepts.js';
import type { Passage } from '../../outline/outline.js';
import type { TableFact } from '../tables.js';

const isStatus = (title: string): boolean => columnRolesOf(title).includes('status');

/**
 * Tells of a passage whether it says how far something is: a cell in a column or a row of statuses, and what stands under
 * such a title. "Pending" is an answer there.
 */
export function statesIn(tables: readonly TableFact[]): (passage: Passage) => boolean {
  let cells: ReadonlySet<Passage> | undefined;
  const cellsOfStates = (): ReadonlySet<Passage> =>
    new Set(
      tables.flatMap(({ header, rows }) => {
        const columns = header.map(({ text }) => isStatus(text));
        return rows.flatMap((row) => {
          const isRowOfStatus = row.length === 2 && isStatus(row[0]?.text ?? '');
          return row.filter((_, column) => columns[column] === true || (isRowOfStatus && column > 0));
        });
      }),
    );
  return (passage) =>
    passage.kind === 'cell' ? (cells ??= cellsOfStates()).has(passage) : isStatus(passage.section.title);
}
