import type { StrategyDocument } from '../../facts/document.js';
import { cellOf, type TableFact } from '../../facts/tables.js';
import type { ColumnRole } from '../../outline/concepts.js';
import type { Passage } from '../../outline/outline.js';
import { cellMarkdown, plainTitle } from './cells.js';

/** Gives the Markdown of a row's cell with a role; empty when there is none. */
type CellOf = (role: ColumnRole) => string;

/** How a kind of rows is written as items. */
export interface Sentence {
  /** The columns that the sentence speaks of: first the one that names the row. */
  readonly roles: readonly ColumnRole[];
  write(cell: CellOf): string;
}

const bold = (markdown: string): string => (markdown.includes('*') ? markdown : `**${markdown}**`);
/** Says when by itself. */
const preposition = /^(?:by|after|before|until|[io]n|at|from|since|during|within|between)/i;
const after = (lead: string, markdown: string, tail = ''): string => (markdown === '' ? '' : lead + markdown + tail);

/** `**Churn**: from 5% to 3% by Q3 2027 (owner: Ana)` */
export const metricSentence: Sentence = {
  roles: ['metric', 'baseline', 'target', 'when', 'owner'],
  write(cell) {
    const [baseline, target] = [cell('baseline'), cell('target')];
    const values =
      baseline !== '' && target !== ''
        ? ` from ${baseline} to ${target}`
        : after(' baseline ', baseline) + after(' target ', target);
    return (
      bold(cell('metric')) +
      after(':', values + after(preposition.test(cell('when')) ? ' ' : ' by ', cell('when'))) +
      after(' (owner: ', cell('owner'), ')')
    );
  },
};

/** `**Q1 2027**: Import from files → setup in an hour (owner: Ana)` */
export const milestoneSentence: Sentence = {
  roles: ['milestone', 'when', 'owner', 'outcome'],
  write: (cell) =>
    after('', cell('when') && bold(cell('when')), ': ') +
    cell('milestone') +
    after(' → ', cell('outcome')) +
    after(' (owner: ', cell('owner'), ')'),
};

/**
 * The rows of a table as items of a list, in which every cell that the sentence does not speak of stands below.
 * @param end the line end of the document
 * @returns undefined where a title says more than what its column holds, or a row has no name
 */
export function listText(
  document: StrategyDocument,
  table: TableFact,
  { roles, write }: Sentence,
  end: string,
): string | undefined {
  const spoken = new Set(roles.map((role) => table.columns.get(role)));
  if (table.transposed || table.header.some((cell, index) => spoken.has(index) && !plainTitle.test(cell.text.trim())))
    return undefined;
  const markdown = (row: readonly Passage[], role: ColumnRole | undefined): string => {
    const cell = role && cellOf(table, row, role);
    return cell ? cellMarkdown(cell, document) : '';
  };
  if (table.rows.some((row) => markdown(row, roles[0]) === '')) return undefined;
  return table.rows
    .flatMap((row) => {
      const below = row.flatMap((cell, index) => {
        const [title, said] = [table.header[index], cellMarkdown(cell, document)];
        return spoken.has(index) || said === ''
          ? []
          : [`  - ${after('', title ? cellMarkdown(title, document) : '', ': ')}${said}`];
      });
      return [`- ${write((role) => markdown(row, role))}`, ...below];
    })
    .join(end);
}
