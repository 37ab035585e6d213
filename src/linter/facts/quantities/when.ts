import { sectionAndParents, type Passage, type Section } from '../../outline/outline.js';
import type { CalendarOptions } from '../time.js';
import type { Value } from '../value.js';
import { periodsIn, type PlanPeriod } from './period.js';
import type { Quantity } from './quantity.js';

/** When a quantity holds. */
export const told = ({ key, until, text }: PlanPeriod): Pick<Quantity, 'when' | 'until' | 'whenText'> => ({
  when: key,
  until,
  whenText: text,
});

/** A period with the section whose title names it. */
interface PeriodAbove {
  readonly period: PlanPeriod | undefined;
  readonly under: Section;
}

/** The one period of a title or label: its first, when that is numbered and dates follow ("Month 3 (July 2027)"). */
export function onePeriod(text: string, calendar: CalendarOptions): PlanPeriod | undefined {
  const [first, ...others] = periodsIn(text, calendar);
  const numbered = (period: PlanPeriod): boolean => /^[a-z]/.test(period.key);
  return first && (others.length === 0 || (numbered(first) && !others.some(numbered))) ? first : undefined;
}

/** The period that a section's title names, or that of the section it stands in. */
function periodAbove(section: Section, calendar: CalendarOptions): PeriodAbove | undefined {
  for (const under of sectionAndParents(section))
    if (periodsIn(under.title, calendar).length > 0) return { period: onePeriod(under.title, calendar), under };
  return undefined;
}

/** A period that stands right behind a value: "$500K ARR by Q4 2027, $2M by Q4 2028". */
export function periodBehind(
  text: string,
  value: Value,
  periods: readonly PlanPeriod[],
  next: number,
): PlanPeriod | undefined {
  const behind = periods.find(({ start }) => start >= value.end && start < next);
  return behind && /^[^.;:\d]{0,40}$/.test(text.slice(value.end, behind.start)) ? behind : undefined;
}

/** What words before a passage say of it: the item it stands in, the line that leads to its list. */
export interface Lead {
  /** The period they set: `undefined` when they name several. */
  readonly periods: readonly PlanPeriod[];
  readonly label: string;
}

/** The period of a passage as a whole, with the section whose title names it. */
export function periodOf(
  passage: Passage,
  own: readonly PlanPeriod[],
  lead: Lead | undefined,
  calendar: CalendarOptions,
): { readonly when: PlanPeriod | undefined; readonly under: Section | undefined } {
  const [period] = own;
  if (own.length > 1) return { when: undefined, under: undefined };
  const above = periodAbove(passage.section, calendar);
  if (period) {
    // "Day 7" in the second week is not that of the first.
    const within = /^(?:days|weeks)/.test(period.key) ? above?.period : undefined;
    return {
      when:
        within && within.key !== period.key
          ? { ...period, key: `${within.key} ${period.key}`, until: `${within.key} ${period.key}` }
          : period,
      under: undefined,
    };
  }
  if (lead && lead.periods.length > 0)
    return { when: lead.periods.length === 1 ? lead.periods[0] : undefined, under: undefined };
  return { when: above?.period, under: above?.under };
}
