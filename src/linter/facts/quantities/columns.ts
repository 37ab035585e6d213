import type { Passage } from '../../outline/outline.js';
import { spansOf, total } from '../money.js';
import type { TableFact } from '../tables.js';
import type { Value } from '../value.js';
import { isNoSum } from './aggregates.js';
import { isRough, stepOf } from './compare.js';
import { readingsFor, type Column, type Law, type Reading } from './columnLaws.js';

export type { Law } from './columnLaws.js';

/** A cell that does not follow from its row as the cells of the other rows do. */
export interface Odd {
  readonly law: Law;
  /** Whether the table is read column by column: its periods stand side by side. */
  readonly turned: boolean;
  readonly cell: Passage;
  readonly stated: Value;
  readonly result: number;
  /** The upper end of what would follow, where the numbers are ranges. */
  readonly upper: number | undefined;
  /** The cells it would follow from. */
  readonly from: readonly Passage[];
  /** What the columns of these are called. */
  readonly names: readonly string[];
  /** How many other rows keep the law. */
  readonly kept: number;
}

/** A law may be an accident in fewer rows; where the title of the column says it, it is none. */
const fewest = 3;
const fewestNamed = 2;
/** Every column is tried with every two others: wider tables are data, and nobody computes them by hand. */
const mostColumns = 20;

/** A table as lines of cells, read row by row or column by column. */
interface Grid {
  readonly columns: readonly Column[];
  readonly lines: readonly (readonly (Passage | undefined)[])[];
  /** The values of the cells, column by column. */
  readonly values: readonly (readonly (Value | undefined)[])[];
  /** Lines that add up the others. */
  readonly totals: ReadonlySet<number>;
  readonly turned: boolean;
}

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const kindOf = ({ unit }: Value): string => `${unit.kind} ${unit.name}`;

/** What a column counts; numbers of rows, years and ranks are no quantities. */
function kindOfColumn(values: readonly (Value | undefined)[]): string | undefined {
  const known = values.filter((value): value is Value => value !== undefined);
  const [first] = known;
  return first &&
    known.length >= fewestNamed + 1 &&
    known.every((value) => kindOf(value) === kindOf(first) && value.comparator === null) &&
    !known.every(({ amount, unit }) => unit.kind === 'count' && amount >= 1900 && amount <= 2100)
    ? kindOf(first)
    : undefined;
}

function gridOf(
  lines: readonly (readonly (Passage | undefined)[])[],
  titles: readonly string[],
  turned: boolean,
): Grid {
  const values = titles.map((_, column) => spansOf(lines.map((line) => line[column])));
  return {
    lines,
    values,
    columns: titles.map((title, column) => ({
      heading: title,
      kind: column > 0 ? kindOfColumn(values[column] ?? []) : undefined,
    })),
    totals: new Set(lines.flatMap((line, index) => (total.test(line[0]?.text ?? '') ? [index] : []))),
    turned,
  };
}

/** A table as it stands, and turned: its periods may stand side by side. */
function gridsOf({ header, rows }: TableFact): readonly Grid[] {
  const upright = gridOf(
    rows,
    header.map(({ text }) => text),
    false,
  );
  if (rows.length < 2 || rows.length >= mostColumns || header.length < fewestNamed + 2) return [upright];
  const all = [header, ...rows];
  const lines = header.slice(1).map((_, column) => all.map((row) => row[column + 1]));
  return [
    upright,
    gridOf(
      lines,
      all.map((row) => row[0]?.text ?? ''),
      true,
    ),
  ];
}

/** A mark or words in brackets beside a number: what is said there may tell why it is different. */
const noted = /[*†‡¹²³]\s*$|\d[^()]*\((?=[^)]*\p{L}{3})/u;

/** How a line stands to a law. */
interface Judged {
  readonly cell: Passage;
  readonly stated: Value;
  readonly result: number;
  readonly upper: number | undefined;
  readonly from: readonly Passage[];
  readonly told: string;
  readonly small: boolean;
  readonly keeps: boolean;
  readonly clear: boolean;
}

const whole = (values: readonly Value[]): boolean =>
  values.every(({ amount }) => Number.isInteger(amount) && Math.abs(amount) < 1000);

/** How far a result may lie from what is stated, for the numbers in it are rounded. */
function slackOf({ law }: Reading, known: readonly Value[], stated: Value, result: number): number {
  const added = law === 'sum' || law === 'difference' || law === 'cumulative';
  const absolute = add(known.map((value) => stepOf(value) / 2));
  const relative = add(known.map((value) => (value.amount === 0 ? 0 : stepOf(value) / 2 / Math.abs(value.amount))));
  const exact = whole(known);
  if (added) return stepOf(stated) * 0.51 + (exact ? 0 : Math.min(absolute, 3 * stepOf(stated)));
  // What grew by 4 % may have been rounded on both ends.
  const size = law === 'growth' ? Math.abs(result) + 100 : Math.abs(result);
  return stepOf(stated) * (law === 'product' || law === 'twelvefold' ? 0.51 : 1.01) + (exact ? 0 : relative * size);
}

/** Whether what is said of a year is that of fewer months: it starts during the year. */
function isPartOfYear(month: Value | undefined, year: Value): boolean {
  const months = month ? year.upper / month.upper : 0;
  return Number.isInteger(months) && months > 0 && months < 12;
}

