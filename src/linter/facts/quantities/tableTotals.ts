import type { Passage } from '../../outline/outline.js';
import { countsAll, rowName, spansOf, type Total } from '../money.js';
import { amountIn, sameUnit, type Value } from '../value.js';
import { areAlike, groupsAmong, isNamedNoSum, isNoSum, isOfOne, isPartly, withoutSums } from './aggregates.js';
import { isFarOff, isRough, readings, roughly, stepOf } from './compare.js';
import { pattern } from '../patterns.js';

/** A cell of a total, with what the cells above it add up to. */
export interface ColumnTotal {
  readonly cell: Passage;
  readonly stated: Value;
  /** How many rows are added up. */
  readonly rows: number;
  /** What they state, as it is written. */
  readonly beside: readonly string[];
  /** The sum, or both ends of a range. */
  readonly sums: readonly number[];
  readonly right: boolean;
  /** Whether it is sure, however the numbers are meant: see `isPlain`. */
  readonly sure: boolean;
}

/** An amount in the unit of the total: days in weeks, what is paid in a year by the month. */
function inUnitOf(part: Value, total: Value): number {
  if (part.unit.kind === 'duration' && part.unit.name !== total.unit.name)
    return amountIn(part) / (amountIn({ ...total, amount: 1 }) || 1);
  return part.per && total.per && total.amount !== 0
    ? (amountIn(part, total) / amountIn(total, part)) * total.amount
    : part.amount;
}

const sumOf = (parts: readonly Value[], total: Value): number =>
  parts.reduce((sum, part) => sum + inUnitOf(part, total), 0);
const roughIn = (cells: readonly (Passage | undefined)[]): boolean =>
  cells.some((cell) => {
    const [value] = cell ? spansOf([cell]) : [];
    return cell && value && (isRough(cell.text, value) || /[~≈]/.test(cell.text));
  });

/** What is taken off what stands above it. */
const costs = new RegExp(pattern('tableTotals.costs'), 'iu');

/** A number with the row that it stands in. */
interface Part {
  readonly number: number;
  readonly row: readonly Passage[];
}

/** Other sums that may be meant: without the rows that add up others, and with all but the first, or the costs, taken off. */
function otherSums(parts: readonly Part[], slack: number): readonly number[] {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
  const numbers = parts.map(({ number }) => number);
  const taken = parts.filter(({ row }) => costs.test(rowName(row)));
  return [
    sum(withoutSums(numbers, slack)),
    2 * (numbers[0] ?? 0) - sum(numbers),
    sum(numbers) - 2 * sum(taken.map(({ number }) => number)),
  ];
}

/** How many weeks, months and quarters a year has. */
const perYear = [52, 12, 4];

/** Whether a total is exactly so many times the sum as a year has of some period: of a month above it, of a year in the total. */
const isOfOtherPeriod = ({ amount, upper }: Value, sums: readonly number[]): boolean =>
  perYear.some((times) =>
    [amount, upper].every(
      (end, index) => Math.abs(end - times * (sums[index] ?? sums[0] ?? 0)) <= 0.05 * Math.abs(end),
    ),
  );

/** What stands before the number of a cell, without what says that it is rough. */
const leadOf = (cell: Passage | undefined, { start }: Value): string =>
  (cell?.text.trim().slice(0, start) ?? '').replace(roughly, '');

/** Whether numbers may add up to a total: two or more of them that are none for each of something, nor for unlike periods. */
function canBeAdded(cells: readonly (Passage | undefined)[], known: readonly Value[], { per }: Value): boolean {
  if (known.filter(({ amount }) => amount !== 0).length < 2) return false;
  if (per) return true;
  const periods = new Set(known.flatMap((value) => value.per ?? []));
  // What is paid for each of something is paid several times.
  return (
    periods.size === 1 || (periods.size === 0 && !cells.some((each) => /\d\s?\/\s?\p{L}{3,}/u.test(each?.text ?? '')))
  );
}

/** Whether a value counts single things: 12 people, not 12k visits. */
const isCounted = (value: Value): boolean =>
  value.unit.kind === 'count' && Number.isInteger(value.amount) && stepOf(value) === 1;

