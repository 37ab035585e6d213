import type { Heading, Html, List, Nodes, Paragraph, RootContent, Table, TableCell } from 'mdast';
import { countWords, partOf, plainText, rangeOf, textOf, type PlainText, type Range } from '../text/text.js';
import { conceptsWith, type Synonyms } from './concepts.js';
import { htmlParts, htmlText } from './html.js';
import { partOfPlain, Passage, Section, TableBlock, type Item } from './section.js';
import { calloutTitleIn, endsBox, titleIn, withoutAttributes, type Box } from './titles.js';

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

/** Whether a text is as short as a title, and no sentence. */
const isTitleLong = (text: string): boolean =>
  text.length <= 60 && text.split(/\s+/).length <= 8 && !/[.!?]$/.test(text.replace(/\?$/, ''));

/** Whether a text is one question, as those of an FAQ are: longer than a title. */
const isQuestionLong = (text: string): boolean =>
  text.length <= 160 && /[?？]$/.test(text) && !/[.!?？]\s/.test(text.slice(0, -1));

/** A paragraph that is nothing but one short bold text, or a bold question, is a heading that the author wrote as bold text. */
function boldHeading(node: Paragraph): boolean {
  const children = node.children.filter((child) => !(child.type === 'text' && /^[\s:]*$/.test(child.value)));
  const [first, ...others] = children;
  const tagged =
    first?.type === 'html' &&
    /^<(?:b|strong)>$/i.test(first.value) &&
    others.every((child, index) => (child.type === 'html') === (index === others.length - 1));
  return (
    ((others.length === 0 && first?.type === 'strong') || tagged) &&
    (isTitleLong(textOf(node)) || isQuestionLong(textOf(node).trim()))
  );
}

