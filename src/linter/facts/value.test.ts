import { deepEqual, equal } from 'node:assert/strict';
import { amountIn, isNoneYet, sameUnit, valuesIn } from './value.js';
import { changeIn } from './value/change.js';

const read = (text: string): string[] =>
  valuesIn(text).map(
    ({ amount, upper, unit, comparator }) =>
      `${comparator ?? ''}${amount}${upper === amount ? '' : `-${upper}`} ${unit.kind}${unit.name ? ` ${unit.name}` : ''}`,
  );

describe('values in prose', () => {
  for (const [text, expected] of [
    ['12%', '12 percent'],
    ['≥ 40 %', '>40 percent'],
    ['under 5 minutes', '<5 duration minutes'],
    ['$1.2M', '1200000 currency USD'],
    ['€9', '9 currency EUR'],
    ['1,500–2,000 kg', '1500000-2000000 measure grams'],
    ['$30K–75K', '30000-75000 currency USD'],
    ['+5pp', '5 points'],
    ['3x', '3 multiplier'],
    ['3:1', '3 ratio'],
    ['500', '500 count'],
    ['60%+', '60 percent'],
    ['~90 minutes', '90 duration minutes'],
    ['100+ users', '>100 count'],
    ["CHF 1'250'000", '1250000 currency CHF'],
    ['₹12,50,000', '1250000 currency INR'],
    ['Rs. 3 lakh', '300000 currency INR'],
    ['₹46.75L', '4675000 currency INR'],
    ['Rs 2 Cr', '20000000 currency INR'],
    ['₦16,500', '16500 currency ₦'],
    ['50 $', '50 currency USD'],
    ['200 NOK', '200 currency NOK'],
    ['３．５％', '3.5 percent'],
    ['1.5 MB', '1500000 measure bytes'],
    ['2 KiB', '2048 measure bytes'],
    ['800 kWh', '800000 measure wh'],
    ['3 kg', '3000 measure grams'],
    ['20 Mbps', '20000000 measure bit/s'],
    ['5 MB/s', '5000000 measure bytes/s'],
    ['5G', '5 count'],
    ['($1,200)', '-1200 currency USD'],
    ['$(1,200)', '-1200 currency USD'],
    ['(4%)', '-4 percent'],
    ['$-3', '-3 currency USD'],
    ['–5%', '-5 percent'],
    ['(4% today)', '4 percent'],
  ] as const)
    it(text, () => deepEqual(read(text), [expected]));

  it('reads no number from the rest of a name', () => {
    deepEqual(read('R17,460,000'), []);
    deepEqual(read('tiers 1,250,300'), ['1250300 count']);
    deepEqual(read('levels 4,5'), ['4.5 count']);
  });

  it('reads changes', () => {
    for (const text of ['from 12% to 40%', '12% → 40%', '12% -> 40%', 'activation from 12% today to at least 40%'])
      deepEqual([changeIn(text)?.from.amount, changeIn(text)?.to.amount], [12, 40], text);
    for (const sign of ['⇒', '➡️', '➜', '=>', '–>', '-->', '↗', '~>'])
      deepEqual([changeIn(`12% ${sign} 40%`)?.from.text, changeIn(`12% ${sign} 40%`)?.to.text], ['12%', '40%'], sign);
    deepEqual(changeIn('6 hrs. → 1 hr.')?.to.amount, 1);
    equal(changeIn('12% of 40%'), undefined);
  });
  it('reads changes in words', () => {
    const change = (text: string): unknown => {
      const found = changeIn(text);
      return found && [amountIn(found.from), amountIn(found.to)];
    };
    deepEqual(
      [
        'grow from three to twenty-five ports',
        'cut it from half an hour to 5 minutes',
        'from a day to an hour',
        'zero → two',
        'from one of them to another',
      ].map(change),
      [[3, 25], [1800, 300], [86_400, 3600], [0, 2], undefined],
    );
  });
  it('compares rates in the same time', () => {
    const [month, year, bare] = valuesIn('1.5% per month and 12% a year and 3%');
    deepEqual(
      [
        month?.per,
        year?.per,
        month && year && amountIn(month, year) > amountIn(year, month),
        month && bare && amountIn(month, bare),
      ],
      ['month', 'year', true, 1.5],
    );
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
