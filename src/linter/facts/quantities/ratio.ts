import { reckoningWords } from '../../languages/index.js';
import { changeIn } from '../value/change.js';
import { amountIn, valuesIn, type Value } from '../value.js';
import { isSingle, isYear, readings, stepOf, withDivisions } from './compare.js';
import { growthIn } from './growth.js';

/** A percentage or a multiple that a text states beside the two numbers it follows from. */
export interface Ratio {
  readonly kind: 'share' | 'change' | 'growth';
  /** The two numbers as they are written. */
  readonly from: Value;
  readonly to: Value;
  readonly stated: Value;
  /** What follows from the two numbers. */
  readonly result: number;
}

/** Where a share stands for its numbers: "of", in the languages that are read; a word or two before it say what is counted. */
const of = new RegExp(
  `^\\s*(?:(?:\\p{L}+\\s+){0,2}(?:∕|${reckoningWords('partOf')})|∕)\\s*(?:the |den |les |os |las |los |i |all |our )?$`,
  'iu',
);
const oneIn = /^\s*(?:in|von|sur|de cada|em cada|su|na|z)\s*$/iu;
/** Between the numbers and their percentage: a word or two about them, perhaps the year, and a mark. */
const mark = /^\s*(?:[\p{L}-]+\s*){0,3}(?:(?:19|20)\d{2}\s*)?(?:[(=,:（：]|\s[–—-]\s)\s*[~≈]?$/u;
const ended = /^\s*(?:[)）.;,|]|$|(?:complete|completed|done|finished)\b)/i;

const isCount = (value: Value): boolean => value.unit.kind === 'count' && isSingle(value) && value.per === undefined;

/** "86 of 126 (68 %)", "68 % (86/126)". */
function shareOf(text: string, values: readonly Value[], index: number): Ratio | undefined {
  const [before, a, b, next] = [values[index - 1], values[index], values[index + 1], values[index + 2]];
  const after = next && isYear(next) ? values[index + 3] : next;
  if (!a || !b || !isCount(a) || !isCount(b) || a.amount < 0 || a.amount > b.amount || b.amount < 2) return undefined;
  const between = text.slice(a.end, b.start);
  if (!of.test(between) && !(a.amount === 1 && oneIn.test(between))) return undefined;
  const follows =
    after?.unit.kind === 'percent' && mark.test(text.slice(b.end, after.start)) && ended.test(text.slice(after.end));
  const leads =
    before?.unit.kind === 'percent' &&
    /^\s*[(（]\s*$/.test(text.slice(before.end, a.start)) &&
    /^\s*(?:\p{L}+\s*){0,2}[)）]/u.test(text.slice(b.end));
  const stated = follows ? after : leads ? before : undefined;
  if (!stated || !isSingle(stated)) return undefined;
  // A third number of a date or a version is no share.
  if (/[\d∕/.]$/.test(text.slice(0, a.start)) || /^[∕/.]\d/.test(text.slice(b.end))) return undefined;
  return { kind: 'share', from: a, to: b, stated, result: (100 * a.amount) / b.amount };
}

/** "150 users (2 % of 15,000)", "$40K (8 % of $500K)". */
function shareBefore(text: string, values: readonly Value[], index: number): Ratio | undefined {
  const [a, stated, b] = [values[index], values[index + 1], values[index + 2]];
  if (!a || !b || stated?.unit.kind !== 'percent' || !isSingle(a) || !isSingle(b) || !isSingle(stated))
    return undefined;
  if (a.unit.kind !== b.unit.kind || a.unit.name !== b.unit.name || a.per !== b.per || b.amount <= 0) return undefined;
  if (a.unit.kind === 'percent' || a.unit.kind === 'ratio' || a.unit.kind === 'multiplier') return undefined;
  if (
    !/^\s*(?:\p{L}+\s*){0,2}[(（]\s*[~≈]?$/u.test(text.slice(a.end, stated.start)) ||
    !of.test(text.slice(stated.end, b.start)) ||
    !/^\s*(?:\p{L}+\s*){0,3}[)）]/u.test(text.slice(b.end))
  )
    return undefined;
  return { kind: 'share', from: a, to: b, stated, result: (100 * amountIn(a)) / amountIn(b) };
}

function shares(text: string, values: readonly Value[]): readonly Ratio[] {
  return values
    .flatMap((_, index) => shareOf(text, values, index) ?? shareBefore(text, values, index) ?? [])
    .filter(({ from, to }) => readings(from).length === 1 && readings(to).length === 1);
}

const kinds =
  'increase|growth|reduction|decrease|improvement|drop|uplift|faster|quicker|less|more|lower|higher|fewer|slower|rise|up|down|gain';
