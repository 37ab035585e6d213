import { attention, htmlText, labelEnd, labelStartImage, labelStartLink } from 'micromark-core-commonmark';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import type { Construct, Extension, TokenizeContext } from 'micromark-util-types';

/**
 * Markdown whose cost cannot grow faster than its length: what only a text made to hurt holds is left as text. No
 * paragraph that people write comes near these bounds.
 */

/** So many runs of stars, brackets and tags of one paragraph are looked at: for each, the parser may look back over the paragraph. */
const most = 1_000;
/** So many code units of one paragraph may be read in vain, by what begins like HTML or a link and turns out to be none. */
const mostInVain = 50_000;
/** Marks of lists and quotations, with the spaces between them, are no longer than this in one line. */
const deepest = 200;

function bounded(construct: Construct): Construct {
  const known = new WeakMap<TokenizeContext, { count: number; inVain: number }>();
  return {
    ...construct,
    name: `bounded ${construct.name ?? 'strikethrough'}`,
    tokenize(effects, ok, nok) {
      const spent = known.get(this) ?? { count: 0, inVain: 0 };
      known.set(this, spent);
      if (spent.count >= most || spent.inVain > mostInVain) return nok;
      spent.count += 1;
      const from = this.now().offset;
      return construct.tokenize.call(this, effects, ok, (code) => {
        spent.inVain += this.now().offset - from;
        return nok(code);
      });
    },
  };
}

const [emphasis, html, end, link, image] = [attention, htmlText, labelEnd, labelStartLink, labelStartImage].map(
  bounded,
);

/** What GFM strikes through, in the same bounds. */
export function boundedStrikethrough(): Extension {
  const extension = gfmStrikethrough();
  const struck = extension.text?.[126];
  return struck && !Array.isArray(struck) ? { ...extension, text: { 126: bounded(struck) } } : extension;
}

/** For micromark: the constructs whose cost would grow faster than the text, in their bounds. */
export const boundedConstructs: Extension = {
  text: { 33: image, 42: emphasis, 60: html, 91: link, 93: end, 95: emphasis },
  disable: { null: ['attention', 'htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink'] },
};

const mayBeDeep = new RegExp(`^[ \\t>*+\\d.)-]{${deepest + 1}}`, 'm');
const nesting = /^[ \t]*(?:(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)+/gm;

/**
 * A text in which lists and quotations are not nested without end: marks beyond the bound become spaces, and everything stays
 * in its place.
 */
export function withoutDepths(text: string): string {
  if (!mayBeDeep.test(text)) return text;
  return text.replace(nesting, (marks) => marks.slice(0, deepest) + marks.slice(deepest).replace(/[^ \t]/g, ' '));
}
