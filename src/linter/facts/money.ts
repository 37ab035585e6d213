import { languages, literally } from '../languages/index.js';
import type { Passage } from '../outline/outline.js';
import type { TableFact } from './tables.js';
import { valuesIn, type Value } from './value.js';

/** The one quantity of a cell; undefined for words, ranges, several quantities or nothing. */
export const amountOf = (cell: Passage | undefined): Value | undefined => amountIn(cell?.text ?? '');

function amountIn(whole: string): Value | undefined {
  const value = spanIn(whole);
  return value && value.upper === value.amount ? value : undefined;
}

/** Whether letters go on right behind a quantity, or a power: what is meant by them is not known ("10,800c", "74 m²"). */
export const isCutOff = (text: string, { end }: Value): boolean => /^[\p{L}²³]/u.test(text.slice(end, end + 2));

/** The one quantity of a text, which may be a range. */
function spanIn(whole: string): Value | undefined {
  // "(1,200)" and "−1,200" are both less than nothing.
  const text = whole.trim();
  const values = valuesIn(text);
  const [value] = values;
  if (values.length !== 1 || !value || isCutOff(text, value)) return undefined;
  return value.amount > 0 && /^\(.*\)$/.test(text) ? { ...value, amount: -value.amount, upper: -value.amount } : value;
}

/** A number whose thousands dots part, without a fraction: "1.500", but not "1.500,00", which can be read in one way only. */
const dotted = /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?!\d|[.,]\d)/g;

/**
 * Texts whose numbers are read alike, in as many letters: where dots stand before three digits only, and no unit of thousands
 * after them, they group thousands ("1.500" beside "300").
 */
export function readAlike(texts: readonly string[]): readonly string[] {
  const grouped =
    texts.some((text) => /\d\.\d{3}(?!\d)/.test(text)) &&
    !texts.some((text) =>
      /\d\.(?!\d{3}(?!\d))\d|(?<!\d)0\.\d|\d,\d{3}(?!\d)|\d\s?(?:[km]|mm|mn|bn?|million|billion|thousand)(?!\p{L})/iu.test(
        text,
      ),
    );
  return grouped ? texts.map((text) => text.replace(dotted, (number) => number.replaceAll('.', ','))) : texts;
}

/** The text of a quantity that was read beside others, as it is written. */
const asWritten = ({ text, start, end }: Value, written: string): string => {
  const trimmed = written.trim();
  return text.length === end - start ? trimmed.slice(start, end) : text;
};

/** The quantities of the cells of a column, read alike. */
export function amountsOf(
  cells: readonly (Passage | undefined)[],
  read: (text: string) => Value | undefined = amountIn,
): readonly (Value | undefined)[] {
  const texts = cells.map((cell) => cell?.text ?? '');
  return readAlike(texts).map((text, index) => {
    const value = read(text);
    return value && { ...value, text: asWritten(value, texts[index] ?? '') };
  });
}

/** The same with ranges ("€100-200"). */
export const spansOf = (cells: readonly (Passage | undefined)[]): readonly (Value | undefined)[] =>
  amountsOf(cells, spanIn);

/** Signs, codes and names of currencies. */
const currencyNames = new RegExp(
  '[$£¥฿\\u20A0-\\u20C0元円]|(?<![\\p{L}])(?:USD|EUR|GBP|CHF|JPY|CNY|INR|BRL|AUD|CAD|SEK|NOK|DKK|PLN|CZK|SGD|' +
    'HKD|NZD|MXN|ZAR|dollars?|euros?|pounds?|yen|reais|R\\$|hours?|days?|weeks?|FTEs?|people|points?|' +
    '%|percent|Mio|万)(?![\\p{L}])',
  'iu',
);

/** Whether a text names a currency. */
export function namesCurrency(text: string): boolean {
  return currencyNames.test(text);
}

/** Currencies that are written with the sign of the dollar where they are at home. */
const dollars = new Set(['ARS', 'AUD', 'BRL', 'CAD', 'CLP', 'COP', 'HKD', 'MXN', 'NZD', 'SGD', 'TWD', 'USD']);

/** Whether two amounts may be in one currency: one by its code, one by a sign that is that of others too. */
export const mayBeOneCurrency = (one: Value, other: Value): boolean =>
  [one, other].every(({ unit }) => dollars.has(unit.name)) &&
  [one, other].some(({ text }) => /^[^\p{L}]*\$/u.test(text));

