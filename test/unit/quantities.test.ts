import { deepEqual, equal } from 'node:assert/strict';
import { lint, resolveConfig } from '../../src/linter/index.js';
import { now } from './apply.js';
import { toldOfAll as told } from './contradicting.js';

describe('calculations', () => {
  const page = (line: string): string => `# Plan\n\n## Numbers\n\n${line}\n`;
  for (const [line, expected] of [
    ['30 + 15 + 60 minutes = 95 minutes', '95 minutes'],
    ['(40 + 20) × $10 = $800', '$800'],
    ['€1,200 / 12 = €120', '€120'],
    ['0,18 € × 2 = 0,46 €', '0,46 €'],
    ['40 × $39 = $1.9K', '$1.9K'],
    ['400 × $0.125 = $70', '$70'],
    ['68% (50/60)', '68%'],
    ['Price: $10 → $15 (+80%)', '+80%'],
    ['The market was $10 billion in 2024 and grows at a CAGR of 20%, to $15 billion by 2029.', '20%'],
  ] as const)
    it(`are wrong: ${line}`, () => deepEqual(told(page(line)), [`consistent-arithmetic: ${expected}`]));
  for (const line of [
    '30 + 15 + 60 minutes = 105 minutes',
    '(40 + 20) × $10 = $600',
    '40 × $39 = $1.6K',
    '~40 × $39 = $1,500',
    'LTV €30 / CAC €18 = 1.6x',
    'x = 3',
    'Score = impact × reach',
    'a 2-3 = 5',
    '45 of 60 (75%)',
    '40% → 50% (+10%)',
    '40% → 50% (+25%)',
    'Price: $10 → $15 (1.5x)',
    '12/40 (95% confidence)',
    'The market was $10 billion in 2024 and grows at a CAGR of 8.4%, to $15 billion by 2029.',
    '3 teams + 2 designers = $5,000',
    'Sprint 3 of 8 (2 weeks)',
    'We drop one post at $60k + we win 200 hours/month × $60/hour = $144k/year',
    'For 150 offices × 120 cases a year = 18',
    'The market grows from 2024 to 2030 (7.2%)',
  ])
    it(`are right, or none: ${line}`, () => deepEqual(told(page(line)), []));
});

