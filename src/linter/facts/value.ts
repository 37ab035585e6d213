import { foreign, foreignWords, forLowered, isSpaceless, literally, lowered, wordish } from '../languages/index.js';
import { remembered } from '../text/memo.js';
import { halfWidth, overlapsOf } from '../text/text.js';

/** A quantity with its unit, as people write it in strategy documents. */
export interface Value {
  readonly text: string;
  /** Offsets in the parsed text. */
  readonly start: number;
  readonly end: number;
  /** The number, or the lower end of a range, with `k`, `M` and `bn` resolved. */
  readonly amount: number;
  /** Upper end of a range; equal to `amount` for a single number. */
  readonly upper: number;
  readonly unit: Unit;
  readonly comparator: '<' | '>' | null;
  /** The period of a rate: "12% a year", "40/week". */
  readonly per?: Period;
}

/** What a rate is counted in. */
export type Period = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/**
 * What a number counts. `name` tells currencies, durations and measures apart; it is empty when only the kind is known. Amounts
 * of measures are in their base unit, whatever their prefix: 1.2 MB is 1,200,000 bytes.
 */
export interface Unit {
  readonly kind: 'percent' | 'points' | 'currency' | 'duration' | 'multiplier' | 'ratio' | 'measure' | 'count';
  readonly name: string;
}

// "1'200'000", "12,00,000", "1,200.50", "1 200,50" and "1.200,50"; "3,5" is three and a half, for thousands come in threes.
const number =
  "\\d{1,3}(?:['’]\\d{3})+(?:\\.\\d+)?|\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d+)?(?!\\d)|\\d{1,3}(?: \\d{3})+(?=,\\d|\\s?(?:[€$£%₽]|zł|pln|руб))(?:,\\d+)?|\\d{1,3}(?:[,\u202F\u00A0]\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:,\\d+|(?<=\\.000)|(?<=\\.\\d{3}\\.\\d{3}))(?![\\d.])|\\d+(?:\\.\\d+|,\\d{1,2}(?![\\d,]))?";
const ends = (words: readonly string[]): string =>
  `(?:${literally(words.filter((word) => !isSpaceless(word))).join('|')})(?![${wordish}])|${literally(words.filter(isSpaceless)).join('|')}`;
const foreignAtLeast = new Set(foreignWords(({ atLeast }) => atLeast));
const foreignAtMost = new Set(foreignWords(({ atMost }) => atMost));
const foreignUnits = new Map(
  foreign.flatMap(({ prose }) =>
    Object.entries(prose.units).flatMap(([name, words]) => words.map((word) => [word.toLowerCase(), name] as const)),
  ),
);
const foreignCurrencies = new Map(
  foreign.flatMap(({ prose }) =>
    Object.entries(prose.currencies).flatMap(([code, words]) =>
      words.map((word) => [word.toLowerCase(), code] as const),
    ),
  ),
);
const foreignScales = new Map(
  foreign.flatMap(({ prose }) =>
    Object.entries(prose.scales).map(([word, factor]) => [word.toLowerCase(), factor] as const),
  ),
);
const codes = 'USD|EUR|GBP|CHF|JPY|AUD|CAD|NZD|SGD|HKD|CNY|RMB|INR|KRW|BRL|MXN|ZAR|AED|SEK|NOK|DKK|PLN|CZK|HUF';
const currency = `(?:R|US|A|C|S/)?[$€£¥￥₹₩₽₺₪₴₫₱฿]\\s?|\\b(?:${codes})\\s?|\\bRs\\.?\\s?`;
/** Measures with a prefix for their size, in small letters, as texts are compared here. */
const measures =
  '(?:[kmgtp]i?)?b(?:yte)?s?(?:/s)?|[kmgt]i?bit(?:/s)?|[kmgt]?bps|[kmgt]?wh|[kmg]w|[kmg]?hz|kg|mg|(?<=\\s)g|tonnes?|km';
