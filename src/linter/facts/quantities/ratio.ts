import { changeIn } from '../value/change.js';
import { valuesIn, type Value } from '../value.js';
import { readings, stepOf, withDivisions } from './compare.js';

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

const half = 0.5;
/** Where a share stands for its numbers: "of", in the languages that are read. */
const of = /^\s*(?:∕|out of|of|von|sur|de|di|su|из|z|av|van)\s*(?:the |den |les |os |las |los |i )?$/iu;
/** Between the numbers and their percentage: a word or two about them, and a mark. */
const mark = /^\s*(?:\p{L}+\s*){0,3}(?:[(=,:（：]|\s[–—-]\s)\s*[~≈]?$/u;
const ended = /^\s*(?:[)）.;,|]|$|(?:complete|completed|done|finished)\b)/i;
const years = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

const near = (stated: Value, results: readonly number[], rough: boolean): boolean => {
  return readings(stated)
    .map(Math.abs)
    .some((amount) =>
      results.some(
        (result) =>
          Math.abs(amount - Math.abs(result)) <=
          Math.max(stepOf(stated) * 1.01, Math.abs(result) * (rough ? 0.1 : 0.02)),
      ),
    );
};

const plain = ({ upper, amount, comparator }: Value): boolean => upper === amount && comparator === null;
const isCount = (value: Value): boolean => value.unit.kind === 'count' && plain(value) && value.per === undefined;

/** "86 of 126 (68 %)", "68 % (86/126)". */
function shares(text: string, values: readonly Value[]): readonly Ratio[] {
  return values.flatMap((a, index): readonly Ratio[] => {
    const b = values[index + 1];
    if (
      !b ||
      !isCount(a) ||
      !isCount(b) ||
      a.amount < 0 ||
      a.amount > b.amount ||
      b.amount < 2 ||
      !of.test(text.slice(a.end, b.start))
    )
      return [];
    const [before, after] = [values[index - 1], values[index + 2]];
    const follows =
      after?.unit.kind === 'percent' && mark.test(text.slice(b.end, after.start)) && ended.test(text.slice(after.end));
    const leads =
      before?.unit.kind === 'percent' &&
      /^\s*[(（]\s*$/.test(text.slice(before.end, a.start)) &&
      /^\s*(?:\p{L}+\s*){0,3}[)）]/u.test(text.slice(b.end));
    const stated = follows ? after : leads ? before : undefined;
    if (!stated || !plain(stated)) return [];
    // A third number of a date or a version is no share.
    if (/[\d∕/.]$/.test(text.slice(0, a.start)) || /^[∕/.]\d/.test(text.slice(b.end))) return [];
    if (readings(a).length > 1 || readings(b).length > 1) return [];
    return [{ kind: 'share', from: a, to: b, stated, result: (100 * a.amount) / b.amount }];
  });
}

/** "from 40 to 50 (+25 %)", "$10 → $15 (1.5x)". */
function changes(text: string, values: readonly Value[]): readonly Ratio[] {
  const change = changeIn(text);
  if (
    !change ||
    change.from.amount <= 0 ||
    !plain(change.from) ||
    !plain(change.to) ||
    change.from.unit.kind !== change.to.unit.kind ||
    change.from.unit.name !== change.to.unit.name
  )
    return [];
  const { from, to } = change;
  const stated = values.find((value) => value.start >= to.end);
  if (
    !stated ||
    !plain(stated) ||
    !/^\s*[(（]\s*[~≈+−–-]?\s*$/.test(text.slice(to.end, stated.start)) ||
    !/^\s*(?:[)）]|(?:increase|growth|reduction|decrease|improvement|drop|uplift|faster|less|more|lower|higher)\s*[)）])/i.test(
      text.slice(stated.end),
    )
  )
    return [];
  if (stated.unit.kind === 'multiplier')
    return [
      {
        kind: 'change',
        from,
        to,
        stated,
        result: to.amount < from.amount ? from.amount / to.amount : to.amount / from.amount,
      },
    ];
  return stated.unit.kind === 'percent'
    ? [{ kind: 'change', from, to, stated, result: (100 * (to.amount - from.amount)) / from.amount }]
    : [];
}

/** "$15 billion in 2022 … at a CAGR of 13.6 % … $35 billion by 2028". */
function growth(text: string): readonly Ratio[] {
  if (!/\bCAGR\b|compound annual/i.test(text)) return [];
  return text.split(/(?<=[.;])\s+(?=\p{Lu})/u).flatMap((sentence): readonly Ratio[] => {
    const named = [...sentence.matchAll(years)].map((match) => Number(match[0]));
    const values = valuesIn(sentence);
    const money = values.filter(({ unit }) => unit.kind === 'currency');
    const rates = values.filter(({ unit }) => unit.kind === 'percent');
    const [from, to] = money;
    const [stated] = rates;
    const [first, last] = named;
    if (
      !from ||
      !to ||
      !stated ||
      first === undefined ||
      last === undefined ||
      money.length !== 2 ||
      rates.length !== 1 ||
      named.length !== 2 ||
      last <= first ||
      from.unit.name !== to.unit.name ||
      !plain(from) ||
      !plain(to) ||
      !plain(stated) ||
      from.amount <= 0 ||
      to.amount <= from.amount
    )
      return [];
    // Some reports count from the year after the first.
    const results = [last - first, last - first - 1]
      .filter((count) => count > 0)
      .map((count) => 100 * ((to.amount / from.amount) ** (1 / count) - 1));
    if (results.some((result) => Math.abs(result - stated.amount) <= Math.max(1, half * stepOf(stated)))) return [];
    const at = text.indexOf(sentence);
    const moved = (value: Value): Value => ({ ...value, start: value.start + at, end: value.end + at });
    return [{ kind: 'growth', from: moved(from), to: moved(to), stated: moved(stated), result: results[0] ?? 0 }];
  });
}

/**
 * The percentages and multiples of a text that do not follow from the numbers beside them, with all that were compared.
 * @param text plain text
 */
export function ratiosIn(written: string): { readonly compared: number; readonly wrong: readonly Ratio[] } {
  if (!/\d\s?(?:[%x×]|percent)/i.test(written)) return { compared: 0, wrong: [] };
  const text = withDivisions(written);
  const values = valuesIn(text);
  const rough = /[~≈]/.test(text);
  const found = [...shares(text, values), ...changes(text, values)];
  const wrong = found.filter(
    ({ kind, from, to, stated, result }) =>
      !near(
        stated,
        kind === 'change' && from.unit.kind === 'percent'
          ? [result, to.amount - from.amount]
          : kind === 'change' && to.amount > from.amount
            ? [result, (100 * to.amount) / from.amount]
            : [result],
        rough,
      ),
  );
  return { compared: found.length, wrong: [...wrong, ...growth(text)] };
}
