import { remembered } from '../text/memo.js';
import { halfWidth } from '../text/text.js';
import { measureOf, periodOf, unitOf } from './value/unit.js';
import { quantitiesIn } from './value/written.js';
import { amountOf, scaleOf } from './value/number.js';
import { comparatorOf } from './value/comparator.js';
import type { Value } from './value/value.js';

export type { Period, Unit } from './value/unit.js';
export { amountIn, sameUnit } from './value/same.js';
export { isNoneYet } from './value/noneYet.js';
export type { Value } from './value/value.js';

/** Whether a text names a span of days or longer, in any language: "Targets, 60 days", "2–3 meses". */
export const namesSpan = (text: string): boolean =>
  valuesIn(text).some(
    ({ unit }) => unit.kind === 'duration' && ['days', 'weeks', 'months', 'years'].includes(unit.name),
  );

/** A whole text that is a number in brackets, with a currency before them or in them. */
const bracketed = /^\s*[^\s\d(]{0,3}\s?\([^()\p{L}\d]*[\d.,'’]+\s?[%€$£kKmM]?[^()\p{L}\d]*\)\s*$/u;

/**
 * Finds quantities in a text: numbers with a sign, currency, scale, unit, range and comparator.
 * @param text plain text; take dates out of it first, for a year is a number too
 * @returns values in the order of the text
 */
export const valuesIn: (text: string) => readonly Value[] = remembered((wide) => {
  const text = halfWidth(wide);
  if (!/\d/.test(text)) return [];
  const values: Value[] = [];
  for (const { start, text: whole, comparator: word, groups } of quantitiesIn(text)) {
    const factor = scaleOf(groups.scale1 ?? groups.scale2);
    const unit = unitOf(groups);
    const size = (unit.kind === 'measure' ? measureOf(groups.unit?.toLowerCase() ?? '')?.size : undefined) ?? 1;
    const negative = /[-−–]/.test(`${groups.sign ?? ''}${groups.inner ?? ''}`);
    const written = amountOf(groups.low ?? '') * size * (negative ? -1 : 1);
    const high =
      groups.high === undefined ? undefined : amountOf(groups.high) * scaleOf(groups.scale2 ?? groups.scale1) * size;
    // "5-10k" are thousands, "500-1.5k" begins with hundreds.
    const scaled = written * (groups.scale1 || high === undefined ? factor : scaleOf(groups.scale2));
    const low = !groups.scale1 && high !== undefined && scaled > high && written <= high ? written : scaled;
    const comparator = comparatorOf(word, groups);
    const end = start + whole.trimEnd().length;
    const per = periodOf(groups.per);
    values.push({
      text: wide.slice(start, end).trim(),
      start,
      end,
      amount: low,
      upper: high ?? low,
      unit,
      comparator,
      ...(per && { per }),
    });
  }
  // Accountants write what is less than nothing in brackets: "($1,200)", "$(1,200)".
  if (values.length === 1 && bracketed.test(text)) {
    const [bare] = valuesIn(text.replace(/[()]/g, ''));
    const money =
      bare && (bare.unit.kind === 'currency' || bare.unit.kind === 'percent' || /\d[,'’]\d{3}/.test(bare.text));
    if (money && bare.amount > 0)
      return [
        {
          ...bare,
          text: wide.trim(),
          start: wide.length - wide.trimStart().length,
          end: wide.trimEnd().length,
          amount: -bare.upper,
          upper: -bare.amount,
        },
      ];
  }
  return values;
});