/** Whether a list's items are sections of the document: each has a title with something below it, and most titles name a topic. */
function isListOfSections(node: List, isTopic: (title: string) => boolean): boolean {
  const titles = node.children.map(({ children: [first, ...below] }) =>
    first?.type === 'paragraph' && below.length > 0 ? textOf(first).replace(/\s*:$/, '') : '',
  );
  return (
    titles.length > 1 &&
    titles.every((title) => title !== '' && isTitleLong(title)) &&
    titles.filter(isTopic).length * 2 >= titles.length &&
    titles.filter(isTopic).length > 1
  );
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

/**
 * Reads blocks: the sections they open, with the concepts they are about, and the passages and tables in them.
 * @param nodes blocks of the document's top level
 * @param source the whole text
 * @param entry the section in which they begin
 * @param root the document's root
 * @param synonyms wordings of the team's own
 */
export function readBlocks(
  nodes: readonly RootContent[],
  source: string,
  entry: Section,
  root: Section,
  length: () => number,
  synonyms: Synonyms | undefined,
): BlockOutline {
  const sections: Section[] = [];
  const passages: Passage[] = [];
  const tables: TableBlock[] = [];
  const comments: Comment[] = [];
  let current = entry;
  let codeLines = 0;
  let codeBlocks = 0;
  let top: Range = { start: 0, end: 0 };

  const passage = (kind: Passage['kind'], node: Nodes, plain: PlainText, item?: Item, header = false): Passage => {
    const made = new Passage(
      plain,
      kind,
      current,
      node,
      rangeOf(item && kind === 'item' ? item.node : node),
      item,
      top,
      header,
    );
    passages.push(made);
    return made;
  };
  const open = (node: Heading | Paragraph | Html, depth: number, plain: PlainText, box?: Box): void => {
    const title = withoutAttributes(plain.text);
    current = new Section(
      title,
      depth,
      conceptsWith(synonyms, title),
      parentFor(current, depth),
      node,
      plain.source(),
      rangeOf(node),
      length,
      box,
    );
    sections.push(current);
    passage('heading', node, plain);
  };
  const isTopic = (title: string): boolean => conceptsWith(synonyms, title).length > 0;
  /** Reads a paragraph that begins with a title; false when it has none that opens a section. */
  const titled = (
    node: Paragraph,
    plain: PlainText,
    title: ReturnType<typeof titleIn>,
    kind: 'paragraph' | 'quote',
  ): boolean => {
    if (!title || (title.depth === 7 && !isTopic(plain.text.slice(title.start, title.end)))) return false;
    open(node, title.depth, partOfPlain(plain, title.start, title.end), title.box);
    const { start, end } = title.below;
    if (end > start) passage(kind, node, partOfPlain(plain, start, end));
    return true;
  };
  const table = (node: Table): void => {
    const [header = [], ...body] = node.children.map((row, index) =>
      row.children.map((cell) =>
        passage('cell', cell, plainText(cell.children, source, cellInside(cell, source)), undefined, index === 0),
      ),
    );
    tables.push(new TableBlock(current, header, body, rangeOf(node), node));
  };
  const html = (node: Html): void => {
    if (/^\s*<!--/.test(node.value)) {
      comments.push({ range: rangeOf(node), text: node.value, node });
      return;
    }
    const range = rangeOf(node);
    for (const part of htmlParts(node.value)) {
      if (part.kind === 'end') {
        if (current.box === 'closed') current = current.parent ?? root;
        continue;
      }
      if (part.kind === 'table') {
        const [header = [], ...body] = htmlText
          .tableRows(part)
          .map((row, index) =>
            row.map((cell) => passage('cell', node, htmlText.plain(cell, range), undefined, index === 0)),
          );
        tables.push(
          new TableBlock(current, header, body, partOf(range, part.start, part.start + part.html.length), undefined),
        );
        continue;
      }
      const plain = htmlText.plain(part, range);
      const text = plain.text.trim();
      if (text === '') continue;
      if (part.kind === 'heading') open(node, part.depth, trimmed(plain));
      else if (part.kind === 'summary' && isTopic(text)) open(node, 7, trimmed(plain), 'closed');
      else passage('html', node, plain);
    }
  };
  const list = (node: List, parent: Item | undefined, quoted: boolean): void => {
    // Only where the list is the document: elsewhere such items are what its section lists.
    const outline = !parent && !quoted && current.depth <= 1 && isListOfSections(node, isTopic);
    const [above, within] = [current, parent];
    for (const child of node.children) {
      const [title, ...below] = child.children;
      if (outline && title?.type === 'paragraph') {
        current = above;
        open(title, 7, plainText(title.children, source));
        blocks(below, undefined, quoted);
        continue;
      }
      const item: Item = {
        node: child,
        list: node,
        parent,
        depth: parent ? parent.depth + 1 : 0,
        checked: child.checked ?? undefined,
      };
      let first = true;
      let headed = false;
      for (const block of child.children) {
        if (block.type === 'paragraph') {
          passage(first ? 'item' : 'paragraph', block, plainText(block.children, source), item);
          first = false;
        } else blocks([block], headed ? within : item, quoted);
        // Below a heading in an item stands what its section holds, as in outliners.
        if (block.type === 'heading') headed = true;
      }
    }
  };
  const blocks = (among: readonly RootContent[], item: Item | undefined, quoted: boolean): void => {
    for (const node of among) {
      // What is not indented stands behind a box whose content is.
      if (current.box === 'indented' && !item && !quoted && node.position?.start.column === 1)
        current = current.parent ?? root;
      switch (node.type) {
        case 'heading':
          open(node, node.depth, plainText(node.children, source));
          break;
        case 'paragraph':
          if (!item && !quoted && boldHeading(node)) open(node, 7, plainText(node.children, source));
          else {
            const plain = plainText(node.children, source);
            if (!item && !quoted && titled(node, plain, titleIn(plain.text), 'paragraph')) break;
            if (!/^:{3,}\s*$/.test(plain.text)) passage(quoted ? 'quote' : 'paragraph', node, plain, item);
          }
          break;
        case 'list':
          list(node, item, quoted);
          break;
        case 'blockquote': {
          const [first, ...below] = node.children;
          const plain = first?.type === 'paragraph' ? plainText(first.children, source) : undefined;
          const section = current;
          if (
            first?.type === 'paragraph' &&
            plain &&
            !item &&
            titled(first, plain, calloutTitleIn(plain.text), 'quote')
          ) {
            blocks(below, item, false);
            current = section;
          } else blocks(node.children, item, true);
          break;
        }
        case 'table':
          table(node);
          break;
        case 'html':
          html(node);
          break;
        case 'code':
          codeBlocks += 1;
          codeLines += node.value.split('\n').length;
          break;
        case 'footnoteDefinition': {
          // A note belongs to the text it explains, not to the section at whose end it happens to stand.
          const section = current;
          current = root;
          blocks(node.children, item, true);
          current = section;
          break;
        }
        default:
          break;
      }
    }
  };
  for (const node of nodes) {
    top = rangeOf(node);
    blocks([node], undefined, false);
    // Without a blank line before it, the line that ends a box is part of what stands in it.
    if (current.box === 'closed' && endsBox(source.slice(top.start, top.end))) current = current.parent ?? root;
  }
  return {
    sections,
    passages,
    tables,
    comments,
    words: passages.reduce((sum, each) => sum + countWords(each.text), 0),
    codeLines,
    codeBlocks,
    exit: current,
  };
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

/** A plain text without the white space around it. */
function trimmed(plain: PlainText): PlainText {
  const start = plain.text.length - plain.text.trimStart().length;
  return partOfPlain(plain, start, start + plain.text.trim().length);
}

/** The place between the bars of a table cell. */
export function cellInside(cell: TableCell, source: string): Range {
  const range = rangeOf(cell);
  const { start, end } = range;
  const from = source[start] === '|' ? start + 1 : start;
  return partOf(
    range,
    from - start,
    (end > from && source[end - 1] === '|' && source[end - 2] !== '\\' ? end - 1 : Math.max(end, from)) - start,
  );
}
