import { capitalized } from '../text/spelling.js';
import { timesIn, type CalendarOptions, type TimeReference } from './time.js';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** A word written with a capital, or as short, as another one was. */
function like(written: string, word: string): string {
  const short = /^(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)$/i.test(written) ? word.slice(0, 3) : word;
  return /^\p{Lu}/u.test(written) ? capitalized(short) : short;
}

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

/** The other days around a date, the nearest first, on which its day of the week falls. */
function daysAround(text: string, named: string, actual: string): readonly string[] {
  const day = Number(/\b\d{1,2}\b/.exec(text)?.[0]);
  const [wanted, real] = [named, actual].map((each) =>
    weekdays.findIndex((name) => name.startsWith(each.toLowerCase().slice(0, 3))),
  );
  if (wanted === undefined || real === undefined) return [];
  const ahead = (wanted - real + 7) % 7;
  const moved = day + (ahead > 3 ? ahead - 7 : ahead);
  return moved < 1 ? [] : withNumber(text, day, moved).slice(0, 1);
}

/**
 * How a date that does not exist may have been meant: the nearest that does, in the same form. A day that falls on
 * another day of the week is named rightly, or moved; where a month is no month, day and month may stand in each other's place.
 * @param time a reference that is invalid
 * @returns texts, the likeliest first; none where no such date is near
 */
export function mendedTimes({ text, slip }: TimeReference, calendar: CalendarOptions): readonly string[] {
  if (!slip) return [];
  const { wrong, right } = slip;
  const swapped = text.replace(/^(\d{4}[-/.])(\d{2})([-/.])(\d{2})$/, '$1$4$3$2');
  const tried =
    typeof wrong === 'number' && typeof right === 'number'
      ? [...(wrong > 12 ? [swapped] : []), ...withNumber(text, wrong, right)]
      : [
          text.replace(/\p{L}+/u, (name) => like(name, String(right))),
          ...daysAround(text, String(wrong), String(right)),
        ];
  return [...new Set(tried)].filter((each) => {
    const [time, ...more] = timesIn(each, calendar);
    return time?.text === each && time.interval !== null && time.invalid === undefined && more.length === 0;
  });
}
