/** Titles that Markdown does not know as headings, though people and the programs they write for do. */
import type { Range } from '../text/text.js';

/** A box whose content is indented, or one that has an end of its own. */
export type Box = 'indented' | 'closed';

/** A title in the first line of a paragraph. */
export interface ParagraphTitle extends Range {
  /** How the section ends that it opens: where its box does, or like any other. */
  readonly box: Box | undefined;
  /** 1 to 6 where the author wrote a heading; 7 for the title of a box, which is a section only where it names a topic. */
  readonly depth: number;
  /** Where the text below it begins, and where that ends. */
  readonly below: Range;
}

const fenced = new RegExp(
  '^:{3,}\\s*\\{?\\.?[\\w-]*\\}?(?:\\[(?<bracketed>[^\\]\\n]+)\\]|' +
    '[ \\t]+(?:title=)?(?<plain>[^{\\n]+?))[ \\t]*(?:\\{[^}\\n]*\\})?[ \\t]*(?=\\n|$)',
);
const quoted = /^(?:!!!|\?{3}\+?|={3}[!+]?)[ \t]+(?:[\w-]+[ \t]+)*["“](?<title>[^"”\n]+)["”][ \t]*(?=\n|$)/;
/** A space that Markdown does not count as one, or none before a word: one hash would be a tag. */
const hashed =
  /^(?:(?<hashes>#{1,6})[\u00A0\u2000-\u200B\u202F\u3000\uFEFF]+|(?<glued>#{2,6}))(?<title>[\p{L}\p{N}][^\n]*)(?=\n|$)/u;
const called = /^\[![\w-]+(?:\|[^\]]*)?\][+-]?[ \t]+(?<title>[^\n]+)(?=\n|$)/;

function titleOf(
  text: string,
  match: RegExpExecArray | null,
  title: string | undefined,
  depth: number,
  box?: Box,
): ParagraphTitle | undefined {
  if (!match || title === undefined) return undefined;
  const start = match[0].indexOf(title, depth < 7 ? depth : 0);
  const below = match[0].length < text.length ? match[0].length + 1 : text.length;
  return {
    start,
    end: start + title.trimEnd().length,
    depth,
    box,
    below: { start: below, end: text.replace(/\n:{3,}\s*$/, '').length },
  };
}

/**
 * The title with which a paragraph begins: that of a box (`:::tip Risks`, `!!! danger "Risks"`), or a heading whose hashes
 * a space follows that is none to Markdown.
 * @param text the paragraph's plain text
 */
export function titleIn(text: string): ParagraphTitle | undefined {
  const first = text[0];
  if (first === '#') {
    const match = hashed.exec(text);
    const { hashes, glued, title } = match?.groups ?? {};
    return titleOf(text, match, title, (hashes ?? glued ?? '#').length);
  }
  if (first === ':') {
    const match = fenced.exec(text);
    return titleOf(text, match, match?.groups?.bracketed ?? match?.groups?.plain, 7, 'closed');
  }
  if (first !== '!' && first !== '?' && first !== '=') return undefined;
  const match = quoted.exec(text);
  return titleOf(text, match, match?.groups?.title, 7, 'indented');
}

/** The title of a quotation that serves as a box: `[!tip] Risks`. */
export function calloutTitleIn(text: string): ParagraphTitle | undefined {
  const match = called.exec(text);
  return titleOf(text, match, match?.groups?.title, 7);
}

/** Whether a text ends with the line that ends a box, or is that line. */
export function endsBox(text: string): boolean {
  return /(?:^|\n)[ \t]*:{3,}\s*$/.test(text);
}

/** The list of attributes behind a heading, `{#id .class}`, with the white space before it. */
const attributes = /[ \t]*\{:?[ \t]*(?:[#.][^}\n]*|[\w-]+=[^}\n]*)\}[ \t]*$/;
/** The name by which a note can be linked to, `^name`. */
const blockId = /[ \t]+\^[A-Za-z0-9-]+[ \t]*$/;

/** A heading's text without the names and attributes that only programs read. */
export function withoutAttributes(title: string): string {
  return title.replace(attributes, '').replace(blockId, '').trim();
}