/** Whether a text shows a price, by the sign of a currency. */
export function showsPrice(text: string): boolean {
  return /[$€£¥]\s?\d/.test(text);
}

/** Whether a text shows an amount of money, by a currency or as thousands or millions. */
export function showsMoney(text: string): boolean {
  return showsPrice(text) || /\d[\d,.]*\s?(?:USD|EUR|GBP|k|M)\b/.test(text);
}

/** Whether a text may be an amount of money: it has a number of three digits or more. */
export function mayBeAmount(text: string): boolean {
  return /\d{3}/.test(text);
}

/** A row that adds up rows above it. */
export interface Total {
  readonly table: TableFact;
  readonly row: readonly Passage[];
  /** The rows it adds up. */
  readonly parts: readonly (readonly Passage[])[];
  /** Other rows that it may add up, where totals stand in between. */
  readonly others: readonly (readonly (readonly Passage[])[])[];
}

const names = literally(languages.flatMap(({ prose }) => prose.totals)).join('|');
/** What is a total only where nothing else is said: "All" is, "All users" is not. */
const all = 'all|in all|altogether|alles?|zusammen|ensemble|tous|toutes|todos|todas|tudo|tutti|tutte|全体|全部|전체';
/** What the row of a table is called that adds up the others. */
export const total = new RegExp(
  `^\\W*(?:(?:${names})(?![\\p{L}-])(?! (?:addressable|cost of|active|users|customers|number|value))|(?:${all})[^\\p{L}\\p{N}]*$)`,
  'iu',
);

/**
 * Whether the total of things that are counted is that of the rows beside it: "Total files" may stand below lines of code.
 * @param name what the total is called
 * @param heading what is counted in its column
 */
export function countsAll(name: string, heading: string): boolean {
  const rest = name.replace(total, '').match(/\p{L}{2,}/gu) ?? [];
  return rest.every((word) => heading.toLowerCase().includes(word.toLowerCase()));
}

/** Rows that are no plain part of a sum. */
export const special = new RegExp(
  '\\b(?:davon|dont|di cui|de los cuales|' +
    'dos quais|abzüglich|moins|menos|meno|of which|thereof|less|minus|net|discount|refund|tax|vat|' +
    'incl\\w*|excl\\w*|average|mean|per\\b|margin|remaining|contingency %|buffer %)\\b',
  'i',
);

/** How the name of a row begins that stands instead of another. */
const instead = new RegExp(
  '^[^\\p{L}\\p{N}]*(?:(?:or|alt|alternative|alternatively|option|optional|either|oder|ou|o bien|oppure|lub|albo|или|либо)(?![\\p{L}-])|' +
    '或|または|又は|또는)',
  'iu',
);

/** What the row of a table is called that adds up some of the others. */
const subtotal = new RegExp(
  '^\\W*(?:sub-?total|zwischensumme|sous-total|subtotale|podsuma|промежуточный итог|小計|小计|소계)',
  'iu',
);

/** What a row is called: by its first cell, or by the second where the first is empty. */
export const rowName = ([first, second]: readonly Passage[]): string =>
  (first?.text.trim() === '' ? second?.text : first?.text) ?? '';

/** So many totals of a table may add up more than the rows right above them; a table with more is made by a program. */
const mostTotals = 20;

/** The totals of a table whose rows are plain parts of a sum: one of all, or some in between and one of these. */
export function totalsOf(table: TableFact): readonly Total[] {
  if (table.transposed) return [];
  const totals: Total[] = [];
  const all: (readonly Passage[])[] = [];
  let open: (readonly Passage[])[] = [];
  const between: (readonly Passage[])[] = [];
  for (const row of table.rows) {
    const name = rowName(row);
    if (subtotal.test(name) || total.test(name)) {
      const ways = between.length < mostTotals ? [[...between, ...open], open, [...all]] : [open];
      const added = ways.filter(
        (rows, index) => rows.length >= 2 && !ways.slice(0, index).some((way) => way.length === rows.length),
      );
      const [parts, ...others] = added;
      if (parts) totals.push({ table, row, parts, others });
      else if (open.length + between.length === 0) return [];
      between.push(row);
      open = [];
      continue;
    }
    // What is taken off, what is told of a part, and what may be instead of another, no adding up follows.
    if (special.test(name) || instead.test(name)) return [];
    open.push(row);
    all.push(row);
  }
  return totals;
}
