import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { abbreviates, nameKey, plainName } from './metricName.js';

describe('names that mean the same', () => {
  const alike: readonly (readonly [string, ...string[]])[] = [
    [
      'Weekly active teams',
      'weekly active team',
      'The Weekly Active Teams',
      'our weekly-active teams',
      'Weekly active teams (WAT)',
      'Weekly active teams (#)',
      'Weekly active teams [count]',
      'Weekly active teams (primary)',
      'Weekly active teams (WAT) (north star metric)',
    ],
    ['Churn rate', 'Churn rate (%)', 'Churn rate, %', 'churn rates in %', 'Churn rate %', 'Churn rate (in percent)'],
    ['Setup time', 'Setup time (hours)', 'setup times in days', 'Setup time (min)'],
    ['Revenue', 'Revenue ($)', 'Revenue (USD)', 'revenue in EUR', 'The revenue, €'],
    ['NPS', 'Net promoter score', 'NPS (net promoter score)', 'Net Promoter Score (NPS)'],
  ];
  for (const [name, ...same] of alike)
    it(`are one metric: ${name}`, () => {
      for (const other of same) equal(nameKey(other), nameKey(name), other);
    });

  for (const [one, other] of [
    ['Churn (SMB)', 'Churn (Enterprise)'],
    ['Churn (SMB)', 'Churn'],
    ['Retention (week 4)', 'Retention'],
    ['Revenue (per month)', 'Revenue (per year)'],
    ['Active users (weekly)', 'Active users (monthly)'],
    ['Activated teams', 'Active teams'],
    ['Conversion to paid', 'Conversion'],
    ['Growth in Germany', 'Growth'],
  ] as const)
    it(`are not one: ${one} and ${other}`, () => notEqual(nameKey(one), nameKey(other)));

  it('are written without what does not tell them apart', () => {
    deepEqual(plainName('The weekly active teams (WAT, %)'), { name: 'weekly active teams', others: ['WAT'] });
    deepEqual(plainName('NPS (net promoter score)'), { name: 'NPS', others: ['net promoter score'] });
    deepEqual(plainName('Churn (SMB)'), { name: 'Churn (SMB)', others: [] });
    deepEqual(plainName('(%)'), { name: '(%)', others: [] });
    deepEqual(plainName('('.repeat(50_000)).others, []);
    deepEqual(plainName('the'), { name: 'the', others: [] });
  });
  it('may be abbreviated by their first letters, small words left out or not', () => {
    deepEqual(
      [
        ['WAT', 'weekly active teams'],
        ['TTV', 'time to value'],
        ['CPA', 'cost per acquisition'],
        ['CAC', 'customer acquisition cost'],
        ['SMB', 'churn'],
        ['wat', 'weekly active teams'],
        ['W', 'weeks'],
      ].map(([short = '', name = '']) => abbreviates(short, name)),
      [true, true, true, true, false, false, false],
    );
  });
});
