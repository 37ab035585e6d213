import { lastIndexAt } from '../text/place.js';
import { begins } from './blocks.js';
import type { Piece, Window } from './piece.js';
import { cutPieces, frontPiece, type RawPiece } from './sections.js';

/** As much is compared at once, in UTF-16 code units: V8 compares long stretches many times faster than we do. */
const stretch = 32_768;

/** How many code units two texts have in common, at their start or, counted from there, at their end. */
function common(a: string, b: string, atEnd: boolean, most: number): number {
  const part = (text: string, from: number, to: number): string =>
    atEnd ? text.slice(text.length - to, text.length - from) : text.slice(from, to);
  let same = 0;
  for (let size = stretch; size > 0; size >>= 1) {
    while (same + size <= most && part(a, same, same + size) === part(b, same, same + size)) same += size;
  }
  return same;
}

/** Where a piece begins. */
const startOf = ({ offset }: Piece): number => offset;

/** How many pieces at the start of a text are as they were, of as many code units in common. */
function sameHead(pieces: readonly Piece[], same: number): number {
  const index = lastIndexAt(pieces, same, startOf);
  const piece = pieces[index];
  return piece && piece.offset + piece.length > same ? index : pieces.length;
}

/** How many pieces at the end of a text are as they were, those at the start left out. */
function sameTail(pieces: readonly Piece[], from: number, head: number): number {
  const index = lastIndexAt(pieces, from, startOf);
  const first = (pieces[index]?.offset ?? 0) < from ? index + 1 : index;
  return pieces.length - Math.max(first, head);
}

/** Where the next version differs: the pieces from `head` to `kept` gave way to new ones. */
interface Cut {
  readonly raws: readonly RawPiece[];
  readonly head: number;
  readonly kept: number;
}

/**
 * Cuts the next version of a text into pieces where it differs from the one before.
 * @param pieces those of the version before
 * @param before its text
 */
export function cutAgain(pieces: readonly Piece[], before: string, text: string): Cut {
  const front = frontPiece(text);
  const [first] = pieces;
  const sameFront = (front?.text ?? '') === (first?.raw.frontMatter ? first.text : '');
  const shorter = Math.min(before.length, text.length);
  // A piece may end where the text does only by chance: those beside a change are cut again.
  const sameStart = sameFront ? common(before, text, false, shorter) : 0;
  const head = Math.max(0, sameHead(pieces, sameStart) - 1);
  const sameEnd = common(before, text, true, shorter - sameStart);
  const tail = Math.max(0, sameTail(pieces, before.length - sameEnd, head) - 1);
  const previous = pieces[head - 1];
  const raws: RawPiece[] = front && head === 0 ? [front] : [];
  const start = previous
    ? { offset: previous.offset + previous.length, line: previous.line + previous.lines }
    : { offset: front?.text.length ?? begins(text), line: front?.lines ?? 0 };
  const firstKept = pieces[pieces.length - tail];
  const shift = text.length - (pieces.at(-1)?.offset ?? 0) - (pieces.at(-1)?.length ?? 0);
  if (front && start.offset >= text.length) return { raws, head, kept: pieces.length };
  for (const raw of cutPieces(text, start.offset, start.line)) {
    if (firstKept && tail > 0 && raw.offset >= firstKept.offset + shift) {
      const at = lastIndexAt(pieces, raw.offset - shift, startOf);
      const piece = pieces[at];
      // From a place where a piece began before, and nothing behind it is different, the pieces are the same.
      if (piece?.offset === raw.offset - shift && piece.text === raw.text && piece.raw.frontMatter === raw.frontMatter)
        return { raws, head, kept: at };
    }
    raws.push(raw);
  }
  return { raws, head, kept: pieces.length };
}

/** The window without the pieces at its ends that are the same before and after. */
export function trimmed(before: readonly Piece[], after: readonly Piece[], window: Window): Window {
  let { from, oldTo, newTo } = window;
  while (from < oldTo && from < newTo && before[from] === after[from]) from += 1;
  while (oldTo > from && newTo > from && before[oldTo - 1] === after[newTo - 1])
    [oldTo, newTo] = [oldTo - 1, newTo - 1];
  return { from, oldTo, newTo };
}
