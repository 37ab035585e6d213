/**
 * Dates and periods in prose. A general date parser resolves to an instant and guesses from today; strategy is
 * written in quarters, halves and fiscal years, which are intervals, and a guess would be an invented meaning.
 */

import {
  foreign,
  forLowered,
  isSpaceless,
  languages,
  literally,
  lowered,
  wordish,
  type Language,
} from '../languages/index.js';
import { say, type Message } from '../result.js';
import { remembered } from '../text/memo.js';
import { halfWidth, matchesOf, Taken } from '../text/text.js';
import { languagesOfDates } from './dateWords.js';

/** How finely a time is stated. */
export type Precision = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'relative' | 'vague';

/** A half-open interval in UTC, in milliseconds since 1970. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A date or period in a text. */
export interface TimeReference {
  readonly text: string;
  /** Offsets in the parsed text. */
  readonly start: number;
  readonly end: number;
  readonly precision: Precision;
  /** Null when it cannot be placed on a calendar: relative, vague, without a year, or invalid. */
  readonly interval: Interval | null;
  /** False for "Q3" or "9 March" that leave the year to the context. */
  readonly yearStated: boolean;
  /** Why the reference names no real date ("February has no 30th day"). */
  readonly invalid?: Message;
  /** The number or day of the week that is wrong in it, and the nearest that is right. */
  readonly slip?: { readonly wrong: number | string; readonly right: number | string };
  /** The readings between which `03/04/2026` leaves a choice, as ISO dates, month first and day first. */
  readonly readings?: readonly [string, string];
  /** Month (1-12), quarter (1-4), half (1-2) or 1 (the whole) of a reference without a year. */
  readonly part?: number;
}

