import { deepEqual, equal } from 'node:assert/strict';
import fc from '../../../../test/unit/property.js';
import { readAlike } from '../money.js';
import { valuesIn } from '../value.js';
import { stepOf } from './compare.js';
import { exactAmount, shownAmount } from './shown.js';

const valueOf = (text: string) => {
  const [value, ...others] = valuesIn(text);
  if (!value || others.length > 0) throw new Error(`"${text}" is not one value.`);
  return { ...value, text };
};

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

describe('amounts in the form of a value', () => {
  for (const [text, decimals, unit] of forms)
    it(`reads again what is written like ${text}`, () => {
      const like = valueOf(text);
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 99_999_999 }), (steps) => {
          const amount = (steps / 10 ** decimals) * unit;
          const written = exactAmount(amount, like) ?? '';
          const [again, ...others] = valuesIn(readAlike([written, text])[0] ?? '');
          deepEqual([others.length, again?.unit], [0, like.unit], written);
          equal(Math.abs((again?.amount ?? 0) - amount) <= 1e-9 * amount, true, `${written} for ${amount}`);
        }),
      );
    });

  for (const [amount, like, beside, expected] of [
    [4_050_000, '4.200.000 €', [], '4.050.000 €'],
    [3_000_000, 'R$ 3.500.000,00', [], 'R$ 3.000.000,00'],
    [1010, '980 €', ['1.200 €', '300 €'], '1.010 €'],
    [1010, '980 €', [], '1010 €'],
    [1_010_500, '980.000 €', [], '1.010.500 €'],
    [3500, '3200 €', ['12.000 €'], '3500 €'],
    [1_234_000, '₹9,50,000', [], '₹12,34,000'],
    [151_000_000, '1.9亿元', [], '1.51亿元'],
    [300_000_000, '3億5,000万円', [], '3億円'],
    [120_005_000, '3億5,000万円', [], '1億2,000.5万円'],
    [-1500, '€1,200', [], '-€1,500'],
    [-1500, '(1,200)', [], '(1,500)'],
    [2_470_000, '3M €', [], '2.47M €'],
    [37.5, '40 %', ['12,5 %'], '37,5 %'],
  ] as const)
    it(`${amount} like ${like}${beside.length > 0 ? ` beside ${beside.join(', ')}` : ''}`, () =>
      equal(exactAmount(amount, valueOf(like), beside), expected));

  it('writes the end of a range without the other end', () => {
    equal(shownAmount(240_000, valueOf('€100K–200K')), '€240K');
    equal(shownAmount(24_000, valueOf('5-10k')), '24k');
  });
  it('rounds what has no end as the value is written', () => {
    equal(exactAmount(100 / 3, valueOf('40%')), undefined);
    equal(shownAmount(100 / 3, valueOf('40%')), '33%');
    equal(shownAmount(100 / 3, valueOf('40,0 %')), '33,3 %');
    equal(shownAmount(8 / 3, valueOf('3')), '2.7');
  });
});

describe('the step of a value', () => {
  it('is that of its last digit', () =>
    deepEqual(
      ['12k', '2.9', '1.234,50 €', '3億5,000万円', '1万2000'].map((text) => stepOf(valueOf(text))),
      [1000, 0.1, 0.01, 1e4, 1],
    ));
});
