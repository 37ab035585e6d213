import type { StrategyDocument } from '../document.js';
import { perDocument, perPart } from '../perDocument.js';
import { numberedIn, periodsIn } from './period.js';

/** A moment of a plan, in months: since the plan began, or since the year 0 where the calendar is known. */
export interface Moment {
  readonly onCalendar: boolean;
  readonly months: number;
}

/** Units of numbered periods that end with a month. */
const ofMonths = /^months (\d+)$/;
const numbered = /^(?<unit>days|weeks|months) (?<number>\d+)$/;
/** Weeks that close a quarter. */
const quarters: Readonly<Record<number, number>> = { 13: 3, 26: 6, 39: 9, 52: 12 };

function monthsIn(unit: string, number: number): number {
  if (unit === 'months') return number;
  // Four weeks and thirty days are what people call a month.
  if (unit === 'weeks') return quarters[number] ?? number / 4;
  return number === 365 ? 12 : number / 30;
}

/** A day of the calendar in months since the year 0; whole at the first of a month. */
function monthsSinceZero(milliseconds: number): number {
  const day = new Date(milliseconds);
  return day.getUTCFullYear() * 12 + day.getUTCMonth() + (day.getUTCDate() - 1) / 31;
}

/** In which month of the calendar a plan begins, by each title, cell and label that names a month both ways. */
const beginnings = perPart((passages, { calendar }) =>
  passages.flatMap(({ text }): readonly number[] => {
    if (text.length > 120 || numberedIn(text).length !== 1) return [];
    const [one, other, ...more] = periodsIn(text, calendar);
    if (!one || !other || more.length > 0) return [];
    const [plan, placed] = ofMonths.test(one.until) ? [one, other] : [other, one];
    const month = ofMonths.exec(plan.until)?.[1];
    if (month === undefined || !/^\d+$/.test(placed.until)) return [];
    const end = monthsSinceZero(Number(placed.until));
    return Number.isInteger(end) ? [end - Number(month)] : [];
  }),
);

/** The month before a plan's first one, when the document says it ("Month 4 (September 2027)") and never otherwise. */
const beginningOf = perDocument((document: StrategyDocument): number | undefined => {
  const [first, ...others] = beginnings(document);
  return others.every((other) => other === first) ? first : undefined;
});

/**
 * When a period ends.
 * @param until the end of a period as a key
 * @returns undefined for a period within another ("week 2 of month 3")
 */
export function momentOf(until: string, document: StrategyDocument): Moment | undefined {
  const beginning = beginningOf(document);
  const { unit, number } = numbered.exec(until)?.groups ?? {};
  if (unit !== undefined) {
    const months = monthsIn(unit, Number(number));
    return beginning === undefined ? { onCalendar: false, months } : { onCalendar: true, months: beginning + months };
  }
  return /^\d+$/.test(until) ? { onCalendar: true, months: monthsSinceZero(Number(until)) } : undefined;
}
