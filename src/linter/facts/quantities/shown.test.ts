import { deepEqual, equal } from 'node:assert/strict';
import { valuesIn } from '../value.js';
import { stepOf } from './compare.js';
import { exactAmount, shownAmount } from './shown.js';

const valueOf = (text: string) => {
  const [value, ...others] = valuesIn(text);
  if (!value || others.length > 0) throw new Error(`"${text}" is not one value.`);
  return { ...value, text };
};

describe('amounts in the form of a value', () => {
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
