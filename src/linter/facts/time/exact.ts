import type { Pattern } from './pattern.js';
import { fullYear, month, monthNumber, year, year4 } from './words.js';
import { day, half, isDayBeyond, monthSpan, quarter, slashed, week } from './calendar.js';

/**
 * Whole dates, quarters and halves, all of them with digits, in the order in which they are tried: the longest reading of a
 * place comes first.
 */
export const exact: readonly Pattern[] = [
  {
    expression: new RegExp(
      `(?<![\\w/.-])(?<y>${year4})[-/](?<m>\\d{2})[-/](?<d>\\d{2})(?:(?![\\w/]|-\\d)|(?=T\\d{2}:?\\d{2}))`,
      'gi',
    ),
    read: (g) => day(Number(g.y), Number(g.m), Number(g.d)),
  },
  // "2027-03", but "2009-12" may be three years.
  {
    expression: new RegExp(`(?<![\\w/.-])(?<y>${year4})-(?<m>0[1-9]|1[0-2])(?![\\w/-]|\\s?%)`, 'g'),
    read: (g) =>
      Number(g.m) > Number(g.y) % 100 ? null : { precision: 'month', interval: monthSpan(Number(g.y), Number(g.m), 1) },
  },
  {
    expression: new RegExp(
      // "31. April 2027" is German; at the beginning of a text a small number may count headings.
      '(?<!\\d[.,])\\b(?<d>\\d{1,2})(?:(?:st|nd|rd|th)?\\s+(?:of\\s+)?|(?<!^\\s*(?:0?\\d|1[0-2]))\\.\\s?)' +
        `(?<m>${month}),?\\s+(?<y>${year4})\\b`,
      'gi',
    ),
    read: (g) => day(Number(g.y), monthNumber(g.m ?? ''), Number(g.d)),
  },
  {
    expression: new RegExp(
      `\\b(?<m>${month})(?:\\s+(?<d>\\d{1,2})(?:st|nd|rd|` +
        `th)?(?:\\s*[-–]\\s*(?:${month}\\s+)?\\d{1,2})?,?\\s+(?<y>${year4})|\\s?['’](?<short>\\d{2})|` +
        `[\\s,-]*(?<year>${year4}))\\b`,
      'gi',
    ),
    read: (g) =>
      g.d === undefined
        ? { precision: 'month', interval: monthSpan(fullYear(g.short ?? g.year ?? ''), monthNumber(g.m ?? ''), 1) }
        : day(Number(g.y), monthNumber(g.m ?? ''), Number(g.d)),
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
      return read.interval || isDayBeyond(Number(g.d), Number(g.m)) ? read : null;
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
      '(?<![\\p{L}\\d])(?:W|KW|CW|wk|(?:calendar )?week|kalenderwoche|semaine|sem\\.|semana|settimana|' +
        `uge|vecka|uke|tydzień)\\.?\\s?(?<w>\\d{1,2})\\s?(?:[/,-]|of|de|in)?\\s?(?<y>${year4})(?![\\w-])`,
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
      // "Q42027" is the fourth quarter, "Q001" a number.
      `\\bQ(?<q>\\d)(?:\\s?[-–/]\\s?Q?(?<l>[1-4]))?\\s?[-,/ ]?\\s?(?<f>FY|CY)?\\s?(?<!\\bQ\\d(?!20|'))(?<y>${year})\\b(?!%)`,
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
