import type { Html, RootContent } from 'mdast';
import type { Range } from '../text/text.js';
import type { Passage, Section, TableBlock } from './section.js';

export {
  isAbout,
  passagesIn,
  sectionAndParents,
  tablesIn,
  textIn,
  Section,
  TableBlock,
  Passage,
  type Item,
} from './section.js';
export { cellInside } from './cell.js';

/** The outline of a document. */
export interface Outline {
  readonly root: Section;
  /** Every section, in the order of the text, without the root. */
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
  readonly tables: readonly TableBlock[];
  /** Comments, which readers do not see. */
  readonly comments: readonly Comment[];
  readonly words: number;
  /** Lines of fenced code. */
  readonly codeLines: number;
  readonly codeBlocks: number;
}

/** A comment of HTML, with its text. */
export interface Comment {
  readonly range: Range;
  readonly text: string;
  readonly node: Html;
}

/** What a run of blocks holds: all of one block, or of a piece. */
export interface BlockOutline {
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
  readonly tables: readonly TableBlock[];
  readonly comments: readonly Comment[];
  readonly words: number;
  readonly codeLines: number;
  readonly codeBlocks: number;
  /** The section in which it ends. */
  readonly exit: Section;
}

/** The section that a heading of a depth stands in, when it follows something in `section`. */
export function parentFor(section: Section, depth: number): Section {
  let parent = section;
  while (parent.parent && parent.depth >= depth) parent = parent.parent;
  return parent;
}

/** The section on which the outline of some blocks rests: the one they stand in, or the parent of the heading they begin with. */
export function baseOf(nodes: readonly RootContent[], entry: Section): Section {
  const [first] = nodes;
  return first?.type === 'heading' ? parentFor(entry, first.depth) : entry;
}

/** The outlines of several runs of blocks, one after the other, as one. */
export function joinOutlines(parts: readonly BlockOutline[], entry: Section): BlockOutline {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const sum = (read: (part: BlockOutline) => number): number => parts.reduce((total, part) => total + read(part), 0);
  return {
    sections: parts.flatMap(({ sections }) => sections),
    passages: parts.flatMap(({ passages }) => passages),
    tables: parts.flatMap(({ tables }) => tables),
    comments: parts.flatMap(({ comments }) => comments),
    words: sum(({ words }) => words),
    codeLines: sum(({ codeLines }) => codeLines),
    codeBlocks: sum(({ codeBlocks }) => codeBlocks),
    exit: parts.at(-1)?.exit ?? entry,
  };
}
