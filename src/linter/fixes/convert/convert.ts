import type { StrategyDocument } from '../../facts/document.js';
import { say, titled, type Fix, type Message } from '../../result.js';
import { rangeOf } from '../../text.js';
import { lineEnd } from '../sections.js';
import { metricList, milestoneList } from './toList.js';
import { metricTable, milestoneTable } from './toTable.js';

/** Longer lists and tables are left as they are: an author would not read through the result. In UTF-16 code units. */
const longest = 20_000;

/**
 * The other shapes in which a list or table of metrics or milestones can be written, without a word lost or added but
 * for the columns' titles.
 * @param offset a place in the list or table
 */
export function conversionsAt(document: StrategyDocument, offset: number): readonly Fix[] {
  const { source } = document;
  const nodes = document.tree.children;
  const at = document.located ? nodes.findIndex((node) => rangeOf(node).start <= offset && offset <= rangeOf(node).end) : -1;
  const node = nodes[at];
  if (!node) return [];
  const { start, end: stop } = rangeOf(node);
  if (stop - start > longest) return [];
  const end = lineEnd(source);
  const converted = (said: Message, text: string | undefined): Fix[] => {
    if (text === undefined) return [];
    // What stands directly above or below would become part of it.
    const above = /\S[^\n]*\n[^\S\n]*$/.test(source.slice(0, start)) ? end : '';
    const below = /^[^\S\n]*\n[^\S\n]*[^\s]/.test(source.slice(stop)) ? end : '';
    return [{ ...titled(said), safe: false, edits: [{ start, end: stop, text: above + text + below }] }];
  };
  if (node.type === 'list') return [...converted(say`Convert to a table of metrics`, metricTable(document, node, end)), ...converted(say`Convert to a table of milestones`, milestoneTable(document, node, end))];
  const table = node.type === 'table' && document.tables.all.find(({ block }) => block.node === node);
  // A list beside it would go on with its items.
  if (!table || nodes[at - 1]?.type === 'list' || nodes[at + 1]?.type === 'list') return [];
  return [...converted(say`Convert to a list of metrics`, metricList(document, table, end)), ...converted(say`Convert to a list of milestones`, milestoneList(document, table, end))];
}
