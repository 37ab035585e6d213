import { cellInside } from '../outline/outline.js';
import type { ColumnRole } from '../outline/concepts.js';
import type { Passage } from '../outline/outline.js';
import type { TableFact } from '../facts/tables.js';
import type { StrategyDocument } from '../facts/document.js';
import { say, titled, type Fix, type TextEdit } from '../result.js';
import { inLanguage } from '../sections/words.js';
import { rangeOf } from '../text/text.js';

/** The edit that puts a text into a cell. */
function fillCell(cell: Passage, text: string, source: string): TextEdit | undefined {
  if (cell.node.type !== 'tableCell') return undefined;
  const { start, end } = cellInside(cell.node, source);
  return { start, end, text: ` ${text} ` };
}

/** The edits that add a column at the right of a Markdown table, with a text for the rows given and empty cells elsewhere. */
function addColumn(
  table: TableFact,
  title: string,
  rows: ReadonlySet<readonly Passage[]>,
  text: string,
  source: string,
): TextEdit[] | undefined {
  const { node } = table.block;
  if (!node || table.transposed) return undefined;
  const width = Math.max(...node.children.map((each) => each.children.length));
  const append = (end: number, lineStart: number, cells: readonly string[]): TextEdit => {
    const closed = /(?<!\\)\|[ \t]*$/.test(source.slice(lineStart, end));
    return {
      start: end,
      end,
      text: closed ? cells.map((cell) => ` ${cell} |`).join('') : cells.map((cell) => ` | ${cell}`.trimEnd()).join(''),
    };
  };
  const edits: TextEdit[] = [];
  for (const [index, line] of node.children.entries()) {
    const { start, end } = rangeOf(line);
    const row = table.rows[index - 1];
    const padding = Array.from({ length: width - line.children.length }, () => '');
    edits.push(append(end, start, [...padding, index === 0 ? title : row && rows.has(row) ? text : '']));
    if (index === 0) {
      const ruleStart = source.indexOf('\n', end) + 1;
      const ruleEnd = /\r?\n|$/.exec(source.slice(ruleStart))?.index ?? 0;
      const rule = source.slice(ruleStart, ruleStart + ruleEnd).trimEnd();
      edits.push(append(ruleStart + rule.length, ruleStart, ['---']));
    }
  }
  return edits;
}

/**
 * The fix that gives rows of one table what they lack: in its own column when there is one, else in a new column.
 * @param role the column it belongs in
 * @param english the title of a new column, in English
 * @param content the blank to put in, in English
 */
export function cellFix(
  table: TableFact,
  rows: readonly (readonly Passage[])[],
  role: ColumnRole,
  english: string,
  content: string,
  { source, writing }: Pick<StrategyDocument, 'source' | 'writing'>,
): Fix | undefined {
  const title = inLanguage(english, writing);
  const blank = inLanguage(content, writing);
  const column = table.columns.get(role);
  if (column === undefined) {
    const edits = addColumn(table, title, new Set(rows), blank, source);
    return edits && { ...titled(say`Add a column "${title}"`), safe: false, edits };
  }
  const edits = rows.flatMap((row) => {
    const cell = row[column];
    return (cell && fillCell(cell, blank, source)) ?? [];
  });
  return edits.length < rows.length
    ? undefined
    : {
        ...titled(rows.length === 1 ? say`Add ${blank} to this row` : say`Add ${blank} to ${rows.length} rows`),
        safe: false,
        edits,
      };
}