function judge(grid: Grid, reading: Reading, column: number, line: number): Judged | undefined {
  const { law, parts } = reading;
  const { lines, values, columns, totals } = grid;
  const along = law === 'growth' || law === 'cumulative' || law === 'share';
  // A total adds up its column: what starts during the year makes it less than twelve times that of a month.
  if (totals.has(line) && (along || law === 'product' || law === 'quotient' || law === 'twelvefold')) return undefined;
  const stated = values[column]?.[line];
  const cell = lines[line]?.[column];
  const cells = parts.map((part) => lines[line - part.back]?.[part.column]);
  const found = parts.map((part) =>
    totals.has(line - part.back) && along ? undefined : values[part.column]?.[line - part.back],
  );
  if (!stated || !cell || found.some((value) => !value)) return undefined;
  const known = found as readonly Value[];
  // What there is at the end, at most or on average is no sum.
  if (
    law === 'sum' &&
    isNoSum(
      stated.amount,
      known.map(({ amount }) => amount),
      0.51 * stepOf(stated),
    )
  )
    return undefined;
  // A note may say why this row is another case.
  if (lines[line]?.some((each) => each && noted.test(each.text))) return undefined;
  const ranged = [stated, ...known].some(({ amount, upper }) => upper !== amount);
  if (ranged && law !== 'twelvefold') return undefined;
  if (known.some(({ amount }) => amount === 0) || (law === 'product' && known.some(({ amount }) => amount === 1)))
    return undefined;
  const size = (index: number): number =>
    law === 'product' && columns[parts[index]?.column ?? 0]?.kind?.startsWith('percent') === true ? 0.01 : 1;
  const others = (values[parts[0]?.column ?? 0] ?? []).filter((_, index) => !totals.has(index));
  if (law === 'share' && others.some((value) => !value)) return undefined;
  const result = reading.result(
    known.map(({ amount }, index) => amount * size(index)),
    add(others.map((value) => value?.amount ?? 0)),
  );
  if (!Number.isFinite(result) || (law === 'twelvefold' && isPartOfYear(known[0], stated))) return undefined;
  const rough = isRough(cell.text, stated) || known.some((value, index) => isRough(cells[index]?.text ?? '', value));
  const exact = slackOf(reading, known, stated, result);
  const top = 12 * (known[0]?.upper ?? 0);
  const off = Math.max(Math.abs(stated.amount - result), law === 'twelvefold' ? Math.abs(stated.upper - top) : 0);
  return {
    cell,
    stated,
    result,
    upper: ranged ? top : undefined,
    from: cells.filter((each): each is Passage => each !== undefined),
    told: known.map(({ amount }) => amount).join(' '),
    small: [stated, ...known].every(({ amount, unit }) => unit.kind === 'count' && Math.abs(amount) < 30),
    keeps: off <= exact + (rough ? 0.1 * Math.abs(result) : 0),
    clear: off > exact + Math.abs(result) * (rough ? 0.15 : 0.02),
  };
}

const judgedBy = (grid: Grid, reading: Reading, column: number): readonly Judged[] =>
  grid.lines.flatMap((_, line) => judge(grid, reading, column, line) ?? []);

/** Whether all cells of a column follow from others: then none breaks a law that some of them keep by accident. */
const isExplained = (grid: Grid, reading: Reading, column: number): boolean => {
  const judged = judgedBy(grid, reading, column);
  return judged.length >= fewest && judged.every(({ keeps }) => keeps);
};

/** The cells of a column that break a law which its others keep. */
function oddBy(grid: Grid, reading: Reading, column: number): readonly Odd[] {
  const { law, parts } = reading;
  const judged = judgedBy(grid, reading, column);
  const keeping = judged.filter(({ keeps }) => keeps);
  const broken = judged.filter(({ keeps }) => !keeps);
  // Small numbers often happen to fit: the same ones in two rows prove nothing.
  const distinct = new Set(keeping.map(({ told }) => told)).size;
  const small = keeping.every((each) => each.small);
  const needed = reading.named ? fewestNamed : small ? 2 * fewest : fewest;
  if (
    distinct < needed ||
    (small && (law === 'difference' || law === 'cumulative')) ||
    broken.length === 0 ||
    broken.length * (law === 'twelvefold' ? 1 : reading.named ? 2 : 3) > keeping.length ||
    broken.some(({ clear }) => !clear)
  )
    return [];
  return broken.map(({ cell, stated, result, upper, from }) => ({
    law,
    turned: grid.turned,
    cell,
    stated,
    result,
    upper,
    from,
    names: parts.map((part) => grid.columns[part.column]?.heading.trim() ?? ''),
    kept: keeping.length,
  }));
}

/** The cells of a table that break a law which the other rows, or columns, keep. */
export function oddCellsOf(table: TableFact): readonly Odd[] {
  const { header, rows, transposed } = table;
  if (transposed || rows.length < 2 || header.length < 3 || header.length > mostColumns) return [];
  const odd: Odd[] = [];
  for (const grid of gridsOf(table)) {
    grid.columns.forEach(({ kind }, column) => {
      if (kind === undefined || odd.some(({ cell }) => grid.lines.some((line) => line[column] === cell))) return;
      const readings = readingsFor(column, grid.columns);
      const found = readings.map((reading) => oddBy(grid, reading, column)).find(({ length }) => length > 0);
      if (found && !readings.some((reading) => isExplained(grid, reading, column))) odd.push(...found);
    });
  }
  return odd;
}
