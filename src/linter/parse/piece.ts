import type { Root, RootContent } from 'mdast';
import type { LanguageSigns } from '../languages/which.js';
import type { BlockOutline, Section } from '../outline/outline.js';
import type { Anchor } from '../text/place.js';
import type { RawPiece } from './sections.js';

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
