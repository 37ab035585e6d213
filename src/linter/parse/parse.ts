import type { Root } from 'mdast';
import { addTo } from '../text/grouping.js';
import { lastIndexAt } from '../text/place.js';
import { cutPieces, frontPiece, type RawPiece } from './sections.js';
import type { Block, Piece} from './piece.js';
import { treeOf, type Parsed } from './piece.js';
import { begins, entangled, parseOpen, readPiece, type Open } from './blocks.js';
import { common, sameHead, sameTail, startOf, trimmed } from './versions.js';
import { foreignAmong } from './definitions.js';

export { Block, Piece, treeOf, type Window, type Parsed } from './piece.js';

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

const defines = (raw: RawPiece): boolean => raw.definitions.length > 0;

/**
 * Makes a parser for one document: what did not change since the last call is not parsed again.
 * @returns a parser with its own memory of one document
 */
export function createParser(): Parser {
  let pieces: readonly Piece[] = [];
  let definitions: readonly string[] = [];
  let shared = '';
  let before = '';
  return {
    parse(text) {
      const begin = begins(text);
      const front = frontPiece(text);
      const [first] = pieces;
      const sameFront = (front?.text ?? '') === (first?.raw.frontMatter ? first.text : '');
      // A piece may end where the text does only by chance: those beside a change are cut again.
      const sameStart = sameFront ? common(before, text, false, Math.min(before.length, text.length)) : 0;
      const head = Math.max(0, sameHead(pieces, sameStart) - 1);
      const tail = Math.max(
        0,
        sameTail(
          pieces,
          before.length - common(before, text, true, Math.min(before.length, text.length) - sameStart),
          head,
        ) - 1,
      );
      const previous = pieces[head - 1];
      const raws: RawPiece[] = front && head === 0 ? [front] : [];
      const start = previous
        ? { offset: previous.offset + previous.length, line: previous.line + previous.lines }
        : { offset: front?.text.length ?? begin, line: front?.lines ?? 0 };
      let kept = pieces.length;
      const firstKept = pieces[pieces.length - tail];
      const shift = text.length - (pieces.at(-1)?.offset ?? 0) - (pieces.at(-1)?.length ?? 0);
      if (!front || start.offset < text.length) {
        for (const raw of cutPieces(text, start.offset, start.line)) {
          if (firstKept && tail > 0 && raw.offset >= firstKept.offset + shift) {
            const at = lastIndexAt(pieces, raw.offset - shift, startOf);
            const piece = pieces[at];
            // From a place where a piece began before, and nothing behind it is different, the pieces are the same.
            if (
              piece?.offset === raw.offset - shift &&
              piece.text === raw.text &&
              piece.raw.frontMatter === raw.frontMatter
            ) {
              kept = at;
              break;
            }
          }
          raws.push(raw);
        }
      }
      if (raws.some(defines) || pieces.slice(head, kept).some(({ raw }) => defines(raw)))
        definitions = [
          ...pieces.slice(0, head).map(({ raw }) => raw),
          ...raws,
          ...pieces.slice(kept).map(({ raw }) => raw),
        ].flatMap((raw) => raw.definitions);
      const all = definitions.join('\n');
      const foreignTo = foreignAmong(definitions);
      const foreign = raws.map(foreignTo);
      const replaced = new Set(pieces.slice(head, kept));
      const byText = new Map<string, Piece[]>();
      for (const piece of [...replaced].reverse()) addTo(byText, piece.text, piece);
      const same = raws.map((raw, index): Piece | undefined => {
        const alike = byText.get(raw.text) ?? [];
        const at = alike.findLastIndex(
          (piece) => piece.foreign === foreign[index] && piece.raw.frontMatter === raw.frontMatter,
        );
        const [found] = at < 0 ? [] : alike.splice(at, 1);
        if (found) replaced.delete(found);
        return found;
      });
      const known = new Map<string, Block[]>();
      for (const piece of [...replaced].reverse()) {
        if (!entangled(piece)) for (const block of [...piece.blocks].reverse()) addTo(known, block.text, block);
      }
      const open: Open[] = [];
      const made = raws.map((raw, index) => same[index] ?? readPiece(raw, foreign[index] ?? '', known, open));
      let next = [...pieces.slice(0, head), ...made, ...pieces.slice(kept)];
      let window = trimmed(pieces, next, { from: head, oldTo: kept, newTo: head + made.length });
      if (all !== shared) {
        const old = next;
        next = next.map((piece) => {
          const named = foreignTo(piece.raw);
          return named === piece.foreign ? piece : readPiece(piece.raw, named, new Map(), open);
        });
        if (next.some((piece, index) => piece !== old[index]))
          window = trimmed(pieces, next, { from: 0, oldTo: pieces.length, newTo: next.length });
      }
      shared = all;
      parseOpen(open);
      // Those before the window stand where they stood, unless a byte order mark came or went.
      const from = begin === begins(before) ? window.from : 0;
      const still = next[from - 1];
      let offset = still ? still.offset + still.length : begin;
      let line = still ? still.line + still.lines : 0;
      for (let index = from; index < next.length; index += 1) {
        const piece = next[index] as Piece;
        piece.offset = offset;
        piece.line = line;
        offset += piece.length;
        line += piece.lines;
      }
      pieces = next;
      before = text;
      return { text, pieces, window };
    },
  };
}
