import type { StrategyDocument } from '../facts/document.js';
import type { Milestone, Sequence } from '../facts/milestone.js';
import { say, titled, type Fix } from '../result.js';
import { rangeOf } from '../text/text.js';

/** The rows or items of a run of milestones, and whether numbers stand before them. */
function partsOf(first: Milestone | undefined) {
  if (first?.source.shape === 'row')
    return {
      isList: false,
      isNumbered: false,
      nodes: first.source.table.transposed ? undefined : first.source.table.block.node?.children.slice(1),
    };
  const list = first?.source.shape === 'item' ? first.source.passage.item?.list : undefined;
  return { isList: true, isNumbered: list?.ordered === true, nodes: list?.children };
}

/**
 * The fix that sorts a run of milestones by date: the rows of a table, or the items of a list with all that stands below
 * them. Those of one date keep their order, and numbers stay where they are.
 * @returns undefined for headings, and where a date cannot be placed on a calendar or all stand in order
 */
export function sortFix({ milestones }: Sequence, { source }: StrategyDocument): Fix | undefined {
  const { isList, isNumbered, nodes } = partsOf(milestones[0]);
  if (nodes?.length !== milestones.length) return undefined;
  const moved = nodes.map((node, index) => {
    const { start: begin, end } = rangeOf(node);
    const start = begin + (isNumbered ? (/^\d+[.)][ \t]*/.exec(source.slice(begin, end))?.[0].length ?? 0) : 0);
    return {
      start,
      end,
      column: start - source.lastIndexOf('\n', start - 1),
      from: milestones[index]?.time?.interval?.from,
    };
  });
  // Below another indentation, what stands below an item would be something else.
  if (moved.some(({ from, column }) => from === undefined || column !== moved[0]?.column)) return undefined;
  const sorted = [...moved].sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
  const edits = moved.flatMap((each, index) => {
    const other = sorted[index];
    return other && other !== each
      ? [{ start: each.start, end: each.end, text: source.slice(other.start, other.end) }]
      : [];
  });
  return edits.length === 0
    ? undefined
    : { ...titled(isList ? say`Sort the items by date` : say`Sort the rows by date`), safe: true, edits };
}
