import { toString } from 'mdast-util-to-string';
import type { Nodes } from 'mdast';
import { isWordCode } from './letters.js';

export { hasDigit, hasLetter } from './letters.js';
export { hasQuotationMark, startsWithQuotation } from './quotation.js';
export { fixed, overlapsOf, partOf, rangeOf, Span, type Range } from './place.js';
export { plainText, type PlainText, type Mark } from './plainText.js';
export { Taken, matchesOf } from './matches.js';
export { sentencesOf, type Sentence } from './sentences.js';

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

/** Words of a text: runs of letters and digits; in Japanese and Chinese two letters make a word. */
export function countWords(text: string): number {
  if (!/[^\u0000-\u007F]/.test(text)) return countPlainWords(text);
  const dense = text.match(spaceless)?.length ?? 0;
  const rest = dense > 0 ? text.replace(spaceless, ' ') : text;
  return Math.ceil(dense / 2) + (rest.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0);
}

/** The text of a node without markup, for names and titles. */
export function textOf(node: Nodes): string {
  return toString(node, { includeImageAlt: false, includeHtml: false }).trim();
}
