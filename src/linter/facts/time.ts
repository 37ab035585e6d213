/**
 * Dates and periods in prose. A general date parser resolves to an instant and guesses from today; strategy is
 * written in quarters, halves and fiscal years, which are intervals, and a guess would be an invented meaning.
 */
import { foreign, lowered } from '../languages/index.js';
import { say } from '../result.js';
import { remembered } from '../text/memo.js';
import { halfWidth, matchesOf, Taken } from '../text/text.js';
import type { CalendarOptions, Precision, TimeReference } from './time/reference.js';
import { exact } from './time/exact.js';
import { foreignPatternsFor, patternsFor } from './time/otherLanguages.js';
import { loose } from './time/loose.js';
import { misnamed, weekdayBeside } from './time/weekdays.js';
import { monthSpan } from './time/calendar.js';

export type { Precision, Interval, TimeReference, CalendarOptions } from './time/reference.js';
export { midnightOf, isoDate } from './time/calendar.js';

/**
 * Finds the dates and periods in a text.
 * @param text plain text without markup
 * @param options the fiscal calendar and the order of `03/04/2026`
 * @returns references in the order of the text, none overlapping
 */
export function timesIn(text: string, options: CalendarOptions): readonly TimeReference[] {
  let read = readers.get(options);
  if (!read) {
    const calendar = `${options.fiscalYearStart} ${options.dateOrder ?? ''}`;
    read = calendars.get(calendar) ?? remembered((each) => findTimes(each, options));
    calendars.set(calendar, read);
    readers.set(options, read);
  }
  return read(text);
}

type Reader = (text: string) => readonly TimeReference[];
const calendars = new Map<string, Reader>();
const readers = new WeakMap<CalendarOptions, Reader>();

/** Letters and words that no English date has. */
const foreignLetters = /[\u00C0-\u024F\u0400-\u04FF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\u00B0\u00BA]/;
const foreignPeriod = /\d\s?(?:e|er|re|o)?\.?\s(?:kwarta|quartal|trimestre|semestre|halbjahr)/i;
const letteredPeriod = /\b(?:T\d|S[1-4])(?![\w])|\b\d[TS]\b/i;

function findTimes(written: string, options: CalendarOptions): readonly TimeReference[] {
  const text = halfWidth(written);
  const abroad = foreignLetters.test(text) || foreignPeriod.test(text) || letteredPeriod.test(text);
  const found: TimeReference[] = [];
  const taken = new Taken(text.length);
  let lower: string | undefined;
  for (const patterns of [exact, abroad ? foreign.flatMap(patternsFor) : foreignPatternsFor(text), loose]) {
    for (const { expression, small, read } of patterns) {
      for (const match of matchesOf(expression, small ? (lower ??= lowered(text)) : text)) {
        const [first, last] = [match.index, match.index + match[0].length];
        if (!taken.isFree(first, last)) continue;
        const stated = read(match.groups ?? {}, options);
        if (!stated) continue;
        const beside = stated.precision === 'day' ? weekdayBeside(text, first, last, match.groups?.m ?? '') : undefined;
        const weekday = beside && taken.isFree(beside.start, beside.end) ? beside : undefined;
        const start = weekday?.start ?? first;
        const own = written.slice(start, weekday?.end ?? last);
        const lead = own.length - own.trimStart().length;
        const end = start + lead + own.trim().length;
        taken.take(start + lead, end);
        const wrong = weekday && stated.interval ? misnamed(weekday, stated.interval.from) : undefined;
        found.push({
          precision: 'day',
          interval: null,
          yearStated: true,
          ...stated,
          ...(wrong && stated.interval
            ? {
                interval: null,
                invalid: say`That day is a ${{ day: stated.interval.from, named: 'weekday' }}`,
                misnamed: wrong,
              }
            : {}),
          text: own.trim(),
          start: start + lead,
          end,
        });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Places a reference without a year in the given year; unchanged when it already has one or names no part of a year. */
export function inYear(time: TimeReference, year_: number): TimeReference {
  if (time.yearStated || time.part === undefined) return time;
  const spans: Partial<Record<Precision, number>> = { year: 12, half: 6, quarter: 3, month: 1, day: 1 };
  const span = spans[time.precision] ?? 0;
  if (span === 0) return time;
  const first =
    time.precision === 'quarter'
      ? 3 * (time.part - 1) + 1
      : time.precision === 'half'
        ? 6 * (time.part - 1) + 1
        : time.part;
  return { ...time, interval: monthSpan(year_, first, span) };
}

/** What stands before a time that says when something is due: nothing, a mark that sets it apart, or a word for it. */
const beforeDue = new RegExp(
  '(?:^[^\\p{L}\\p{N}]*|[:：(（|,;→–—\\n]\\s*|\\s-\\s+|' +
    '(?<!\\p{L})(?:by|until|till|before|due|deadline|eta|in|end of|early|late|mid)[ -])$',
  'iu',
);
/** It is no longer, in UTF-16 code units. */
const beforeLength = 40;
const afterDue = /^(?:\s*$|\s*[)）.,;:：|!→–—\n]|\s[-([])/u;

/**
 * Whether a time stands where a text says when something is due: "Import: Q3", "(Q3 2027)", "by March", but not "bugs of the
 * QA 2026-07-03".
 */
export function saysWhen(text: string, { start, end }: Pick<TimeReference, 'start' | 'end'>): boolean {
  return beforeDue.test(text.slice(Math.max(0, start - beforeLength), start)) && afterDue.test(text.slice(end));
}

/** Whether a year stands in a text: "2027", "FY27". */
export function namesYear(text: string): boolean {
  return /(?<!\d)(?:19|20)\d{2}(?!\d)|\bFY ?\d{2}\b/.test(text);
}
