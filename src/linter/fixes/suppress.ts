import { frontMatterLength } from '../parse/sections.js';
import { parse } from '../parse/parse.js';
import { say, titled, type Finding, type Fix, type TextEdit } from '../result.js';
import { rangeOf } from '../text.js';
import { lineEnd } from './sections.js';

const fileComment = /^<!--lint disable((?: [\w-]+)*)-->/;

/**
 * The two ways to switch a finding off: for the block it stands in, by a comment on its own line above the block, and
 * for the whole file, by a comment below the front matter. Both are remark-lint's comments.
 * @param source the linted text; it is parsed once for any number of findings
 * @returns the fixes for a finding; none for what stands in the front matter
 */
export function suppressionsIn(source: string): (finding: Finding) => readonly Fix[] {
  const end = lineEnd(source);
  const blocks = parse(source).children.map(rangeOf);
  const top = frontMatterLength(source);
  const below = top + (/^(?:[ \t]*\r?\n)*/.exec(source.slice(top))?.[0].length ?? 0);
  const existing = fileComment.exec(source.slice(below));
  const inFile = (ruleId: string): TextEdit => {
    if (existing) {
      const at = below + '<!--lint disable'.length + (existing[1] ?? '').length;
      return { start: at, end: at, text: ` ${ruleId}` };
    }
    const open = top > 0 && below === top ? end : '';
    return { start: below, end: below, text: `${open}<!--lint disable ${ruleId}-->${end}${end}` };
  };
  return ({ ruleId, range }) => {
    // No comment can stand above the front matter: what is found there is switched off in the settings.
    if (range.start < top) return [];
    const block = blocks.find((each) => each.start >= top && each.start <= range.start && range.start <= each.end);
    const here = block && { ...titled(say`Ignore ${ruleId} here`), safe: false, edits: [{ start: block.start, end: block.start, text: `<!--lint ignore ${ruleId}-->${end}${end}` }] };
    return [...(here ? [here] : []), { ...titled(say`Disable ${ruleId} in this file`), safe: false, edits: [inFile(ruleId)] }];
  };
}