/** Compares one cell of a total with some rows above it; undefined where these cannot be added up. */
function compared(
  cell: Passage,
  rows: readonly (readonly Passage[])[],
  column: number,
): Omit<ColumnTotal, 'sure'> | undefined {
  const cells = rows.map((row) => row[column]);
  const [stated, ...read] = spansOf([cell, ...cells]);
  if (!stated) return undefined;
  const filled = rows.flatMap((row, index) =>
    /^(?:|-|–|—|0)$/.test(cells[index]?.text.trim() ?? '') ? [] : [{ row, value: read[index] }],
  );
  const parts = filled.flatMap(({ row, value }) =>
    value && sameUnit(value, stated) && !value.comparator ? [{ row, value }] : [],
  );
  const known = parts.map(({ value }) => value);
  // Words before a number say that it is of another kind: "break-even to +€15k".
  if (filled.some(({ row, value }) => value && /\p{L}{2}/u.test(leadOf(row[column], value)))) return undefined;
  if (parts.length < filled.length || !canBeAdded(cells, known, stated)) return undefined;
  const mixed = new Set([stated, ...known].map(({ unit }) => unit.name)).size > 1;
  // Rounded parts may miss a rounded total a little; so may one that leaves out what is paid in another period.
  const rough = roughIn([cell, ...cells]);
  const counted = !mixed && !rough && [stated, ...known].every(isCounted);
  const allowed = counted
    ? 0
    : Math.max(Math.abs(stated.amount) * (rough ? 0.1 : mixed ? 0.25 : 0.01), cells.length * 0.5 * stepOf(stated));
  const upper = (value: Value): Value => ({ ...value, amount: value.upper });
  const [low, high] = [sumOf(known, stated), sumOf(known.map(upper), stated)];
  const near = (total: number, end: (value: Value) => Value): boolean => {
    const monthly = known.filter(({ per }) => !stated.per || !per || per === stated.per);
    return [known, monthly].some((each) => Math.abs(sumOf(each.map(end), stated) - total) <= allowed);
  };
  const ranged = high !== low;
  const numbers = parts.map(({ row, value }): Part => ({ row, number: inUnitOf(value, stated) }));
  const close = Math.max(0.51 * stepOf(stated), cells.length * 0.05 * stepOf(stated));
  if (
    !ranged &&
    isNoSum(
      stated.amount,
      numbers.map(({ number }) => number),
      close,
    )
  )
    return undefined;
  const within = (inner: readonly [number, number], outer: readonly [number, number]): boolean =>
    inner[0] >= outer[0] - allowed && inner[1] <= outer[1] + allowed;
  return {
    cell,
    stated,
    rows: cells.length,
    beside: known.map(({ text }) => text),
    sums: ranged ? [low, high] : [low],
    right:
      (near(stated.amount, (value) => value) && near(stated.upper, upper)) ||
      (!ranged && otherSums(numbers, close).some((sum) => Math.abs(sum - stated.amount) <= close)) ||
      // A range holds every sum in it, and a sum of ranges every total in it.
      (ranged && stated.upper === stated.amount && within([stated.amount, stated.amount], [low, high])) ||
      (!ranged && stated.upper !== stated.amount && within([low, low], [stated.amount, stated.upper])),
  };
}

