/** The sentences about dates. */
import type { TimeReference, CalendarOptions } from '../facts/time.js';
import { say, type Message } from '../result.js';
import type { Range } from '../text/text.js';
import { changed, shown, type Change } from './change.js';
import { shiftBetween, type Distance } from './when.js';

/** A date with its place. */
export interface Dated {
  readonly time: TimeReference;
  readonly range: Range;
}

function laterSaid(about: string, from: string, to: string, { count, unit }: Distance): Message {
  if (count === 1)
    return unit === 'days'
      ? say`"${about}" slips by a day, from ${from} to ${to}.`
      : unit === 'weeks'
        ? say`"${about}" slips by a week, from ${from} to ${to}.`
        : say`"${about}" slips by a month, from ${from} to ${to}.`;
  return unit === 'days'
    ? say`"${about}" slips by ${count} days, from ${from} to ${to}.`
    : unit === 'weeks'
      ? say`"${about}" slips by ${count} weeks, from ${from} to ${to}.`
      : say`"${about}" slips by ${count} months, from ${from} to ${to}.`;
}

function earlierSaid(about: string, from: string, to: string, { count, unit }: Distance): Message {
  if (count === 1)
    return unit === 'days'
      ? say`"${about}" is due a day earlier, ${to} instead of ${from}.`
      : unit === 'weeks'
        ? say`"${about}" is due a week earlier, ${to} instead of ${from}.`
        : say`"${about}" is due a month earlier, ${to} instead of ${from}.`;
  return unit === 'days'
    ? say`"${about}" is due ${count} days earlier, ${to} instead of ${from}.`
    : unit === 'weeks'
      ? say`"${about}" is due ${count} weeks earlier, ${to} instead of ${from}.`
      : say`"${about}" is due ${count} months earlier, ${to} instead of ${from}.`;
}

/**
 * What became of the date of something that both versions name.
 * @param before its date in the earlier version; undefined where that has none
 * @param after in the later one
 * @param places where they name it, for dates that are not there
 */
export function dateChanges(
  about: string,
  before: Dated | undefined,
  after: Dated | undefined,
  places: { readonly before: Range; readonly after: Range },
  calendar: CalendarOptions,
): readonly Change[] {
  const [from, to] = [before, after].map((dated) => (dated ? shown(dated.time.text) : ''));
  const where = { before: before?.range ?? places.before, after: after?.range ?? places.after };
  const parts = { about, from: from ?? '', to: to ?? '', ...where };
  if (!before && !after) return [];
  if (!before) return [changed({ ...parts, kind: 'date-new', said: say`"${about}" now has a date: ${parts.to}.` })];
  if (!after)
    return [
      changed({ ...parts, kind: 'date-gone', said: say`"${about}" no longer has a date; it was ${parts.from}.` }),
    ];
  const shift = shiftBetween(before.time, after.time, calendar);
  switch (shift.to) {
    case 'same':
      return [];
    case 'later':
      return [changed({ ...parts, kind: 'date-slipped', said: laterSaid(about, parts.from, parts.to, shift.by) })];
    case 'earlier':
      return [changed({ ...parts, kind: 'date-earlier', said: earlierSaid(about, parts.from, parts.to, shift.by) })];
    case 'vaguer':
      return [
        changed({
          ...parts,
          kind: 'date-changed',
          said: say`The date of "${about}" became less exact: ${parts.to} instead of ${parts.from}.`,
        }),
      ];
    case 'changed':
      return [
        changed({
          ...parts,
          kind: 'date-changed',
          said: say`The date of "${about}" changed from ${parts.from} to ${parts.to}.`,
        }),
      ];
  }
}
