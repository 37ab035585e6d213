import { capitalized } from '../text/spelling.js';
import { timesIn, type CalendarOptions, type TimeReference } from './time.js';

const ending = (day: number): string =>
  day > 10 && day < 14 ? 'th' : (({ 1: 'st', 2: 'nd', 3: 'rd' } as Readonly<Record<number, string>>)[day % 10] ?? 'th');

/** The text with one of its numbers written over, in each place where it stands; as wide as it was, with its own ending. */
function withNumber(text: string, wrong: number, right: number): readonly string[] {
  return [...text.matchAll(/(\d+)(st|nd|rd|th)?/g)]
    .filter(([, digits]) => Number(digits) === wrong)
    .map(({ 0: whole, 1: digits = '', 2: ordinal, index }) => {
      const written = String(right).padStart(digits.length, '0') + (ordinal === undefined ? '' : ending(right));
      return text.slice(0, index) + written + text.slice(index + whole.length);
    });
}

/** The text with its day of the week named rightly, and with the nearest day on which the one that is named falls. */
function renamed(
  text: string,
  { start, end, right, day, moved }: NonNullable<TimeReference['misnamed']>,
): readonly string[] {
  const name = /^\p{Lu}/u.test(text.slice(start, end)) ? capitalized(right) : right;
  return [text.slice(0, start) + name + text.slice(end), ...(moved < 1 ? [] : withNumber(text, day, moved))];
}

/**
 * How a date that does not exist may have been meant: the nearest that does, in the same form. A day that falls on
 * another day of the week is named rightly, or moved; where a month is no month, day and month may stand in each other's place.
 * @param time a reference that is invalid
 * @returns texts, the likeliest first; none where no such date is near
 */
export function mendedTimes({ text, slip, misnamed }: TimeReference, calendar: CalendarOptions): readonly string[] {
  const swapped = text.replace(/^(\d{4}[-/.])(\d{2})([-/.])(\d{2})$/, '$1$4$3$2');
  const tried = [
    ...(slip ? [...(slip.wrong > 12 ? [swapped] : []), ...withNumber(text, slip.wrong, slip.right)] : []),
    ...(misnamed ? renamed(text, misnamed) : []),
  ];
  return [...new Set(tried)].filter((each) => {
    const [time, ...more] = timesIn(each, calendar);
    return time?.text === each && time.interval !== null && time.invalid === undefined && more.length === 0;
  });
}
