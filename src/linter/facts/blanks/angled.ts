import type { Passage } from '../../outline/outline.js';
import { matchesOf, partOf, rangeOf } from '../../text/text.js';
import type { Blank } from './blank.js';
import { htmlElements, words } from './wordings.js';

/** The names of elements that a text closes: `</example>`. */
export const elementsClosedIn = (text: string): ReadonlySet<string> =>
  new Set(matchesOf(/<\/([\w-]{1,40})>/g, text).map(([, name = '']) => name));

/**
 * Blanks in angle brackets (`<product name>`), which Markdown takes for HTML.
 * @param closed names of elements that the document closes: these are marks around a text
 */
export function angled(passage: Passage, source: string, closed: ReadonlySet<string>): Blank[] {
  const range = rangeOf(passage.node);
  const slice = source.slice(range.start, range.end);
  if (!slice.includes('<')) return [];
  const blank = new RegExp(
    `<(?:(?:your|the|insert|a) )?(?:[a-z-]+[ _-])?(?:${words})(?:[ _-][a-z-]+)?>|` +
      '<(?:to be \\w+|tbd|tbc|todo|yyyy-mm-dd|(?:insert|enter|fill|add|your)\\b[^<>\\n]{1,40}|\\.{3}|' +
      '…)>',
    'gi',
  );
  return [...slice.matchAll(blank)]
    .filter((match) => !htmlElements.test(match[0]) && !closed.has(match[0].slice(1, -1)))
    .map((match) => ({ text: match[0], range: partOf(range, match.index, match.index + match[0].length) }))
    .filter(
      (blank) =>
        !passage.marks.some(
          (mark) =>
            mark.type === 'code' &&
            passage.source(mark.start, mark.end).start <= blank.range.start &&
            blank.range.end <= passage.source(mark.start, mark.end).end,
        ),
    );
}
