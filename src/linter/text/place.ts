import type { Nodes } from 'mdast';

/** A half-open range of offsets in the linted text, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a block of Markdown begins. It moves when text before the block changes, and everything in the block with it. */
export interface Anchor {
  /** In UTF-16 code units, from 0. */
  readonly offset: number;
  /** Lines before it. */
  readonly line: number;
}

/** The start of the text, from which trees of other parsers are counted. */
export const origin: Anchor = { offset: 0, line: 0 };

/** A point of a tree, counted from an anchor. */
export class LivePoint {
  constructor(
    readonly anchor: Anchor,
    readonly below: number,
    readonly column: number,
    readonly at: number,
  ) {}

  get line(): number {
    return this.anchor.line + this.below + 1;
  }

  get offset(): number {
    return this.anchor.offset + this.at;
  }

  toJSON(): { line: number; column: number; offset: number } {
    return { line: this.line, column: this.column, offset: this.offset };
  }
}

/** A range that is counted from an anchor, and moves with it. */
export class Span implements Range {
  constructor(
    readonly anchor: Anchor,
    readonly from: number,
    readonly to: number,
  ) {}

  get start(): number {
    return this.anchor.offset + this.from;
  }

  get end(): number {
    return this.anchor.offset + this.to;
  }

  toJSON(): Range {
    return { start: this.start, end: this.end };
  }
}

/** The range of a node; an empty range at 0 when the tree has no positions. */
export function rangeOf(node: Nodes): Span {
  const { start, end } = node.position ?? {};
  if (start instanceof LivePoint && end instanceof LivePoint) return new Span(start.anchor, start.at, end.at);
  return new Span(origin, start?.offset ?? 0, end?.offset ?? 0);
}

/**
 * The index of the last of some things that begin at or before a place; that of the first when all begin behind it.
 * @param things in the order in which they begin
 */
export function lastIndexAt<Thing>(things: readonly Thing[], place: number, startOf: (thing: Thing) => number): number {
  let low = 0;
  let high = things.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const thing = things[middle];
    if (thing !== undefined && startOf(thing) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The last of some things that begin at or before a place: see {@link lastIndexAt}. */
export function lastAt<Thing>(
  things: readonly Thing[],
  place: number,
  startOf: (thing: Thing) => number,
): Thing | undefined {
  return things[lastIndexAt(things, place, startOf)];
}

/**
 * Which of some ranges touch a stretch, without looking at all of them.
 * @param ranges in any order
 * @returns those that overlap the stretch from `start` to `end`, in the order of their starts
 */
export function overlapsOf<Each extends Range>(
  ranges: readonly Each[],
): (start: number, end: number) => readonly Each[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  /** How far the ranges up to each of them reach. */
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? end));
  return (start, end) => {
    const found: Each[] = [];
    for (
      let index = lastIndexAt(sorted, end - 1, (each) => each.start);
      index >= 0 && (reach[index] ?? 0) > start;
      index -= 1
    ) {
      const each = sorted[index];
      if (each && each.start < end && start < each.end) found.push(each);
    }
    return found.reverse();
  };
}

/** A part of a range, which moves with it. Offsets count from the range's start. */
export function partOf(range: Range, from: number, to: number): Range {
  return range instanceof Span
    ? new Span(range.anchor, range.from + from, range.from + to)
    : { start: range.start + from, end: range.start + to };
}

/** Where the lines of a text begin, in UTF-16 code units. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  const next = (sign: string, from: number): number => {
    const at = text.indexOf(sign, from);
    return at < 0 ? text.length : at;
  };
  for (let feed = next('\n', 0), carriage = next('\r', 0); feed < text.length || carriage < text.length;) {
    // A carriage return and the line feed behind it end one line.
    const end = carriage < feed && carriage + 1 !== feed ? carriage : feed;
    starts.push(end + 1);
    if (feed <= end) feed = next('\n', end + 1);
    if (carriage <= end) carriage = next('\r', end + 1);
  }
  return starts;
}

/** The range as numbers, which stay what they are now. */
export function fixed(range: Range): Range {
  if (!(range instanceof Span)) return { start: range.start, end: range.end };
  const { offset } = range.anchor;
  return { start: offset + range.from, end: offset + range.to };
}