const comparators = new Set(
  [
    '≥',
    '≤',
    '>=',
    '<=',
    '>',
    '<',
    '~',
    '≈',
    ...foreignWords(({ atLeast, atMost }) => [...atLeast, ...atMost]),
    'at least',
    'at most',
    'under',
    'below',
    'above',
    'over',
    'more than',
    'less than',
    'fewer than',
    'no more than',
    'no less than',
    'up to',
    'must stay below',
    'must stay above',
  ].map((word) => word.toLowerCase()),
);
const longestComparator = Math.max(...[...comparators].map((word) => word.length));
const comparatorEnds = new Set([...comparators].map((word) => word.at(-1)));
const scale = `(?:(?:k|K|M|m|mm|MM|mn|bn|B|million|billion|thousand|trillion|lakhs?|crores?)(?![a-zA-Z])|${ends([...foreignScales.keys()])})`;
const unit = `${ends([...foreignUnits.keys(), ...foreignCurrencies.keys()])}|%|percent(?:age points?)?|pp\\b|pts?\\b|bps\\b|percentage points?|x\\b|×|days?\\b|hours?\\b|hrs?\\b|h\\b|minutes?\\b|mins?\\b|seconds?\\b|secs?\\b|s\\b|ms\\b|weeks?\\b|months?\\b|years?\\b|(?:${measures})(?![\\p{L}\\d])|(?:${codes})\\b|€|£|₹|\\$(?!\\d)`;
/** A number with what belongs to it. Comparators are left out: of their many words each is looked for only before a number. */
const quantity = new RegExp(
  forLowered(
    `(?<sign>[-−–+])?(?<currency>${currency})?(?<inner>[-−])?(?<low>${number})(?<scale1>${scale})?(?:\\s?[-–]\\s?(?:${currency})?(?<high>${number}))?(?<scale2>\\s?${scale})?(?<plus>\\+)?(?:\\s?(?<unit>${unit}))?(?<per>\\s?(?:/|per |each |every |an? )\\s?(?:hours?|hr|h|days?|weeks?|wk|months?|mo|quarters?|qtr|years?|yr)\\b|\\s?p\\.?a\\.?(?![\\p{L}])|\\s(?:daily|weekly|monthly|quarterly|yearly|annually)\\b)?(?<ratio>\\s?:\\s?\\d+(?:\\.\\d+)?)?(?:\\s?(?<bound>以上|以下|以内|未満|未满|이상|초과|이하|미만|이내))?`,
  ),
  'gy',
);
const mostSpaces = 8;
/** The comparator that ends before `end`, with the spaces behind it: the longest that is not the end of another word. */
function comparatorBefore(
  text: string,
  from: number,
  end: number,
): { readonly word: string; readonly length: number } | undefined {
  const near = Math.max(from, end - longestComparator - mostSpaces);
  const trimmed = text.slice(near, end).trimEnd();
  const lower = trimmed.toLowerCase();
  if (!comparatorEnds.has(lower.at(-1)) || lower.length !== trimmed.length) return undefined;
  const stop = near + trimmed.length;
  for (let length = Math.min(longestComparator, lower.length); length > 0; length -= 1) {
    const word = lower.slice(-length);
    if (comparators.has(word) && !/[\w.#/=~–—-]/.test(text[stop - length - 1] ?? ' '))
      return { word, length: end - stop + length };
  }
  return undefined;
}

/** The sign and currency before a number's first digit; they are no longer than this. */
const signBefore = new RegExp(`[-−–+]?(?:${currency})?[-−]?$`, 'i');
const signReach = 8;

interface Found {
  readonly start: number;
  readonly text: string;
  readonly comparator: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** The quantities of a text, the comparators before them included. */
function* quantitiesIn(text: string): Generator<Found> {
  const digit = /\d/g;
  const lower = lowered(text);
  let from = 0;
  for (let at = digit.exec(text); at; at = digit.exec(text)) {
    const lead = /[-−–+$€£¥￥₹₩₽₺₪₴₫₱฿.\sA-Z]/i.test(text[at.index - 1] ?? '.')
      ? (signBefore.exec(text.slice(Math.max(from, at.index - signReach), at.index))?.[0].length ?? 0)
      : 0;
    for (const begin of lead > 0 ? [at.index - lead, at.index] : [at.index]) {
      const before = comparatorBefore(text, from, begin);
      const start = begin - (before?.length ?? 0);
      quantity.lastIndex = begin;
      const free =
        before !== undefined ||
        (!/[\w.#/-]/.test(text[begin - 1] ?? ' ') && !/^\d+-[a-z]/i.test(text.slice(begin, begin + 24)));
      const match = free ? quantity.exec(lower) : null;
      if (!match) continue;
      from = begin + match[0].length;
      digit.lastIndex = from;
      yield { start, text: text.slice(start, from), comparator: before?.word ?? '', groups: match.groups ?? {} };
      break;
    }
  }
}

const durations: Readonly<Record<string, string>> = {
  s: 'seconds',
  sec: 'seconds',
  secs: 'seconds',
  second: 'seconds',
  seconds: 'seconds',
  ms: 'milliseconds',
  min: 'minutes',
  mins: 'minutes',
  minute: 'minutes',
  minutes: 'minutes',
  h: 'hours',
  hr: 'hours',
  hrs: 'hours',
  hour: 'hours',
  hours: 'hours',
  day: 'days',
  days: 'days',
  week: 'weeks',
  weeks: 'weeks',
  month: 'months',
  months: 'months',
  year: 'years',
  years: 'years',
};
const currencies: Readonly<Record<string, string>> = {
  US$: 'USD',
  R$: 'BRL',
  A$: 'AUD',
  C$: 'CAD',
  '￥': 'JPY',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  RS: 'INR',
  'RS.': 'INR',
  RMB: 'CNY',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₪': 'ILS',
  '₴': 'UAH',
  '₫': 'VND',
  '₱': 'PHP',
  '฿': 'THB',
};

function scaleOf(text: string | undefined): number {
  const foreignScale = foreignScales.get(text?.trim().toLowerCase() ?? '');
  if (foreignScale !== undefined) return foreignScale;
  switch (text?.trim().toLowerCase()) {
    case 'k':
    case 'thousand':
      return 1e3;
    case 'lakh':
    case 'lakhs':
      return 1e5;
    case 'm':
    case 'mm':
    case 'mn':
    case 'million':
      return 1e6;
    case 'crore':
    case 'crores':
      return 1e7;
    case 'trillion':
      return 1e12;
    case 'bn':
    case 'b':
    case 'billion':
      return 1e9;
    default:
      return 1;
  }
}

const isCurrency = new RegExp(`^(?:${codes}|[$€£₹])$`, 'i');
const measured = new RegExp(forLowered(`^(?:${measures.replace('(?<=\\\\s)', '')})$`));
const prefixes: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, g: 1e9, t: 1e12, p: 1e15 };

/** The base unit of a measure, with how many of it one of the measure is; undefined for any other word. */
function measureOf(word: string): { readonly name: string; readonly size: number } | undefined {
  if (!measured.test(word)) return undefined;
  const base = /(?:b(?:yte)?s?|bit|bps|wh|w|hz)(?:\/s)?$/.exec(word)?.[0];
  // Weights and lengths: "mg" are thousandths, "MB" are millions.
  if (base === undefined || /^[km]?g$/.test(word))
    return (
      {
        kg: { name: 'grams', size: 1e3 },
        mg: { name: 'grams', size: 1e-3 },
        g: { name: 'grams', size: 1 },
        km: { name: 'metres', size: 1e3 },
      }[word] ?? { name: 'grams', size: 1e6 }
    );
  const [letter = '', binary] = word.slice(0, word.length - base.length);
  const factor = prefixes[letter] ?? 1;
  const name = base === 'bps' ? 'bit/s' : base.replace(/^b(?:yte)?s?(?=\/|$)/, 'bytes');
  return { name, size: binary === 'i' ? 2 ** (10 * Math.round(Math.log10(factor) / 3)) : factor };
}

function unitOf(groups: Readonly<Record<string, string | undefined>>): Unit {
  if (groups.ratio) return { kind: 'ratio', name: '' };
  const name = groups.unit?.toLowerCase() ?? '';
  const foreignUnit = foreignUnits.get(name);
  if (foreignUnit === 'percent' || foreignUnit === 'points') return { kind: foreignUnit, name: '' };
  if (foreignUnit !== undefined) return { kind: 'duration', name: foreignUnit };
  const code = foreignCurrencies.get(name);
  if (code !== undefined) return { kind: 'currency', name: code };
  const money = groups.currency?.trim().toUpperCase() ?? (isCurrency.test(name) ? name.toUpperCase() : undefined);
  if (money) return { kind: 'currency', name: currencies[money] ?? money };
  if (name === '%' || name === 'percent') return { kind: 'percent', name: '' };
  if (/^(?:pp|pts?|bps|percentage points?)$/.test(name)) return { kind: 'points', name: '' };
  if (name === 'x' || name === '×') return { kind: 'multiplier', name: '' };
  const measure = measureOf(name);
  if (measure) return { kind: 'measure', name: measure.name };
  const duration = durations[name];
  return duration ? { kind: 'duration', name: duration } : { kind: 'count', name: '' };
}

const amountOf = (text: string): number => {
  const grouped = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) && (text.includes(',') || /\.000$|\..*\./.test(text));
  if (grouped || /^\d+,\d{1,2}$/.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'));
  if (text.includes(' ')) return Number(text.replace(/ /g, '').replace(',', '.'));
  return Number(text.replace(/['’,\u202F\u00A0]/g, ''));
};

/** A whole text that is a number in brackets, with a currency before them or in them. */
const bracketed = /^\s*[^\s\d(]{0,3}\s?\([^()\p{L}\d]*[\d.,'’]+\s?[%€$£kKmM]?[^()\p{L}\d]*\)\s*$/u;

/**
 * Finds quantities in a text: numbers with a sign, currency, scale, unit, range and comparator.
 * @param text plain text; take dates out of it first, for a year is a number too
 * @returns values in the order of the text
 */
export const valuesIn: (text: string) => readonly Value[] = remembered((wide) => {
  const text = halfWidth(wide);
  if (!/\d/.test(text)) return [];
  const values: Value[] = [];
  for (const { start, text: whole, comparator: word, groups } of quantitiesIn(text)) {
    const factor = scaleOf(groups.scale1 ?? groups.scale2);
    const unit = unitOf(groups);
    const size = (unit.kind === 'measure' ? measureOf(groups.unit?.toLowerCase() ?? '')?.size : undefined) ?? 1;
    const negative = /[-−–]/.test(`${groups.sign ?? ''}${groups.inner ?? ''}`);
    const low =
      amountOf(groups.low ?? '') *
      (groups.scale1 && groups.high ? factor : groups.high ? scaleOf(groups.scale2) : factor) *
      size *
      (negative ? -1 : 1);
    const high =
      groups.high === undefined ? low : amountOf(groups.high) * scaleOf(groups.scale2 ?? groups.scale1) * size;
    const comparator = groups.bound
      ? /^(?:以上|이상|초과)$/.test(groups.bound)
        ? '>'
        : '<'
      : /^(?:≥|>=|>|at least|above|over|more than|no less than|\+|must stay above)$/.test(word) ||
          groups.plus ||
          foreignAtLeast.has(word)
        ? '>'
        : /^(?:≤|<=|<|at most|under|below|less than|fewer than|no more than|up to|must stay below)$/.test(word) ||
            foreignAtMost.has(word)
          ? '<'
          : null;
    const end = start + whole.trimEnd().length;
    const per = periodOf(groups.per);
    values.push({
      text: wide.slice(start, end).trim(),
      start,
      end,
      amount: low,
      upper: high,
      unit,
      comparator,
      ...(per && { per }),
    });
  }
  // Accountants write what is less than nothing in brackets: "($1,200)", "$(1,200)".
  if (values.length === 1 && bracketed.test(text)) {
    const [bare] = valuesIn(text.replace(/[()]/g, ''));
    const money =
      bare && (bare.unit.kind === 'currency' || bare.unit.kind === 'percent' || /\d[,'’]\d{3}/.test(bare.text));
    if (money && bare.amount > 0)
      return [
        {
          ...bare,
          text: wide.trim(),
          start: wide.length - wide.trimStart().length,
          end: wide.trimEnd().length,
          amount: -bare.upper,
          upper: -bare.amount,
        },
      ];
  }
  return values;
});

/** The period that a rate names, as it is counted. */
function periodOf(per: string | undefined): Period | undefined {
  if (per === undefined) return undefined;
  const word = per.replace(/^\s?(?:\/|per |each |every |an? )?\s*/, '');
  return /^(?:hour|hr|h)/.test(word)
    ? 'hour'
    : /^da/.test(word)
      ? 'day'
      : /^w/.test(word)
        ? 'week'
        : /^mo/.test(word)
          ? 'month'
          : /^q/.test(word)
            ? 'quarter'
            : 'year';
}

/** A change of a value: `from A to B`, `A → B`. */
export interface Change {
  readonly from: Value;
  readonly to: Value;
}

const foreignChanges = foreign.flatMap(({ prose }) =>
  prose.change.map(({ from, to, between }) => ({
    lead: new RegExp(forLowered(from === '' ? '' : `(?<!\\p{L})(?:${from})\\s*[^\\d.;]{0,20}$`)),
    between: new RegExp(
      forLowered(
        between === undefined || between === ''
          ? `^[^.;|\\n\\d]{0,30}(?<!\\p{L})(?:${to})(?!\\p{L})[^.;|\\n\\d]{0,15}$`
          : `^[^.;|\\n\\d]{0,12}(?:${between})[^.;|\\n\\d]{0,6}$`,
      ),
    ),
  })),
);

/** The signs by which a value turns into another: arrows of every shape, and those made of hyphens. */
export const arrow = '(?:[→⟶⇒⇨⇾➔➙-➡➤➥⮕⭢►▶↗↘↑↓]\\uFE0F?|[-–—=~]+>)';
/** A unit may be shortened with a full stop: "6 hrs. → 1 hr." */
const turns = new RegExp(`^\\.?[^.;|\\n]{0,30}?${arrow}\\s*(?:[^\\d(]|\\([^()\\d]*\\)){0,15}$`);

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const inWords = new RegExp(
  `\\b(?:(?<half>half an?|half)|(?<one>an?)|(?<tens>${tens.join('|')})(?:[ -](?<more>${ones.slice(1, 10).join('|')}))?|(?<ones>${ones.join('|')})|(?<dozen>a dozen))(?:\\s(?<unit>percent|%|(?:second|minute|hour|day|week|month|year)s?))?\\b`,
  'gi',
);

/** Quantities written in words: "five", "half a day", "a week". Only what stands around them tells whether they are meant as values. */
function wordedIn(text: string): readonly Value[] {
  return [...text.matchAll(inWords)].flatMap((match): Value[] => {
    const { half, one, tens: ten, more, ones: small, dozen, unit: name } = match.groups ?? {};
    // "A" is a number only before what can be counted.
    if ((half !== undefined || one !== undefined) && name === undefined) return [];
    const amount =
      half !== undefined
        ? 0.5
        : one !== undefined
          ? 1
          : dozen !== undefined
            ? 12
            : ten !== undefined
              ? 10 * (tens.indexOf(ten.toLowerCase()) + 2) + (more === undefined ? 0 : ones.indexOf(more.toLowerCase()))
              : ones.indexOf(small?.toLowerCase() ?? '');
    return [
      {
        text: match[0],
        start: match.index,
        end: match.index + match[0].length,
        amount,
        upper: amount,
        unit: unitOf({ unit: name }),
        comparator: null,
      },
    ];
  });
}

/** The first change in a text, when both its ends are quantities. */
export function changeIn(text: string): Change | undefined {
  const values = valuesIn(text);
  const change = changeOf(values, text);
  if (change || !/\b(?:from|zero)\b|[→>]/i.test(text)) return change;
  const valuesAt = overlapsOf(values);
  return changeOf(
    [...values, ...wordedIn(text).filter(({ start, end }) => valuesAt(start, end).length === 0)].sort(
      (a, b) => a.start - b.start,
    ),
    text,
  );
}

/** What leads to a change is no longer, in UTF-16 code units. */
const leadLength = 80;

function changeOf(values: readonly Value[], text: string): Change | undefined {
  for (let index = 0; index + 1 < values.length; index += 1) {
    const [from, to] = [values[index], values[index + 1]];
    if (!from || !to) continue;
    const between = text.slice(from.end, to.start);
    const lead = text.slice(Math.max(0, from.start - leadLength), from.start);
    if (
      turns.test(between) ||
      (/\bfrom\s+[^\d.;]{0,20}$/i.test(lead) && /^[^.;|\n\d]{0,30}\bto\b[^.;|\n\d]{0,15}$/i.test(between))
    )
      return { from, to };
    if (foreignChanges.some((words) => words.between.test(lowered(between)) && words.lead.test(lowered(lead))))
      return { from, to };
  }
  return undefined;
}

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

const foreignNone = new Set(foreignWords(({ noneYet }) => noneYet));

/** Whether a text says "none yet": `n/a`, `unknown`, a dash, or nothing at all. */
export function isNoneYet(text: string): boolean {
  return (
    foreignNone.has(text.trim().toLowerCase()) ||
    /^(?:|n\/?a|none|new|unknown|not (?:yet )?(?:measured|known|tracked)|-+|–|—|\?+|\.+|to be (?:measured|determined|defined))$/i.test(
      text.trim(),
    )
  );
}
