import type { StrategyDocument } from '../../facts/document.js';
import { cellInside, type Passage } from '../../outline/outline.js';

/** What one row or item states: Markdown source by column. */
export type Statement = ReadonlyMap<string, string>;

/**
 * The columns of the tables that lists become, in their order. A column "Outcome" would say what came of a step that is
 * done.
 */
export const columns = ['Metric', 'Milestone', 'Baseline', 'Target', 'By', 'When', 'Owner', 'Goal', 'Notes'] as const;

/** Titles that say no more than what their columns hold. */
export const plainTitle = new RegExp(
  '^(?:metrics?|kpis?|milestones?|actions?|steps?|deliverables?|baseline|current|today|target|goal|' +
    'by|when|date|due date|quarter|deadline|owner|outcome)$',
  'i',
);

/** Whether Markdown was not cut within a link, brackets, bold or code. */
export function isWhole(markdown: string): boolean {
  const count = (sign: string): number => markdown.replace(/\\./g, '').split(sign).length;
  return (
    count('(') === count(')') &&
    count('[') === count(']') &&
    ['`', '*', '~~', '_'].every((sign) => count(sign) % 2 === 1)
  );
}

/** The Markdown of a cell as it is written outside a table. */
export function cellMarkdown({ node }: Passage, { source }: StrategyDocument): string {
  if (node.type !== 'tableCell') return '';
  const { start, end } = cellInside(node, source);
  return source
    .slice(start, end)
    .trim()
    .replace(/\\(\\\\)*\|/g, (bar) => bar.slice(1));
}

/** A Markdown table of statements, with the columns that they fill; undefined for a single column, which is a list. */
export function tableText(statements: readonly Statement[], end: string): string | undefined {
  const filled = columns.filter((column) => statements.some((statement) => statement.get(column)));
  if (filled.length < 2) return undefined;
  const line = (cellOf: (column: string) => string): string => `| ${filled.map(cellOf).join(' | ')} |`;
  const rows = statements.map((statement) =>
    line((column) => (statement.get(column) ?? '').replace(/(?<!\\)(?:\\\\)*\|/g, (bar) => `${bar.slice(0, -1)}\\|`)),
  );
  return [line((column) => column), line(() => '---'), ...rows].join(end);
}
