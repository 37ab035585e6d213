import { lastIndexAt } from '../text/place.js';
import type { Piece} from './piece.js';
import { type Window } from './piece.js';

/** As much is compared at once, in UTF-16 code units: V8 compares long stretches many times faster than we do. */
const stretch = 32_768;

/** How many code units two texts have in common, at their start or, counted from there, at their end. */
export function common(a: string, b: string, atEnd: boolean, most: number): number {
  const part = (text: string, from: number, to: number): string =>
    atEnd ? text.slice(text.length - to, text.length - from) : text.slice(from, to);
  let same = 0;
  for (let size = stretch; size > 0; size >>= 1) {
    while (same + size <= most && part(a, same, same + size) === part(b, same, same + size)) same += size;
  }
  return same;
}

/** Where a piece begins. */
export const startOf = ({ offset }: Piece): number => offset;

/** How many pieces at the start of a text are as they were, of as many code units in common. */
export function sameHead(pieces: readonly Piece[], same: number): number {
  const index = lastIndexAt(pieces, same, startOf);
  const piece = pieces[index];
  return piece && piece.offset + piece.length > same ? index : pieces.length;
}

/** How many pieces at the end of a text are as they were, those at the start left out. */
export function sameTail(pieces: readonly Piece[], from: number, head: number): number {
  const index = lastIndexAt(pieces, from, startOf);
  const first = (pieces[index]?.offset ?? 0) < from ? index + 1 : index;
  return pieces.length - Math.max(first, head);
}

/** The window without the pieces at its ends that are the same before and after. */
export function trimmed(before: readonly Piece[], after: readonly Piece[], window: Window): Window {
  let { from, oldTo, newTo } = window;
  while (from < oldTo && from < newTo && before[from] === after[from]) from += 1;
  while (oldTo > from && newTo > from && before[oldTo - 1] === after[newTo - 1])
    [oldTo, newTo] = [oldTo - 1, newTo - 1];
  return { from, oldTo, newTo };
}
