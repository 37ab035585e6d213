import type { Passage } from '../outline/outline.js';
import type { StrategyDocument } from '../facts/document.js';
import { say, titled, type Fix } from '../result.js';
import { inLanguage } from '../sections/words.js';
import type { Range } from '../text/text.js';

/**
 * The fix that adds words after a statement, in the passage it stands in.
 * @param passage the paragraph, item or cell of the statement
 * @param after the statement
 * @param english what to add, with blanks to fill; in the language of the document where we know it there
 */
export function sentenceFix(
  passage: Passage,
  after: Range,
  english: string,
  { source, writing }: Pick<StrategyDocument, 'source' | 'writing'>,
): Fix | undefined {
  const text = inLanguage(english, writing);
  if (passage.node.type === 'html') return undefined;
  // Step over marks that close behind the statement: the new words stand outside its emphasis.
  const closing = /^(?:[*_~`"”’)\]]|\.(?=["”’)*_]))*[.!?]?[*_]*/.exec(source.slice(after.end))?.[0] ?? '';
  const end = after.end + closing.length;
  const stops = /[.!?:]["”’)*_]*$/.test(source.slice(after.start, end)) || /^[(（]/.test(text);
  return {
    ...titled(say`Add "${text}"`),
    safe: false,
    edits: [{ start: end, end, text: `${stops ? '' : '.'} ${text}` }],
  };
}
