import type { Blockquote, Heading, Html, List, ListItem, Nodes, Paragraph, Root, RootContent, Table, TableCell } from 'mdast';
import { countWords, plainText, rangeOf, textOf, type PlainText, type Range } from '../text.js';
import { conceptsWith, type Concept, type Synonyms } from './concepts.js';
import { htmlText, isHtmlTable } from './html.js';

/** A heading, or a bold line that serves as one, with what stands under it. */
export interface Section {
  readonly title: string;
  /** 1 to 6 for headings, 7 for a bold line that serves as a heading, 0 for what stands before the first heading. */
  readonly depth: number;
  readonly concepts: readonly Concept[];
  /** The heading's own text; the document's start when there is no heading. */
  readonly titleRange: Range;
  /** From the heading to the next one of the same or a higher rank. */
  readonly range: Range;
  readonly parent: Section | undefined;
  readonly children: readonly Section[];
  /** Passages under this heading and before any other. */
  readonly passages: readonly Passage[];
  /** Tables under this heading and before any other. */
  readonly tables: readonly TableBlock[];
  readonly node: Heading | Paragraph | undefined;
}

/** A paragraph, heading, list item, quotation or table cell: the unit in which an author makes a statement. */
export interface Passage extends PlainText {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'cell' | 'html';
  readonly section: Section;
  readonly node: Nodes;
  /** The whole block in the source, list marker included. */
  readonly block: Range;
  /** The list item it stands in. */
  readonly item: Item | undefined;
  /** The block of the document's top level that it is part of. */
  readonly top: Range;
}

/** A list item with its place in the list. */
export interface Item {
  readonly node: ListItem;
  readonly list: List;
  readonly parent: Item | undefined;
  readonly depth: number;
  readonly checked: boolean | undefined;
}

/** A table, written in Markdown or HTML. */
export interface TableBlock {
  readonly section: Section;
  readonly header: readonly Passage[];
  readonly rows: readonly (readonly Passage[])[];
  readonly range: Range;
  /** Absent for an HTML table, which is read but never edited. */
  readonly node: Table | undefined;
}

/** The outline of a document. */
export interface Outline {
  readonly root: Section;
  /** Every section, in the order of the text, without the root. */
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
  readonly tables: readonly TableBlock[];
  /** Comments, which readers do not see. */
  readonly comments: readonly Range[];
  readonly words: number;
  /** Lines of fenced code. */
  readonly codeLines: number;
  readonly codeBlocks: number;
}

interface Draft {
  title: string;
  depth: number;
  concepts: readonly Concept[];
  titleRange: Range;
  range: { start: number; end: number };
  parent: Draft | undefined;
  children: Draft[];
  passages: Passage[];
  tables: TableBlock[];
  node: Heading | Paragraph | undefined;
}

/** A paragraph that is nothing but one short bold text is a heading that somebody did not dare to make one. */
function boldHeading(node: Paragraph): boolean {
  const children = node.children.filter((child) => !(child.type === 'text' && /^[\s:]*$/.test(child.value)));
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'strong') return false;
  const text = textOf(only);
  return text.length <= 60 && text.split(/\s+/).length <= 8 && !/[.!?]$/.test(text.replace(/\?$/, ''));
}

/**
 * Builds the outline: sections with the concepts they are about, and the passages and tables in them.
 * @param tree the parsed document
 * @param source its text
 * @param synonyms wordings of the team's own
 */
