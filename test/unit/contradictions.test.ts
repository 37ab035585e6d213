import { deepEqual } from 'node:assert/strict';
import { lint } from '../../src/linter/index.js';
import { now } from './apply.js';

const errors = (body: string): string[] =>
  lint(`# Teamboard strategy 2027\n\n## Metrics\n\n${body}\n`, { kind: 'product-strategy', now })
    .findings.filter((finding) => finding.ruleId.startsWith('consistent-') || finding.ruleId === 'no-invalid-date')
    .map((finding) => finding.ruleId);
const table = (...rows: string[]): string =>
  `| Metric | Baseline | Target | By |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;

describe('contradictions', () => {
  for (const [body, expected] of [
    ['- Reduce churn from 3% to 5% by Q3 2027', 'consistent-target-direction'],
    ['- Increase activation from 40% to 30%', 'consistent-target-direction'],
    ['- Improve NPS from 40 to 30', 'consistent-target-direction'],
    [table('| Revenue churn | 3% | 5% | Q3 2027 |'), 'consistent-target-direction'],
    [table('| Time to first plan | 2 hours | 3 days | Q3 2027 |'), 'consistent-target-direction'],
    [table('| Setup time | 6 hours | 20% | Q3 2027 |'), 'consistent-units'],
    [table('| Revenue | $5M | €7M | Q3 2027 |'), 'consistent-units'],
    [table('| Weekly teams | 3 | 5 | Q3 2027 |', '| Weekly teams | 3 | 7 | Q3 2027 |'), 'consistent-targets'],
    ['- Weekly teams: from 3 to 5 by 31 June 2027', 'no-invalid-date'],
    ['- Activation: 40% → 35% by Q3 2027', 'consistent-target-direction'],
    [
      '| Metric | Today | Target Q4 2027 |\n| --- | --- | --- |\n| Activation | 40% | 35% |',
      'consistent-target-direction',
    ],
  ] as const)
    it(`are found: ${body.split('\n').at(-1) ?? ''}`, () => deepEqual(errors(body), [expected]));

  for (const body of [
    '- Reduce churn from 5% to 3% by Q3 2027',
    '- Improve DSO from 45 days to 30 days',
    '- Improve churn from 5% to 3%',
    '- Reduce setup time from 2 days to 4 hours',
    '- Grow self-serve share from 10% to 60%',
    '- Reduce time to value from 3 days to 4 hours',
    table('| Churn reduction | 0% | 20% | Q3 2027 |'),
    table('| Tickets resolved | 100 | 200 | Q3 2027 |'),
    table('| Conversion time | 5 days | 3 days | Q3 2027 |'),
    table('| Email open rate | 17% | ≥15% | Q3 2027 |'),
    table('| Setup time | 6 hours | 20% less | Q3 2027 |'),
    table('| Activation | 40% | +5pp | Q3 2027 |'),
    // One year in a title may be that of writing.
    table('| Weekly teams | 3 | 5 | Q3 2028 |'),
    '| Metric | 2026 | 2027 |\n| --- | --- | --- |\n| Teams | 30 | 60 |\n| YoY growth | – | 100% |\n| Plans | 20 | 70 |\n| YoY growth | – | 250% |',
    table('| Weekly teams | 300 | 2x | Q3 2027 |'),
    table('| Churn (SMB) | 5% | 3% | Q3 2027 |', '| Churn (Enterprise) | 3% | 2% | Q3 2027 |'),
    table('| Weekly teams | 3 | 5 | Q1 2027 |', '| Weekly teams | 3 | 7 | Q3 2027 |'),
    table('| Monthly logo churn | 2% | at most 2.5% | Q3 2027 |'),
    '- Refunds: the 50/30/20 rule stays',
    '| Metric | Baseline | Target Q1 2027 | Target Q4 2027 |\n| --- | --- | --- | --- |\n| Activation | 40% | 35% | 45% |',
    table('| Cost savings | $10k | $50k | Q3 2027 |'),
    '- Activation: 40% → 35% → 45% by Q3 2027',
    '- Churn: 3% → 5% → 2%',
    '- Retention: 60% now, 55% in Q1 2027, 70% by Q4 2027',
    '- Trial conversion went from 12% to 9%',
    '- We forecast activation to go from 40% to 38%',
    ...['Forecast', 'Worst case', 'After', 'Threshold', 'Competitor', 'Alert below', 'Prognose', '予測'].map(
      (title) => `| Metric | Today | ${title} |\n| --- | --- | --- |\n| Activation | 40% | 35% |`,
    ),
    '| Metric | Value | Target |\n| --- | --- | --- |\n| Time to activation | 4 days | 7 days |',
    '| Metric | 2026 | 2027 |\n| --- | --- | --- |\n| Activation forecast | 40% | 35% |',
    '| Metric | Today | Target |\n| --- | --- | --- |\n| First drop completed | 15% | 30% |',
    '- What if ARPU drops from $117 to $85?',
    '- Activation rate: 40% (from trial to paid within 14 days)',
    '- The library defaults to version 2.0 Aug 2026',
    '- Q9-20: various answers',
    '- 16.2M members (2023) → 16.4M (2024), +1.2% YoY',
    '- Time to an answer: 5.6 years → 1 year (80% improvement)',
    'We want a 50% increase in tests taken, and to reduce the time to an answer from 7 years to 2 years by Q4 2027.',
    'The test clears 500 of 100,000 people wrongly (99.5%).',
    '| Metric | Value | vs Traditional |\n| --- | --- | --- |\n| Cost savings | $15,000 | 100% saved |',
  ])
    it(`are not imagined: ${body.split('\n').at(-1) ?? ''}`, () => deepEqual(errors(body), []));
  it('name a target behind the period that the document says it covers', () => {
    const text = `---\nhorizon: 2027\n---\n\n# Teamboard strategy\n\n## Metrics\n\n${table('| Weekly teams | 3 | 5 | Q3 2028 |')}\n`;
    deepEqual(
      lint(text, { kind: 'product-strategy', allChecklists: true, now }).findings.flatMap(({ ruleId }) =>
        ruleId.startsWith('consistent-') ? [ruleId] : [],
      ),
      ['consistent-horizon'],
    );
  });
  it('name the period that a title or field states, and nothing of what stands around it', () => {
    const target = '\n## Metrics\n\n- Weekly active teams: from 320 to 500 by Q4 2029\n';
    for (const [head, period] of [
      ['# OKRs Q1 2027 – Product\n', 'Q1 2027'],
      ['# Teamboard plan 2027–28, second draft\n', '2027–28'],
      ['---\nhorizon: "from Q1 2027 to Q2 2028, then again"\n---\n\n# Teamboard plan\n', 'Q1 2027 to Q2 2028'],
    ] as const) {
      const { findings } = lint(`${head}${target}`, { kind: 'product-strategy', allChecklists: true, now });
      const [finding] = findings.filter(({ ruleId }) => ruleId === 'consistent-horizon');
      deepEqual(
        finding?.related.map(({ message }) => message),
        [`The document covers ${period}.`],
      );
    }
  });
});
