import { reckoningWords, type Reckoning } from '../../languages/index.js';
import { total } from '../money.js';

/** How a column of a table follows from others. */
export type Law =
  'sum' | 'product' | 'difference' | 'twelvefold' | 'ratio' | 'quotient' | 'growth' | 'cumulative' | 'share';

/** A cell of a grid: how many lines above, and in which column. */
export interface Part {
  readonly column: number;
  /** 0 for the same line, 1 for the one before. */
  readonly back: 0 | 1;
}

/** What a column would hold by a law, from other cells. */
export interface Reading {
  readonly law: Law;
  readonly parts: readonly Part[];
  /** Whether the title of the column says that it follows so. */
  readonly named: boolean;
  /** @param whole what the first part's column adds up to */
  result(amounts: readonly number[], whole: number): number;
}

/** What is known of a column: what it counts, and how it is headed. */
export interface Column {
  /** The kind and name of its unit; undefined where it holds none, or several. */
  readonly kind: string | undefined;
  readonly heading: string;
}

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const here = (...columns: readonly number[]): readonly Part[] => columns.map((column) => ({ column, back: 0 }));
const titled = (part: keyof Reckoning): RegExp => new RegExp(`(?<!\\p{L})(?:${reckoningWords(part)})(?!\\p{L})`, 'iu');
const cumulative = titled('cumulative');
const growth = titled('growth');
const shares = titled('shares');
const left = new RegExp(
  '(?<!\\p{L})(?:profit|net|gewinn|ergebnis|bénéfice|résultat|beneficio|utilidad|lucro|utile|zysk|прибыль)(?!\\p{L})|' +
    '利益|利润|이익',
  'iu',
);
const monthly = /month|mo\b|mrr|monat|mois|mes|mês|mensal|mensile/i;
const yearly = /year|annual|arr|jahr|\ban\b|annuel|anual|año|ano|annuo/i;

const isKind = (column: Column | undefined, kind: string): boolean => column?.kind?.startsWith(kind) === true;

function sums(at: number, alike: readonly number[], heading: string): readonly Reading[] {
  const readings: Reading[] = [];
  // All columns before it, or the last two or three of them.
  for (const parts of [alike, alike.slice(-2), alike.slice(-3)])
    if (parts.length >= 2 && !readings.some(({ parts: known }) => known.length === parts.length))
      readings.push({ law: 'sum', parts: here(...parts), named: total.test(heading), result: add });
  const [minuend, subtrahend] = alike.filter((each) => each < at).slice(-2);
  if (minuend !== undefined && subtrahend !== undefined)
    readings.push({
      law: 'difference',
      parts: here(minuend, subtrahend),
      named: left.test(heading),
      result: ([a = 0, b = 0]) => a - b,
    });
  return readings;
}

/** What two columns make of a third. */
function pairs(at: number, columns: readonly Column[], numeric: readonly number[]): readonly Reading[] {
  const kind = columns[at]?.kind;
  return numeric.flatMap((a) =>
    numeric.flatMap((b): readonly Reading[] => {
      if (a === b) return [];
      const [one, other] = [columns[a], columns[b]];
      const readings: Reading[] = [];
      const money = [one, other].filter((column) => isKind(column, 'currency'));
      const paid =
        (isKind(columns[at], 'currency') ? 1 : 0) === money.length && money.every((each) => each?.kind === kind);
      if (a < b && b < at && paid && !(isKind(one, 'percent') && isKind(other, 'percent')))
        readings.push({ law: 'product', parts: here(a, b), named: false, result: ([x = 0, y = 0]) => x * y });
      if (isKind(columns[at], 'percent') && one?.kind === other?.kind && !isKind(one, 'percent'))
        readings.push({ law: 'ratio', parts: here(a, b), named: false, result: ([x = 0, y = 0]) => (100 * x) / y });
      if (a < at && b < at && isKind(columns[at], 'currency') && one?.kind === kind && isKind(other, 'count'))
        readings.push({ law: 'quotient', parts: here(a, b), named: false, result: ([x = 0, y = 0]) => x / y });
      return readings;
    }),
  );
}

/** What a column makes of another along its lines. */
function runs(at: number, columns: readonly Column[], numeric: readonly number[]): readonly Reading[] {
  const { kind, heading } = columns[at] ?? { kind: undefined, heading: '' };
  return numeric.flatMap((a): readonly Reading[] => {
    if (isKind(columns[at], 'percent') && !isKind(columns[a], 'percent')) {
      const readings: Reading[] = [];
      // Shares that nobody calls so follow a growth by accident: a churn that falls beside a payback that does.
      if (growth.test(heading))
        readings.push({
          law: 'growth',
          parts: [
            { column: a, back: 0 },
            { column: a, back: 1 },
          ],
          named: true,
          result: ([x = 0, y = 0]) => 100 * (x / y - 1),
        });
      if (shares.test(heading))
        readings.push({ law: 'share', parts: here(a), named: true, result: ([x = 0], whole) => (100 * x) / whole });
      return readings;
    }
    // Where numbers double, each is what those before it add up to, by accident.
    if (columns[a]?.kind !== kind || isKind(columns[at], 'percent') || !cumulative.test(heading)) return [];
    return [
      {
        law: 'cumulative',
        parts: [
          { column: a, back: 0 },
          { column: at, back: 1 },
        ],
        named: true,
        result: add,
      },
    ];
  });
}

/** The laws by which a column may follow from others. */
export function readingsFor(at: number, columns: readonly Column[]): readonly Reading[] {
  const { kind, heading } = columns[at] ?? { kind: undefined, heading: '' };
  const numeric = columns.flatMap((column, index) => (column.kind !== undefined && index !== at ? [index] : []));
  const alike = numeric.filter((index) => columns[index]?.kind === kind && index < at);
  const yearlyOf = alike.filter((index) => monthly.test(columns[index]?.heading ?? '') && yearly.test(heading));
  return [
    ...yearlyOf.map((index): Reading => ({
      law: 'twelvefold',
      parts: here(index),
      named: true,
      result: ([x = 0]) => 12 * x,
    })),
    ...sums(at, alike, heading),
    ...pairs(at, columns, numeric),
    ...runs(at, columns, numeric),
  ];
}
