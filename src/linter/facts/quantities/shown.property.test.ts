import { deepEqual, equal, ok } from 'node:assert/strict';
import fc, { runs } from '../../../../test/unit/property.js';
import { readAlike } from '../money.js';
import { valuesIn } from '../value.js';
import { exactAmount } from './shown.js';

/** One value of each form that is read, with how many of its decimals are written and what one of its number is worth. */
const forms = [
  ['1,234', 0, 1],
  ['1,234.50', 2, 1],
  ['€1,234,567', 0, 1],
  ['$1.25M', 2, 1e6],
  ['$30k', 0, 1e3],
  ['12,500 users', 0, 1],
  ["CHF 1'250'000", 0, 1],
  ['CHF 1’250’000.50', 2, 1],
  ['₹12,50,000', 0, 1],
  ['Rs. 3.5 lakh', 1, 1e5],
  ['1.234,50 €', 2, 1],
  ['4.200.000 €', 0, 1],
  ['12.000 €', 0, 1],
  ['1,35 Mio. €', 2, 1e6],
  ['R$ 2.150.000,00', 2, 1],
  ['R$ 3.500.000', 0, 1],
  ['1,5 milhão', 1, 1e6],
  ['3 400 000 €', 0, 1],
  ['1 234,50 €', 2, 1],
  ['1\u202F234,50 €', 2, 1],
  ['1\u00A0234\u00A0567 €', 0, 1],
  ['1\u202F200\u202F000', 0, 1],
  ['1 350 k€', 0, 1e3],
  ['5,300万円', 0, 1e4],
  ['5300万円', 0, 1e4],
  ['1.5亿元', 1, 1e8],
  ['3億5,000万円', 0, 1e4],
  ['2亿3500万元', 0, 1e4],
  ['3억 5,000만 원', 0, 1e4],
  ['12.5%', 1, 1],
  ['12,5 %', 1, 1],
  ['0.125', 3, 1],
] as const;

describe('any amount in the form of a value', () => {
  for (const [text, decimals, unit] of forms)
    it(`reads again what is written like ${text}`, () => {
      const [value] = valuesIn(text);
      ok(value);
      const like = { ...value, text };
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 99_999_999 }), (steps) => {
          const amount = (steps / 10 ** decimals) * unit;
          const written = exactAmount(amount, like) ?? '';
          const [again, ...others] = valuesIn(readAlike([written, text])[0] ?? '');
          deepEqual([others.length, again?.unit], [0, like.unit], written);
          equal(Math.abs((again?.amount ?? 0) - amount) <= 1e-9 * amount, true, `${written} for ${amount}`);
        }),
        { numRuns: runs(100) },
      );
    });
});
