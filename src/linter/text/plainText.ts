import type { InlineCode, Nodes, Parents } from 'mdast';
import { lastAt, origin, rangeOf, Span, type Range } from './place.js';

/** Plain text with a way back to the Markdown it came from. */
export interface PlainText {
  readonly text: string;
  /** Source range of `text.slice(start, end)`; the whole source when called without arguments. */
  source(start?: number, end?: number): Range;
  /** Parts of `text` that stand in code, in a link's text, in bold, or are struck through. */
  readonly marks: readonly Mark[];
}

/** A stretch of plain text with a meaning that its letters do not show. */
export interface Mark extends Range {
  readonly type: 'code' | 'link' | 'strong' | 'emphasis' | 'delete';
}

interface Segment {
  readonly at: number;
  readonly length: number;
  readonly map: (index: number) => number;
}

/** Maps each unit of a text node's value to the source, stepping over escapes, references and quote markers. */
function align(value: string, source: string, offset: number): (index: number) => number {
  if (value === source || value.length === source.length) return (index) => offset + index;
  const places: number[] = [];
  let at = 0;
  for (const unit of value) {
    const reference = unit === '&' ? undefined : /^&[#\w]+;/.exec(source.slice(at, at + 40))?.[0];
    let found = source.indexOf(unit, at);
    if (reference !== undefined || found < 0 || found - at > 80) found = at;
    for (let index = 0; index < unit.length; index += 1)
      places.push(offset + found + (reference === undefined ? index : 0));
    at = reference === undefined ? found + unit.length : at + reference.length;
  }
  return (index) => places[index] ?? offset + source.length;
}

const noMarks: readonly Mark[] = [];

/** A plain text that stands in the source as it is: what most passages and cells are. */
class Words implements PlainText {
  readonly marks = noMarks;

  constructor(
    readonly text: string,
    private readonly place: Span,
  ) {}

  source(start = 0, end = this.text.length): Range {
    const { anchor, from } = this.place;
    const begin = Math.min(start, this.text.length - 1);
    return new Span(anchor, from + begin, end > start ? from + end : from + begin);
  }
}

/** Puts together the text that a reader sees, and remembers where in the source each part of it stands. */
class Gathering {
  readonly segments: Segment[] = [];
  readonly marks: Mark[] = [];
  text = '';

  constructor(private readonly source: string) {}

  /** Adds blocks, or what stands in one. */
  addAll(nodes: readonly Nodes[]): void {
    nodes.forEach((node, index) => {
      if (index > 0 && isBlock(node)) this.#add('\n', () => rangeOf(node).start);
      this.#visit(node);
    });
  }

  #add(value: string, map: Segment['map']): void {
    this.segments.push({ at: this.text.length, length: value.length, map });
    this.text += value;
  }

  #leaf(node: Nodes, value: string): void {
    const { start, end } = rangeOf(node);
    this.#add(
      value,
      node.type === 'text'
        ? align(value, this.source.slice(start, end), start)
        : (index) => Math.min(start + index, end),
    );
  }

  #mark(type: Mark['type'], from: number): void {
    this.marks.push({ type, start: from, end: this.text.length });
  }

  #code(node: InlineCode): void {
    const from = this.text.length;
    const { start, end } = rangeOf(node);
    const inner = this.source.indexOf(node.value, start);
    this.#add(node.value, (index) => (inner < 0 ? Math.min(start + index, end) : inner + index));
    this.#mark('code', from);
  }

  #children(node: Parents): void {
    const from = this.text.length;
    node.children.forEach((child, index) => {
      if (index > 0 && node.type !== 'paragraph' && 'children' in child && child.type !== 'link' && isBlock(child))
        this.#add('\n', () => rangeOf(child).start);
      this.#visit(child);
    });
    const mark = markOf(node);
    if (mark && this.text.length > from) this.#mark(mark, from);
  }

  /** Images and references to footnotes are no words of the author's sentence. */
  #visit(node: Nodes): void {
    if (node.type === 'text') this.#leaf(node, node.value);
    else if (node.type === 'inlineCode') this.#code(node);
    else if (node.type === 'break' || (node.type === 'html' && /^<br/i.test(node.value))) this.#leaf(node, '\n');
    else if ('children' in node) this.#children(node);
  }
}

/**
 * The text a reader sees in `nodes`, with line breaks as `\n`.
 * @param nodes phrasing content or blocks that hold it
 * @param source the whole document, to find where each letter came from
 * @param empty the place to name when there is no text
 */
export function plainText(nodes: readonly Nodes[], source: string, empty: Range = { start: 0, end: 0 }): PlainText {
  const [first] = nodes;
  if (nodes.length === 1 && first?.type === 'text' && first.value !== '') {
    const place = rangeOf(first);
    if (place.to - place.from === first.value.length) return new Words(first.value, place);
  }
  const gathering = new Gathering(source);
  gathering.addAll(nodes);
  const { text, marks, segments } = gathering;
  const last = nodes.at(-1);
  // Everything above is counted from the start of the text as it is now; what is given away moves with the block.
  const anchor = first ? rangeOf(first).anchor : origin;
  const base = anchor.offset;
  const whole: Range = first && last ? new Span(anchor, rangeOf(first).from, rangeOf(last).end - base) : empty;
  const place = (index: number): number => {
    const segment = lastAt(segments, index, ({ at }) => at);
    return segment ? segment.map(index - segment.at) : base;
  };
  return {
    text,
    marks,
    source(start = 0, end = text.length) {
      if (text === '') return whole;
      const from = place(Math.min(start, text.length - 1));
      return new Span(anchor, from - base, (end > start ? place(end - 1) + 1 : from) - base);
    },
  };
}

function isBlock(node: Nodes): boolean {
  return ['paragraph', 'heading', 'list', 'listItem', 'blockquote', 'table', 'tableRow'].includes(node.type);
}

function markOf(node: Nodes): Mark['type'] | undefined {
  switch (node.type) {
    case 'strong':
    case 'emphasis':
    case 'delete':
      return node.type;
    case 'link':
    case 'linkReference':
      return 'link';
    default:
      return undefined;
  }
}