/** How dates are to be read. */
export interface CalendarOptions {
  /** Month in which the fiscal year begins, 1 to 12. */
  readonly fiscalYearStart: number;
  /** Order of `03/04/2026`; null leaves it ambiguous. */
  readonly dateOrder: 'day-month' | 'month-day' | null;
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
/** A day of the week that stands before a place. */
const weekdayBefore = /(?<=(?<lead>(?<weekday>mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s+))/iy;
const year4 = '(?:19|20)\\d{2}';
const year = `(?:${year4}|'?\\d{2}(?!\\d))`;

interface Pattern {
  readonly expression: RegExp;
  /** Whether it is looked for in the text in small letters. */
  readonly small?: true;
  /** Whether a day of the week before a day belongs to it. */
  readonly afterWeekday?: true;
  read(groups: Readonly<Record<string, string | undefined>>, options: CalendarOptions): Partial<TimeReference> | null;
}

const fullYear = (text: string): number => {
  const digits = text.replace(/\D/g, '');
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
};
const oneDay = 86_400_000;
const utc = (y: number, m: number, d: number): number => Date.UTC(y, m - 1, d);
const monthNumbers = new Map(
  languages.flatMap(({ prose }) =>
    prose.months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
  ),
);
const monthNumber = (name: string): number => {
  const known = /^\d+$/.test(name) ? Number(name) : monthNumbers.get(name.toLowerCase().replace(/\.$/, ''));
  return known ?? months.findIndex((each) => each.startsWith(name.slice(0, 3).toLowerCase())) + 1;
};
const capital = (word: string): string => word[0]?.toUpperCase() + word.slice(1);

/** The months `from` to `from + count` as an interval; months beyond 12 fall into the next year. */
const monthSpan = (y: number, from: number, count: number): Interval => ({
  from: utc(y, from, 1),
  to: utc(y, from + count, 1),
});

function fiscalStart(fiscalYear: number, options: CalendarOptions): [number, number] {
  return options.fiscalYearStart === 1 ? [fiscalYear, 1] : [fiscalYear - 1, options.fiscalYearStart];
}

/** A number that is out of its range, from 1, and the nearest one in it. */
const within = (wrong: number, last: number) => ({ wrong, right: wrong < 1 ? 1 : last });

function day(y: number, m: number, d: number, named?: string): Partial<TimeReference> {
  if (m < 1 || m > 12) return { precision: 'day', invalid: say`there is no month ${m}`, slip: within(m, 12) };
  const at = utc(y, m, d);
  const real = new Date(at);
  if (d < 1 || real.getUTCMonth() !== m - 1)
    return {
      precision: 'day',
      invalid: say`${capital(months[m - 1] ?? '')} ${y} has no day ${d}`,
      slip: within(d, new Date(utc(y, m + 1, 0)).getUTCDate()),
    };
  if (named) {
    const actual = weekdays[real.getUTCDay()] ?? '';
    if (!actual.startsWith(named.toLowerCase().slice(0, 3)))
      return {
        precision: 'day',
        invalid: say`that day is a ${capital(actual)}`,
        slip: { wrong: named, right: actual },
      };
  }
  return { precision: 'day', interval: { from: at, to: at + oneDay } };
}

function quarter(
  number: number,
  yearText: string | undefined,
  fiscal: boolean,
  options: CalendarOptions,
  last?: number,
): Partial<TimeReference> {
  if (number < 1 || number > 4)
    return { precision: 'quarter', invalid: say`a year has quarters Q1 to Q4`, slip: within(number, 4) };
  const count = 3 * ((last !== undefined && last >= number && last <= 4 ? last : number) - number + 1);
  if (!yearText) return { precision: 'quarter', yearStated: false, part: number };
  const [y, m] = fiscal ? fiscalStart(fullYear(yearText), options) : [fullYear(yearText), 1];
  return { precision: 'quarter', interval: monthSpan(y, m + 3 * (number - 1), count) };
}

function half(
  number: number,
  yearText: string | undefined,
  fiscal: boolean,
  options: CalendarOptions,
): Partial<TimeReference> {
  if (number < 1 || number > 2)
    return { precision: 'half', invalid: say`a year has halves H1 and H2`, slip: within(number, 2) };
  if (!yearText) return { precision: 'half', yearStated: false, part: number };
  const [y, m] = fiscal ? fiscalStart(fullYear(yearText), options) : [fullYear(yearText), 1];
  return { precision: 'half', interval: monthSpan(y, m + 6 * (number - 1), 6) };
}

/** How many weeks a year has: one more where it begins or ends on a Thursday. */
const weeksOf = (y: number): number =>
  [utc(y, 1, 1), utc(y, 12, 31)].some((at) => new Date(at).getUTCDay() === 4) ? 53 : 52;

/** A week as ISO 8601 counts them, or a day of it (1 for Monday): the first is the one with the year's first Thursday. */
function week(y: number, number: number, weekday: string | undefined): Partial<TimeReference> | null {
  const firstThursday = utc(y, 1, 1) + ((11 - new Date(utc(y, 1, 1)).getUTCDay()) % 7) * oneDay;
  const from = firstThursday + (7 * (number - 1) - 3) * oneDay;
  // The last weeks of a long year end in the next one; none begins there.
  if (number < 1 || new Date(from + 3 * oneDay).getUTCFullYear() !== y)
    return { precision: 'week', invalid: say`${y} has no week ${number}`, slip: within(number, weeksOf(y)) };
  if (weekday === undefined) return { precision: 'week', interval: { from, to: from + 7 * oneDay } };
  const at = from + (Number(weekday) - 1) * oneDay;
  return { precision: 'day', interval: { from: at, to: at + oneDay } };
}

function slashed(
  a: number,
  b: number,
  y: number,
  yearDigits: number,
  options: CalendarOptions,
): Partial<TimeReference> | null {
  const monthFirst = day(y, a, b);
  const dayFirst = day(y, b, a);
  // "50/30/20" is a rule of thumb, "3/6/12" a series: no plan is for a year before 2020.
  if (yearDigits === 2 && ((!monthFirst.interval && !dayFirst.interval) || (y < 2020 && a < b && b < y % 100)))
    return null;
  const order = options.dateOrder;
  if (order) return order === 'month-day' ? monthFirst : dayFirst;
  if (!monthFirst.interval) return dayFirst;
  if (!dayFirst.interval || a === b) return monthFirst;
  const iso = (m: number, d: number): string => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return { precision: 'day', readings: [iso(a, b), iso(b, a)] };
}

const monthNames = `(?:${literally(foreign.flatMap(({ prose }) => prose.months.flat())).join('|') || '(?!)'})\\.?`;
const ordinals = new Map(languages.flatMap(({ prose }) => Object.entries(prose.ordinals)));
const numbered = (text: string): number => ordinals.get(text.toLowerCase()) ?? Number(text);

/** A pattern of a language's data as an expression of JavaScript. */
function patternOf(precision: string, source: string): Pattern {
  const written = source.replaceAll('{month}', monthNames);
  const expression = new RegExp(
    isSpaceless(source) ? forLowered(written) : `(?<![${wordish}])(?:${forLowered(written)})(?![${wordish}])`,
    'g',
  );
  return {
    expression,
    small: true,
    read(groups, options) {
      const { y, m, d, q, h } = groups;
      if (precision === 'relative' || precision === 'vague') return { precision };
      if (q !== undefined) return quarter(numbered(q), y, false, options);
      if (h !== undefined) return half(numbered(h), y, false, options);
      if (m !== undefined && y !== undefined)
        return d === undefined
          ? { precision: 'month', interval: monthSpan(Number(y), monthNumber(m), 1) }
          : day(Number(y), monthNumber(m), Number(d));
      if (m !== undefined)
        return { precision: d === undefined ? 'month' : 'day', yearStated: false, part: monthNumber(m) };
      return y === undefined ? null : { precision: 'year', interval: monthSpan(Number(y), 1, 12) };
    },
  };
}

const foreignPatterns = new Map<Language, readonly Pattern[]>();

/** The patterns of a language that is not English; they are made when something first looks like it. */
function patternsFor(language: Language): readonly Pattern[] {
  const { prose } = language;
  let patterns = foreignPatterns.get(language);
  if (!patterns)
    foreignPatterns.set(
      language,
      (patterns = [
        ...prose.times.map(({ precision, pattern }) => patternOf(precision, pattern)),
        ...prose.relativeTimes.map((source) => patternOf('relative', source)),
        ...prose.vagueTimes.map((source) => patternOf('vague', source)),
      ]),
    );
  return patterns;
}

/** Cells and labels are no longer, in UTF-16 code units. */
const shortText = 40;

/** The patterns of the languages in which something in a text without foreign letters may be a date. */
function foreignPatternsFor(text: string): readonly Pattern[] {
  return languagesOfDates(text, text.length <= shortText && /\d/.test(text)).flatMap(patternsFor);
}

/** Whole dates, quarters and halves, all of them with digits, in the order in which they are tried: the longest reading of a place comes first. */
const exact: readonly Pattern[] = [
  {
    expression: new RegExp(
      `(?<![\\w/.-])(?<y>${year4})[-/](?<m>\\d{2})[-/](?<d>\\d{2})(?:(?![\\w/]|-\\d)|(?=T\\d{2}:?\\d{2}))`,
      'gi',
    ),
    read: (g) => day(Number(g.y), Number(g.m), Number(g.d)),
  },
  {
    afterWeekday: true,
    expression: new RegExp(
      `\\b(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<m>${month}),?\\s+(?<y>${year4})\\b`,
      'gi',
    ),
    read: (g) => day(Number(g.y), monthNumber(g.m ?? ''), Number(g.d), g.weekday),
  },
  {
    afterWeekday: true,
    expression: new RegExp(
      `\\b(?<m>${month})(?:\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:\\s*[-–]\\s*(?:${month}\\s+)?\\d{1,2})?,?\\s+(?<y>${year4})|\\s?['’](?<short>\\d{2})|[\\s,-]*(?<year>${year4}))\\b`,
      'gi',
    ),
    read: (g) =>
      g.d === undefined
        ? { precision: 'month', interval: monthSpan(fullYear(g.short ?? g.year ?? ''), monthNumber(g.m ?? ''), 1) }
        : day(Number(g.y), monthNumber(g.m ?? ''), Number(g.d), g.weekday),
  },
  // "15-Jul-27", "Jul-27": spreadsheets write months so. No plan is for a year before 2020.
  {
    expression: new RegExp(
      `\\b(?<d>\\d{1,2})(?<between>[-/.])(?<m>${month})\\k<between>(?<y>${year4}|[2-4]\\d)(?![\\w/-])(?!\\s?%)`,
      'gi',
    ),
    read: (g) => day(fullYear(g.y ?? ''), monthNumber(g.m ?? ''), Number(g.d)),
  },
  {
    expression: new RegExp(`(?<![\\w-])(?<m>${month})[-/](?<y>[2-4]\\d)(?![\\w/-])(?!\\s?%)`, 'gi'),
    read: (g) => ({ precision: 'month', interval: monthSpan(fullYear(g.y ?? ''), monthNumber(g.m ?? ''), 1) }),
  },
  {
    expression: /(?<![\w/.])(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<y>(?:19|20)\d{2}|\d{2})(?![\w/])/g,
    read: (g, o) => slashed(Number(g.a), Number(g.b), fullYear(g.y ?? ''), g.y?.length ?? 0, o),
  },
  {
    expression: /(?<![\w/.])(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>(?:19|20)\d{2})(?![\w/])/g,
    read: (g) => day(Number(g.y), Number(g.m), Number(g.d)),
  },
  {
    expression: /(?<![\w/.])(?<!\bv(?:ersion)?\.?\s?)(?<d>\d{1,2})\.(?<m>\d{2})\.(?<y>[2-4]\d)(?![\w/]|\.\d)/gi,
    read: (g) => {
      const read = day(fullYear(g.y ?? ''), Number(g.m), Number(g.d));
      return read.interval ? read : null;
    },
  },
  {
    expression: new RegExp(
      `(?<![\\w/.-])(?<y>${year4})[-/ ]?(?:W|KW|CW)\\s?(?<w>\\d{1,2})(?:-(?<n>[1-7]))?(?![\\w/-])`,
      'gi',
    ),
    read: (g) => week(Number(g.y), Number(g.w), g.n),
  },
  {
    expression: new RegExp(
      `(?<![\\p{L}\\d])(?:W|KW|CW|wk|(?:calendar )?week|kalenderwoche|semaine|sem\\.|semana|settimana|uge|vecka|uke|tydzień)\\.?\\s?(?<w>\\d{1,2})\\s?(?:[/,-]|of|de|in)?\\s?(?<y>${year4})(?![\\w-])`,
      'giu',
    ),
    read: (g) => week(Number(g.y), Number(g.w), undefined),
  },
  {
    expression: new RegExp(`(?<!\\d)(?<y>${year4})年\\s?第?\\s?(?<w>\\d{1,2})[週周]`, 'g'),
    read: (g) => week(Number(g.y), Number(g.w), undefined),
  },
  {
    expression: new RegExp(`(?<![\\w/.])(?<y>${year4})\\.(?<m>\\d{2})\\.(?<d>\\d{2})(?![\\w/])`, 'g'),
    read: (g) => day(Number(g.y), Number(g.m), Number(g.d)),
  },
  {
    expression: new RegExp(`\\b(?:(?<f>FY|CY)\\s?)?(?<y>${year})\\s?[-/ ]?\\s?Q(?<q>\\d)\\b`, 'g'),
    read: (g, o) => quarter(Number(g.q), g.y, g.f === 'FY', o),
  },
  {
    expression: new RegExp(
      `\\bQ(?<q>\\d)(?:\\s?[-–/]\\s?Q?(?<l>[1-4]))?\\s?[-,/ ]?\\s?(?<f>FY|CY)?\\s?(?<y>${year})\\b(?!%)`,
      'g',
    ),
    read: (g, o) => quarter(Number(g.q), g.y, g.f === 'FY', o, g.l ? Number(g.l) : undefined),
  },
  {
    expression: new RegExp(`\\b(?:(?<f>FY|CY)\\s?)?(?<y>${year})\\s?[-/ ]?\\s?H(?<h>\\d)\\b`, 'g'),
    read: (g, o) => half(Number(g.h), g.y, g.f === 'FY', o),
  },
  {
    expression: new RegExp(`\\bH(?<h>[1-9])\\s?[-/ ]?\\s?(?<f>FY|CY)?\\s?(?<y>${year})\\b(?!%)`, 'g'),
    read: (g, o) => half(Number(g.h), g.y, g.f === 'FY', o),
  },
  { expression: /\b(?<h>[12])H\s?(?<y>'?\d{2}|(?:19|20)\d{2})\b/g, read: (g, o) => half(Number(g.h), g.y, false, o) },
];

/** Years, parts of dates and words, which count where nothing exact stands. */
const loose: readonly Pattern[] = [
  {
    expression: new RegExp(
      `\\b(?<f>FY|fiscal(?: year)?)\\s?(?:(?:${year4}|\\d{2})\\s?[/–-]\\s?(?=\\d{2}))?(?<y>${year})(?:\\s?[AEFPB])?\\b`,
      'gi',
    ),
    read: (g, o) => ({ precision: 'year', interval: monthSpan(...fiscalStart(fullYear(g.y ?? ''), o), 12) }),
  },
  {
    expression: new RegExp(
      `(?<y>${year4})(?<=(?:\\b(?:in|by|of|during|for|since|until|till|through|before|after|year|end|from|early|late|mid|summer|spring|autumn|fall|winter|throughout|to|and|CY)[ -]|^\\s*[(~]?|\\(\\s?|(?<!\\d\\s?)[–—-]\\s?)${year4})(?:\\s?[–-]\\s?(?<z>${year4}|\\d{2})(?!\\d|-))?(?=\\s*(?:[).,;:|!?+]|$|\\s(?:and|we|as|the|to|is|with|goals?|roadmap|plan|strategy|OKRs?|targets?|vision|on|for|or|if)\\b))`,
      'gi',
    ),
    read: (g) => ({
      precision: 'year',
      interval: {
        from: utc(Number(g.y), 1, 1),
        to: utc(
          g.z ? (g.z.length === 2 ? Number((g.y ?? '').slice(0, 2) + g.z) : Number(g.z)) + 1 : Number(g.y) + 1,
          1,
          1,
        ),
      },
    }),
  },
  // "2027E" in the header of a column: actual, estimate, forecast, plan, budget.
  {
    expression: new RegExp(`^\\s*(?:CY\\s?)?(?<y>${year4})\\s?[AEFPB]\\s*$`, 'g'),
    read: (g) => ({ precision: 'year', interval: monthSpan(Number(g.y), 1, 12) }),
  },
  {
    expression: new RegExp(`\\b(?:EOY|year[- ]end|end of (?:the )?year)\\s?(?<y>${year})\\b`, 'gi'),
    read: (g) => ({ precision: 'year', interval: monthSpan(fullYear(g.y ?? ''), 1, 12) }),
  },
  {
    expression: /\b(?:EOY|(?:the )?end of (?:the |this )?year|year[- ]end)\b/gi,
    read: () => ({ precision: 'year', yearStated: false, part: 1 }),
  },
  // Programs write instants as digits only.
  {
    expression: /^\s*(?<y>20\d{2})(?<m>\d{2})(?<d>\d{2})\s*$/g,
    read: (g) => {
      const read = day(Number(g.y), Number(g.m), Number(g.d));
      return read.interval ? read : null;
    },
  },
  {
    expression: /^\s*(?<s>1\d{9})(?<ms>\d{3})?\s*$/g,
    read: (g) => {
      const at = midnightOf(Number(g.s) * 1000);
      return { precision: 'day', interval: { from: at, to: at + oneDay } };
    },
  },
  {
    afterWeekday: true,
    expression: new RegExp(
      `\\b(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+(?:of\\s+)?|-)(?<m>${month.replace('may|', 'May|')})(?![\\w])`,
      'gi',
    ),
    read: (g) => ({ precision: 'day', yearStated: false, part: monthNumber(g.m ?? '') }),
  },
  {
    expression: new RegExp(
      `\\b(?<m>${month})\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:\\s*[-–]\\s*(?:${month}\\s+)?\\d{1,2})?\\b(?![,.]?\\d|%|\\s*(?:customers|users|people|teams))`,
      'gi',
    ),
    read: (g) => (Number(g.d) <= 31 ? { precision: 'day', yearStated: false, part: monthNumber(g.m ?? '') } : null),
  },
  {
    expression: new RegExp(
      `(?<m>January|February|March|April|May|June|July|August|September|October|November|December)\\b(?!\\s+\\d)(?<=\\b(?:by|in|until|till|during|before|after|since|early|late|mid|end of|start of|beginning of)[ -](?:early |late |mid-?)?\\k<m>)`,
      'g',
    ),
    read: (g) => ({ precision: 'month', yearStated: false, part: monthNumber(g.m ?? '') }),
  },
  {
    expression: new RegExp(`^\\s*(?:early |late |mid-?)?(?<m>${month})\\s*$`, 'gi'),
    read: (g) => ({ precision: 'month', yearStated: false, part: monthNumber(g.m ?? '') }),
  },
  {
    expression: /(?<![\w.-])Q(?<q>[1-4])(?:\s?[-–/]\s?Q?(?<l>[1-4]))?(?![\w.]|-\w)/g,
    read: (g, o) => quarter(Number(g.q), undefined, false, o),
  },
  { expression: /(?<![\w.-])H(?<h>[12])(?![\w.#]|\s?[:=-])/g, read: (g, o) => half(Number(g.h), undefined, false, o) },
  {
    expression: /\b(?:weeks?|sprints?|months?|days?|years?)\s(?:of\s)?\d{1,2}(?!\d)(?:\s?[-–/]\s?\d{1,3})?\b/gi,
    read: () => ({ precision: 'relative' }),
  },
  {
    expression:
      /(?<![\w.,])(?:\d{1,3}(?:\s?[-–]\s?\d{1,3})?\+?|one|two|three|four|five|six|nine|ten|twelve|eighteen)[\s-]?(?:business |working )?(?:day|week|month|quarter|year|sprint)s?\b/gi,
    read: () => ({ precision: 'relative' }),
  },
  {
    expression:
      /\b(?:this|the|current|coming|over the next|the next)\s(?:week|month|quarter|half|year|few years|fiscal year)\b/gi,
    read: () => ({ precision: 'relative' }),
  },
  {
    expression:
      /\b(?:soon|asap|EOQ|EOM|end of (?:the )?(?:quarter|month)|next (?:week|month|quarter|half|year|few (?:weeks|months|quarters))|later this (?:year|month|quarter)|mid-?year|in (?:the )?(?:near|short|medium|long) (?:term|future)|(?:this |next |early |late )?(?:spring|summer|autumn|winter)(?! of)|eventually|in due course|at some point|when ready)\b/gi,
    read: () => ({ precision: 'vague' }),
  },
];

/**
 * Finds the dates and periods in a text.
 * @param text plain text without markup
 * @param options the fiscal calendar and the order of `03/04/2026`
 * @returns references in the order of the text, none overlapping
 */
export function timesIn(text: string, options: CalendarOptions): readonly TimeReference[] {
  let read = readers.get(options);
  if (!read) {
    const calendar = `${options.fiscalYearStart} ${options.dateOrder ?? ''}`;
    read = calendars.get(calendar) ?? remembered((each) => findTimes(each, options));
    calendars.set(calendar, read);
    readers.set(options, read);
  }
  return read(text);
}

type Reader = (text: string) => readonly TimeReference[];
const calendars = new Map<string, Reader>();
const readers = new WeakMap<CalendarOptions, Reader>();

/** The day of the week that ends at a place, with what stands between; undefined where none does. */
function weekdayEnding(text: string, at: number): Readonly<Record<string, string>> | undefined {
  weekdayBefore.lastIndex = at;
  return weekdayBefore.exec(text)?.groups;
}

/** Letters and words that no English date has. */
const foreignLetters = /[\u00C0-\u024F\u0400-\u04FF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\u00B0\u00BA]/;
const foreignPeriod = /\d\s?(?:e|er|re|o)?\.?\s(?:kwarta|quartal|trimestre|semestre|halbjahr)/i;
const letteredPeriod = /\b[TS][1-4]\b|\b\d[TS]\b/i;

function findTimes(written: string, options: CalendarOptions): readonly TimeReference[] {
  const text = halfWidth(written);
  const abroad = foreignLetters.test(text) || foreignPeriod.test(text) || letteredPeriod.test(text);
  const found: TimeReference[] = [];
  const taken = new Taken(text.length);
  let lower: string | undefined;
  for (const patterns of [exact, abroad ? foreign.flatMap(patternsFor) : foreignPatternsFor(text), loose]) {
    for (const { expression, small, afterWeekday, read } of patterns) {
      for (const match of matchesOf(expression, small ? (lower ??= lowered(text)) : text)) {
        const before = afterWeekday && match.groups?.d !== undefined ? weekdayEnding(text, match.index) : undefined;
        const start = match.index - (before?.lead ?? '').length;
        const end = match.index + match[0].length;
        if (!taken.isFree(start, end)) continue;
        const read_ = read({ ...match.groups, weekday: before?.weekday }, options);
        if (!read_) continue;
        const own = written.slice(start, end);
        const lead = own.length - own.trimStart().length;
        taken.take(start + lead, start + lead + own.trim().length);
        found.push({
          precision: 'day',
          interval: null,
          yearStated: true,
          ...read_,
          text: own.trim(),
          start: start + lead,
          end: start + lead + own.trim().length,
        });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Places a reference without a year in the given year; unchanged when it already has one or names no part of a year. */
export function inYear(time: TimeReference, year_: number): TimeReference {
  if (time.yearStated || time.part === undefined) return time;
  const spans: Partial<Record<Precision, number>> = { year: 12, half: 6, quarter: 3, month: 1, day: 1 };
  const span = spans[time.precision] ?? 0;
  if (span === 0) return time;
  const first =
    time.precision === 'quarter'
      ? 3 * (time.part - 1) + 1
      : time.precision === 'half'
        ? 6 * (time.part - 1) + 1
        : time.part;
  return { ...time, interval: monthSpan(year_, first, span) };
}

/** What stands before a time that says when something is due: nothing, a mark that sets it apart, or a word for it. */
const beforeDue =
  /(?:^[^\p{L}\p{N}]*|[:：(（|,;→–—\n]\s*|\s-\s+|(?<!\p{L})(?:by|until|till|before|due|deadline|eta|in|end of|early|late|mid)[ -])$/iu;
/** It is no longer, in UTF-16 code units. */
const beforeLength = 40;
const afterDue = /^(?:\s*$|\s*[)）.,;:：|!→–—\n]|\s[-([])/u;

/** Whether a time stands where a text says when something is due: "Import: Q3", "(Q3 2027)", "by March", but not "bugs of the QA 2026-07-03". */
export function saysWhen(text: string, { start, end }: Pick<TimeReference, 'start' | 'end'>): boolean {
  return beforeDue.test(text.slice(Math.max(0, start - beforeLength), start)) && afterDue.test(text.slice(end));
}

/** Midnight UTC of the day of an instant, both in milliseconds. */
export function midnightOf(instant: number): number {
  return instant - (instant % oneDay);
}

/** An ISO date (`2026-03-31`) of an instant, in UTC. */
export function isoDate(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
