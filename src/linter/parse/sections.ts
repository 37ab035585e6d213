/**
 * Cuts Markdown into pieces that can be parsed one by one: the front matter, then one piece per top-level ATX heading.
 * A cut is made only where CommonMark is certain that no block spans it, so that parsing the pieces gives the
 * same tree as parsing the whole (held by a property test).
 */

/** A piece of the text. */
export interface Piece {
  /** Offset of the piece in the text, in UTF-16 code units. */
  readonly offset: number;
  /** Number of line ends before the piece. */
  readonly line: number;
  readonly text: string;
  readonly frontMatter: boolean;
}

/** The pieces of a text and the reference definitions that they share. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  /** Lines such as `[id]: url`, which any piece may refer to. */
  readonly definitions: readonly string[];
}

const heading = /^#{1,6}(?:[ \t]|$)/;
const fence = /^(`{3,}|~{3,})([^\n]*)$/;
const indentedFence = /^ {1,3}(?:`{3}|~{3})/;
const rawStart = /^ {0,3}<(script|pre|style|textarea)(?:[\s>]|$)/i;
const definition = /^ {0,3}\[[^\]\n]+\]:[ \t]*\S/;

/** Lines that are a block of their own, or end one: thematic breaks, underlines of headings, one-line comments. */
const endsBlock = /^ {0,3}(?:([-*_])(?:[ \t]*\1){2,}[ \t]*$|<!--.*-->[ \t]*$)/;

interface Scan {
  closes: ((line: string) => boolean) | undefined;
  certain: boolean;
}

/** The test for the line that ends the block which `line` opens, if it opens one that may hold heading-like lines. */
function opens(line: string): ((line: string) => boolean) | undefined {
  const open = fence.exec(line);
  if (open) {
    const marker = open[1] ?? '```';
    if (marker.startsWith('`') && (open[2] ?? '').includes('`')) return undefined;
    const close = new RegExp(`^ {0,3}${marker[0] === '`' ? '`' : '~'}{${marker.length},}[ \\t]*$`);
    return (next) => close.test(next);
  }
  const raw = rawStart.exec(line);
  if (raw) {
    const end = `</${(raw[1] ?? '').toLowerCase()}>`;
    return line.toLowerCase().includes(end) ? undefined : (next) => next.toLowerCase().includes(end);
  }
  for (const [start, end] of [['<!--', '-->'], ['<?', '?>'], ['<![CDATA[', ']]>'], ['<!', '>']] as const) {
    const found = /^ {0,3}/.exec(line)?.[0].length ?? 0;
    if (line.startsWith(start, found)) {
      return line.includes(end, found + start.length) ? undefined : (next) => next.includes(end);
    }
  }
  return undefined;
}

/** Length of the front matter at the start of `text`, its line end included; 0 when there is none. */
export function frontMatterLength(text: string): number {
  const match = /^(---|\+\+\+)[ \t]*\r?\n(?:[\s\S]*?\r?\n)?\1[ \t]*(?:\r?\n|$)/.exec(text);
  return match ? match[0].length : 0;
}

/**
 * Cuts `text` into pieces.
 * @param text Markdown, with any line ends
 */
export function splitSections(text: string): Pieces {
  const front = frontMatterLength(text);
  const pieces: Piece[] = [];
  const definitions: string[] = [];
  const scan: Scan = { closes: undefined, certain: true };
  let line = 0;
  let pieceStart = front;
  let pieceLine = 0;
  let previousBlank = true;
  let mayDefine = true;
  const endings = (from: number, to: number): number => (text.slice(from, to).match(/\n/g) ?? []).length;
  if (front > 0) {
    pieces.push({ offset: 0, line: 0, text: text.slice(0, front), frontMatter: true });
    line = endings(0, front);
    pieceLine = line;
  }
  let offset = front;
  while (offset < text.length) {
    const newline = text.indexOf('\n', offset);
    const next = newline < 0 ? text.length : newline + 1;
    const content = text.slice(offset, next).replace(/\r?\n$/, '');
    const inside = scan.closes !== undefined;
    if (scan.closes) {
      if (scan.closes(content)) scan.closes = undefined;
    } else if (scan.certain) {
      if (previousBlank && heading.test(content) && offset > pieceStart) {
        pieces.push({ offset: pieceStart, line: pieceLine, text: text.slice(pieceStart, offset), frontMatter: false });
        pieceStart = offset;
        pieceLine = line;
      }
      // A fence that is indented may belong to a list: from here on nothing is certain, so nothing is cut.
      if (indentedFence.test(content)) scan.certain = false;
      else scan.closes = opens(content);
      if (mayDefine && definition.test(content)) definitions.push(content);
    }
    previousBlank = /^[ \t]*$/.test(content);
    // A definition cannot interrupt a paragraph: here it stands after something that is none.
    if (inside) mayDefine = scan.closes === undefined;
    else mayDefine = previousBlank || heading.test(content) || endsBlock.test(content) || (mayDefine && (/^(?: {4}|\t)/.test(content) || (definition.test(content) && !content.trimStart().startsWith('[^'))));
    line += 1;
    offset = next;
  }
  if (pieceStart < text.length || pieces.length === 0) {
    pieces.push({ offset: pieceStart, line: pieceLine, text: text.slice(pieceStart), frontMatter: false });
  }
  return { pieces, definitions };
}
