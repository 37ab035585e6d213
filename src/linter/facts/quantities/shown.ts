import type { StrategyDocument } from '../document.js';
import { readAlike } from '../money.js';
import { perDocument } from '../perDocument.js';
import { amountOf, mixedIn, partsOf, scaleOf } from '../value/number.js';
import { valuesIn, type Value } from '../value.js';
import { decimalsOf, digitsIn, inNotation, notationOf, type Notation } from './notation.js';

/** A value as it is written; `upper` where it may be a range. */
type Written = Pick<Value, 'text' | 'amount'> & Partial<Pick<Value, 'upper'>>;

/** A number with what stands around it. */
interface Form {
  readonly before: string;
  readonly number: string;
  readonly after: string;
  /** What one of it is worth: 1000 for "k". */
  readonly scale: number;
  /** Whether its parts have letters for their sizes: "3億5,000万". */
  readonly isMixed: boolean;
}

/** How a value is written; of a range, its upper end with what stands around both. */
function formOf({ text, amount, upper = amount }: Written): Form | undefined {
  const first = digitsIn.exec(text);
  if (!first) return undefined;
  const several = upper === amount ? mixedIn.exec(text) : null;
  const last = several ?? (upper === amount ? first : ([...text.matchAll(new RegExp(digitsIn, 'g'))].at(-1) ?? first));
  const [number] = last;
  const plain = several ? amountOf(number) : Number(number.replace(/\D/g, '')) / 10 ** decimalsOf(number);
  const stated = plain === 0 ? 1 : Math.abs(upper) / plain || 1;
  return {
    before: text.slice(0, several?.index ?? first.index),
    number,
    after: text.slice(last.index + number.length),
    // A dot that was taken for that of a fraction parts thousands here.
    scale: Math.abs(stated - 0.001) < 1e-9 ? 1 : stated,
    isMixed: several !== null,
  };
}

/** The least number of decimals, from so many to so many, with which a number is written exactly. */
function exactDecimals(number: number, least: number, most: number): number | undefined {
  for (let decimals = least; decimals <= Math.max(least, most); decimals += 1)
    if (Math.abs(number - Number(number.toFixed(decimals))) <= 1e-9 + 1e-12 * number) return decimals;
  return undefined;
}

const mostDecimals = 6;

/** A number in the sizes in which another is written, the largest first: "1億2,000万". */
function inSizes(number: number, like: string, notation: Notation): string {
  const letters = partsOf(like).map(({ letter }) => letter);
  let left = number;
  const parts = letters.flatMap((letter, index): readonly string[] => {
    const size = letter === '' ? 1 : scaleOf(letter);
    const isLast = index === letters.length - 1;
    const count = isLast ? left / size : Math.floor(left / size + 1e-9);
    left -= count * size;
    const decimals = exactDecimals(count, 0, mostDecimals) ?? mostDecimals;
    return count > 1e-9 ? [`${inNotation(count, decimals, notation)}${letter}`] : [];
  });
  return parts.join(like.includes(' ') ? ' ' : '') || `0${letters.at(-1) ?? ''}`;
}

/** A number in the form of another, with so many decimals. */
function inForm(number: number, decimals: number, { number: like, isMixed }: Form, notation: Notation): string {
  if (isMixed) return inSizes(number, like, notation);
  const [whole = ''] = number.toFixed(decimals).split('.');
  // "3500" beside "12.000": four digits are not parted there.
  const isPlain = /^\d{4,}(?:[.,]\d{1,2})?$/.test(like) && whole.length <= (like.match(/^\d+/)?.[0].length ?? 0);
  return inNotation(number, decimals, isPlain ? { ...notation, group: '' } : notation);
}

/** What stands around a number that is less than nothing, where the one in its place is not, or the other way round. */
function around({ before, after }: Form, amount: number, like: number): readonly [string, string] {
  if (amount < 0 && like >= 0) return [`-${before}`, after];
  return amount > 0 && like < 0 ? [before.replace(/[-−–(]/g, ''), after.replace(')', '')] : [before, after];
}

/** Whether a text is read as an amount by those who read what stands beside it. */
function isReadAs(text: string, amount: number, beside: readonly string[]): boolean {
  const [value, ...others] = valuesIn(readAlike([text, ...beside])[0] ?? '');
  return (
    value !== undefined &&
    others.length === 0 &&
    Math.abs(Math.abs(value.amount) - Math.abs(amount)) <= 1e-9 * Math.abs(amount)
  );
}

/** An amount in the form of a value with so many decimals of its number, as it is read again. */
function inPlaceOf(amount: number, like: Written, form: Form, decimals: number, beside: readonly string[]): string {
  const number = Math.abs(amount) / form.scale;
  const own = form.isMixed ? partsOf(form.number).map(({ count }) => count) : [form.number];
  const notation = notationOf([...own.reverse(), ...beside]);
  const [before, after] = around(form, amount, like.amount);
  const [grouped, plain] = [notation, { ...notation, group: '' }].map(
    (each) => `${before}${inForm(number, decimals, form, each)}${after}`,
  ) as [string, string];
  const meant = Number(number.toFixed(decimals)) * form.scale;
  const isReadAgain = (text: string): boolean => isReadAs(text, meant, [like.text, ...beside]);
  return !isReadAgain(grouped) && isReadAgain(plain) ? plain : grouped;
}

/**
 * A sum or product as the value is written in whose place it is told: its currency and unit kept, its number in the same form.
 * @param beside other values, whose form it has where the first one does not show it
 * @returns undefined where it cannot be written exactly
 */
export function exactAmount(amount: number, like: Written, beside: readonly string[] = []): string | undefined {
  const form = formOf(like);
  const decimals =
    form && exactDecimals(Math.abs(amount) / form.scale, form.isMixed ? 0 : decimalsOf(form.number), mostDecimals);
  return form && decimals !== undefined ? inPlaceOf(amount, like, form, decimals, beside) : undefined;
}

/** The same, rounded as the value is written where it has many decimals. */
export function shownAmount(amount: number, like: Written, beside: readonly string[] = []): string {
  const form = formOf(like);
  if (!form) return String(amount);
  const number = Math.abs(amount) / form.scale;
  const least = form.isMixed ? 0 : decimalsOf(form.number);
  const rounded = least > 0 || number >= 10 || Number.isInteger(number) ? least : 1;
  return inPlaceOf(amount, like, form, exactDecimals(number, least, Math.max(least, 2)) ?? rounded, beside);
}

/** The same, exactly where it can be written so. */
export function writtenAmount(amount: number, like: Written, beside: readonly string[] = []): string {
  return exactAmount(amount, like, beside) ?? shownAmount(amount, like, beside);
}

/** The values of a text as they are written. */
export const writtenIn = (text: string): readonly string[] => valuesIn(text).map((value) => value.text);

/** A value with other digits in its place: what it shows of how numbers are written is left. */
const formShownBy = (text: string): string => text.replace(/(?<=\d)\d|[1-9]/g, '9');

/**
 * Values of a document by which it shows how it writes numbers, one of each form: those with a unit, for the others may be
 * versions or dates.
 */
export const unitsWrittenIn = perDocument((document: StrategyDocument): readonly string[] => {
  const ofForm = new Map<string, string>();
  for (const { text } of document.outline.passages)
    for (const value of valuesIn(text))
      if (value.unit.kind !== 'count' && !ofForm.has(formShownBy(value.text)))
        ofForm.set(formShownBy(value.text), value.text);
  return [...ofForm.values()];
});
