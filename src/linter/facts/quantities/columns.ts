import type { Passage } from '../../outline/outline.js';
import { spansOf } from '../money.js';
import type { TableFact } from '../tables.js';
import type { Value } from '../value.js';
import { isRough, stepOf } from './compare.js';

/** How a column of a table follows from others. */
export type Law = 'sum' | 'product' | 'difference' | 'twelvefold';

/** A cell that does not follow from its row as the cells of the other rows do. */
export interface Odd {
  readonly law: Law;
  readonly cell: Passage;
  readonly stated: Value;
  readonly result: number;
  /** The upper end of what would follow, where the numbers are ranges. */
  readonly upper: number | undefined;
  /** The cells it would follow from. */
  readonly from: readonly Passage[];
  /** How many other rows keep the law. */
  readonly kept: number;
}

/** A law may be an accident in fewer rows. */
const fewest = 3;
/** Every column is tried with every two before it: wider tables are data, and nobody computes them by hand. */
const mostColumns = 20;

const sums = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const kindOf = ({ unit }: Value): string => `${unit.kind} ${unit.name}`;

/** What a column would hold by a law, from the columns before it. */
interface Reading {
  readonly law: Law;
  readonly parts: readonly number[];
  result(amounts: readonly number[]): number;
}

function readingsFor(
  column: number,
  kinds: readonly (string | undefined)[],
  headers: readonly string[],
): readonly Reading[] {
  const kind = kinds[column];
  const numeric = kinds.flatMap((each, index) => (each !== undefined && index !== column ? [index] : []));
  const alike = numeric.filter((index) => kinds[index] === kind && index < column);
  const readings: Reading[] = [];
  // All columns before it, or the last two or three of them.
  for (const parts of [alike, alike.slice(-2), alike.slice(-3)])
    if (parts.length >= 2 && !readings.some(({ parts: known }) => known.length === parts.length))
      readings.push({ law: 'sum', parts, result: sums });
  const [minuend, subtrahend] = alike.slice(-2);
  if (minuend !== undefined && subtrahend !== undefined)
    readings.push({ law: 'difference', parts: [minuend, subtrahend], result: ([a = 0, b = 0]) => a - b });
  for (const a of numeric) {
    for (const b of numeric) {
      if (
        a >= b ||
        b >= column ||
        (kinds[a]?.startsWith('percent') === true && kinds[b]?.startsWith('percent') === true)
      )
        continue;
      const money = [a, b].filter((index) => kinds[index]?.startsWith('currency'));
      if (
        (kind?.startsWith('currency') === true ? 1 : 0) !== money.length ||
        (money[0] !== undefined && kinds[money[0]] !== kind)
      )
        continue;
      readings.push({ law: 'product', parts: [a, b], result: ([x = 0, y = 0]) => x * y });
    }
  }
  for (const a of alike)
    if (
      /month|mo\b|mrr|monat|mois|mes|mês|mensal|mensile/i.test(headers[a] ?? '') &&
      /year|annual|arr|jahr|\ban\b|annuel|anual|año|ano|annuo/i.test(headers[column] ?? '')
    )
      readings.push({ law: 'twelvefold', parts: [a], result: ([x = 0]) => 12 * x });
  return readings;
}

