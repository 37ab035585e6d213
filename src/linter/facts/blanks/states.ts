import { columnRolesOf } from '../../outline/concepts.js';
import type { Passage } from '../../outline/outline.js';
import type { TableFact } from '../tables.js';
import { isOnly } from '../wording.js';

const isStatus = (title: string): boolean => columnRolesOf(title).includes('status');

/** The cells of a column or a row whose title is one of those asked for. */
function cellsUnder(tables: readonly TableFact[], isTitle: (title: string) => boolean): ReadonlySet<Passage> {
  return new Set(
    tables.flatMap(({ header, rows }) => {
      const columns = header.map(({ text }) => isTitle(text));
      return rows.flatMap((row) => {
        const isTitled = row.length === 2 && isTitle(row[0]?.text ?? '');
        return row.filter((_, column) => columns[column] === true || (isTitled && column > 0));
      });
    }),
  );
}

/** Tells of a cell whether it holds the number of something, which may not exist yet. */
export function numbersIn(tables: readonly TableFact[]): (passage: Passage) => boolean {
  let cells: ReadonlySet<Passage> | undefined;
  return (passage) => (cells ??= cellsUnder(tables, (title) => isOnly('numberColumn', title))).has(passage);
}

/**
 * Tells of a passage whether it says how far something is: a cell in a column or a row of statuses, and what stands under
 * such a title. "Pending" is an answer there.
 */
export function statesIn(tables: readonly TableFact[]): (passage: Passage) => boolean {
  let cells: ReadonlySet<Passage> | undefined;
  return (passage) =>
    passage.kind === 'cell' ? (cells ??= cellsUnder(tables, isStatus)).has(passage) : isStatus(passage.section.title);
}
