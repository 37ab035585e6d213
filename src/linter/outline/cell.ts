import type { TableCell } from 'mdast';
import { partOf, rangeOf, type Range } from '../text/text.js';

/** The place between the bars of a table cell. */
export function cellInside(cell: TableCell, source: string): Range {
  const range = rangeOf(cell);
  const { start, end } = range;
  const from = source[start] === '|' ? start + 1 : start;
  return partOf(
    range,
    from - start,
    (end > from && source[end - 1] === '|' && source[end - 2] !== '\\' ? end - 1 : Math.max(end, from)) - start,
  );
}
