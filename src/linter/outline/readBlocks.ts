import type { Blockquote, Heading, Html, List, ListItem, Nodes, Paragraph, RootContent, Table } from 'mdast';
import { countWords, partOf, plainText, rangeOf, type PlainText, type Range } from '../text/text.js';
import { conceptsWith, type Synonyms } from './concepts.js';
import { htmlParts, htmlText } from './html.js';
import { partOfPlain, trimmedPlain, Passage, Section, TableBlock, type Item } from './section.js';
import { calloutTitleIn, endsBox, titleIn, withoutAttributes, type Box } from './titles.js';
import { parentFor, type BlockOutline, type Comment } from './outline.js';
import { cellInside } from './cell.js';
import { boldHeading, isListOfSections } from './bold.js';

/** What blocks are read with. */
export interface ReadingContext {
  /** The whole text. */
  readonly source: string;
  /** The document's root. */
  readonly root: Section;
  /** How long the document is now, in UTF-16 code units. */
  readonly length: () => number;
  /** Wordings of the team's own. */
  readonly synonyms: Synonyms | undefined;
}

/**
 * Reads blocks: the sections they open, with the concepts they are about, and the passages and tables in them.
 * @param nodes blocks of the document's top level
 * @param entry the section in which they begin
 */
export function readBlocks(nodes: readonly RootContent[], entry: Section, context: ReadingContext): BlockOutline {
  const reader = new BlockReader(entry, context);
  for (const node of nodes) reader.read(node);
  return reader.outline();
}

/** Goes through blocks in the order of the text; `#current` is the section in which it is. */
class BlockReader {
  readonly #sections: Section[] = [];
  readonly #passages: Passage[] = [];
  readonly #tables: TableBlock[] = [];
  readonly #comments: Comment[] = [];
  #current: Section;
  #codeLines = 0;
  #codeBlocks = 0;
  #top: Range = { start: 0, end: 0 };

  constructor(
    entry: Section,
    private readonly context: ReadingContext,
  ) {
    this.#current = entry;
  }

  /** Reads a block of the document's top level. */
  read(node: RootContent): void {
    const top = rangeOf(node);
    this.#top = top;
    this.#blocks([node], undefined, false);
    // Without a blank line before it, the line that ends a box is part of what stands in it.
    if (this.#current.box === 'closed' && endsBox(this.context.source.slice(top.start, top.end))) this.#leave();
  }

  outline(): BlockOutline {
    return {
      sections: this.#sections,
      passages: this.#passages,
      tables: this.#tables,
      comments: this.#comments,
      words: this.#passages.reduce((sum, each) => sum + countWords(each.text), 0),
      codeLines: this.#codeLines,
      codeBlocks: this.#codeBlocks,
      exit: this.#current,
    };
  }

  /** Goes back to the section that the current one stands in. */
  #leave(): void {
    this.#current = this.#current.parent ?? this.context.root;
  }

