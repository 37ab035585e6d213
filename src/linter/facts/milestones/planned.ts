import { inYear, timesIn, type CalendarOptions, type TimeReference } from '../time.js';
import type { Milestone } from '../milestone.js';

/**
 * Milestones in the order of their dates: one without a year that follows one with a year is not before it. "15 Feb 2027, then
 * June" is June 2027, whenever the document was written.
 */
export function inOrder(milestones: readonly Milestone[]): readonly Milestone[] {
  let before: number | undefined;
  return milestones.map((milestone) => {
    const { time } = milestone;
    if (!time || time.invalid !== undefined) return milestone;
    if (time.yearStated) {
      before = time.interval?.from ?? before;
      return milestone;
    }
    if (before === undefined || time.part === undefined) return milestone;
    const year = new Date(before).getUTCFullYear();
    const here = inYear(time, year);
    const next = (here.interval?.to ?? Infinity) > before ? here : inYear(time, year + 1);
    before = next.interval?.from ?? before;
    return { ...milestone, time: { ...next, yearStated: true } };
  });
}

/** The first date of a text that a plan can be held to. */
export function planned(text: string, calendar: CalendarOptions, year: number | undefined): TimeReference | undefined {
  const times = timesIn(text, calendar);
  const best =
    times.find((time) => time.interval !== null) ?? times.find((time) => time.precision !== 'vague') ?? times[0];
  return best && year !== undefined ? inYear(best, year) : best;
}
