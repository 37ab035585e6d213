import type { Nodes, Root, RootContent } from 'mdast';
import { addTo } from '../text/grouping.js';
import type { LanguageSigns } from '../languages/which.js';
import type { BlockOutline, Section } from '../outline/outline.js';
import { lastIndexAt, LivePoint, type Anchor } from '../text/place.js';
import { constructsIn, parseMarkdown } from './markdown.js';
import { readFrontMatter, readPlain } from './plain.js';
import { matchesOf } from '../text/text.js';
import { cutPieces, frontPiece, type RawPiece } from './sections.js';

/** A stretch of a piece that was parsed on its own. Its nodes are counted from its start, and move with it. */
export class Block implements Anchor {
  /** What others have read in it, for as long as it stays. */
  outlined: { readonly base: Section; readonly outline: BlockOutline } | undefined;
  signs: LanguageSigns | undefined;

  constructor(
    public piece: Piece,
    public at: number,
    public below: number,
    readonly text: string,
    readonly nodes: readonly RootContent[],
  ) {}

  get offset(): number {
    return this.piece.offset + this.at;
  }

  get line(): number {
    return this.piece.line + this.below;
  }
}

/** A section of the text: a heading with what stands under it and before the next, or what stands before the first. */
export class Piece {
  offset: number;
  line: number;
  /** In UTF-16 code units, and the line ends in it: here too, for with every keystroke thousands of pieces move. */
  readonly length: number;
  readonly lines: number;
  blocks: readonly Block[] = [];

  constructor(
    readonly raw: RawPiece,
    readonly foreign: string,
  ) {
    this.offset = raw.offset;
    this.line = raw.line;
    this.length = raw.text.length;
    this.lines = raw.lines;
  }

  get text(): string {
    return this.raw.text;
  }

  /** Where it ends in the whole text. */
  get end(): number {
    return this.offset + this.length;
  }

  get nodes(): readonly RootContent[] {
    return this.blocks.flatMap(({ nodes }) => nodes);
  }
}

/** Where a list differs from the one before it: `from` to `oldTo` became `from` to `newTo`. */
export interface Window {
  readonly from: number;
  readonly oldTo: number;
  readonly newTo: number;
}

/** The pieces of a version of a document, and where they differ from those of the version before. */
export interface Parsed {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly window: Window;
}

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

/** The tree of a parsed document. */
export function treeOf({ text, pieces }: Pick<Parsed, 'text' | 'pieces'>): Root {
  const lastLine = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  const last = pieces.at(-1);
  return {
    type: 'root',
    children: pieces.flatMap((piece) => piece.blocks.flatMap(({ nodes }) => nodes)),
    position: {
      start: { line: 1, column: 1, offset: 0 },
      end: {
        line: (last?.line ?? 0) + (last?.lines ?? 0) + 1,
        column: text.length - lastLine + 1,
        offset: text.length,
      },
    },
  };
}

/** Cuts a tree that another program parsed, or generated, where its headings stand. */
export function pieceTogether(tree: Root, source: string): Parsed {
  const pieces: Piece[] = [];
  let nodes: RootContent[] = [];
  const close = (): void => {
    const from = nodes[0]?.position?.start.offset ?? 0;
    const text = source.slice(from, nodes.at(-1)?.position?.end.offset ?? source.length);
    const type: string | undefined = nodes[0]?.type;
    const piece = new Piece(
      {
        offset: from,
        line: (nodes[0]?.position?.start.line ?? 1) - 1,
        lines: 0,
        text,
        frontMatter: nodes.length === 1 && (type === 'yaml' || type === 'toml'),
        cuts: [],
        definitions: [],
      },
      '',
    );
    piece.blocks = [new Block(piece, 0, 0, text, nodes)];
    pieces.push(piece);
    nodes = [];
  };
  for (const node of tree.children) {
    const type: string | undefined = nodes[0]?.type;
    if (nodes.length > 0 && (node.type === 'heading' || type === 'yaml' || type === 'toml')) close();
    nodes.push(node);
  }
  if (nodes.length > 0) close();
  return { text: source, pieces, window: { from: 0, oldTo: 0, newTo: pieces.length } };
}

/** Counts the positions of a node and of everything in it from an anchor. */
function settle(node: Nodes, anchor: Anchor, lines: number, offset: number): void {
  if (node.position) {
    const { start, end } = node.position;
    node.position.start = new LivePoint(anchor, start.line - 1 - lines, start.column, (start.offset ?? 0) - offset);
    node.position.end = new LivePoint(anchor, end.line - 1 - lines, end.column, (end.offset ?? 0) - offset);
  }
  if ('children' in node) for (const child of node.children) settle(child, anchor, lines, offset);
}

/** A label as references and definitions compare it. */
const label = (text: string): string => text.toLowerCase().replace(/[\s>]+/g, ' ');
/** What may be a label in a text; CommonMark has none that is longer. */
const labels = /\[[^[\]]{1,999}\]/g;

/**
 * Tells which definitions of other pieces a piece refers to.
 * @param definitions the lines of all of them, in the order of the text
 */
function foreignAmong(definitions: readonly string[]): (piece: RawPiece) => string {
  const byLabel = new Map<string, number[]>();
  /** Those with a bracket in their label: hardly ever any. */
  const odd: { readonly name: string; readonly index: number }[] = [];
  for (const [index, line] of definitions.entries()) {
    const name = label(line.slice(line.indexOf('['), line.indexOf(']:') + 1));
    if (name.includes('[', 1)) odd.push({ name, index });
    else addTo(byLabel, name, index);
  }
  return (piece) => {
    if (definitions.length === 0 || piece.frontMatter || !piece.text.includes('[')) return '';
    const text = label(piece.text);
    const named = new Set(matchesOf(labels, text).map(([name]) => name));
    const own = new Set(piece.definitions);
    const found = [
      ...[...named].flatMap((name) => byLabel.get(name) ?? []),
      ...odd.flatMap(({ name, index }) => (text.includes(name) ? [index] : [])),
    ];
    return found
      .sort((a, b) => a - b)
      .flatMap((index) => (own.has(definitions[index] ?? '') ? [] : [definitions[index]]))
      .join('\n\n');
  };
}

