import { say } from '../../result.js';
import type { CalendarOptions, Interval, TimeReference } from './reference.js';
import { fullYear } from './words.js';

/** The length of a day, in milliseconds. */
export const oneDay = 86_400_000;
/** Midnight UTC of a day, in milliseconds; the month counts from 1. */
export const utc = (y: number, m: number, d: number): number => Date.UTC(y, m - 1, d);

/** The months `from` to `from + count` as an interval; months beyond 12 fall into the next year. */
export const monthSpan = (y: number, from: number, count: number): Interval => ({
  from: utc(y, from, 1),
  to: utc(y, from + count, 1),
});

/** The calendar year and the month, 1 to 12, in which a fiscal year begins. */
export function fiscalStart(fiscalYear: number, options: CalendarOptions): [number, number] {
  return options.fiscalYearStart === 1 ? [fiscalYear, 1] : [fiscalYear - 1, options.fiscalYearStart];
}

/** A number that is out of its range, from 1, and the nearest one in it. */
const within = (wrong: number, last: number) => ({ wrong, right: wrong < 1 ? 1 : last });

const noMonth = (m: number): Partial<TimeReference> => ({ invalid: say`There is no month ${m}`, slip: within(m, 12) });

/** A month, or why there is none. */
export function month(y: number, m: number): Partial<TimeReference> {
  return { precision: 'month', ...(m < 1 || m > 12 ? noMonth(m) : { interval: monthSpan(y, m, 1) }) };
}

/** A day, or why there is none. */
export function day(y: number, m: number, d: number): Partial<TimeReference> {
  if (m < 1 || m > 12) return { precision: 'day', ...noMonth(m) };
  const at = utc(y, m, d);
  const real = new Date(at);
  if (d < 1 || real.getUTCMonth() !== m - 1)
    return {
      precision: 'day',
      invalid: say`${{ day: utc(y, m, 1), named: 'month' }} ${y} has no day ${d}`,
      slip: within(d, new Date(utc(y, m + 1, 0)).getUTCDate()),
    };
  return { precision: 'day', interval: { from: at, to: at + oneDay } };
}

/**
 * A quarter, or the quarters up to `last`; without an interval when no year is given.
 * @param fiscal whether its year is a fiscal one
 */
export function quarter(
  number: number,
  yearText: string | undefined,
  fiscal: boolean,
  options: CalendarOptions,
  last?: number,
): Partial<TimeReference> | null {
  // With half a year "Q9-20" may be the questions 9 to 20.
  if (number < 1 || number > 4)
    return !fiscal && yearText?.length === 2
      ? null
      : { precision: 'quarter', invalid: say`A year has quarters Q1 to Q4`, slip: within(number, 4) };
  const count = 3 * ((last !== undefined && last >= number && last <= 4 ? last : number) - number + 1);
  if (!yearText) return { precision: 'quarter', yearStated: false, part: number };
  const [y, m] = fiscal ? fiscalStart(fullYear(yearText), options) : [fullYear(yearText), 1];
  return { precision: 'quarter', interval: monthSpan(y, m + 3 * (number - 1), count) };
}

/** A half of a year; without an interval when no year is given. */
export function half(
  number: number,
  yearText: string | undefined,
  fiscal: boolean,
  options: CalendarOptions,
): Partial<TimeReference> {
  if (number < 1 || number > 2)
    return { precision: 'half', invalid: say`A year has halves H1 and H2`, slip: within(number, 2) };
  if (!yearText) return { precision: 'half', yearStated: false, part: number };
  const [y, m] = fiscal ? fiscalStart(fullYear(yearText), options) : [fullYear(yearText), 1];
  return { precision: 'half', interval: monthSpan(y, m + 6 * (number - 1), 6) };
}

/** How many weeks a year has: one more where it begins or ends on a Thursday. */
const weeksOf = (y: number): number =>
  [utc(y, 1, 1), utc(y, 12, 31)].some((at) => new Date(at).getUTCDay() === 4) ? 53 : 52;

/** A week as ISO 8601 counts them, or a day of it (1 for Monday): the first is the one with the year's first Thursday. */
export function week(y: number, number: number, weekday: string | undefined): Partial<TimeReference> | null {
  const firstThursday = utc(y, 1, 1) + ((11 - new Date(utc(y, 1, 1)).getUTCDay()) % 7) * oneDay;
  const from = firstThursday + (7 * (number - 1) - 3) * oneDay;
  // The last weeks of a long year end in the next one; none begins there.
  if (number < 1 || new Date(from + 3 * oneDay).getUTCFullYear() !== y)
    return { precision: 'week', invalid: say`${y} has no week ${number}`, slip: within(number, weeksOf(y)) };
  if (weekday === undefined) return { precision: 'week', interval: { from, to: from + 7 * oneDay } };
  const at = from + (Number(weekday) - 1) * oneDay;
  return { precision: 'day', interval: { from: at, to: at + oneDay } };
}

/** Whether a day and a month of two digits each are a day that this month has not, such as 31.04., and no other numbers. */
export const isDayBeyond = (d: number, m: number): boolean => d > 28 && d < 32 && m > 0 && m < 13;

/** The day of `a/b/year` in the order that is set; both readings where none is, null where it is no date. */
export function slashed(
  a: number,
  b: number,
  y: number,
  yearDigits: number,
  options: CalendarOptions,
): Partial<TimeReference> | null {
  const monthFirst = day(y, a, b);
  const dayFirst = day(y, b, a);
  // "50/30/20" is a rule of thumb, "3/6/12" a series: no plan is for a year before 2020.
  if (yearDigits === 2 && y < 2020 && a < b && b < y % 100) return null;
  if (yearDigits === 2 && !monthFirst.interval && !dayFirst.interval)
    return y >= 2020 && y < 2050 && isDayBeyond(a, b) ? dayFirst : null;
  const order = options.dateOrder;
  if (order) return order === 'month-day' ? monthFirst : dayFirst;
  if (!monthFirst.interval) return dayFirst;
  if (!dayFirst.interval || a === b) return monthFirst;
  const iso = (m: number, d: number): string => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return { precision: 'day', readings: [iso(a, b), iso(b, a)] };
}

/** Midnight UTC of the day of an instant, both in milliseconds. */
export function midnightOf(instant: number): number {
  return instant - (instant % oneDay);
}

/** An ISO date (`2026-03-31`) of an instant, in UTC. */
export function isoDate(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