  #plain(nodes: readonly Nodes[], empty?: Range): PlainText {
    return plainText(nodes, this.context.source, empty);
  }

  #passage(kind: Passage['kind'], node: Nodes, plain: PlainText, item?: Item, header = false): Passage {
    const block = rangeOf(item && kind === 'item' ? item.node : node);
    const made = new Passage(plain, kind, this.#current, node, block, item, this.#top, header);
    this.#passages.push(made);
    return made;
  }

  #open(node: Heading | Paragraph | Html, depth: number, plain: PlainText, box?: Box): void {
    const { synonyms, length } = this.context;
    const title = withoutAttributes(plain.text);
    const concepts = conceptsWith(synonyms, title);
    const parent = parentFor(this.#current, depth);
    this.#current = new Section(title, depth, concepts, parent, node, plain.source(), rangeOf(node), length, box);
    this.#sections.push(this.#current);
    this.#passage('heading', node, plain);
  }

  readonly #isTopic = (title: string): boolean => conceptsWith(this.context.synonyms, title).length > 0;

  /** Reads a paragraph that begins with a title; false when it has none that opens a section. */
  #titled(node: Paragraph, plain: PlainText, title: ReturnType<typeof titleIn>, kind: 'paragraph' | 'quote'): boolean {
    if (!title || (title.depth === 7 && !this.#isTopic(plain.text.slice(title.start, title.end)))) return false;
    this.#open(node, title.depth, partOfPlain(plain, title.start, title.end), title.box);
    const { start, end } = title.below;
    if (end > start) this.#passage(kind, node, partOfPlain(plain, start, end));
    return true;
  }

  #table(node: Table): void {
    const { source } = this.context;
    const [header = [], ...body] = node.children.map((row, index) =>
      row.children.map((cell) =>
        this.#passage('cell', cell, this.#plain(cell.children, cellInside(cell, source)), undefined, index === 0),
      ),
    );
    this.#tables.push(new TableBlock(this.#current, header, body, rangeOf(node), node));
  }

  #html(node: Html): void {
    const range = rangeOf(node);
    if (/^\s*<!--/.test(node.value)) {
      this.#comments.push({ range, text: node.value, node });
      return;
    }
    for (const part of htmlParts(node.value)) {
      if (part.kind === 'end') {
        if (this.#current.box === 'closed') this.#leave();
        continue;
      }
      if (part.kind === 'table') {
        const [header = [], ...body] = htmlText
          .tableRows(part)
          .map((row, index) =>
            row.map((cell) => this.#passage('cell', node, htmlText.plain(cell, range), undefined, index === 0)),
          );
        const place = partOf(range, part.start, part.start + part.html.length);
        this.#tables.push(new TableBlock(this.#current, header, body, place, undefined));
        continue;
      }
      const plain = htmlText.plain(part, range);
      const text = plain.text.trim();
      if (text === '') continue;
      if (part.kind === 'heading') this.#open(node, part.depth, trimmedPlain(plain));
      else if (part.kind === 'summary' && this.#isTopic(text)) this.#open(node, 7, trimmedPlain(plain), 'closed');
      else this.#passage('html', node, plain);
    }
  }

  #list(node: List, parent: Item | undefined, quoted: boolean): void {
    // Only where the list is the document: elsewhere such items are what its section lists.
    const outline = !parent && !quoted && this.#current.depth <= 1 && isListOfSections(node, this.#isTopic);
    const above = this.#current;
    for (const child of node.children) {
      const [title, ...below] = child.children;
      if (outline && title?.type === 'paragraph') {
        this.#current = above;
        this.#open(title, 7, this.#plain(title.children));
        this.#blocks(below, undefined, quoted);
      } else this.#item(child, node, parent, quoted);
    }
  }

  #item(node: ListItem, list: List, parent: Item | undefined, quoted: boolean): void {
    const item: Item = {
      node,
      list,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      checked: node.checked ?? undefined,
    };
    let first = true;
    let headed = false;
    for (const block of node.children) {
      if (block.type === 'paragraph') {
        this.#passage(first ? 'item' : 'paragraph', block, this.#plain(block.children), item);
        first = false;
      } else this.#blocks([block], headed ? parent : item, quoted);
      // Below a heading in an item stands what its section holds, as in outliners.
      if (block.type === 'heading') headed = true;
    }
  }

  #paragraph(node: Paragraph, item: Item | undefined, quoted: boolean): void {
    const plain = this.#plain(node.children);
    if (!item && !quoted) {
      if (boldHeading(node)) {
        this.#open(node, 7, plain);
        return;
      }
      if (this.#titled(node, plain, titleIn(plain.text), 'paragraph')) return;
    }
    if (!/^:{3,}\s*$/.test(plain.text)) this.#passage(quoted ? 'quote' : 'paragraph', node, plain, item);
  }

  #quote(node: Blockquote, item: Item | undefined): void {
    const [first, ...below] = node.children;
    const plain = first?.type === 'paragraph' && !item ? this.#plain(first.children) : undefined;
    const section = this.#current;
    if (first?.type === 'paragraph' && plain && this.#titled(first, plain, calloutTitleIn(plain.text), 'quote')) {
      this.#blocks(below, item, false);
      this.#current = section;
    } else this.#blocks(node.children, item, true);
  }

  #blocks(among: readonly RootContent[], item: Item | undefined, quoted: boolean): void {
    for (const node of among) {
      // What is not indented stands behind a box whose content is.
      if (this.#current.box === 'indented' && !item && !quoted && node.position?.start.column === 1) this.#leave();
      switch (node.type) {
        case 'heading':
          this.#open(node, node.depth, this.#plain(node.children));
          break;
        case 'paragraph':
          this.#paragraph(node, item, quoted);
          break;
        case 'list':
          this.#list(node, item, quoted);
          break;
        case 'blockquote':
          this.#quote(node, item);
          break;
        case 'table':
          this.#table(node);
          break;
        case 'html':
          this.#html(node);
          break;
        case 'code':
          this.#codeBlocks += 1;
          this.#codeLines += node.value.split('\n').length;
          break;
        case 'footnoteDefinition': {
          // A note belongs to the text it explains, not to the section at whose end it happens to stand.
          const section = this.#current;
          this.#current = this.context.root;
          this.#blocks(node.children, item, true);
          this.#current = section;
          break;
        }
        default:
          break;
      }
    }
  }
}