const closing = new RegExp(`^\\s*(?:(?:${kinds}|${reckoningWords('off')})\\s*)?[)）]`, 'iu');
/** "from 40 to 50 — a 25 % increase", "by 25 % from 40 to 50". */
const told = new RegExp(`^\\s*[,–—-]\\s*(?:an?|eine?n?|une?|un[ao]?|um)\\s+[~≈+−–-]?$`, 'iu');
const named = new RegExp(`^\\s*(?:${kinds})\\b`, 'i');
const leading = new RegExp(
  '^\\s*(?:(?:increase|growth|reduction|decrease|improvement|drop|rise|uplift)\\s*)?[,(（:]?\\s*' +
    '(?:from|von|de|da|di|od|z|с|от)\\s+$',
  'iu',
);

/** The percentage or multiple of a change: in brackets behind it, or told in the same breath. */
function toldOf(text: string, values: readonly Value[], from: Value, to: Value): Value | undefined {
  const after = values.find((value) => value.start >= to.end);
  if (after) {
    const between = text.slice(to.end, after.start);
    if (/^\s*[(（]\s*[~≈+−–-]?\s*$/.test(between) && closing.test(text.slice(after.end))) return after;
    if (told.test(between) && named.test(text.slice(after.end))) return after;
  }
  const before = values.filter((value) => value.end <= from.start).at(-1);
  return before && before.unit.kind !== from.unit.kind && leading.test(text.slice(before.end, from.start))
    ? before
    : undefined;
}

/** "from 40 to 50 (+25 %)", "$10 → $15 (1.5x)". */
function changes(text: string, values: readonly Value[]): readonly Ratio[] {
  const change = changeIn(text);
  if (
    !change ||
    change.from.amount <= 0 ||
    [change.from, change.to].some(isYear) ||
    !isSingle(change.from) ||
    !isSingle(change.to)
  )
    return [];
  const { from, to } = change;
  const timed = from.unit.kind === 'duration' && to.unit.kind === 'duration';
  if (from.unit.kind !== to.unit.kind || (from.unit.name !== to.unit.name && !timed) || from.per !== to.per) return [];
  const stated = toldOf(text, values, from, to);
  if (!stated || !isSingle(stated) || to.amount === 0) return [];
  const factor = amountIn(to) / amountIn(from);
  if (stated.unit.kind === 'multiplier')
    return [{ kind: 'change', from, to, stated, result: Math.max(factor, 1 / factor) }];
  return stated.unit.kind === 'percent' ? [{ kind: 'change', from, to, stated, result: 100 * (factor - 1) }] : [];
}

/** Tens of per cent are told for what is near them: 80 % for 82 %. */
const nearTens = 2.5;

function isNear(stated: Value, results: readonly number[], rough: boolean): boolean {
  return readings(stated)
    .map(Math.abs)
    .some((amount) =>
      results.some(
        (result) =>
          Math.abs(amount - Math.abs(result)) <=
          Math.max(
            stepOf(stated) * 1.01,
            Math.abs(result) * (rough ? 0.1 : 0.02),
            stated.unit.kind === 'percent' && amount % 10 === 0 ? nearTens : 0,
          ),
      ),
    );
}

/** All that a percentage or multiple may mean by two numbers. */
function meanings({ kind, from, to, stated, result }: Ratio): readonly number[] {
  // "500 of 100,000 fail (99.5 %)": the share is that of the others.
  if (kind === 'share') return [result, 100 - result];
  if (kind === 'growth') return [result];
  const factor = amountIn(to) / amountIn(from);
  // Percentages go up by points; "twice as fast" is twice the speed, half the time, or the time that is saved.
  return [
    result,
    ...(from.unit.kind === 'percent' ? [to.amount - from.amount] : []),
    ...(stated.unit.kind === 'multiplier'
      ? [result - 1]
      : factor > 1
        ? [100 * factor]
        : [100 * (1 / factor - 1), 100 * factor]),
  ];
}

/**
 * The percentages and multiples of a text that do not follow from the numbers beside them, with all that were compared.
 * @param written plain text
 */
export function ratiosIn(written: string): { readonly compared: number; readonly wrong: readonly Ratio[] } {
  if (!/\d\s?(?:[%x×]|percent)/i.test(written)) return { compared: 0, wrong: [] };
  const text = withDivisions(written);
  const values = valuesIn(text);
  const rough = /[~≈]/.test(text);
  const found = [...shares(text, values), ...changes(text, values)];
  const growth = growthIn(text);
  return {
    compared: found.length + growth.length,
    wrong: [
      ...found.filter((ratio) => !isNear(ratio.stated, meanings(ratio), rough)),
      ...growth.filter(({ right }) => !right).map((each) => ({ ...each, kind: 'growth' as const })),
    ],
  };
}
