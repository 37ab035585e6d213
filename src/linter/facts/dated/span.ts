import { literally, lowered } from '../../languages/index.js';
import { remembered } from '../../text/memo.js';
import { periodWords } from '../quantities/period.js';
import { timesIn, type CalendarOptions, type TimeReference } from '../time.js';
import { monthSpan, oneDay, utc } from '../time/calendar.js';
import { monthNumber } from '../time/words.js';

/** A stretch of time in a text: on the calendar, or counted from the start of something. */
export interface Span {
  /**
   * What it is counted in: milliseconds of the calendar, the same in a year that is not said (read as 2000), or days or months
   * from the start.
   */
  readonly clock: 'calendar' | 'no year' | 'days' | 'months';
  /** From when to when, half-open: month 3 is 2 to 3, week 2 is the days 7 to 14. */
  readonly from: number;
  readonly to: number;
  /** How long the unit is in which it is written: 7 for weeks, 3 for quarters; 0 on the calendar. */
  readonly unit: number;
  /** Whether it is written as a stretch from one time to another. */
  readonly ranged: boolean;
  /** Whether it is the time itself, the last or the first moment of something. */
  readonly bound: 'in' | 'by' | 'from';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What stands between the two ends of a stretch. */
const to = '\\s*(?:[-–—~〜～→]|to|through|thru|until|till|bis|à|au|al?|até|do|по|до|から|至|到)\\s*';
const between = new RegExp(`^${to}$`, 'iu');
const unit = `(?:${literally([...periodWords.keys()]).join('|')})`;
/** "Month 3", "Weeks 5-8", "mois 4 à 6", "Week 3 to Week 5". */
const numbered = new RegExp(
  `(?<![\\p{L}\\d])(?<unit>${unit})[ .-]?#?(?<from>\\d{1,3})(?:${to}(?:${unit}[ -]?)?(?<to>\\d{1,3}))?` +
    '(?<more>\\+)?(?![\\p{L}\\d%]|[.,:]\\d)',
  'gu',
);
/** "第3週", "第1-4周", "2か月目", "3주차", "4-6개월차". */
const counted = new RegExp(
  `(?:第\\s?(?<a>\\d{1,3})(?:${to}第?\\s?(?<b>\\d{1,3}))?\\s?(?<u>[週周月年天日]|个月|個月|季度)(?!間)|` +
    `(?<c>\\d{1,3})(?:${to}(?<d>\\d{1,3}))?\\s?(?:(?<v>週|か月|ヶ月|カ月|日|年)目|(?<w>주|개월|일|년)\\s?차))`,
  'gu',
);
/** The letter alone only where it begins the text or stands for a stretch: "M24-30", "W1–W4"; "M1" may be a milestone. */
const lettered =
  /(?<![\p{L}\d.-])(?:(?<unit>[dwmyqj])(?<from>\d{1,2})\s?[-–—]\s?\k<unit>?(?<to>\d{1,2})|(?<one>[wyj])(?<at>\d{1,2}))(?![\p{L}\d%]|[.,:]\d)/gu;

const lengths: Readonly<Record<string, readonly [Span['clock'], number]>> = {
  days: ['days', 1],
  weeks: ['days', 7],
  months: ['months', 1],
  quarters: ['months', 3],
  years: ['months', 12],
};
const letters: Readonly<Record<string, string>> = {
  d: 'days',
  j: 'days',
  w: 'weeks',
  m: 'months',
  y: 'years',
  q: 'quarters',
};
const signs: Readonly<Record<string, string>> = {
  週: 'weeks',
  周: 'weeks',
  주: 'weeks',
  月: 'months',
  个月: 'months',
  個月: 'months',
  か月: 'months',
  ヶ月: 'months',
  カ月: 'months',
  개월: 'months',
  季度: 'quarters',
  年: 'years',
  년: 'years',
  天: 'days',
  日: 'days',
  일: 'days',
};

const byWord = new RegExp(
  '(?<!\\p{L})(?:by|until|till|before|no later than|due|deadline|within|bis(?: zum| ende| mitte| anfang)?|vor|spätestens|' +
    "d'ici|avant|jusqu'\\p{L}+|antes de|hasta|para|até|entro(?: il)?|prima di|do|przed|до|к)[\\s:]*(?:the |den |dem |le |la |el |il |o |" +
    'end of |late |mid[ -]|early |fin de |fine |final de |koniec |конца )*$',
  'iu',
);
const fromWord = new RegExp(
  '(?<!\\p{L})(?:from|since|starting(?: in| on| from)?|starts?|begins?|as of|after|post|ab|seit|nach|dès|à partir d[eu]|depuis|' +
    'après|desde|a partir de|después de|após|dal?|dopo|od|po|с|со|после)[\\s:-]*(?:the |de |del |le |el )?$',
  'iu',
);
const byBehind = /^\s*(?:まで|以前|前|之前|까지|이전)/u;
const fromBehind = /^\s*(?:\+|(?:and|&)\s(?:beyond|later|after|onwards?)|onwards?|から|以降|起|부터|이후)/u;
/** What says that a time is none to hold anybody to. */
const unsure = /(?<!\p{L})(?:not before|earliest|frühestens|au plus tôt|no antes)[\s:]*$/iu;

function boundOf(text: string, start: number, end: number): Span['bound'] | undefined {
  const before = text.slice(Math.max(0, start - 30), start);
  const behind = text.slice(end, end + 14);
  if (unsure.test(before)) return undefined;
  if (fromBehind.test(behind) || fromWord.test(before)) return 'from';
  return byBehind.test(behind) || byWord.test(before) ? 'by' : 'in';
}

/** The groups of a match of one of the three ways in which periods are numbered: the unit and the numbers. */
function read(groups: Readonly<Record<string, string | undefined>>): readonly [string, string, string | undefined] {
  const { unit: word = '', from, to: last, a, b, u, c, d, v, w, one, at } = groups;
  if (a !== undefined) return [signs[u ?? ''] ?? '', a, b];
  if (c !== undefined) return [signs[v ?? w ?? ''] ?? '', c, d];
  if (at !== undefined) return [letters[one ?? ''] ?? '', at, undefined];
  return [periodWords.get(word) ?? letters[word] ?? '', from ?? '', last];
}

const numberedIn: (text: string) => readonly Span[] = remembered((text) => {
  if (!/\d/.test(text)) return [];
  const lower = lowered(text);
  const found: Span[] = [];
  for (const expression of [numbered, counted, lettered])
    for (const match of lower.matchAll(expression)) {
      const [name, first, last = first] = read(match.groups ?? {});
      const [clock, length] = lengths[name] ?? [];
      const start = match.index;
      const end = start + match[0].length;
      const bound = boundOf(text, start, end);
      if (!clock || length === undefined || !bound || Number(last) < Number(first)) continue;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      found.push({
        clock,
        from: (Number(first) - 1) * length,
        to: Number(last) * length,
        unit: length,
        ranged: last !== first,
        bound: match.groups?.more === undefined ? bound : 'from',
        text: text.slice(start, end),
        start,
        end,
      });
    }
  return found;
});

/** From when to when a reference is, in its year or in one that is not said; undefined where that is not known. */
function placed(time: TimeReference): Pick<Span, 'clock' | 'from' | 'to'> | undefined {
  const { interval, precision, part, yearStated } = time;
  if (interval) {
    // "June 3 – July 9, 2027" is read as its first day.
    const last = /[-–]\s*(?:(?<m>\p{L}{3,})\.?\s+)?(?<d>\d{1,2})(?:,|\s)\s*\d{4}$/u.exec(time.text)?.groups;
    if (precision !== 'day' || !last?.d) return { clock: 'calendar', ...interval };
    const from = new Date(interval.from);
    const month = last.m === undefined ? from.getUTCMonth() + 1 : monthNumber(last.m);
    const end = utc(from.getUTCFullYear(), month, Number(last.d)) + oneDay;
    return end > interval.from ? { clock: 'calendar', from: interval.from, to: end } : undefined;
  }
  if (yearStated || part === undefined) return undefined;
  if (precision === 'month') return { clock: 'no year', ...monthSpan(2000, part, 1) };
  if (precision === 'half') return { clock: 'no year', ...monthSpan(2000, 6 * part - 5, 6) };
  if (precision === 'quarter') {
    const last = Number(/[-–/]\s?Q?(\d)$/.exec(time.text)?.[1] ?? part);
    return last < part ? undefined : { clock: 'no year', ...monthSpan(2000, 3 * part - 2, 3 * (last - part + 1)) };
  }
  const [day, ...more] = time.text.match(/\d{1,2}/g) ?? [];
  if (precision !== 'day' || day === undefined || more.length > 0) return undefined;
  const from = utc(2000, part, Number(day));
  return { clock: 'no year', from, to: from + oneDay };
}

/** A month or a day of the month that a reference goes on from: "March – May 2027", "3–9 June 2027". */
const begun = new RegExp(`(?<![\\p{L}\\d])(?<name>\\p{L}{3,}\\.?|\\d{1,2})(?:${to}|\\s?[/&]\\s?)$`, 'u');

function begunBefore(
  text: string,
  time: TimeReference,
  own: Pick<Span, 'clock' | 'from' | 'to'>,
): number | null | undefined {
  const match = begun.exec(text.slice(Math.max(0, time.start - 24), time.start));
  const name = match?.groups?.name;
  if (name === undefined) return undefined;
  const last = new Date(own.from);
  if (/^\d/.test(name)) {
    if (time.precision !== 'day') return null;
    const from = utc(last.getUTCFullYear(), last.getUTCMonth() + 1, Number(name));
    return from < own.from ? from : null;
  }
  const month = /^(?:may|mar|\p{L}{3,9}\.?)$/iu.test(name) ? monthNumber(name) : 0;
  if (month === 0) return undefined;
  const year = last.getUTCFullYear() - (month > last.getUTCMonth() + 1 ? 1 : 0);
  return time.precision === 'day' ? null : utc(year, month, 1);
}

function onCalendar(text: string, calendar: CalendarOptions): readonly Span[] {
  const times = timesIn(text, calendar).filter(({ precision }) => precision !== 'relative' && precision !== 'vague');
  const spans: Span[] = [];
  for (let index = 0; index < times.length; index += 1) {
    const time = times[index];
    if (!time || time.invalid !== undefined || time.readings) continue;
    const own = placed(time);
    const next = times[index + 1];
    const stretch = next && between.test(text.slice(time.end, next.start));
    const other = stretch && !next.invalid ? placed(next) : undefined;
    if (stretch) index += 1;
    if (!own || (stretch && !other)) continue;
    const bound = boundOf(text, time.start, time.end);
    if (!bound) continue;
    const joined = other ? joinedWith(own, other) : own;
    const before = joined && !other ? begunBefore(text, time, joined) : undefined;
    if (!joined || before === null) continue;
    const end = stretch ? next.end : time.end;
    const ranged =
      stretch === true || before !== undefined || /\p{N}\s?[-–/]\s?(?:Q\d|\p{L}{3,}\.?\s\d|\d{1,2},)/u.test(time.text);
    spans.push({
      ...joined,
      from: before ?? joined.from,
      unit: 0,
      ranged,
      bound: ranged && bound === 'from' ? 'in' : bound,
      text: text.slice(time.start, end),
      start: time.start,
      end,
    });
  }
  return spans;
}

/** Two ends as one stretch; the first has the year of the second where it has none of its own. */
function joinedWith(
  first: Pick<Span, 'clock' | 'from' | 'to'>,
  last: Pick<Span, 'clock' | 'from' | 'to'>,
): Pick<Span, 'clock' | 'from' | 'to'> | undefined {
  if (first.clock === last.clock) return first.from < last.to ? { ...first, to: last.to } : undefined;
  if (first.clock !== 'no year') return undefined;
  const moved = (year: number): number => new Date(first.from).setUTCFullYear(year);
  const year = new Date(last.from).getUTCFullYear();
  const from = moved(year) <= last.from ? moved(year) : moved(year - 1);
  return { clock: 'calendar', from, to: last.to };
}

/**
 * The stretches of time that a text names, in its order: dates and quarters, and periods by their number ("weeks 5-8").
 * @param text plain text without markup
 * @param calendar how dates are read
 */
export function spansIn(text: string, calendar: CalendarOptions): readonly Span[] {
  const relative = numberedIn(text);
  const dates = onCalendar(text, calendar).filter(
    (span) => !relative.some(({ start, end }) => start < span.end && span.start < end),
  );
  return relative.length === 0 ? dates : [...relative, ...dates].sort((a, b) => a.start - b.start);
}