export function outlineOf(tree: Root, source: string, synonyms?: Synonyms): Outline {
  const root: Draft = {
    title: '', depth: 0, concepts: [], titleRange: { start: 0, end: 0 }, range: { start: 0, end: source.length },
    parent: undefined, children: [], passages: [], tables: [], node: undefined,
  };
  const drafts: Draft[] = [];
  const passages: Passage[] = [];
  const tables: TableBlock[] = [];
  const comments: Range[] = [];
  let current = root;
  let codeLines = 0;
  let codeBlocks = 0;
  let top: Range = { start: 0, end: 0 };

  const passage = (kind: Passage['kind'], node: Nodes, plain: PlainText, item?: Item): Passage => {
    const made: Passage = { ...plain, kind, section: current, node, block: rangeOf(item && kind === 'item' ? item.node : node), item, top };
    current.passages.push(made);
    passages.push(made);
    return made;
  };
  const open = (node: Heading | Paragraph, depth: number): void => {
    const plain = plainText(node.children, source);
    let parent = current;
    while (parent.parent && parent.depth >= depth) parent = parent.parent;
    const title = plain.text.trim();
    const range = rangeOf(node);
    for (let closed: Draft | undefined = current; closed && closed !== parent; closed = closed.parent) closed.range.end = range.start;
    const section: Draft = {
      title, depth, concepts: conceptsWith(synonyms, title), titleRange: plain.source(), range: { start: range.start, end: parent.range.end },
      parent, children: [], passages: [], tables: [], node,
    };
    parent.children.push(section);
    drafts.push(section);
    current = section;
    passage('heading', node, plain);
  };
  const table = (node: Table): void => {
    const rows = node.children.map((row) => row.children.map((cell) => passage('cell', cell, plainText(cell.children, source, cellInside(cell, source)))));
    const [header = [], ...body] = rows;
    const block: TableBlock = { section: current, header, rows: body, range: rangeOf(node), node };
    current.tables.push(block);
    tables.push(block);
  };
  const html = (node: Html): void => {
    if (/^\s*<!--/.test(node.value)) {
      comments.push(rangeOf(node));
      return;
    }
    if (isHtmlTable(node.value)) {
      const { start } = rangeOf(node);
      const rows = htmlText.tableRows(node.value).map((row) => row.map((cell) => passage('cell', node, htmlText.plain(cell, start))));
      const [header = [], ...body] = rows;
      const block: TableBlock = { section: current, header, rows: body, range: rangeOf(node), node: undefined };
      current.tables.push(block);
      tables.push(block);
      return;
    }
    const plain = htmlText.plain({ start: 0, html: node.value }, rangeOf(node).start);
    if (plain.text.trim()) passage('html', node, plain);
  };
  const list = (node: List, parent: Item | undefined, quoted: boolean): void => {
    for (const child of node.children) {
      const item: Item = { node: child, list: node, parent, depth: parent ? parent.depth + 1 : 0, checked: child.checked ?? undefined };
      let first = true;
      for (const block of child.children) {
        if (block.type === 'paragraph') {
          passage(first ? 'item' : 'paragraph', block, plainText(block.children, source), item);
          first = false;
        } else blocks([block], item, quoted);
      }
    }
  };
  const blocks = (nodes: readonly RootContent[], item: Item | undefined, quoted: boolean): void => {
    for (const node of nodes) {
      if (!item && !quoted) top = rangeOf(node);
      switch (node.type) {
        case 'heading':
          open(node, node.depth);
          break;
        case 'paragraph':
          if (!item && !quoted && boldHeading(node)) open(node, 7);
          else passage(quoted ? 'quote' : 'paragraph', node, plainText(node.children, source), item);
          break;
        case 'list':
          list(node, item, quoted);
          break;
        case 'blockquote':
          blocks((node satisfies Blockquote).children, item, true);
          break;
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
  blocks(tree.children, undefined, false);
  return {
    root,
    sections: drafts,
    passages,
    tables,
    comments,
    words: passages.reduce((sum, each) => sum + countWords(each.text), 0),
    codeLines,
    codeBlocks,
  };
}

/** The place between the bars of a table cell. */
export function cellInside(cell: TableCell, source: string): Range {
  const { start, end } = rangeOf(cell);
  const from = source[start] === '|' ? start + 1 : start;
  return { start: from, end: end > from && source[end - 1] === '|' && source[end - 2] !== '\\' ? end - 1 : Math.max(end, from) };
}

/** All passages of a section and of the sections below it. */
export function* passagesIn(section: Section): Generator<Passage> {
  yield* section.passages;
  for (const child of section.children) yield* passagesIn(child);
}

/** All tables of a section and of the sections below it. */
export function* tablesIn(section: Section): Generator<TableBlock> {
  yield* section.tables;
  for (const child of section.children) yield* tablesIn(child);
}

/** The section and those that it stands in, from the inside out. */
export function* sectionAndParents(section: Section): Generator<Section> {
  for (let each: Section | undefined = section; each; each = each.parent) yield each;
}

/** Whether the section, or one it stands in, is about one of the concepts. */
export function isAbout(section: Section, ...concepts: readonly Concept[]): boolean {
  for (const each of sectionAndParents(section)) if (each.concepts.some((concept) => concepts.includes(concept))) return true;
  return false;
}
