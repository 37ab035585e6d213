import type { Interval } from '../linter/facts/time.js';
import { say } from '../linter/result.js';
import type { Speech } from './speech.js';

/** The time that a picture shows, with what is written above it. */
export interface Axis extends Interval {
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** Months between two lines, from the finest. */
const steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
/** More lines are not drawn. */
const mostTicks = 6;

const monthOf = (instant: number): number => {
  const date = new Date(instant);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
const instantOf = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12, 1);

/** A date in the reader's language, in UTC. */
export function dated(instant: number, { locale }: Speech): string {
  return new Date(instant).toLocaleDateString(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** A date as an author wrote it: one of digits only in the reader's language, any other as it stands. */
export function datedAs(written: string, speech: Speech): string {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(written) ? Date.parse(written) : Number.NaN;
  return Number.isNaN(instant) ? written : dated(instant, speech);
}

function labelOf(month: number, step: number, isFirst: boolean, { locale, spoken }: Speech): string {
  const year = Math.floor(month / 12);
  const part = Math.floor((month % 12) / step) + 1;
  if (step >= 12) return String(year);
  if (step === 6) return spoken(say`H${part} ${year}`);
  if (step === 3) return spoken(say`Q${part} ${year}`);
  return new Date(instantOf(month)).toLocaleDateString(locale, {
    month: 'short',
    timeZone: 'UTC',
    ...((isFirst || month % 12 === 0) && { year: 'numeric' }),
  });
}

/** Lays whole months, quarters, halves or years around an interval: the finest for which the lines are not too many. */
export function axisFor({ from, to }: Interval, speech: Speech): Axis {
  const [first, last] = [monthOf(from), monthOf(to - 1) + 1];
  const around = (step: number): [number, number] => [Math.floor(first / step) * step, Math.ceil(last / step) * step];
  const step = steps.find((each) => (around(each)[1] - around(each)[0]) / each <= mostTicks) ?? 1200;
  const [begin, end] = around(step);
  const ticks = Array.from({ length: (end - begin) / step }, (_, index) => begin + index * step).map(
    (month, index) => ({ at: instantOf(month), label: labelOf(month, step, index === 0, speech) }),
  );
  return { from: instantOf(begin), to: instantOf(end), ticks };
}
