import type { Heading, Html, List, ListItem, Nodes, Paragraph, Table } from 'mdast';
import { Slot } from '../incremental/source.js';
import { type Mark, type PlainText, type Range } from '../text/text.js';
import type { Concept } from './concepts.js';
import type { Box } from './titles.js';

/** What stands under a heading and before any other. */
interface Content {
  readonly passages: readonly Passage[];
  readonly tables: readonly TableBlock[];
}

/** The piece of the text that a section stands in. What facts are read in it is known to those who read them. */
export interface Home {
  /** Offset of the piece's end in the text. */
  readonly end: number;
}

/**
 * A heading, or a bold line that serves as one, with what stands under it. It stays the same object as long as neither
 * its heading nor one above it changes; what stands under it is read from slots.
 */
export class Section implements Range {
  readonly content = new Slot<Content>({ passages: [], tables: [] });
  readonly below = new Slot<readonly Section[]>([]);
  readonly place = new Slot<Home | undefined>(undefined);

  constructor(
    readonly title: string,
    /** 1 to 6 for headings, 7 for a bold line that serves as a heading, 0 for what stands before the first heading. */
    readonly depth: number,
    readonly concepts: readonly Concept[],
    readonly parent: Section | undefined,
    readonly node: Heading | Paragraph | Html | undefined,
    /** The heading's own text; the document's start when there is no heading. */
    readonly titleRange: Range,
    /** Where the heading begins. */
    private readonly begin: Range,
    private readonly length: () => number,
    /** Whether it is a box with an end of its own. */
    readonly box?: Box,
  ) {}

  get children(): readonly Section[] {
    return this.below.read();
  }

  /** Passages under this heading and before any other. */
  get passages(): readonly Passage[] {
    return this.content.read().passages;
  }

  /** Tables under this heading and before any other. */
  get tables(): readonly TableBlock[] {
    return this.content.read().tables;
  }

  /** The piece of the text that the section stands in; undefined for the document's root. */
  get home(): Home | undefined {
    return this.place.read();
  }

  /** From the heading to the next one of the same or a higher rank. */
  get range(): Range {
    return this;
  }

  /** Where the heading begins, as a number. */
  get start(): number {
    return this.begin.start;
  }

  /** Where the section ends: at the next heading that is no deeper, or with the text. */
  get end(): number {
    const { parent } = this;
    if (!parent) return this.length();
    const beside = parent.below.value;
    return beside[beside.indexOf(this) + 1]?.start ?? parent.end;
  }
}

/**
 * A stretch of a plain text.
 * @param start offset in the text, as is `end`
 */
export function partOfPlain(plain: PlainText, start: number, end: number): PlainText {
  const length = end - start;
  return {
    text: plain.text.slice(start, end),
    marks: plain.marks.flatMap((mark) =>
      mark.start < end && start < mark.end
        ? [{ ...mark, start: Math.max(mark.start - start, 0), end: Math.min(mark.end - start, length) }]
        : [],
    ),
    source: (from = 0, to = length) => plain.source(start + from, start + to),
  };
}

/** A plain text without the white space around it. */
export function trimmedPlain(plain: PlainText): PlainText {
  const start = plain.text.length - plain.text.trimStart().length;
  return partOfPlain(plain, start, start + plain.text.trim().length);
}

/** A paragraph, heading, list item, quotation or table cell: the unit in which an author makes a statement. */
export class Passage implements PlainText {
  readonly text: string;
  readonly marks: readonly Mark[];

  constructor(
    private readonly plain: PlainText,
    readonly kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'cell' | 'html',
    readonly section: Section,
    readonly node: Nodes,
    /** The whole block in the source, list marker included. */
    readonly block: Range,
    /** The list item it stands in. */
    readonly item: Item | undefined,
    /** The block of the document's top level that it is part of. */
    readonly top: Range,
    /** Whether it is a cell of a table's first row. */
    readonly header: boolean,
  ) {
    this.text = plain.text;
    this.marks = plain.marks;
  }

  /** Source range of `text.slice(start, end)`; the whole source when called without arguments. */
  source(start?: number, end?: number): Range {
    return this.plain.source(start, end);
  }
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
export class TableBlock {
  constructor(
    readonly section: Section,
    readonly header: readonly Passage[],
    readonly rows: readonly (readonly Passage[])[],
    readonly range: Range,
    /** Absent for an HTML table, which is read but never edited. */
    readonly node: Table | undefined,
  ) {}
}

/** A section and the sections below it, in the order of the text. */
function* withBelow(section: Section): Generator<Section> {
  const open = [section];
  for (let each = open.pop(); each; each = open.pop()) {
    yield each;
    const { children } = each;
    for (let index = children.length - 1; index >= 0; index -= 1) open.push(children[index] as Section);
  }
}

/** All passages of a section and of the sections below it. */
export function* passagesIn(section: Section): Generator<Passage> {
  for (const each of withBelow(section)) yield* each.passages;
}

/** What a section and the sections below it say, a passage to a line. */
export function textIn(section: Section): string {
  return [...passagesIn(section)].map(({ text }) => text).join('\n');
}

/** All tables of a section and of the sections below it. */
export function* tablesIn(section: Section): Generator<TableBlock> {
  for (const each of withBelow(section)) yield* each.tables;
}

/** The section and those that it stands in, from the inside out. */
export function* sectionAndParents(section: Section): Generator<Section> {
  for (let each: Section | undefined = section; each; each = each.parent) yield each;
}

/** Whether the section, or one it stands in, is about one of the concepts. */
export function isAbout(section: Section, ...concepts: readonly Concept[]): boolean {
  for (let each: Section | undefined = section; each; each = each.parent)
    for (const concept of each.concepts) if (concepts.includes(concept)) return true;
  return false;
}

/** The document's root: what stands before the first heading. */
export function rootSection(length: () => number): Section {
  const start = { start: 0, end: 0 };
  return new Section('', 0, [], undefined, undefined, start, start, length);
}
