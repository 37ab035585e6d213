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

/**
 * What became of a period: it is due when it ends. A quarter that becomes one of its months is only said more exactly.
 * @param alike whether both are stated equally finely
 */
function between(before: Interval, after: Interval, alike: boolean): Shift {
  if (before.to === after.to || (!alike && contains(before, after))) return { to: 'same' };
  if (!alike && contains(after, before)) return { to: 'vaguer' };
  return { to: after.to > before.to ? 'later' : 'earlier', by: distance(before.to, after.to) };
}

/** Any year, to compare dates that leave theirs open: a leap year, which has every day. */
const anyYear = 2028;

/** A date without a year, in that year, its day included. */
function placed(time: TimeReference, calendar: CalendarOptions): Interval | null {
  const [exact] = time.precision === 'day' ? timesIn(`${time.text} ${anyYear}`, calendar) : [];
  return (exact ?? inYear(time, anyYear)).interval;
}

/** What leads from the first day of a period to its last. */
const upTo = /^\s*(?:[-–—]|to|until|till|through|bis|à|al?|до)\s*$/i;

/** A date with the one that it leads to: "June 2027 – December 2027" is due when December ends. */
export function spanFrom(text: string, time: TimeReference, calendar: CalendarOptions): TimeReference {
  const times = timesIn(text, calendar);
  const at = times.findIndex((each) => each.text === time.text);
  const [first, last] = [times[at], times[at + 1]];
  if (!first?.interval || !last?.interval || !time.interval || !upTo.test(text.slice(first.end, last.start)))
    return time;
  return {
    ...time,
    text: text.slice(first.start, last.end),
    end: time.start + last.end - first.start,
    interval: { from: first.interval.from, to: last.interval.to },
  };
}

/** The first date of a text, with the one that it leads to. */
const readAgain = (text: string, calendar: CalendarOptions): TimeReference | undefined => {
  const [time] = timesIn(text, calendar);
  return time && spanFrom(text, time, calendar);
};

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
  const [one, other] = [before, after].map((time) => readAgain(time.text, calendar) ?? time);
  if (!one || !other) return { to: 'changed' };
  const alike = one.precision === other.precision;
  if (one.interval && other.interval) return between(one.interval, other.interval, alike);
  if (one.part !== undefined && other.part !== undefined) {
    const [a, b] = [placed(one, calendar), placed(other, calendar)];
    const shift = a && b ? between(a, b, alike) : undefined;
    // From Q4 to Q1 may be a year less a quarter earlier, or a quarter later.
    return !shift || shift.to === 'earlier' ? { to: 'changed' } : shift;
  }
  if (before.interval && after.interval && alike && one.part === other.part)
    return between(before.interval, after.interval, alike);
  // "Q3" and "Q3 2027": the same, said in full.
  if ((one.part ?? other.part) !== undefined && before.interval && after.interval)
    return before.interval.to === after.interval.to ? { to: 'same' } : { to: 'changed' };
  return betweenCounted(before.text, after.text, calendar);
}
