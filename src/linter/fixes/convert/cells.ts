import type { StrategyDocument } from '../../facts/document.js';
import type { Passage } from '../../outline/outline.js';
import { cellInside } from '../../outline/outline.js';

/** What one row or item states: Markdown source by column. */
export type Statement = ReadonlyMap<string, string>;

/** The columns of the tables that lists become. A column "Outcome" would say what came of a step that is done. */
export const columnTitles = { name: 'Metric', milestone: 'Milestone', when: 'When', baseline: 'Baseline', target: 'Target', by: 'By', owner: 'Owner', outcome: 'Goal', notes: 'Notes' } as const;

/** Words that a column's title says, so that they need not stand elsewhere. */
export const plainTitle = /^(?:metrics?|kpis?|measures?|milestones?|baseline|current|today|now|target|goal|by|when|date|due(?: date)?|deadline|owner|outcome)$/i;

/** Whether Markdown was not cut within a link, brackets, bold or code. */
export function isWhole(markdown: string): boolean {
  const count = (sign: RegExp): number => markdown.match(sign)?.length ?? 0;
  return count(/(?<!\\)\(/g) === count(/(?<!\\)\)/g) && count(/(?<!\\)\[/g) === count(/(?<!\\)\]/g) && [/(?<!\\)`/g, /(?<!\\)\*/g, /(?<![\\\p{L}\p{N}])_|(?<!\\)_(?![\p{L}\p{N}])/gu, /~~/g].every((sign) => count(sign) % 2 === 0);
}

/** Markdown as it must be written in a table. */
function inCell(markdown: string): string {
  return markdown.replace(/(\\*)\|/g, (bar, slashes: string) => (slashes.length % 2 === 0 ? `${slashes}\\|` : bar));
}

/** The Markdown of a cell as it is written outside a table; undefined for a cell of an HTML table. */
export function cellMarkdown({ node }: Passage, { source }: StrategyDocument): string | undefined {
  if (node.type !== 'tableCell') return undefined;
  const { start, end } = cellInside(node, source);
  return source.slice(start, end).trim().replace(/(\\+)\|/g, (bar, slashes: string) => (slashes.length % 2 === 1 ? `${slashes.slice(1)}|` : bar));
}

/** A Markdown table of statements, with the columns that they fill. */
export function tableText(statements: readonly Statement[], columns: readonly string[], end: string): string {
  const filled = columns.filter((column) => statements.some((statement) => (statement.get(column) ?? '') !== ''));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(filled), line(filled.map(() => '---')), ...statements.map((statement) => line(filled.map((column) => inCell(statement.get(column) ?? ''))))].join(end);
}
