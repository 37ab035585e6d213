import type { Pattern } from './pattern.js';
import { fullYear, month, monthNumber, year, year4 } from './words.js';
import { day, fiscalStart, half, midnightOf, monthSpan, oneDay, quarter, utc } from './calendar.js';

/** Years, parts of dates and words, which count where nothing exact stands. */
export const loose: readonly Pattern[] = [
  {
    expression: new RegExp(
      `\\b(?<f>FY|fiscal(?: year)?)\\s?(?:(?:${year4}|\\d{2})\\s?[/–-]\\s?(?=\\d{2}))?(?<y>${year})(?:\\s?[AEFPB])?\\b`,
      'gi',
    ),
    read: (g, o) => ({ precision: 'year', interval: monthSpan(...fiscalStart(fullYear(g.y ?? ''), o), 12) }),
  },
  {
    expression: new RegExp(
      `(?<y>${year4})(?<=(?:\\b(?:in|by|of|during|for|since|until|till|through|before|after|year|end|` +
        'from|early|late|mid|summer|spring|autumn|fall|winter|throughout|to|and|CY)[ -]|^\\s*[(~]?|' +
        `\\(\\s?|(?<!\\d\\s?)[–—-]\\s?)${year4})(?:\\s?[–-]\\s?(?<z>${year4}|\\d{2})(?!\\d|` +
        '-))?(?=\\s*(?:[).,;:|!?+]|$|\\s(?:and|we|as|the|to|is|with|goals?|roadmap|plan|strategy|OKRs?|' +
        'targets?|vision|on|for|or|if)\\b))',
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
    expression: new RegExp(
      `\\b(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+(?:of\\s+)?|-)(?<m>${month.replace('may|', 'May|')})(?![\\w])`,
      'gi',
    ),
    read: (g) => ({ precision: 'day', yearStated: false, part: monthNumber(g.m ?? '') }),
  },
  {
    expression: new RegExp(
      `\\b(?<m>${month})\\s+(?<d>\\d{1,2})(?:st|nd|rd|` +
        `th)?(?:\\s*[-–]\\s*(?:${month}\\s+)?\\d{1,2})?\\b(?![,.]?\\d|%|` +
        '\\s*(?:customers|users|people|teams))',
      'gi',
    ),
    read: (g) => (Number(g.d) <= 31 ? { precision: 'day', yearStated: false, part: monthNumber(g.m ?? '') } : null),
  },
  {
    expression: new RegExp(
      '(?<m>January|February|March|April|May|June|July|August|September|October|November|' +
        'December)\\b(?!\\s+\\d)(?<=\\b(?:by|in|until|till|during|before|after|since|early|late|mid|' +
        'end of|start of|beginning of)[ -](?:early |late |mid-?)?\\k<m>)',
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
    expression: new RegExp(
      '(?<![\\w.,])(?:\\d{1,3}(?:\\s?[-–]\\s?\\d{1,3})?\\+?|one|two|three|four|five|six|nine|ten|' +
        'twelve|eighteen)[\\s-]?(?:business |working )?(?:day|week|month|quarter|year|sprint)s?\\b',
      'gi',
    ),
    read: () => ({ precision: 'relative' }),
  },
  {
    expression:
      /\b(?:this|the|current|coming|over the next|the next)\s(?:week|month|quarter|half|year|few years|fiscal year)\b/gi,
    read: () => ({ precision: 'relative' }),
  },
  {
    expression: new RegExp(
      '\\b(?:soon|asap|EOQ|EOM|end of (?:the )?(?:quarter|month)|' +
        'next (?:week|month|quarter|half|year|few (?:weeks|months|quarters))|' +
        'later this (?:year|month|quarter)|mid-?year|' +
        'in (?:the )?(?:near|short|medium|long) (?:term|future)|' +
        '(?:this |next |early |late )?(?:spring|summer|autumn|winter)(?! of)|eventually|in due course|' +
        'at some point|when ready)\\b',
      'gi',
    ),
    read: () => ({ precision: 'vague' }),
  },
];
