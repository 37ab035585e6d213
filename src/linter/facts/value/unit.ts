import { foreign, forLowered } from '../../languages/index.js';

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

/** Units in the words of other languages. */
export const foreignUnits = new Map(
  foreign.flatMap(({ prose }) =>
    Object.entries(prose.units).flatMap(([name, words]) => words.map((word) => [word.toLowerCase(), name] as const)),
  ),
);
/** Codes of currencies by their words in other languages. */
export const foreignCurrencies = new Map(
  foreign.flatMap(({ prose }) =>
    Object.entries(prose.currencies).flatMap(([code, words]) =>
      words.map((word) => [word.toLowerCase(), code] as const),
    ),
  ),
);
/** A pattern for the codes of currencies. */
export const codes = 'USD|EUR|GBP|CHF|JPY|AUD|CAD|NZD|SGD|HKD|CNY|RMB|INR|KRW|BRL|MXN|ZAR|AED|SEK|NOK|DKK|PLN|CZK|HUF';
/** A pattern for a currency before a number. */
export const currency = `(?:R|US|A|C|S/)?[$£¥￥฿\u20A0-\u20C0]\\s?|\\b(?:${codes})\\s?|\\bRs\\.?\\s?`;
/** Measures with a prefix for their size, in small letters, as texts are compared here. */
export const measures =
  '(?:[kmgtp]i?)?b(?:yte)?s?(?:/s)?|[kmgt]i?bit(?:/s)?|[kmgt]?bps|[kmgt]?wh|[kmg]w|[kmg]?hz|kg|mg|(?<=\\s)g|tonnes?|km';

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

const isCurrency = new RegExp(`^(?:${codes}|[$€£₹])$`, 'i');
const measured = new RegExp(forLowered(`^(?:${measures.replace('(?<=\\\\s)', '')})$`));
const prefixes: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, g: 1e9, t: 1e12, p: 1e15 };

/** The base unit of a measure, with how many of it one of the measure is; undefined for any other word. */
export function measureOf(word: string): { readonly name: string; readonly size: number } | undefined {
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

/** The unit of a quantity, by the parts of it that were found. */
export function unitOf(groups: Readonly<Record<string, string | undefined>>): Unit {
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

/** The period that a rate names, as it is counted. */
export function periodOf(per: string | undefined): Period | undefined {
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
