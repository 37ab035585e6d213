/** How two dates or periods differ: by what they mean, not by how they are written. */
import { inYear, timesIn, type CalendarOptions, type Interval, type TimeReference } from '../facts/time.js';
import { periodsIn } from '../facts/quantities/period.js';
import { valuesIn } from '../facts/value.js';
import { plainWords } from './identity.js';

/** A stretch of time between two dates, always above 0. */
export interface Distance {
  readonly count: number;
  readonly unit: 'days' | 'weeks' | 'months';
}

/** What became of a date. `changed`: it is another one, and nobody can say which is later. */
export type Shift =
  { readonly to: 'same' | 'changed' | 'vaguer' } | { readonly to: 'later' | 'earlier'; readonly by: Distance };

const [oneDay, fewDays, manyDays, daysOfMonth] = [86_400_000, 13, 59, 30.44];

/** Days from one instant to the other. */
const daysBetween = (a: number, b: number): number => Math.round(Math.abs(b - a) / oneDay);

/** How far two instants lie apart: in whole months where both are the end of one, else in days, weeks, or months that are nearest. */
function distance(a: number, b: number): Distance {
  const [one, other] = [new Date(a), new Date(b)];
  const months = Math.abs(
    (other.getUTCFullYear() - one.getUTCFullYear()) * 12 + other.getUTCMonth() - one.getUTCMonth(),
  );
  if (one.getUTCDate() === 1 && other.getUTCDate() === 1 && months > 0) return { count: months, unit: 'months' };
  const days = daysBetween(a, b);
  if (days <= fewDays) return { count: days, unit: 'days' };
  if (days <= manyDays) return { count: Math.round(days / 7), unit: 'weeks' };
  return { count: Math.round(days / daysOfMonth), unit: 'months' };
}

const contains = (outer: Interval, inner: Interval): boolean => outer.from <= inner.from && inner.to <= outer.to;

/** What became of a period: it is due when it ends. */
function between(before: Interval, after: Interval): Shift {
  if (before.to === after.to || contains(before, after)) return { to: 'same' };
  if (contains(after, before)) return { to: 'vaguer' };
  return { to: after.to > before.to ? 'later' : 'earlier', by: distance(before.to, after.to) };
}

/** Any year, to compare dates that leave theirs open: a leap year, which has every day. */
const anyYear = 2028;

/** A date without a year, in that year, its day included. */
function placed(time: TimeReference, calendar: CalendarOptions): Interval | null {
  const [exact] = time.precision === 'day' ? timesIn(`${time.text} ${anyYear}`, calendar) : [];
  return (exact ?? inYear(time, anyYear)).interval;
}

/** Steps that are counted ("Week 4", "within 60 days"): their number and what they are counted in. */
function counted(
  text: string,
  calendar: CalendarOptions,
): { readonly number: number; readonly of: string } | undefined {
  const [period] = periodsIn(text, calendar);
  const [, of, number] = /^([a-z]+) (?:\d+-)?(\d+)$/.exec(period?.key ?? '') ?? [];
  if (of !== undefined) return { number: Number(number), of };
  const value = valuesIn(text).find(({ unit }) => unit.kind === 'duration');
  return value && { number: value.upper, of: value.unit.name };
}

function betweenCounted(before: string, after: string, calendar: CalendarOptions): Shift {
  const [one, other] = [counted(before, calendar), counted(after, calendar)];
  if (one?.of !== other?.of || !one || !other) return { to: 'changed' };
  if (one.number === other.number) return { to: 'same' };
  const many = Math.abs(other.number - one.number);
  const factor = { quarters: 3, years: 12 }[one.of] ?? 1;
  const unit = one.of === 'days' || one.of === 'weeks' ? one.of : 'months';
  if (!['days', 'weeks', 'months', 'quarters', 'years'].includes(one.of)) return { to: 'changed' };
  return { to: other.number > one.number ? 'later' : 'earlier', by: { count: many * factor, unit } };
}

/**
 * What became of a date.
 * @param before as the earlier version states it
 * @param after as the later one does
 */
export function shiftBetween(before: TimeReference, after: TimeReference, calendar: CalendarOptions): Shift {
  if (plainWords(before.text) === plainWords(after.text)) return { to: 'same' };
  // The year that its document gives to a date is not the date's own: it moves with the document.
  const [one, other] = [before, after].map((time) => timesIn(time.text, calendar)[0] ?? time);
  if (!one || !other) return { to: 'changed' };
  if (one.interval && other.interval) return between(one.interval, other.interval);
  if (one.part !== undefined && other.part !== undefined) {
    const [a, b] = [placed(one, calendar), placed(other, calendar)];
    const shift = a && b ? between(a, b) : undefined;
    // From Q4 to Q1 may be a year less a quarter earlier, or a quarter later.
    return !shift || shift.to === 'earlier' ? { to: 'changed' } : shift;
  }
  if (before.interval && after.interval && one.precision === other.precision && one.part === other.part)
    return between(before.interval, after.interval);
  // "Q3" and "Q3 2027": the same, said in full.
  if ((one.part ?? other.part) !== undefined && before.interval && after.interval)
    return before.interval.to === after.interval.to ? { to: 'same' } : { to: 'changed' };
  return betweenCounted(before.text, after.text, calendar);
}
