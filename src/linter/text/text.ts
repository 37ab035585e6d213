import { toString } from 'mdast-util-to-string';
import type { Nodes, Text } from 'mdast';
import { isWordCode } from './letters.js';
import { remembered } from './memo.js';
import { lastAt, origin, rangeOf, Span, type Range } from './place.js';

export { fixed, overlapsOf, partOf, rangeOf, Span, type Range } from './place.js';

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

/**
 * The text a reader sees in `nodes`, with line breaks as `\n`.
 * @param nodes phrasing content or blocks that hold it
 * @param source the whole document, to find where each letter came from
 * @param empty the place to name when there is no text
 */
export function plainText(nodes: readonly Nodes[], source: string, empty: Range = { start: 0, end: 0 }): PlainText {
  const [only] = nodes;
  if (nodes.length === 1 && only?.type === 'text' && only.value !== '') {
    const place = rangeOf(only);
    if (place.to - place.from === only.value.length) return new Words(only.value, place);
  }
  const segments: Segment[] = [];
  const marks: Mark[] = [];
  let text = '';
  const push = (value: string, map: (index: number) => number): void => {
    segments.push({ at: text.length, length: value.length, map });
    text += value;
  };
  const leaf = (node: Text | Nodes, value: string): void => {
    const { start, end } = rangeOf(node);
    push(
      value,
      node.type === 'text' ? align(value, source.slice(start, end), start) : (index) => Math.min(start + index, end),
    );
  };
  const visit = (node: Nodes): void => {
    const from = text.length;
    if (node.type === 'text') leaf(node, node.value);
    else if (node.type === 'inlineCode') {
      const { start, end } = rangeOf(node);
      const inner = source.indexOf(node.value, start);
      push(node.value, (index) => (inner < 0 ? Math.min(start + index, end) : inner + index));
      marks.push({ type: 'code', start: from, end: text.length });
    } else if (node.type === 'break') leaf(node, '\n');
    else if (node.type === 'html') {
      if (/^<br/i.test(node.value)) leaf(node, '\n');
    } else if (node.type === 'image' || node.type === 'imageReference' || node.type === 'footnoteReference') {
      // Not words of the author's sentence.
    } else if ('children' in node) {
      node.children.forEach((child, index) => {
        if (index > 0 && node.type !== 'paragraph' && 'children' in child && child.type !== 'link' && isBlock(child)) {
          push('\n', () => rangeOf(child).start);
        }
        visit(child);
      });
      const mark = markOf(node);
      if (mark && text.length > from) marks.push({ type: mark, start: from, end: text.length });
    }
  };
  nodes.forEach((node, index) => {
    if (index > 0 && isBlock(node)) push('\n', () => rangeOf(node).start);
    visit(node);
  });
  const first = nodes[0];
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

const spaceless = /[\u3040-\u30FF\u3400-\u9FFF]/g;

/** Words of a text without letters other than those of English, counted by hand: an expression takes many times as long. */
function countPlainWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isWordCode(code)) {
      if (!inside) count += 1;
      inside = true;
      // "e.g", "1,200", "don't" and "go-to-market" are one word each.
    } else if (inside && !((code === 39 || (code >= 44 && code <= 46)) && isWordCode(text.charCodeAt(index + 1))))
      inside = false;
  }
  return count;
}

/** A text with the wide digits and signs of Chinese and Japanese as those of ASCII; each stays where it is. */
export function halfWidth(text: string): string {
  return /[\uFF01-\uFF5E]/.test(text)
    ? text.replace(/[\uFF01-\uFF5E]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    : text;
}

/** The stretches of a text that are taken: each is looked for by its own letters, however many there are. */
export class Taken {
  #units: Uint8Array | undefined;

  /** @param length of the text, in UTF-16 code units */
  constructor(private readonly length: number) {}

  isFree(start: number, end: number): boolean {
    return this.#units === undefined || !this.#units.subarray(start, end).includes(1);
  }

  take(start: number, end: number): void {
    (this.#units ??= new Uint8Array(this.length)).fill(1, start, end);
  }
}

const noMatches: readonly RegExpExecArray[] = [];

/**
 * All matches of an expression: what `matchAll` finds, without the copy of the expression that it makes each time.
 * @param expression with the flag `g`
 */
export function matchesOf(expression: RegExp, text: string): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  let match = expression.exec(text);
  if (!match) return noMatches;
  const matches: RegExpExecArray[] = [];
  for (; match; match = expression.exec(text)) {
    matches.push(match);
    if (match[0] === '')
      expression.lastIndex += expression.unicode && (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return matches;
}

/** Words of a text: runs of letters and digits; in Japanese and Chinese two letters make a word. */
export function countWords(text: string): number {
  if (!/[^\u0000-\u007F]/.test(text)) return countPlainWords(text);
  const dense = text.match(spaceless)?.length ?? 0;
  const rest = dense > 0 ? text.replace(spaceless, ' ') : text;
  return Math.ceil(dense / 2) + (rest.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0);
}

/** A sentence in a plain text, with its place there. */
export interface Sentence extends Range {
  readonly text: string;
}

const abbreviated = /\b(?:e\.g|i\.e|vs|approx|no|dr|mr|ms|inc|etc)\.$/i;
/** The longest of them with its full stop and the character before it. */
const longestAbbreviation = 8;
/** The end of a sentence, with the white space before the next one. */
const boundary = /[.!?]["'”’)*]*(\s+)(?=["'“‘(*[¿¡]*[\p{Lu}\p{Lo}\p{N}])|[。！？](\s*)(?=\S)|(\n{2,})/gu;

/** Splits a text into sentences at full stops, question and exclamation marks, and line ends that begin a new thought. */
export const sentencesOf: (text: string) => readonly Sentence[] = remembered((text) => {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number): void => {
    const slice = text.slice(start, end);
    const lead = slice.length - slice.trimStart().length;
    const trimmed = slice.trim();
    if (trimmed) sentences.push({ text: trimmed, start: start + lead, end: start + lead + trimmed.length });
  };
  for (const match of matchesOf(boundary, text)) {
    const next = match.index + match[0].length;
    const end = next - (match[1] ?? match[2] ?? match[3] ?? '').length;
    if (abbreviated.test(text.slice(Math.max(start, end - longestAbbreviation), end))) continue;
    add(end);
    start = next;
  }
  add(text.length);
  return sentences;
});

/** The text of a node without markup, for names and titles. */
export function textOf(node: Nodes): string {
  return toString(node, { includeImageAlt: false, includeHtml: false }).trim();
}
