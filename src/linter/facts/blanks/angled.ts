import type { Passage } from '../../outline/outline.js';
import { partOf, rangeOf } from '../../text/text.js';
import type { Blank } from './blank.js';
import { htmlElements, words } from './wordings.js';

/** Blanks in angle brackets (`<product name>`), which Markdown takes for HTML. */
export function angled(passage: Passage, source: string): Blank[] {
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
    .filter((match) => !htmlElements.test(match[0]))
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
