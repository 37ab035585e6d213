import { foreign, literally, lowered } from '../../languages/index.js';
import { remembered } from '../../text/memo.js';
import { timesIn, type CalendarOptions } from '../time.js';

/** A numbered period of a plan ("Month 3") or one on the calendar ("Q3 2027"), with a key that is the same for the same period. */
export interface PlanPeriod {
  readonly key: string;
  /** Its end as a key: "Months 7-12" and "Year 1" end alike, "September 2027" ends with "Q3 2027". */
  readonly until: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const english: Readonly<Record<string, string>> = {
  day: 'days',
  days: 'days',
  week: 'weeks',
  weeks: 'weeks',
  wk: 'weeks',
  month: 'months',
  months: 'months',
  mo: 'months',
  quarter: 'quarters',
  year: 'years',
  years: 'years',
  yr: 'years',
};
const words = new Map([
  ...Object.entries(english),
  ...foreign.flatMap(({ prose }) =>
    Object.entries(prose.units)
      .filter(([unit]) => /^(?:days|weeks|months|years)$/.test(unit))
      .flatMap(([unit, names]) =>
        names.filter((name) => /^\p{L}{3,}$/u.test(name)).map((name) => [name.toLowerCase(), unit] as const),
      ),
  ),
]);
const short: Readonly<Record<string, string>> = { d: 'days', w: 'weeks', m: 'months', y: 'years' };
/** "Month 3", "Weeks 5-8", "mois 6"; the letter alone ("M6") only where it is the whole text. */
const numbered = new RegExp(
  `(?<![\\p{L}\\d])(?<unit>${literally([...words.keys()]).join('|')})[ -]?#?(?<from>\\d{1,3})` +
    '(?:\\s?[-–—]\\s?(?<to>\\d{1,3}))?(?![\\p{L}\\d%+]|[.,:]\\d)',
  'gu',
);
const letter = /^\W*(?<unit>[dwmy])(?<from>\d{1,2})(?:\s?[-–—]\s?[dwmy]?(?<to>\d{1,2}))?\W*$/u;

const inMonths: Readonly<Record<string, number>> = { months: 1, quarters: 3, years: 12 };
const untilOf = (unit: string, from: string, to = from): string =>
  inMonths[unit] === undefined ? `${unit} ${Number(to)}` : `months ${Number(to) * inMonths[unit]}`;
const keyOf = (unit: string, from: string, to: string | undefined): string =>
  `${unit} ${Number(from)}${to === undefined ? '' : `-${Number(to)}`}`;

/** The numbered periods that a text names. */
export const numberedIn: (text: string) => readonly PlanPeriod[] = remembered((text) => {
  if (!/\d/.test(text)) return [];
  const lower = lowered(text);
  const whole = letter.exec(lower);
  if (whole?.groups)
    return [
      {
        key: keyOf(short[whole.groups.unit ?? ''] ?? '', whole.groups.from ?? '', whole.groups.to),
        until: untilOf(short[whole.groups.unit ?? ''] ?? '', whole.groups.from ?? '', whole.groups.to),
        text: text.trim(),
        start: 0,
        end: text.length,
      },
    ];
  return [...lower.matchAll(numbered)].map((match) => {
    const { unit = '', from = '', to } = match.groups ?? {};
    return {
      key: keyOf(words.get(unit) ?? unit, from, to),
      until: untilOf(words.get(unit) ?? unit, from, to),
      text: text.slice(match.index, match.index + match[0].length),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
});

/**
 * The periods that a text names.
 * @param calendar how dates are read
 */
export function periodsIn(text: string, calendar: CalendarOptions): readonly PlanPeriod[] {
  const relative = numberedIn(text);
  const placed = timesIn(text, calendar).flatMap(({ interval, text: own, start, end }) =>
    interval && !relative.some((each) => each.start < end && start < each.end)
      ? [{ key: `${interval.from}-${interval.to}`, until: `${interval.to}`, text: own, start, end }]
      : [],
  );
  return [...relative, ...placed];
}

/** A numbered period: "Month" of a column with its number. */
export function numberedPeriod(unit: string, number: string, text: string): PlanPeriod {
  return { key: keyOf(unit, number, undefined), until: untilOf(unit, number), text, start: 0, end: text.length };
}

/** What a column of numbered periods is headed with: "Month", "Jahr". */
export function periodUnit(header: string): string | undefined {
  const word = lowered(header)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return words.get(word);
}
