import type { RootContent } from 'mdast';
import { constructsIn, parseMarkdown } from './markdown.js';
import { readFrontMatter, readPlain } from './plain.js';
import type { RawPiece } from './sections.js';
import { Block, Piece } from './piece.js';
import { settle } from './settle.js';

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
export interface Open {
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
export const begins = (text: string): number => (text.startsWith(byteOrderMark) ? 1 : 0);

/** Keeps a parser from taking a letter at the start of a block for a mark at the start of the text. */
const leadFor = (block: string): string => (block.startsWith(byteOrderMark) ? '\n' : '');

const joins = /^(?:[ \t]|[-*+]|\d{1,9}[.)])/;

/** Parses blocks together, those with the same constructs at once: a call of the parser costs more than most blocks. */
export function parseOpen(open: readonly Open[]): void {
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
export const entangled = (piece: Piece): boolean =>
  piece.raw.frontMatter || piece.foreign !== '' || piece.raw.definitions.length > 0 || piece.text.includes('[^');

/** A piece with its blocks; those that take a parser are left open. */
export function readPiece(raw: RawPiece, foreign: string, known: Map<string, Block[]>, open: Open[]): Piece {
  const piece = new Piece({ ...raw, text: detached(raw.text) }, foreign);
  piece.blocks = entangled(piece) ? parseTogether(piece) : cutBlocks(piece, known, open);
  return piece;
}
