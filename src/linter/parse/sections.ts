/**
 * Cuts Markdown into pieces that can be parsed one by one: the front matter, then one piece per top-level ATX heading;
 * and each piece into blocks. A cut is made only where CommonMark is certain that no block spans it, so that parsing
 * what was cut gives the same tree as parsing the whole (held by a property test).
 */
import { closingOf, fence } from './openBlock.js';

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
const indentedFence = /^ {1,3}(?:`{3}|~{3})/;
/** Code or HTML that opens in a list or a quotation. */
const contained = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*)+(?:<(?:[!?]|script|pre|style|textarea)(?!.*-->)|`{3}|~{3})/i;
const definition = /^ {0,3}\[[^\]\n]+\]:[ \t]*\S/;
/** A definition in a list or a quotation, which is seen from everywhere too. */
const nested = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*)+(\[[^\]\n]+\]:[ \t]*\S.*)$/;
/** The start of a footnote, which ends a paragraph as a quotation does. */
const note = /^ {0,3}\[\^[^\]\s]+\]:/;
const listItem = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

/** Lines that are a block of their own, or end one: thematic breaks, underlines of headings, one-line comments. */
const endsBlock = /^ {0,3}(?:([-*_])(?:[ \t]*\1){2,}[ \t]*$|<!--.*-->[ \t]*$)/;

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

/** A line of a text, without its end. */
interface Line {
  readonly offset: number;
  readonly content: string;
  /** The code of its first character. */
  readonly first: number;
  /** Whether it cannot open anything. */
  readonly plain: boolean;
}

/** Goes through a text line by line, and knows of each whether something that began before it may go on there. */
class Cutter {
  #start: number;
  #startLine: number;
  #cuts: Cut[] = [{ at: 0, below: 0 }];
  #definitions: string[] = [];
  /** Tells the line that ends the block which is open, if one is that may hold heading-like lines. */
  #closes: ((line: string) => boolean) | undefined;
  /** Whether it is certain what is open: from a line on where it is not, nothing is cut. */
  #certain = true;
  #previousBlank = true;
  #mayDefine = true;
  #listed = false;
  #afterHeading = false;
  /** Whether the line before was a break or the underline of a heading: nothing goes on after either. */
  #afterRule = false;
  /** Whether raw HTML may be open that only a blank line ends. */
  #inHtml = false;

  constructor(
    private readonly text: string,
    from: number,
    /** Number of line ends before the place where it is. */
    private line: number,
  ) {
    this.#start = from;
    this.#startLine = line;
  }

  *pieces(): Generator<RawPiece> {
    const { text } = this;
    const from = this.#start;
    for (let offset = from, next: number; offset < text.length; offset = next) {
      const newline = text.indexOf('\n', offset);
      next = newline < 0 ? text.length : newline + 1;
      const stop = newline < 0 ? next : text.charCodeAt(newline - 1) === 13 && newline > offset ? newline - 1 : newline;
      const content = text.slice(offset, stop);
      const first = text.charCodeAt(offset);
      const inside = this.#closes !== undefined;
      const line = { offset, content, first, plain: !inside && ordinary(first) };
      // A carriage return of its own ends a line too. Hardly any text has one.
      if (content.includes('\r')) this.#certain = false;
      if (this.#closes) {
        if (this.#closes(content)) this.#closes = undefined;
      } else if (this.#certain) {
        const isHeading = first === 35 && heading.test(content);
        const mayCut = this.#mayCut(offset, isHeading);
        if (mayCut && isHeading) {
          yield this.#piece(offset);
          this.#begin(offset);
        }
        this.#read(line, isHeading, mayCut);
      }
      this.#remember(line, inside);
      if (newline >= 0) this.line += 1;
      if (content.includes('\r')) this.line += lineEnds(content);
    }
    if (this.#start < text.length || text.length === 0 || from === text.length) yield this.#piece(text.length);
  }

  #piece(end: number): RawPiece {
    return {
      offset: this.#start,
      line: this.#startLine,
      lines: this.line - this.#startLine,
      text: this.text.slice(this.#start, end),
      frontMatter: false,
      cuts: this.#cuts,
      definitions: this.#definitions,
    };
  }

  /** Begins a piece. */
  #begin(offset: number): void {
    this.#start = offset;
    this.#startLine = this.line;
    this.#cuts = [{ at: 0, below: 0 }];
    this.#definitions = [];
    this.#listed = false;
  }

  /** Whether no paragraph goes on in a line. */
  #mayCut(offset: number, isHeading: boolean): boolean {
    return (
      offset > this.#start &&
      (this.#previousBlank || this.#afterHeading || this.#afterRule || (isHeading && !this.#inHtml))
    );
  }

  /** Reads a line outside of blocks that may hold heading-like lines. */
  #read({ offset, content, first, plain }: Line, isHeading: boolean, mayCut: boolean): void {
    const isItem = !plain && listItem.test(content);
    // Nothing goes on after a heading, and nothing that is not indented after a blank line but a list.
    if (
      mayCut &&
      !isHeading &&
      content !== '' &&
      (this.#afterHeading || this.#afterRule || (first !== 32 && first !== 9 && !(isItem && this.#listed)))
    ) {
      this.#cuts.push({ at: offset - this.#start, below: this.line - this.#startLine });
      this.#listed = false;
    }
    // To remark, indented code is not quite over either before an item.
    if (isItem || first === 9 || content.startsWith('    ')) this.#listed = true;
    this.#afterHeading = isHeading && (offset === this.#start || this.#cuts.at(-1)?.at === offset - this.#start);
    if (plain || content === '') return;
    // A fence that is indented may belong to a list, one after a tag be no fence, and one in a list end with it.
    if (indentedFence.test(content) || contained.test(content) || (this.#inHtml && fence.test(content)))
      this.#certain = false;
    else this.#closes = closingOf(content);
    if ((this.#mayDefine && definition.test(content)) || note.test(content)) this.#definitions.push(content);
    else if (content.includes(']:')) this.#definitions.push(...(nested.exec(content)?.slice(1) ?? []));
  }

  /**
   * Remembers of a line what the next one may go on with.
   * @param inside whether it stood in a block that may hold heading-like lines
   */
  #remember({ content, first, plain }: Line, inside: boolean): void {
    this.#afterRule = !inside && !this.#inHtml && first === 45 && /^-{3,}[ \t]*$/.test(content);
    this.#previousBlank = !plain && /^[ \t]*$/.test(content);
    if (this.#previousBlank) this.#inHtml = false;
    else if (!plain && /^ {0,3}</.test(content)) this.#inHtml = true;
    // A definition cannot interrupt a paragraph: here it stands after something that is none.
    if (inside) this.#mayDefine = this.#closes === undefined;
    else if (plain) this.#mayDefine = false;
    else
      this.#mayDefine =
        this.#previousBlank ||
        heading.test(content.trimStart()) ||
        endsBlock.test(content) ||
        (this.#mayDefine &&
          (/^(?: {4}|\t)/.test(content) || (definition.test(content) && !content.trimStart().startsWith('[^'))));
  }
}

/**
 * Cuts a text into pieces, from a place where a piece begins to its end.
 * @param text Markdown, with any line ends
 * @param from offset of that place, the end of the front matter or of another piece
 * @param line number of line ends before it
 */
export function cutPieces(text: string, from: number, line: number): Generator<RawPiece> {
  return new Cutter(text, from, line).pieces();
}
