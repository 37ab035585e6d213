import type { StrategyDocument } from '../../facts/document.js';
import { cellOf, type TableFact } from '../../facts/tables.js';
import type { ColumnRole } from '../../outline/concepts.js';
import type { Passage } from '../../outline/outline.js';
import { cellMarkdown, plainTitle } from './cells.js';
import { saysMetrics, saysMilestones } from './reread.js';

const bold = (markdown: string): string => (markdown.includes('*') ? markdown : `**${markdown}**`);

/** Writes rows as items: a sentence of the cells with the roles given, and every other cell in an item of its own below. */
function listText(document: StrategyDocument, table: TableFact, roles: readonly ColumnRole[], sentence: (cell: (role: ColumnRole) => string) => string, end: string): string | undefined {
  const spoken = new Set(roles.flatMap((role) => table.columns.get(role) ?? []));
  // What a title says beyond its role would be lost.
  if (table.transposed || table.header.some((cell, index) => spoken.has(index) && !plainTitle.test(cell.text.trim()))) return undefined;
  const markdown = (cell: Passage | undefined): string => (cell ? (cellMarkdown(cell, document) ?? '') : '');
  const lines = table.rows.flatMap((row) => {
    const others = row.flatMap((cell, index) => {
      const [title, said] = [markdown(table.header[index]), markdown(cell)];
      return spoken.has(index) || said === '' ? [] : [`  - ${title === '' ? said : `${title}: ${said}`}`];
    });
    return [`- ${sentence((role) => markdown(cellOf(table, row, role)))}`, ...others];
  });
  return lines.join(end);
}

const owned = (owner: string): string => (owner === '' ? '' : ` (owner: ${owner})`);

/**
 * A table of metrics as a list: `- **Churn**: from 5% to 3% by Q3 2027 (owner: Ana)`.
 * @param end the line end of the document
 * @returns undefined when the list would lose a word, or would not state the same metrics
 */
export function metricList(document: StrategyDocument, table: TableFact, end: string): string | undefined {
  const metrics = document.metrics.all.filter(({ source }) => source.shape === 'row' && source.table === table);
  if (metrics.length === 0 || metrics.length !== table.rows.length) return undefined;
  const list = listText(document, table, ['metric', 'baseline', 'target', 'when', 'owner'], (cell) => {
    const [baseline, target, when] = [cell('baseline'), cell('target'), cell('when')];
    const change = baseline !== '' && target !== '' ? ` from ${baseline} to ${target}` : baseline !== '' ? ` baseline ${baseline}` : target !== '' ? ` target ${target}` : '';
    const said = `${change}${when === '' ? '' : ` by ${when}`}`;
    return `${bold(cell('metric'))}${said === '' ? '' : `:${said}`}${owned(cell('owner'))}`;
  }, end);
  return list !== undefined && saysMetrics(document, metrics, list) ? list : undefined;
}

/** A table of milestones as a list: `- **Q1 2027**: Import from files → setup in an hour (owner: Ana)`; see {@link metricList}. */
export function milestoneList(document: StrategyDocument, table: TableFact, end: string): string | undefined {
  const milestones = document.milestones.all.filter(({ source }) => source.shape === 'row' && source.table === table);
  if (milestones.length === 0 || milestones.length !== table.rows.length) return undefined;
  const list = listText(document, table, ['milestone', 'when', 'owner', 'outcome'], (cell) => {
    const [when, outcome] = [cell('when'), cell('outcome')];
    return `${when === '' ? '' : `${bold(when)}: `}${cell('milestone')}${outcome === '' ? '' : ` → ${outcome}`}${owned(cell('owner'))}`;
  }, end);
  return list !== undefined && saysMilestones(document, milestones, list) ? list : undefined;
}
