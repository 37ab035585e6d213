import type { Nodes, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { frontMatterLength, splitSections, type Piece } from './sections.js';

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const withFrontMatter = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze();

/** Parses `text` in one go: the reference for {@link createParser}. */
export function parseWhole(text: string): Root {
  // Front matter that is never closed is none: trying it would leave the tokenizer confused about the lists that follow.
  return (frontMatterLength(text) > 0 ? withFrontMatter : markdown).parse(text);
}

function shift(node: Nodes, lines: number, offset: number): void {
  if (node.position) {
    for (const point of [node.position.start, node.position.end]) {
      point.line += lines;
      if (point.offset !== undefined) point.offset += offset;
    }
  }
  if ('children' in node) for (const child of node.children) shift(child, lines, offset);
}

/** Nodes of one piece and the place their positions are counted from. */
interface Parsed {
  readonly nodes: RootContent[];
  line: number;
  offset: number;
}

/** A label as references and definitions compare it. */
const label = (text: string): string => text.toLowerCase().replace(/[\s>]+/g, ' ');

/** The definitions of other pieces that a piece refers to. */
function foreignTo(piece: Piece, definitions: readonly string[]): readonly string[] {
  if (piece.frontMatter || definitions.length === 0 || !piece.text.includes('[')) return [];
  const text = label(piece.text);
  return definitions.filter((line) => text.includes(label(line.slice(line.indexOf('['), line.indexOf(']:') + 1))) && !piece.text.includes(line));
}

function parsePiece(piece: Piece, foreign: readonly string[]): Parsed {
  const lead = foreign.length > 0 ? `${foreign.join('\n')}\n\n` : '';
  const tree = (piece.frontMatter ? withFrontMatter : markdown).parse(lead + piece.text);
  const nodes = tree.children.filter((node) => (node.position?.start.offset ?? 0) >= lead.length);
  if (lead) for (const node of nodes) shift(node, -(lead.split('\n').length - 1), -lead.length);
  return { nodes, line: 0, offset: 0 };
}

/** A parser that remembers the sections it has parsed. */
export interface Parser {
  /**
   * Parses Markdown (CommonMark, GFM, front matter).
   * @param text the whole document
   * @returns a tree with positions; it is valid until the next call, which may reuse its nodes
   */
  parse(text: string): Root;
}

/**
 * Makes a parser for one document: a section whose text did not change since the last call is not parsed again.
 * @returns a parser with its own memory of one document
 */
export function createParser(): Parser {
  let memory = new Map<string, Parsed[]>();
  return {
    parse(text) {
      const { pieces, definitions } = splitSections(text);
      const next = new Map<string, Parsed[]>();
      const children: RootContent[] = [];
      for (const piece of pieces) {
        const foreign = foreignTo(piece, definitions);
        const id = `${piece.frontMatter ? 'front' : ''}\u0000${foreign.join('\n')}\u0000${piece.text}`;
        const parsed = memory.get(id)?.pop() ?? parsePiece(piece, foreign);
        if (parsed.line !== piece.line || parsed.offset !== piece.offset) {
          for (const node of parsed.nodes) shift(node, piece.line - parsed.line, piece.offset - parsed.offset);
          parsed.line = piece.line;
          parsed.offset = piece.offset;
        }
        const same = next.get(id);
        if (same) same.push(parsed);
        else next.set(id, [parsed]);
        children.push(...parsed.nodes);
      }
      memory = next;
      const lines = text.split('\n');
      return {
        type: 'root',
        children,
        position: {
          start: { line: 1, column: 1, offset: 0 },
          end: { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset: text.length },
        },
      };
    },
  };
}
