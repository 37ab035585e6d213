import { reckoningWords } from '../../languages/index.js';
import { changeIn } from '../value/change.js';
import { valuesIn, type Period, type Value } from '../value.js';
import { isSingle, isYear, stepOf } from './compare.js';

/** A rate of growth with the two numbers between which something grows. */
export interface Growth {
  readonly from: Value;
  readonly to: Value;
  readonly stated: Value;
  /** The rate that leads from one to the other, in per cent. */
  readonly result: number;
  readonly right: boolean;
}

const years = /(?<![\d.,])(?:19|20)\d{2}(?![\d%]|[.,]\d)/g;
const growing = new RegExp(
  '\\bCAGR\\b|compound|\\bgrow\\p{L}*|\\b(?:MoM|WoW|YoY|QoQ)\\b|wächst|wachsen|croît|cresc\\p{L}*|crec\\p{L}*|aument\\p{L}*|' +
    reckoningWords('growth'),
  'iu',
);
const growthWord = new RegExp(`(?<!\\p{L})(?:${reckoningWords('growth')})(?!\\p{L})`, 'giu');

/** Whether a name says only that something grows ("YoY growth"): of what, the row above it tells. */
export const isGrowthOfOther = (name: string): boolean => !/\p{L}/u.test(name.replace(growthWord, ''));

const abbreviations: readonly (readonly [RegExp, Period])[] = [
  [/\bWoW\b|week[- ](?:over|on)[- ]week|\bweekly growth/i, 'week'],
  [/\bMoM\b|month[- ](?:over|on)[- ]month|\bmonthly growth/i, 'month'],
  [/\bQoQ\b|quarter[- ](?:over|on)[- ]quarter/i, 'quarter'],
  [
    new RegExp(
      '\\b(?:YoY|CAGR|compound annual|annual growth)\\b|year[- ](?:over|on)[- ]year|\\bp\\.\\s?a\\.|pro Jahr|par an|' +
        "al año|ao ano|all'anno",
      'i',
    ),
    'year',
  ],
];
const lengths: Readonly<Record<string, Period>> = { weeks: 'week', months: 'month', years: 'year' };

/** The period of a rate, and how many of them the growth takes; some reports count from the year after the first. */
function stepsOf(sentence: string, values: readonly Value[], rate: Value): readonly number[] {
  const period = rate.per ?? abbreviations.find(([pattern]) => pattern.test(sentence))?.[1];
  if (period === undefined) return [];
  const spans = values.filter(({ unit }) => unit.kind === 'duration');
  const [span] = spans;
  const named = [...sentence.matchAll(years)].map((match) => Number(match[0]));
  const [first, last] = named;
  if (spans.length === 0 && period === 'year' && named.length === 2 && first !== undefined && last !== undefined)
    return [last - first, last - first - 1].filter((count) => count > 0);
  return named.length === 0 &&
    spans.length === 1 &&
    span &&
    isSingle(span) &&
    lengths[span.unit.name] === period &&
    span.amount > 1
    ? [span.amount, span.amount - 1]
    : [];
}

function growthOf(sentence: string): Growth | undefined {
  const values = valuesIn(sentence).filter((value) => !isYear(value));
  const rates = values.filter(({ unit }) => unit.kind === 'percent');
  const [stated] = rates;
  const money = values.filter(({ unit }) => unit.kind === 'currency');
  const change = changeIn(sentence);
  const others = values.filter(({ unit }) => unit.kind !== 'percent' && unit.kind !== 'duration');
  const [from, to] = money.length === 2 ? money : change ? [change.from, change.to] : [];
  if (
    !from ||
    !to ||
    isYear(from) ||
    isYear(to) ||
    !stated ||
    rates.length !== 1 ||
    others.length !== 2 ||
    from.unit.kind === 'duration'
  )
    return undefined;
  if (from.unit.kind !== to.unit.kind || from.unit.name !== to.unit.name || ![from, to, stated].every(isSingle))
    return undefined;
  if (from.amount <= 0 || to.amount <= from.amount || from.per !== to.per) return undefined;
  const results = stepsOf(sentence, values, stated).map(
    (count) => 100 * ((to.amount / from.amount) ** (1 / count) - 1),
  );
  const [result] = results;
  if (result === undefined) return undefined;
  const slack = Math.max(1, stepOf(stated) / 2, 0.05 * result);
  return { from, to, stated, result, right: results.some((each) => Math.abs(each - stated.amount) <= slack) };
}

/**
 * The rates of growth that a text states with where growth begins and ends: "$15 billion in 2022 … CAGR of 13.6 % … $35
 * billion by 2028", "from 100 to 500 users in four weeks, 25 % a week".
 * @param text plain text
 */
export function growthIn(text: string): readonly Growth[] {
  if (!growing.test(text)) return [];
  let from = 0;
  return text.split(/(?<=[.;])\s+(?=\p{Lu})/u).flatMap((sentence): readonly Growth[] => {
    const start = text.indexOf(sentence, from);
    from = start + sentence.length;
    const growth = growthOf(sentence);
    if (!growth) return [];
    const moved = (value: Value): Value => ({ ...value, start: value.start + start, end: value.end + start });
    return [{ ...growth, from: moved(growth.from), to: moved(growth.to), stated: moved(growth.stated) }];
  });
}
