import type { Period } from './unit.js';
import type { Value } from './value.js';

const seconds: Readonly<Record<string, number>> = {
  milliseconds: 0.001,
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
  weeks: 604_800,
  months: 2_629_800,
  years: 31_557_600,
};

const perYear: Readonly<Record<Period, number>> = {
  hour: 8766,
  day: 365.25,
  week: 52.18,
  month: 12,
  quarter: 4,
  year: 1,
};

/**
 * A value's amount in a unit that all values of its kind share: durations in seconds, rates in a year, everything else as it stands.
 * @param beside what it is compared with: only two rates are rates
 */
export function amountIn(value: Value, beside: Value = value): number {
  const rate = value.per !== undefined && beside.per !== undefined ? perYear[value.per] : 1;
  return value.amount * rate * (value.unit.kind === 'duration' ? (seconds[value.unit.name] ?? 1) : 1);
}

/** Whether two values can be compared: the same kind of unit and, except for durations, the same name. */
export function sameUnit(a: Value, b: Value): boolean {
  return a.unit.kind === b.unit.kind && (a.unit.kind === 'duration' || a.unit.name === b.unit.name);
}
