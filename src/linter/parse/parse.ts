import type { Root } from 'mdast';
import { addTo } from '../text/grouping.js';
import { begins, entangled, parseOpen, readPiece, type Open } from './blocks.js';
import { foreignAmong } from './definitions.js';
import { treeOf, type Block, type Parsed, type Piece, type Window } from './piece.js';
import type { RawPiece } from './sections.js';
import { cutAgain, trimmed } from './versions.js';

export { treeOf, type Block, type Parsed, type Piece, type Window } from './piece.js';

/** A parser that remembers what it has parsed. */
export interface Parser {
  /**
   * Parses Markdown (CommonMark, GFM, front matter).
   * @param text the whole document
   * @returns its pieces; they are valid until the next call, which may reuse them
   */
  parse(text: string): Parsed;
}

/** Parses a text once. */
export function parse(text: string): Root {
  return treeOf(createParser().parse(text));
}

/**
 * Makes a parser for one document: what did not change since the last call is not parsed again.
 * @returns a parser with its own memory of one document
 */
export function createParser(): Parser {
  return new LiveParser();
}

const defines = (raw: RawPiece): boolean => raw.definitions.length > 0;

/**
 * For each new piece the one that it is, of those that gave way: the same text, with the same definitions.
 * @param replaced those that gave way; those that are found are taken out
 */
function found(
  raws: readonly RawPiece[],
  foreign: readonly string[],
  replaced: Set<Piece>,
): readonly (Piece | undefined)[] {
  const byText = new Map<string, Piece[]>();
  for (const piece of [...replaced].reverse()) addTo(byText, piece.text, piece);
  return raws.map((raw, index) => {
    const alike = byText.get(raw.text) ?? [];
    const at = alike.findLastIndex(
      (piece) => piece.foreign === foreign[index] && piece.raw.frontMatter === raw.frontMatter,
    );
    const [same] = at < 0 ? [] : alike.splice(at, 1);
    if (same) replaced.delete(same);
    return same;
  });
}

/** The blocks of pieces by their texts, those of the first piece last: they are taken from the end. */
function blocksByText(pieces: ReadonlySet<Piece>): Map<string, Block[]> {
  const known = new Map<string, Block[]>();
  for (const piece of [...pieces].reverse()) {
    if (!entangled(piece)) for (const block of [...piece.blocks].reverse()) addTo(known, block.text, block);
  }
  return known;
}

/**
 * Tells pieces where they stand now.
 * @param from the first that may stand elsewhere
 * @param begin where the first of all begins
 */
function placeFrom(pieces: readonly Piece[], from: number, begin: number): void {
  const still = pieces[from - 1];
  let offset = still ? still.offset + still.length : begin;
  let line = still ? still.line + still.lines : 0;
  for (let index = from; index < pieces.length; index += 1) {
    const piece = pieces[index] as Piece;
    piece.offset = offset;
    piece.line = line;
    offset += piece.length;
    line += piece.lines;
  }
}

class LiveParser implements Parser {
  #pieces: readonly Piece[] = [];
  #definitions: readonly string[] = [];
  #shared = '';
  #before = '';

  parse(text: string): Parsed {
    const pieces = this.#pieces;
    const { raws, head, kept } = cutAgain(pieces, this.#before, text);
    const ahead = pieces.slice(0, head);
    const behind = pieces.slice(kept);
    const gone = pieces.slice(head, kept);
    if (raws.some(defines) || gone.some(({ raw }) => defines(raw)))
      this.#definitions = [...ahead.map(({ raw }) => raw), ...raws, ...behind.map(({ raw }) => raw)].flatMap(
        (raw) => raw.definitions,
      );
    const foreignTo = foreignAmong(this.#definitions);
    const foreign = raws.map(foreignTo);
    const replaced = new Set(gone);
    const same = found(raws, foreign, replaced);
    const known = blocksByText(replaced);
    const open: Open[] = [];
    const made = raws.map((raw, index) => same[index] ?? readPiece(raw, foreign[index] ?? '', known, open));
    const cut = [...ahead, ...made, ...behind];
    const next = this.#shareDefinitions(cut, foreignTo, open);
    const window: Window =
      next === cut
        ? trimmed(pieces, next, { from: head, oldTo: kept, newTo: head + made.length })
        : trimmed(pieces, next, { from: 0, oldTo: pieces.length, newTo: next.length });
    parseOpen(open);
    // Those before the window stand where they stood, unless a byte order mark came or went.
    const begin = begins(text);
    placeFrom(next, begin === begins(this.#before) ? window.from : 0, begin);
    this.#pieces = next;
    this.#before = text;
    return { text, pieces: next, window };
  }

  /** The pieces, those read anew that refer to definitions which are different now; the same list where none does. */
  #shareDefinitions(pieces: readonly Piece[], foreignTo: (raw: RawPiece) => string, open: Open[]): readonly Piece[] {
    const all = this.#definitions.join('\n');
    if (all === this.#shared) return pieces;
    this.#shared = all;
    const next = pieces.map((piece) => {
      const named = foreignTo(piece.raw);
      return named === piece.foreign ? piece : readPiece(piece.raw, named, new Map(), open);
    });
    return next.some((piece, index) => piece !== pieces[index]) ? next : pieces;
  }
}
