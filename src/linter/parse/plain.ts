import { lastIndexAt, lineStartsOf, LivePoint, type Anchor } from '../text/place.js';
import { matchesOf } from '../text/text.js';
import type {
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast';

/**
 * Blocks with next to no markup, which need no parser: paragraphs, headings, lists and tables of words, some of them bold
 * or code. That is most of what people write. Everything that could mean more in Markdown is left to remark; a property
 * test holds both to the same tree.
 */

/** Characters that may be markup, bold words, code and tables left out, and words that become links. */
const otherMarkup = /[_[\]<>&\\~@\r\t\0]|https?:|www\./i;
/** How a line of a paragraph does not begin. */
const opening = /^(?:[ #+=:-]|\*(?!\*)|\d{1,9}[.)]|```)/;
const item = /^(?:(?<bullet>[-*+])|(?<number>\d{1,9})(?<sign>[.)])) (?=\S)/;
/** Bold words or code, where nobody can take the marks for anything else. */
const marked = new RegExp(
  '(?<=^|[ \\n(])(?:\\*\\*(?<strong>[\\p{L}\\p{N}](?:[^*`|\\n]*[\\p{L}\\p{N}.:!?)%])?)\\*\\*|' +
    '`(?<code>[^`\\s|](?:[^`|\\n]*[^`\\s|])?)`)(?=$|[ \\n]|[.,:;)!?](?:$|[\\s]))',
  'gu',
);

/** A block's text with its places, which are counted from the block's start and move with it. */
class Source {
  readonly #lines: readonly number[];

  constructor(
    readonly text: string,
    private readonly anchor: Anchor,
  ) {
    this.#lines = lineStartsOf(text);
  }

  point(offset: number): LivePoint {
    const line = lastIndexAt(this.#lines, offset, (start) => start);
    return new LivePoint(this.anchor, line, offset - (this.#lines[line] ?? 0) + 1, offset);
  }

  place(from: number, to: number): { start: LivePoint; end: LivePoint } {
    return { start: this.point(from), end: this.point(to) };
  }
}

/** The words of a stretch, with what is bold or code in it; undefined when it holds other markup. */
function inline(source: Source, from: number, to: number): PhrasingContent[] | undefined {
  const text = source.text.slice(from, to);
  const plain = (start: number, end: number): PhrasingContent[] =>
    end > start
      ? [{ type: 'text', value: text.slice(start, end), position: source.place(from + start, from + end) }]
      : [];
  if (!/[*`]/.test(text)) return plain(0, text.length);
  const nodes: PhrasingContent[] = [];
  let at = 0;
  for (const match of matchesOf(marked, text)) {
    const end = match.index + match[0].length;
    if (/[*`]/.test(text.slice(at, match.index))) return undefined;
    nodes.push(...plain(at, match.index));
    const { strong, code } = match.groups ?? {};
    const position = source.place(from + match.index, from + end);
    if (strong !== undefined) nodes.push({ type: 'strong', children: plain(match.index + 2, end - 2), position });
    else nodes.push({ type: 'inlineCode', value: code ?? '', position });
    at = end;
  }
  if (/[*`]/.test(text.slice(at))) return undefined;
  nodes.push(...plain(at, text.length));
  return nodes;
}

const isPlainLine = (line: string): boolean => line !== '' && !opening.test(line) && !line.endsWith(' ');

function paragraph(source: Source, from = 0, to = source.text.length): Paragraph | undefined {
  const children = inline(source, from, to);
  return children && { type: 'paragraph', children, position: source.place(from, to) };
}

function heading(source: Source): Heading | undefined {
  const { text } = source;
  const lead = /^(#{1,6}) +(?=[^\s#])/.exec(text);
  if (!lead || text.endsWith(' ') || text.includes('#', lead[0].length)) return undefined;
  const children = inline(source, lead[0].length, text.length);
  return (
    children && {
      type: 'heading',
      depth: (lead[1] ?? '#').length as Heading['depth'],
      children,
      position: source.place(0, text.length),
    }
  );
}

function list(source: Source, lines: readonly string[]): List | undefined {
  const children: ListItem[] = [];
  let at = 0;
  let sort: string | undefined;
  let start: number | null = null;
  for (const [index, line] of lines.entries()) {
    const lead = item.exec(line);
    const { bullet, number, sign } = lead?.groups ?? {};
    const own = bullet ?? sign;
    if (!lead || own === undefined || (sort !== undefined && own !== sort)) return undefined;
    // What begins like a list, a heading, code or a break is more than text.
    if (!isPlainLine(line.slice(lead[0].length))) return undefined;
    sort = own;
    if (index === 0 && number !== undefined) start = Number(number);
    const end = at + line.length;
    const content = paragraph(source, at + lead[0].length, end);
    if (!content) return undefined;
    children.push({
      type: 'listItem',
      spread: false,
      checked: null,
      children: [content],
      position: source.place(at, end),
    });
    at = end + 1;
  }
  return { type: 'list', ordered: start !== null, start, spread: false, children, position: source.place(0, at - 1) };
}

const delimiter = /^\|(?: *:?-+:? *\|)+$/;

function row(source: Source, from: number, line: string, width: number): TableRow | undefined {
  if (!line.startsWith('|') || !line.endsWith('|') || line.length < 2) return undefined;
  const cells: TableCell[] = [];
  let start = 0;
  for (let end = line.indexOf('|', 1); end >= 0; end = line.indexOf('|', end + 1)) {
    const last = end === line.length - 1;
    const inside = line.slice(start + 1, end);
    const text = inside.trim();
    const at = start + 1 + inside.indexOf(text);
    const children = text === '' ? [] : inline(source, from + at, from + at + text.length);
    if (!children) return undefined;
    cells.push({ type: 'tableCell', children, position: source.place(from + start, from + (last ? end + 1 : end)) });
    start = end;
  }
  return cells.length === width
    ? { type: 'tableRow', children: cells, position: source.place(from, from + line.length) }
    : undefined;
}

function table(source: Source, lines: readonly string[]): Table | undefined {
  const [head = '', rule = ''] = lines;
  if (lines.length < 2 || !delimiter.test(rule) || lines.some((line) => line.includes('`'))) return undefined;
  const align = rule
    .slice(1, -1)
    .split('|')
    .map((cell) => {
      const mark = cell.trim();
      return mark.startsWith(':') ? (mark.endsWith(':') ? 'center' : 'left') : mark.endsWith(':') ? 'right' : null;
    });
  const children: TableRow[] = [];
  let at = 0;
  for (const [index, line] of [head, rule, ...lines.slice(2)].entries()) {
    const made = index === 1 ? undefined : row(source, at, line, align.length);
    if (index !== 1 && !made) return undefined;
    if (made) children.push(made);
    at += line.length + 1;
  }
  return { type: 'table', align, children, position: source.place(0, at - 1) };
}

/**
 * Reads a block that holds next to no markup.
 * @param block the text of a block as it was cut, with the blank lines behind it
 * @param anchor where the block begins
 * @returns its node, with positions counted from the anchor; undefined when it takes a parser
 */
export function readPlain(block: string, anchor: Anchor): RootContent | undefined {
  const text = block.replace(/(?:\r?\n[ \t]*)+$/, '');
  const first = text.charCodeAt(0);
  // The commonest marks of HTML, quotations and what is indented come first in the line.
  if (text === '' || first === 32 || first === 60 || first === 62) return undefined;
  if (otherMarkup.test(text) || /[^\S \n]/.test(text)) return undefined;
  const source = new Source(text, anchor);
  const lines = text.split('\n');
  if (first === 124) return table(source, lines);
  if (text.includes('|')) return undefined;
  if (first === 35) return lines.length === 1 ? heading(source) : undefined;
  if (item.test(text)) return list(source, lines);
  return lines.every(isPlainLine) ? paragraph(source) : undefined;
}

/**
 * Reads front matter, whatever stands between its fences, to the node that remark-frontmatter makes of it.
 * @param text from its first fence to the end of the line of its last one
 * @param anchor where it begins
 */
export function readFrontMatter(text: string, anchor: Anchor): RootContent {
  const whole = text.replace(/\r?\n$/, '');
  const value = whole
    .slice(whole.indexOf('\n') + 1, whole.lastIndexOf('\n') + 1)
    .replace(/\r?\n$/, '')
    .replaceAll('\0', '\uFFFD');
  const node = { value, position: new Source(text, anchor).place(0, whole.length) };
  // The tree knows no TOML unless remark-frontmatter tells it.
  return text.startsWith('+') ? ({ type: 'toml', ...node } as unknown as RootContent) : { type: 'yaml', ...node };
}
