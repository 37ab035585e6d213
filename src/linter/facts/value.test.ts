import { deepEqual, equal } from 'node:assert/strict';
import { amountIn, changeIn, isNoneYet, sameUnit, valuesIn } from './value.js';

const read = (text: string): string[] => valuesIn(text).map(({ amount, upper, unit, comparator }) => `${comparator ?? ''}${amount}${upper === amount ? '' : `-${upper}`} ${unit.kind}${unit.name ? ` ${unit.name}` : ''}`);

describe('values in prose', () => {
  for (const [text, expected] of [
    ['12%', '12 percent'], ['≥ 40 %', '>40 percent'], ['under 5 minutes', '<5 duration minutes'], ['$1.2M', '1200000 currency USD'], ['€9', '9 currency EUR'], ['1,500–2,000 kg', '1500-2000 count'], ['$30K–75K', '30000-75000 currency USD'], ['+5pp', '5 points'], ['3x', '3 multiplier'], ['3:1', '3 ratio'], ['500', '500 count'], ['60%+', '60 percent'], ['~90 minutes', '90 duration minutes'], ['100+ users', '>100 count'],
  ] as const) it(text, () => deepEqual(read(text), [expected]));

  it('reads changes', () => {
    for (const text of ['from 12% to 40%', '12% → 40%', '12% -> 40%', 'activation from 12% today to at least 40%']) deepEqual([changeIn(text)?.from.amount, changeIn(text)?.to.amount], [12, 40], text);
    equal(changeIn('12% of 40%'), undefined);
  });
  it('tells units apart', () => {
    const [percent, count, hours, days] = valuesIn('12% and 40 and 6 hours and 2 days');
    equal(percent && count && sameUnit(percent, count), false);
    equal(hours && days && sameUnit(hours, days) && amountIn(hours) < amountIn(days), true);
  });
  it('knows what says nothing yet', () => {
    for (const text of ['', 'n/a', '—', '-', 'unknown', '?']) equal(isNoneYet(text), true, text);
    for (const text of ['0', '12%', 'new customers']) equal(isNoneYet(text), false, text);
  });
});