/** The cells of a table that break a law which the other rows keep. */
export function oddCellsOf(table: TableFact): readonly Odd[] {
  const { header, rows, transposed } = table;
  if (transposed || rows.length < fewest + 1 || header.length < 3 || header.length > mostColumns) return [];
  const grid = header.map((_, column) => spansOf(rows.map((row) => row[column])));
  const kinds = grid.map((values, column) => {
    const known = values.filter((value): value is Value => value !== undefined);
    const [first] = known;
    // Numbers of rows, years and ranks are no quantities.
    return column > 0 &&
      first &&
      known.length >= fewest + 1 &&
      known.every((value) => kindOf(value) === kindOf(first) && value.comparator === null) &&
      !known.every(({ amount, unit }) => unit.kind === 'count' && amount >= 1900 && amount <= 2100)
      ? kindOf(first)
      : undefined;
  });
  const headers = header.map((cell) => cell.text);
  const odd: Odd[] = [];
  for (let column = 2; column < header.length; column += 1) {
    if (kinds[column] === undefined || odd.some(({ cell }) => rows.some((row) => row[column] === cell))) continue;
    for (const reading of readingsFor(column, kinds, headers)) {
      const percent = (index: number): number =>
        kinds[index]?.startsWith('percent') === true && reading.law === 'product' ? 0.01 : 1;
      const judged = rows.flatMap((row, index) => {
        const stated = grid[column]?.[index];
        const values = reading.parts.map((part) => grid[part]?.[index]);
        const cell = row[column];
        if (!stated || !cell || values.some((value) => !value)) return [];
        const known = values as readonly Value[];
        const ranged = [stated, ...known].some(({ amount, upper }) => upper !== amount);
        if (ranged && reading.law !== 'twelvefold') return [];
        if (
          known.filter(({ amount }) => amount !== 0).length < reading.parts.length ||
          (reading.law === 'product' && known.some(({ amount }) => amount === 1))
        )
          return [];
        const result = reading.result(known.map(({ amount }, at) => amount * percent(reading.parts[at] ?? 0)));
        // Each number may be rounded by half its last digit.
        const relative = sums(
          known.map((value) => (value.amount === 0 ? 0 : stepOf(value) / 2 / Math.abs(value.amount))),
        );
        const absolute =
          reading.law === 'sum' || reading.law === 'difference'
            ? sums(known.map((value) => stepOf(value) / 2))
            : relative * Math.abs(result);
        const rough =
          isRough(cell.text, stated) ||
          known.some((value, at) => isRough(row[reading.parts[at] ?? 0]?.text ?? '', value));
        const exact =
          stepOf(stated) * 0.51 +
          (reading.law === 'sum' || reading.law === 'difference'
            ? Math.min(
                known.every(({ amount }) => Number.isInteger(amount) && Math.abs(amount) < 1000) ? 0 : absolute,
                3 * stepOf(stated),
              )
            : known.every(({ amount }) => Number.isInteger(amount) && Math.abs(amount) < 1000)
              ? 0
              : absolute);
        const off = Math.max(
          Math.abs(stated.amount - result),
          reading.law === 'twelvefold' ? Math.abs(stated.upper - 12 * (known[0]?.upper ?? 0)) : 0,
        );
        return [
          {
            cell,
            stated,
            upper: ranged ? 12 * (known[0]?.upper ?? 0) : undefined,
            told: known.map(({ amount }) => amount).join(' '),
            small: [stated, ...known].every(({ amount, unit }) => unit.kind === 'count' && Math.abs(amount) < 30),
            result,
            from: reading.parts.flatMap((part) => row[part] ?? []),
            keeps: off <= exact + (rough ? 0.1 * Math.abs(result) : 0),
            clear: off > exact + Math.abs(result) * (rough ? 0.15 : 0.02),
          },
        ];
      });
      const keeping = judged.filter(({ keeps }) => keeps);
      const kept = keeping.length;
      const broken = judged.filter(({ keeps }) => !keeps);
      // Small numbers often happen to fit: the same ones in two rows prove nothing.
      const distinct = new Set(keeping.map(({ told }) => told)).size;
      // Columns that are headed by the month and by the year name their law themselves.
      const named = reading.law === 'twelvefold';
      if (
        distinct < (named ? 2 : keeping.every(({ small }) => small) ? 2 * fewest : fewest) ||
        (reading.law === 'difference' && keeping.every(({ small }) => small)) ||
        broken.length === 0 ||
        broken.length * (named ? 1 : 3) > kept ||
        broken.some(({ clear }) => !clear)
      )
        continue;
      odd.push(
        ...broken.map(({ cell, stated, result, upper, from }) => ({
          law: reading.law,
          cell,
          stated,
          result,
          upper,
          from,
          kept,
        })),
      );
      break;
    }
  }
  return odd;
}
