import type { StrategyDocument } from '../facts/document.js';
import type { Sequence } from '../facts/milestone.js';
import { say, titled, type Fix } from '../result.js';
import { fixed, rangeOf } from '../text.js';

/** A row or item with its own bytes, and the date it is sorted by. */
interface Moved {
  readonly start: number;
  readonly end: number;
  readonly from: number;
}

/** The rows of a table; undefined when some of them are no milestones. */
function rowsOf({ milestones }: Sequence): readonly Moved[] | undefined {
  const source = milestones[0]?.source;
  if (source?.shape !== 'row' || source.table.transposed) return undefined;
  const rows = source.table.block.node?.children.slice(1);
  return rows?.length === milestones.length ? rows.map((row, index) => ({ ...fixed(rangeOf(row)), from: milestones[index]?.time?.interval?.from ?? NaN })) : undefined;
}

/** The items of a list with everything below them; undefined when they cannot change places as they are. */
function itemsOf({ milestones }: Sequence, source: string): readonly Moved[] | undefined {
  const first = milestones[0]?.source;
  const list = first?.shape === 'item' ? first.passage.item?.list : undefined;
  if (!list || list.children.length !== milestones.length) return undefined;
  const items = list.children.map((item, index) => {
    const { start, end } = rangeOf(item);
    // A number stays where it is.
    const marker = list.ordered ? (/^\d+[.)][ \t]*/.exec(source.slice(start, end))?.[0].length ?? 0) : 0;
    return { start: start + marker, end, from: milestones[index]?.time?.interval?.from ?? NaN, column: start + marker - source.lastIndexOf('\n', start - 1) };
  });
  // Below another indentation, what stands below an item would be something else.
  return items.every(({ column }) => column === items[0]?.column) ? items : undefined;
}

/**
 * The fix that sorts a run of milestones by date: the rows of a table, or the items of a list with all that stands below
 * them. Those of one date keep their order.
 * @returns undefined for headings, and where a date cannot be placed on a calendar or all stand in order
 */
export function sortFix(sequence: Sequence, { source }: StrategyDocument): Fix | undefined {
  const rows = rowsOf(sequence);
  const moved = rows ?? itemsOf(sequence, source);
  if (!moved || moved.some(({ from }) => Number.isNaN(from))) return undefined;
  const sorted = [...moved].sort((a, b) => a.from - b.from);
  const edits = moved.flatMap((each, index) => {
    const other = sorted[index];
    return other && other !== each ? [{ start: each.start, end: each.end, text: source.slice(other.start, other.end) }] : [];
  });
  return edits.length === 0 ? undefined : { ...titled(rows ? say`Sort the rows by date` : say`Sort the items by date`), safe: true, edits };
}
