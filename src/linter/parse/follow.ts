import { lastAt, Span, type Range } from '../text/place.js';
import type { Piece } from './parse.js';

/** A range from a spot of one block to a spot of another. */
class Stretch implements Range {
  constructor(
    private readonly from: Range,
    private readonly to: Range,
  ) {}

  get start(): number {
    return this.from.start;
  }

  get end(): number {
    return this.to.start;
  }
}

const offsetOf = ({ offset }: { readonly offset: number }): number => offset;

/** A place in the text, counted from the block it stands in. */
function spotIn(pieces: readonly Piece[], offset: number): Range {
  const block = lastAt(lastAt(pieces, offset, offsetOf)?.blocks ?? [], offset, offsetOf);
  return block ? new Span(block, offset - block.offset, offset - block.offset) : { start: offset, end: offset };
}

/** A range of a text as one that moves with the blocks it begins and ends in. */
export function following(pieces: readonly Piece[], range: Range): Range {
  return range instanceof Span ? range : new Stretch(spotIn(pieces, range.start), spotIn(pieces, range.end));
}
