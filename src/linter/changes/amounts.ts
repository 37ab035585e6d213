/** Whether numbers say the same, in whatever unit and spelling: "6 weeks" and "42 days", "1.2 M" and "1,200,000". */
import { amountIn, sameUnit, valuesIn, type Value } from '../facts/value.js';
import { wordedIn } from '../facts/value/inWords.js';
import { numbersIn } from './identity.js';

/** So much two amounts may differ by the way a machine counts, as a share of them. */
const rounding = 1e-9;
const alike = (a: number, b: number): boolean => Math.abs(a - b) <= rounding * Math.max(Math.abs(a), Math.abs(b));

/** Whether two values are the same amount, with the same bounds and over the same time. */
export function isAsMuch(one: Value, other: Value): boolean {
  const upper = (value: Value): number => amountIn({ ...value, amount: value.upper });
  return (
    sameUnit(one, other) &&
    one.per === other.per &&
    (one.comparator === '<') === (other.comparator === '<') &&
    alike(amountIn(one), amountIn(other)) &&
    alike(upper(one), upper(other))
  );
}

/** The values of a text, those in words too. */
function valuesWith(text: string): readonly Value[] {
  const written = valuesIn(text);
  const worded = wordedIn(text).filter(
    ({ start, end }) => !written.some((value) => value.start < end && start < value.end),
  );
  return [...written, ...worded].sort((a, b) => a.start - b.start);
}

/** A number that one sentence has and the other states differently. */
export interface OtherNumber {
  readonly from: string;
  readonly to: string;
}

/**
 * The numbers that two wordings of one sentence state differently, in the order of the text.
 * @returns undefined where they do not have the same number of numbers, so that nobody knows which is which
 */
export function otherNumbers(before: string, after: string): readonly OtherNumber[] | undefined {
  const [old, now] = [valuesWith(before), valuesWith(after)];
  if (old.length !== now.length) return numbersIn(before) === numbersIn(after) ? [] : undefined;
  const others = old.flatMap((from, index): OtherNumber[] => {
    const to = now[index];
    return to && !isAsMuch(from, to) ? [{ from: from.text, to: to.text }] : [];
  });
  // Numbers that are no values, such as those of versions and paragraphs, may differ too.
  const bare = (text: string, values: readonly Value[]): string =>
    numbersIn(values.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text));
  return others.length === 0 && bare(before, old) !== bare(after, now) ? undefined : others;
}
