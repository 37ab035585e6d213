import type { Heading, Html, List, Nodes, Paragraph, RootContent, Table } from 'mdast';
import { countWords, partOf, plainText, rangeOf, type PlainText, type Range } from '../text/text.js';
import { conceptsWith, type Synonyms } from './concepts.js';
import { htmlParts, htmlText } from './html.js';
import { partOfPlain, Passage, Section, TableBlock, type Item } from './section.js';
import { calloutTitleIn, endsBox, titleIn, withoutAttributes, type Box } from './titles.js';
import { parentFor, type BlockOutline, type Comment } from './outline.js';
import { cellInside } from './cell.js';
import { boldHeading, isListOfSections } from './bold.js';

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

/** A plain text without the white space around it. */
function trimmed(plain: PlainText): PlainText {
  const start = plain.text.length - plain.text.trimStart().length;
  return partOfPlain(plain, start, start + plain.text.trim().length);
}