/** Rows by their number: "Phase 0", "Phase 1", whatever is said behind it. */
function areNumbered(cells: readonly (Passage | undefined)[]): boolean {
  const numbers = cells.map(
    (cell) =>
      /^\W*\p{L}+[ .#-]{0,2}(?<number>\d{1,3})(?!\d|[.,'’ \u202F\u00A0]\d)/u.exec(cell?.text ?? '')?.groups?.number,
  );
  return numbers.every((number, row) => number !== undefined && Number(number) === Number(numbers[0]) + row);
}

/** Columns of numbers by which those of another may be multiplied before they are added up. */
function weightsIn(rows: readonly (readonly Passage[])[], column: number): readonly (readonly number[])[] {
  const [first] = rows;
  return (first ?? []).flatMap((_, other) => {
    const values = other === column || other === 0 ? [] : spansOf(rows.map((each) => each[other]));
    const known = values.flatMap((value) => (value?.unit.kind === 'count' ? [value.amount] : []));
    return known.length === rows.length && rows.length > 0 ? [known] : [];
  });
}

/** Whether a total is that of amounts which are paid several times: another column says how often. */
function isWeighted(stated: Value, rows: readonly (readonly Passage[])[], column: number): boolean {
  const amounts = spansOf(rows.map((each) => each[column])).map((value) => value?.amount ?? 0);
  return weightsIn(rows, column).some(
    (weights) =>
      Math.abs(amounts.reduce((sum, amount, index) => sum + amount * (weights[index] ?? 0), 0) - stated.amount) <=
      0.51 * stepOf(stated),
  );
}

/** What is farther off than this part of the larger number is more likely misread: a subtotal, a mean, amounts of other things. */
const farthest = 0.25;

/**
 * Whether each row is a plain part of a total: one number that can be read in one way, neither rough nor a range, in the unit and
 * for the period of the total, and none said to be left out, or set off from others that it adds up. Of 27 totals of tables
 * that were called wrong in 145 public repositories 15 were; of the seven with such rows all.
 */
function isPlain(
  { cell, stated, sums }: Pick<ColumnTotal, 'cell' | 'stated' | 'sums'>,
  parts: readonly (readonly Passage[])[],
  column: number,
): boolean {
  const cells = parts.map((row) => row[column]);
  const values = spansOf([cell, ...cells]).filter((value) => value !== undefined);
  const amounts = spansOf(cells).flatMap((value) => value?.amount ?? []);
  const [sum = 0, ...others] = sums;
  return (
    others.length === 0 &&
    Math.abs(sum - stated.amount) <= farthest * Math.max(Math.abs(sum), Math.abs(stated.amount)) &&
    values.every((value) => value.upper === value.amount && value.per === stated.per && readings(value).length === 1) &&
    !roughIn([cell, ...cells]) &&
    !parts.some(isPartly) &&
    (areAlike(parts) || withoutSums(amounts, 0).length === amounts.length)
  );
}

/** The cells of a total that can be compared with the rows above it. */
export function columnTotalsOf({ table, row, parts, others }: Total): readonly ColumnTotal[] {
  if (isNamedNoSum(rowName(row))) return [];
  const groups = groupsAmong(parts);
  return row.flatMap((cell, column): readonly ColumnTotal[] => {
    const [stated] = column === 0 ? [] : spansOf([cell]);
    const year =
      table.columnTimes[column]?.precision === 'year' &&
      stated?.unit.kind === 'count' &&
      stated.amount > 1900 &&
      stated.amount < 2100;
    if (!stated || stated.unit.kind === 'percent' || stated.comparator || year) return [];
    if (isOfOne(`${table.header[column]?.text ?? ''} ${cell.text}`) || isWeighted(stated, parts, column)) return [];
    if (stated.unit.kind === 'count' && !countsAll(rowName(row), table.header[column]?.text ?? '')) return [];
    // "Total: 6" below six rows counts them.
    if (stated.unit.kind === 'count' && stated.amount === parts.length) return [];
    if (stated.unit.kind !== 'currency' && areNumbered(parts.map((each) => each[column]))) return [];
    const sumOfRows = (rows: readonly (readonly Passage[])[]) => compared(cell, rows, column);
    const ways = [parts, ...others].map(sumOfRows);
    const grouped = groups ? [groups.heads, groups.members].flatMap((rows) => sumOfRows(rows) ?? []) : [];
    const [first] = ways;
    if (!first) return [];
    const found = grouped[0] ?? first;
    const right = [...ways, ...grouped].some((way) => way === undefined || way.right);
    const isOfOther =
      found.stated.unit.kind === 'count'
        ? isFarOff(found.stated, ...found.sums)
        : isOfOtherPeriod(found.stated, found.sums);
    return right || !isOfOther ? [{ ...found, right, sure: isPlain(found, parts, column) && !isPartly(row) }] : [];
  });
}
