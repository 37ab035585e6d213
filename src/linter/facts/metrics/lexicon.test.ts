import { deepEqual, equal } from 'node:assert/strict';
import { contestedIn, familyOf, goodDirection, isVanity, metricKey, wantedDirection } from './lexicon.js';

describe('names of metrics', () => {
  for (const [name, family, good] of [
    ['Revenue churn', 'churn', 'down'],
    ['Churn among new customers', 'churn', 'down'],
    ['Net revenue retention', 'retention', 'up'],
    ['Cost per acquisition', 'cost', 'down'],
    ['Time to first value', 'speed', 'down'],
    ['Weekly active teams', 'engagement', 'up'],
    ['Trial conversion to paid', 'conversion', 'up'],
    ['Number of support tickets', 'quality', 'down'],
    ['Checkout error rate', 'quality', 'down'],
    ['Activation rate', 'activation', 'up'],
    ['Referral rate', 'referral', 'up'],
    ['CAC', 'cost', 'down'],
    ['NPS', 'satisfaction', 'up'],
  ] as const)
    it(`${name}: ${family}, good when it goes ${good}`, () => deepEqual(familyOf(name), { family, good }));

  it('says nothing where a word turns the name round, or the name is not known', () => {
    for (const name of ['Churn reduction', 'Cost savings', 'Tickets resolved', 'Bugs found', 'Happiness of cats'])
      equal(goodDirection(name), undefined, name);
  });
  it('knows two spellings of one metric, and two metrics of one name', () => {
    equal(metricKey('WAU'), metricKey('weekly active users'));
    equal(metricKey('Activation rate (primary)'), metricKey('activation rate'));
    equal(metricKey('Crash-free sessions'), metricKey('crash free sessions'));
    equal(metricKey('Churn (SMB)') === metricKey('Churn (Enterprise)'), false);
  });
  it('tells vanity and contested names', () => {
    deepEqual(
      ['total registered users', 'app downloads', 'weekly active teams', 'download-to-signup rate'].map(isVanity),
      [true, true, false, false],
    );
    deepEqual(
      ['Churn', 'Monthly logo churn', 'Week-4 retention', 'Retention'].map((name) => contestedIn(name)?.term),
      ['churn', undefined, undefined, 'retention'],
    );
  });
  it('reads which way a sentence wants to go', () =>
    deepEqual(
      ['Reduce churn', 'increasing usage', 'the table'].map((text) => wantedDirection(text)?.direction),
      ['down', 'up', undefined],
    ));
});
