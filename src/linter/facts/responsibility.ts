import type { Passage } from '../outline/outline.js';
import type { TableFact } from './tables.js';

/** A row of a responsibility matrix: a task or decision with the letters of those who take part. */
export interface Responsibility {
  readonly name: Passage;
  /** The cells that make a person accountable (or, in DACI, the approver). */
  readonly accountable: readonly Passage[];
  readonly cells: readonly Passage[];
  readonly table: TableFact;
}

const letters = /^\s*\**\s*[RACISDVPO](?:\s*[/,&+ ]\s*[RACISDVPO])*\s*\**\s*$/;
const blank = /^\s*(?:|-|–|—)\s*$/;

/** Whether a table's cells are the letters of RACI, DACI or one of their kin. */
function isMatrix(table: TableFact): boolean {
  const cells = table.block.rows.flatMap((row) => row.slice(1));
  const lettered = cells.filter((cell) => letters.test(cell.text)).length;
  return (
    table.block.rows.length >= 2 &&
    lettered >= 4 &&
    cells.every((cell) => letters.test(cell.text) || blank.test(cell.text)) &&
    cells.some((cell) => /\bA\b/.test(cell.text))
  );
}

/** The rows of a responsibility matrix; one accountable person each is the point of the method. None of another table. */
export function responsibilitiesOf(table: TableFact): readonly Responsibility[] {
  if (!isMatrix(table)) return [];
  // People in rows and tasks in columns: then a column is what has to have one A.
  const tasks = table.block.rows.map((row) => row[0]).filter((cell) => cell !== undefined);
  const across =
    tasks.length < table.block.header.length - 1 &&
    tasks.every((cell) => person.test(cell.text)) &&
    !table.block.header.slice(1).some((cell) => person.test(cell.text));
  if (across) {
    return table.block.header.slice(1).flatMap((name, index) => {
      const cells = table.block.rows.flatMap((row) => row[index + 1] ?? []);
      return [{ name, cells, accountable: cells.filter((cell) => /\bA\b/.test(cell.text)), table }];
    });
  }
  return table.block.rows.flatMap((row): Responsibility[] => {
    const [name, ...cells] = row;
    return name && name.text.trim() !== ''
      ? [{ name, cells, accountable: cells.filter((cell) => /\bA\b/.test(cell.text)), table }]
      : [];
  });
}

const person = new RegExp(
  '\\b(?:PM|PMM|CPO|CEO|CTO|lead|manager|owner|director|engineers?|engineering|designers?|design|' +
    'product|marketing|sales|legal|support|head|VP|team|QA|founder|finance|data)\\b|^@|' +
    '^\\p{Lu}\\p{Ll}+ \\p{Lu}',
  'iu',
);
