import { sectionAndParents, type Passage, type Section } from '../../outline/outline.js';
import { lastAt } from '../../text/place.js';
import { remembered } from '../../text/memo.js';
import { matchesOf, type Range } from '../../text/text.js';
import { pattern } from '../patterns.js';
import { beginsWith, endsWith, speaksOf, type WordingList } from '../wording.js';

const quotation = new RegExp(pattern('meant.quotation'), 'g');

/** Tells of a part of a text whether it stands in quotation marks with more than itself: somebody says it, or a screen shows it. */
export function quotedIn(text: string): (part: Range) => boolean {
  let quotations: readonly Range[] | undefined;
  return ({ start, end }) => {
    quotations ??= matchesOf(quotation, text).map(({ 0: { length }, index }) => ({
      start: index + 1,
      end: index + length - 1,
    }));
    const quoted = lastAt(quotations, start, (each) => each.start);
    return (
      quoted !== undefined &&
      quoted.start <= start &&
      end <= quoted.end &&
      text.slice(quoted.start, quoted.end).trim() !== text.slice(start, end)
    );
  };
}

/** How a letter begins whose reader is left open. */
const salutation = new RegExp(pattern('meant.salutation'), 'iu');

const isMessage = remembered((title) => speaksOf('messageTitle', title));
const isPostponed = remembered((title) => speaksOf('postponed', title));

/** Tells of a section whether it holds what is sent or searched for, letters and templates: their blanks are filled each time. */
export function filledEachTime(): (section: Section) => boolean {
  const letters = new Map<Section, boolean>();
  return (section) => {
    const isLetter = letters.get(section) ?? section.passages.some(({ text }) => salutation.test(text));
    letters.set(section, isLetter);
    return isLetter || [...sectionAndParents(section)].some(({ title }) => isMessage(title));
  };
}

/** As much of a text is looked at before and behind a word, in UTF-16 code units. */
const reach = 80;

/** The clause that a part of a text stands in, before and behind it. */
const around = (text: string, { start, end }: Range): readonly [string, string] => [
  /(?:[^.;:!?|\n]|\.(?=\w))*$/.exec(text.slice(Math.max(0, start - reach), start))?.[0] ?? '',
  /^[^.;!?|\n]*/.exec(text.slice(end, end + reach))?.[0] ?? '',
];

/** Whether a text speaks of dates as they are written: "the parser reads YYYY-MM-DD", or "on YYYY-MM-DD" and no more. */
export const isFormat = ({ text }: Passage, { start }: Range): boolean =>
  speaksOf('formatNamed', text.slice(Math.max(0, start - reach), start + reach)) ||
  (start < 4 && /^(?!by)\p{L}{1,2} $/iu.test(text.slice(0, start)));

/** Whether a word such as TODO is spoken of, not used: "a TODO", "two TODO comments", "fill TBD in the preset". */
function isMentioned(before: string, behind: string): boolean {
  const said = before.trimEnd();
  const ends = (list: WordingList): boolean => endsWith(list, said);
  return ends('mentioned') || ends('blankKind') || (/^\s+\p{L}/u.test(behind) && beginsWith('blankKind', behind));
}

/**
 * Whether a word such as TBD asks for nothing now: it is spoken of, or what it stands for is left open on purpose, until
 * something has happened, for the future, or as a file that is not yet written.
 */
export function isNotAsked({ text, section }: Passage, part: Range): boolean {
  const [before, behind] = around(text, part);
  return (
    isMentioned(before.replace(/[[`]/g, ' '), behind.replace(/[\]`]/g, ' ')) ||
    beginsWith('waitsFor', behind) ||
    /\.[a-z]{2,4}\W*$/.test(before) ||
    speaksOf('postponed', before) ||
    [...sectionAndParents(section)].some(({ title, depth }) => depth > 1 && isPostponed(title))
  );
}