/** A text of its own: a slice would keep the whole document that it was cut from in memory. */
const detached = (text: string): string => (text.length < 2 ? text : [text.slice(0, 1), text.slice(1)].join(''));

/** Stands between two blocks that are parsed together and might else be taken for one. */
const divider = '<!---->\n\n';

/** Parses a piece whose blocks depend on each other or on definitions elsewhere as one block. */
function parseTogether(piece: Piece): readonly Block[] {
  const { raw, foreign } = piece;
  if (raw.frontMatter) {
    const nodes: RootContent[] = [];
    const block = new Block(piece, 0, 0, raw.text, nodes);
    nodes.push(readFrontMatter(raw.text, block));
    return [block];
  }
  const lead = foreign === '' ? leadFor(raw.text) : `${foreign}\n\n${divider}`;
  const tree = parseMarkdown(lead + raw.text);
  const nodes = tree.children.filter((node) => (node.position?.start.offset ?? 0) >= lead.length);
  const block = new Block(piece, 0, 0, raw.text, nodes);
  for (const node of nodes) settle(node, block, lead === '' ? 0 : lead.split('\n').length - 1, lead.length);
  return [block];
}

/** A block that takes a parser, with the nodes to come. */
interface Open {
  readonly block: Block;
  readonly nodes: RootContent[];
}

/** Cuts a piece into blocks; what is known by its text or holds no markup is read, the rest is left open. */
function cutBlocks(piece: Piece, known: Map<string, Block[]>, open: Open[]): readonly Block[] {
  const { text, cuts } = piece.raw;
  return cuts.map(({ at, below }, index) => {
    const own = text.slice(at, cuts[index + 1]?.at ?? text.length);
    const old = known.get(own)?.pop();
    if (old) return Object.assign(old, { piece, at, below });
    const nodes: RootContent[] = [];
    const block = new Block(piece, at, below, own, nodes);
    const plain = readPlain(own, block);
    if (plain) nodes.push(plain);
    else if (own.trim() !== '') open.push({ block, nodes });
    return block;
  });
}

/** No more blocks are parsed at once: for each underlined heading the parser copies all that it has read. */
const mostTogether = 200;

/** A mark at the start of a text that is no part of it; anywhere else it is a letter. */
const byteOrderMark = '\uFEFF';

/** Where the first piece of a text begins. */
const begins = (text: string): number => (text.startsWith(byteOrderMark) ? 1 : 0);

/** Keeps a parser from taking a letter at the start of a block for a mark at the start of the text. */
const leadFor = (block: string): string => (block.startsWith(byteOrderMark) ? '\n' : '');

const joins = /^(?:[ \t]|[-*+]|\d{1,9}[.)])/;

/** Parses blocks together, those with the same constructs at once: a call of the parser costs more than most blocks. */
function parseOpen(open: readonly Open[]): void {
  const bySet = new Map<number, Open[]>();
  const groups: [number, Open[]][] = [];
  for (const each of open) {
    const set = constructsIn(each.block.text);
    const group = bySet.get(set);
    if (group && group.length < mostTogether) group.push(each);
    else {
      const begun = [each];
      bySet.set(set, begun);
      groups.push([set, begun]);
    }
  }
  for (const [set, group] of groups) {
    let text = '';
    const starts = group.map(({ block }) => {
      if (text === '') text = leadFor(block.text);
      else if (!/\n[ \t]*\r?\n$/.test(text)) text += text.endsWith('\n') ? '\n' : '\n\n';
      if (text !== '' && joins.test(block.text)) text += divider;
      const start = text.length;
      text += block.text;
      return start;
    });
    let at = 0;
    let line = 0;
    let counted = 0;
    for (const node of parseMarkdown(text, set).children) {
      const offset = node.position?.start.offset ?? 0;
      while (at + 1 < group.length && (starts[at + 1] ?? 0) <= offset) at += 1;
      const [each, start] = [group[at], starts[at] ?? 0];
      // Nothing of a block stands behind its end: that is a divider.
      if (!each || offset >= start + each.block.text.length) continue;
      for (; counted < start; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
      each.nodes.push(node);
      settle(node, each.block, line, start);
    }
  }
}

/** Whether blocks of a piece may depend on each other: definitions and notes are seen from everywhere. */
const entangled = (piece: Piece): boolean =>
  piece.raw.frontMatter || piece.foreign !== '' || piece.raw.definitions.length > 0 || piece.text.includes('[^');

function readPiece(raw: RawPiece, foreign: string, known: Map<string, Block[]>, open: Open[]): Piece {
  const piece = new Piece({ ...raw, text: detached(raw.text) }, foreign);
  piece.blocks = entangled(piece) ? parseTogether(piece) : cutBlocks(piece, known, open);
  return piece;
}

const defines = (raw: RawPiece): boolean => raw.definitions.length > 0;

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

/** The window without the pieces at its ends that are the same before and after. */
function trimmed(before: readonly Piece[], after: readonly Piece[], window: Window): Window {
  let { from, oldTo, newTo } = window;
  while (from < oldTo && from < newTo && before[from] === after[from]) from += 1;
  while (oldTo > from && newTo > from && before[oldTo - 1] === after[newTo - 1])
    [oldTo, newTo] = [oldTo - 1, newTo - 1];
  return { from, oldTo, newTo };
}

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
