/**
 * Cuts Markdown into pieces that can be parsed one by one: the front matter, then one piece per top-level ATX heading;
 * and each piece into blocks. A cut is made only where CommonMark is certain that no block spans it, so that parsing
 * what was cut gives the same tree as parsing the whole (held by a property test).
 */

/** A stretch of a piece between blank lines, with the blank lines behind it. */
export interface Cut {
  /** Offset in the piece, in UTF-16 code units, and the number of line ends before it there. */
  readonly at: number;
  readonly below: number;
}

/** A piece of the text. */
export interface RawPiece {
  /** Offset of the piece in the text, in UTF-16 code units. */
  readonly offset: number;
  /** Number of line ends before the piece, and in it. */
  readonly line: number;
  readonly lines: number;
  readonly text: string;
  readonly frontMatter: boolean;
  /** Where its blocks begin; the first at its start. */
  readonly cuts: readonly Cut[];
  /** Lines such as `[id]: url`, which any piece may refer to. */
  readonly definitions: readonly string[];
}

const heading = /^#{1,6}(?:[ \t]|$)/;
const fence = /^(`{3,}|~{3,})([^\n]*)$/;
const indentedFence = /^ {1,3}(?:`{3}|~{3})/;
/** Code or HTML that opens in a list or a quotation. */
const contained = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*)+(?:<(?:[!?]|script|pre|style|textarea)(?!.*-->)|`{3}|~{3})/i;
const rawStart = /^ {0,3}<(script|pre|style|textarea)(?:[\s>]|$)/i;
const definition = /^ {0,3}\[[^\]\n]+\]:[ \t]*\S/;
/** A definition in a list or a quotation, which is seen from everywhere too. */
const nested = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*)+(\[[^\]\n]+\]:[ \t]*\S.*)$/;
/** The start of a footnote, which ends a paragraph as a quotation does. */
const note = /^ {0,3}\[\^[^\]\s]+\]:/;
const listItem = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

/** Lines that are a block of their own, or end one: thematic breaks, underlines of headings, one-line comments. */
const endsBlock = /^ {0,3}(?:([-*_])(?:[ \t]*\1){2,}[ \t]*$|<!--.*-->[ \t]*$)/;

const rawPairs = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
] as const;

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
  const found = /^ {0,3}/.exec(line)?.[0].length ?? 0;
  if (line[found] !== '<') return undefined;
  for (const [start, end] of rawPairs) {
    if (line.startsWith(start, found) && (start !== '<!' || /^[a-z]/i.test(line.slice(found + 2)))) {
      return line.includes(end, found + start.length) ? undefined : (next) => next.includes(end);
    }
  }
  return undefined;
}

/** Length of the front matter at the start of `text`, its line end included; 0 when there is none. */
export function frontMatterLength(text: string): number {
  const mark = /^(?:---|\+\+\+)(?=[ \t]*\r?\n)/.exec(text)?.[0];
  if (mark === undefined) return 0;
  for (let at = text.indexOf(`\n${mark}`); at >= 0; at = text.indexOf(`\n${mark}`, at + 1)) {
    const end = text.indexOf('\n', at + 1);
    const rest = text.slice(at + 1 + mark.length, end < 0 ? text.length : end);
    if (end < 0 ? /^[ \t]*$/.test(rest) : /^[ \t]*\r?$/.test(rest)) return end < 0 ? text.length : end + 1;
  }
  return 0;
}

/** The number of line ends in a text: line feeds, and carriage returns that stand alone. */
function lineEnds(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}

/** The front matter as a piece, when there is one. */
export function frontPiece(text: string): RawPiece | undefined {
  const length = frontMatterLength(text);
  if (length === 0) return undefined;
  const front = text.slice(0, length);
  return {
    offset: 0,
    line: 0,
    lines: lineEnds(front),
    text: front,
    frontMatter: true,
    cuts: [{ at: 0, below: 0 }],
    definitions: [],
  };
}

/** A line that cannot open anything: it begins with a letter, or is blank. */
const ordinary = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 127;

/**
 * Cuts a text into pieces, from a place where a piece begins to its end.
 * @param text Markdown, with any line ends
 * @param from offset of that place, the end of the front matter or of another piece
 * @param line number of line ends before it
 */
export function* cutPieces(text: string, from: number, line: number): Generator<RawPiece> {
  let start = from;
  let startLine = line;
  let cuts: Cut[] = [{ at: 0, below: 0 }];
  let definitions: string[] = [];
  let closes: ((line: string) => boolean) | undefined;
  let certain = true;
  let previousBlank = true;
  let mayDefine = true;
  let listed = false;
  let afterHeading = false;
  /** Whether the line before was a break or the underline of a heading: nothing goes on after either. */
  let afterRule = false;
  /** Whether raw HTML may be open that only a blank line ends. */
  let inHtml = false;
  let offset = from;
  const piece = (end: number): RawPiece => ({
    offset: start,
    line: startLine,
    lines: line - startLine,
    text: text.slice(start, end),
    frontMatter: false,
    cuts,
    definitions,
  });
  while (offset < text.length) {
    const newline = text.indexOf('\n', offset);
    const next = newline < 0 ? text.length : newline + 1;
    const stop = newline < 0 ? next : text.charCodeAt(newline - 1) === 13 && newline > offset ? newline - 1 : newline;
    const first = text.charCodeAt(offset);
    const inside = closes !== undefined;
    const content = text.slice(offset, stop);
    const plain = !inside && ordinary(first);
    // A carriage return of its own ends a line too. Hardly any text has one: from here on nothing is cut.
    if (content.includes('\r')) certain = false;
    if (closes) {
      if (closes(content)) closes = undefined;
    } else if (certain) {
      const isHeading = first === 35 && heading.test(content);
      const isItem = !plain && listItem.test(content);
      if ((previousBlank || afterHeading || afterRule || (isHeading && !inHtml)) && offset > start) {
        if (isHeading) {
          yield piece(offset);
          start = offset;
          startLine = line;
          cuts = [{ at: 0, below: 0 }];
          definitions = [];
          listed = false;
        } else if (
          stop > offset &&
          (afterHeading || afterRule || (first !== 32 && first !== 9 && !(isItem && listed)))
        ) {
          // Nothing goes on after a heading, and nothing that is not indented after a blank line but a list.
          cuts.push({ at: offset - start, below: line - startLine });
          listed = false;
        }
      }
      // To remark, indented code is not quite over either before an item.
      if (isItem || first === 9 || content.startsWith('    ')) listed = true;
      afterHeading = isHeading && (offset === start || cuts.at(-1)?.at === offset - start);
      if (!plain && stop > offset) {
        // A fence that is indented may belong to a list, one after a tag be no fence, and one
        // in a list end with it: from here on nothing is cut.
        if (indentedFence.test(content) || contained.test(content) || (inHtml && fence.test(content))) certain = false;
        else closes = opens(content);
        if ((mayDefine && definition.test(content)) || note.test(content)) definitions.push(content);
        else if (content.includes(']:')) definitions.push(...(nested.exec(content)?.slice(1) ?? []));
      }
    }
    afterRule = !inside && !inHtml && first === 45 && /^-{3,}[ \t]*$/.test(content);
    previousBlank = !plain && /^[ \t]*$/.test(content);
    if (previousBlank) inHtml = false;
    else if (!plain && /^ {0,3}</.test(content)) inHtml = true;
    // A definition cannot interrupt a paragraph: here it stands after something that is none.
    if (inside) mayDefine = closes === undefined;
    else if (plain) mayDefine = false;
    else
      mayDefine =
        previousBlank ||
        heading.test(content.trimStart()) ||
        endsBlock.test(content) ||
        (mayDefine &&
          (/^(?: {4}|\t)/.test(content) || (definition.test(content) && !content.trimStart().startsWith('[^'))));
    if (newline >= 0) line += 1;
    if (content.includes('\r')) line += lineEnds(content);
    offset = next;
  }
  if (start < text.length || text.length === 0 || from === text.length) yield piece(text.length);
}
