import type { Value } from '../value.js';
import type { Token } from './reckoning.js';

/** How often a unit of time enters: hours count for one, what is paid by the hour for one less. */
export const timesIn = ({ unit, per }: Value): number =>
  (unit.kind === 'duration' ? 1 : 0) - (per === undefined ? 0 : 1);

/** How often units of time enter a calculation. */
export function dimensionOf(tokens: readonly Token[]): number {
  let dimension = 0;
  let sign = 1;
  let divided = 0;
  tokens.forEach((token, index) => {
    if ('value' in token) dimension += (divided > 0 ? -1 : sign) * timesIn(token.value);
    else if (token.sign === '(' && divided === 0 && sign === -1) divided = index;
    else if (token.sign === ')') divided = 0;
    if ('sign' in token && !/[()]/.test(token.sign)) sign = /[÷/∕]/.test(token.sign) ? -1 : 1;
  });
  return dimension;
}

const both = (factors: readonly number[]): readonly number[] => [
  1,
  ...factors.flatMap((factor) => [factor, 1 / factor]),
];
/** How many of one period another may have: "$50 a month" and what it comes to in a year. */
export const periodFactors = both([12, 4, 3, 52, 4.33, 365, 30, 7, 24, 8760]);
/** A day, a week, a month that are worked, in calendar ones. */
export const workedFactors = both([3, 1.4, 4.2, 365 / 260, 365 / 250, 365 / 220, 1.5, 30 / 22, 730 / 160, 730 / 173]);
/** What a number without a unit may stand for beside one with it. */
export const unsaidFactors = both([
  ...periodFactors,
  ...workedFactors,
  60,
  3600,
  8,
  5,
  40,
  20,
  22,
  160,
  2080,
  480,
  1440,
  86_400,
  720,
  1000,
  1e6,
  6,
  2,
]);

/** What happens so often: "6 visits/day". */
export const rate = /\p{L}\s?\/\s?(?:h|hr|hours?|days?|wk|weeks?|mo|months?|yr|years?)(?!\p{L})/iu;
