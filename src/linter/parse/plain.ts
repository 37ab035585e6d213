import type { Heading, List, ListItem, Paragraph, RootContent } from 'mdast';

/**
 * Blocks without any markup, which need no parser: most of what people write. Everything that could mean something in
 * Markdown is left to remark; a property test holds both to the same tree.
 */

/** Characters that may be markup within a line, and words that become links. */
const markup = /[*_[\]<>&\\`~|@\r\t\0]|https?:|www\./i;
/** How a line of a paragraph does not begin. */
const opening = /^(?:[ #+=:*-]|\d{1,9}[.)])/;
const item = /^(?:(?<bullet>[-*+])|(?<number>\d{1,9})(?<sign>[.)])) (?=\S)/;

interface Place {
  line: number;
  column: number;
  offset: number;
}

const position = (line: number, column: number, offset: number, endLine: number, endColumn: number, endOffset: number): { start: Place; end: Place } => ({ start: { line, column, offset }, end: { line: endLine, column: endColumn, offset: endOffset } });

const isPlainLine = (line: string): boolean => line !== '' && !opening.test(line) && !line.endsWith(' ');

function paragraph(lines: readonly string[], text: string): Paragraph | undefined {
  if (!lines.every(isPlainLine)) return undefined;
  const place = position(1, 1, 0, lines.length, (lines.at(-1) ?? '').length + 1, text.length);
  return { type: 'paragraph', children: [{ type: 'text', value: text, position: place }], position: { start: { ...place.start }, end: { ...place.end } } };
}

function heading(text: string): Heading | undefined {
  const lead = /^(#{1,6}) +(?=[^\s#])/.exec(text);
  if (!lead || text.endsWith(' ') || text.includes('#', lead[0].length)) return undefined;
  const from = lead[0].length;
  return { type: 'heading', depth: (lead[1] ?? '#').length as Heading['depth'], children: [{ type: 'text', value: text.slice(from), position: position(1, from + 1, from, 1, text.length + 1, text.length) }], position: position(1, 1, 0, 1, text.length + 1, text.length) };
}

function list(lines: readonly string[]): List | undefined {
  const children: ListItem[] = [];
  let at = 0;
  let sort: string | undefined;
  let start: number | null = null;
  for (const [index, line] of lines.entries()) {
    const lead = item.exec(line);
    const { bullet, number, sign } = lead?.groups ?? {};
    const own = bullet ?? sign;
    if (!lead || own === undefined || (sort !== undefined && own !== sort)) return undefined;
    const text = line.slice(lead[0].length);
    // What begins like a list, a heading, code or a break is more than text.
    if (!isPlainLine(text)) return undefined;
    sort = own;
    if (index === 0 && number !== undefined) start = Number(number);
    const from = at + lead[0].length;
    const end = at + line.length;
    children.push({
      type: 'listItem', spread: false, checked: null,
      children: [{ type: 'paragraph', children: [{ type: 'text', value: text, position: position(index + 1, lead[0].length + 1, from, index + 1, line.length + 1, end) }], position: position(index + 1, lead[0].length + 1, from, index + 1, line.length + 1, end) }],
      position: position(index + 1, 1, at, index + 1, line.length + 1, end),
    });
    at = end + 1;
  }
  const last = lines.at(-1) ?? '';
  return { type: 'list', ordered: start !== null, start, spread: false, children, position: position(1, 1, 0, lines.length, last.length + 1, at - 1) };
}

/**
 * Reads a block that holds no markup.
 * @param block the text of a block as it was cut, with the blank lines behind it
 * @returns its node, with positions counted from the block; undefined when it takes a parser
 */
export function readPlain(block: string): RootContent | undefined {
  const text = block.replace(/(?:\r?\n[ \t]*)+$/, '');
  const first = text.charCodeAt(0);
  // The commonest marks of lists, code, quotations, tables and HTML come first in the line.
  if (text === '' || first === 32 || first === 96 || first === 60 || first === 62 || first === 124) return undefined;
  const bulleted = first === 42 && text.startsWith('* ');
  if (markup.test(bulleted ? text.replace(/^\* /gm, '') : text) || /[^\S \n]/.test(text)) return undefined;
  if (first === 35) return text.includes('\n') ? undefined : heading(text);
  const lines = text.split('\n');
  return item.test(text) ? list(lines) : paragraph(lines, text);
}
