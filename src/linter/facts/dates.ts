import { languages, type LanguageCode } from '../languages/index.js';
import type { Passage } from '../outline/outline.js';
import { perPart } from './perDocument.js';
import { timesIn, type TimeReference } from './time.js';

/** A date or period with the passage that states it. */
export interface StatedTime {
  readonly passage: Passage;
  readonly time: TimeReference;
}

/** Every date and period in the passages of a document. */
export const statedTimes = perPart((passages, { calendar }): readonly StatedTime[] =>
  passages.flatMap((passage) => timesIn(passage.text, calendar).map((time): StatedTime => ({ passage, time }))),
);

/** Whether the language that a document is written in puts the day before the month: `03/04/2027` is in April. */
export function writesDayFirst({ writing }: { readonly writing: LanguageCode }): boolean {
  return languages.some(({ code, prose }) => code === writing && prose.dayFirst);
}

/** Whether a date stands in code or, unless told, in a link, where it is part of a name. */
export function isQuoted({ passage, time }: StatedTime, inLinks = true): boolean {
  return passage.marks.some(
    (mark) =>
      (mark.type === 'code' || (inLinks && mark.type === 'link')) && mark.start <= time.start && time.end <= mark.end,
  );
}