describe('one thing, two values', () => {
  const page = (one: string, other: string): string => `# Plan\n\n## Aims\n\n${one}\n\n## Later\n\n${other}\n`;
  const count = (one: string, other: string): number =>
    told(page(one, other)).filter((each) => each.startsWith('consistent-values')).length;
  it('are told of where the settings ask for it', () => {
    const text = page('By Q4 2027 we have 2,000 customers.', 'We want 3,000 customers by Q4 2027.');
    const asked = (settings: object): number =>
      lint(text, { kind: 'business-case', now, config: resolveConfig(settings).config }).findings.filter(
        ({ ruleId }) => ruleId === 'consistent-values',
      ).length;
    deepEqual([{}, { experimental: true }, { severities: { 'consistent-values': 'warning' } }].map(asked), [0, 1, 1]);
  });
  for (const [one, other] of [
    ['- Month 6: 500 users', '- **Month 6:** referral programme (800 users)'],
    ['By Q4 2027 we have 2,000 customers.', 'We want 3,000 customers by Q4 2027.'],
    [
      '- $500K ARR by Q4 2027, $2M ARR by Q4 2028',
      '- **Annual recurring revenue (ARR):**\n  - Q4 2027: $180,000\n  - Q4 2028: $2,000,000',
    ],
    [
      '### Phase 2 (months 7-12)\n\n- 4,000 customers',
      '| Year | Customers |\n| --- | --- |\n| 1 | 3,000 |\n| 2 | 9,000 |',
    ],
    ['- Week 4: 500 users', '| Month | Users |\n| --- | --- |\n| 1 | 300 |\n| 2 | 900 |'],
    ['- Day 90: 4,000 signups', '- Month 3: 6,000 signups'],
    ['- Month 4: 5,000 customers', '- Month 6: 4,000 customers'],
    ['- Monat 4: 5.000 Kunden', '- Monat 6: 4.000 Kunden'],
    [
      '### Month 4: first revenue (September 2027)\n\n- 1,000 users',
      '| Quarter | Users |\n| --- | --- |\n| Q3 2027 | 2,000 |\n| Q4 2027 | 5,000 |',
    ],
  ] as const)
    it(`contradict: ${one}`, () => equal(count(one, other), 1));
  for (const [one, other] of [
    ['- Month 6: 500 users', '- Month 7: 800 users'],
    ['- Month 6: about 500 users', '- Month 6: 520 users'],
    ['- Month 6: 400-600 users', '- Month 6: 500 users'],
    ['- Month 6: 500+ users', '- Month 6: 800 users'],
    ['- Month 6: 500 users (conservative)', '- Month 6: 800 users'],
    ['- Month 6: 500 beta users', '- Month 6: 800 users'],
    ['- Germany: 500 users in month 6', '- France: 800 users in month 6'],
    ['- Month 6: from 200 to 500 users', '- Month 6: 500 users'],
    ['### Month 6, optimistic\n\n- 900 users', '### Month 6\n\n- 500 users'],
    ['- Year 1: $50K revenue', '- Month 12: $9K revenue'],
    ['### Week 1\n\n- Day 7: 50 events', '### Week 2\n\n- Day 7: 100 events'],
    ['- Month 6: €500 MRR', '- Month 6: $700 MRR'],
    ['- 2027-03-01: sprint 12 closed', '- 2027-03-01: sprint 13 closed'],
    ['- By Q4 2027: $2M ARR', '- $3M ARR by FY27'],
    ['- Year 3: 50 states', '- Year 3: 45 states (three tiers) = $1.8M'],
    ['- Week 5: 500 users', '- Month 1: 500 users'],
    ['- Month 4: 5,000 orders', '- Month 6: 4,000 orders'],
    ['- Month 4: fewer than 5,000 users', '- Month 6: 4,000 users'],
    ['- Month 4: 5,000 users', '- Month 6: 4,000+ users'],
    ['- Month 3: 900 users\n- Month 6: 700 users', '- Month 9: 600 users'],
    [
      '### Month 4 (September 2027)\n\n- 1,000 users\n\n### Month 5 (December 2027)\n\n- 3,000 users',
      '| Quarter | Users |\n| --- | --- |\n| Q3 2027 | 2,000 |\n| Q4 2027 | 5,000 |',
    ],
  ] as const)
    it(`do not contradict: ${one} / ${other}`, () => equal(count(one, other), 0));
});

describe('announced numbers', () => {
  const page = (line: string, ...items: readonly string[]): string =>
    `# Plan\n\n## Approach\n\n${line}\n\n${items.map((item) => `- ${item}`).join('\n')}\n`;
  const found = (text: string): number => told(text).filter((each) => each.startsWith('consistent-counts')).length;
  for (const [line, ...items] of [
    ['Three bets:', 'a', 'b'],
    ['We have three goals that matter:', 'a', 'b', 'c', 'd'],
  ] as const)
    it(`do not fit: ${line}`, () => equal(found(page(line, ...items)), 1));
  for (const [line, ...items] of [
    ['Three bets:', 'a', 'b', 'c'],
    ['At least three goals:', 'a', 'b'],
    ['In the next three months:', 'a', 'b'],
    ['For the two teams:', 'a', 'b', 'c'],
    ['The first two steps:', 'a', 'b', 'c'],
    ['Four schemas:', 'a · b', 'c · d'],
    ['After three reviews were held:', 'a', 'b'],
  ] as const)
    it(`fit, or announce nothing: ${line}`, () => equal(found(page(line, ...items)), 0));
  it('stand in the title', () => equal(found('# Plan\n\n## Conditions (4 types)\n\n- a\n- b\n- c\n'), 1));
  it('stand in the sentence', () =>
    deepEqual([found(page('Two modes: live, demo and test.')), found(page('Two modes: live and demo.'))], [1, 0]));
});
