import { deepEqual } from 'node:assert/strict';
import { lint } from '../../src/linter/index.js';
import { now } from './apply.js';

const contradictions = new Set([
  'consistent-totals',
  'consistent-unit-economics',
  'consistent-capacity',
  'single-accountable',
  'consistent-priority-score',
  'consistent-funnel',
  'consistent-budget',
  'consistent-currency',
  'consistent-dates',
  'consistent-effect',
  'consistent-non-goals',
  'consistent-owners',
  'milestone-before-target',
  'consistent-segments',
  'consistent-metric-names',
]);
const found = (text: string): string[] =>
  lint(text, { kind: 'business-case', allChecklists: true, now })
    .findings.filter(({ ruleId }) => contradictions.has(ruleId))
    .map(({ ruleId }) => ruleId);
const table = (title: string, ...rows: string[]): string =>
  `# Plan\n\n## ${title}\n\n${rows[0] ?? ''}\n${(rows[0] ?? '').replace(/[^|]+/g, '---')}\n${rows.slice(1).join('\n')}\n`;

describe('sums, matrices and scores', () => {
  for (const [name, expected, text] of [
    [
      'a total that is wrong',
      ['consistent-totals'],
      table('Budget', '| Item | Cost |', '| a | $100k |', '| b | $250k |', '| Total | $300k |'),
    ],
    [
      'a total by the month, whatever the year adds',
      ['consistent-totals'],
      table(
        'Costs',
        '| Service | Cost/month |',
        '| a | $20 |',
        '| b | ~$50 |',
        '| c | $15/year |',
        '| Total | ~$40/mo |',
      ),
    ],
    [
      'a total in one of two columns',
      ['consistent-totals'],
      table(
        'Budget',
        '| Item | 2026 | 2027 |',
        '| a | $100 | $10 |',
        '| b | $200 | $20 |',
        '| **Total** | **$300** | **$40** |',
      ),
    ],
    [
      'an LTV that does not follow',
      ['consistent-unit-economics'],
      table(
        'Unit economics',
        '| Part | Value |',
        '| ARPA (monthly) | $50 |',
        '| Gross margin | 80% |',
        '| Monthly churn | 2% |',
        '| LTV | $4,000 |',
        '| CAC | $400 |',
      ),
    ],
    [
      'a payback that does not follow',
      ['consistent-unit-economics'],
      '# Plan\n\n## Unit economics\n\n- **ARPU:** $50 per month\n- **Gross margin:** 80%\n- **CAC:** $400\n- **Payback:** 4 months\n',
    ],
    [
      'a matrix with two A',
      ['single-accountable'],
      table('RACI', '| Task | PM | Eng |', '| a | A | A |', '| b | A | R |'),
    ],
    [
      'a person at 120 %',
      ['consistent-capacity'],
      table('Team', '| Name | Work | Allocation |', '| Ana Ruiz | x | 70% |', '| Ana Ruiz | y | 50% |'),
    ],
    [
      'an ask that differs from the costs',
      ['consistent-budget'],
      `${table('Costs', '| Item | Cost |', '| a | €100,000 |', '| b | €200,000 |', '| Total | €300,000 |')}\n## The ask\n\nWe ask for €400,000.\n`,
    ],
  ] as const)
    it(`are wrong: ${name}`, () => deepEqual(found(text), [...expected]));

  for (const [name, text] of [
    ['a rounded total', table('Budget', '| Item | Cost |', '| a | $1.24M |', '| b | $2.33M |', '| Total | $3.6M |')],
    [
      'a total over blanks and dashes',
      table('Budget', '| Item | Cost |', '| a | $100 |', '| b | – |', '| c | $200 |', '| Total | $300 |'),
    ],
    [
      'a total after a discount',
      table('Budget', '| Item | Cost |', '| a | $100 |', '| b | $200 |', '| Discount | $50 |', '| Total | $250 |'),
    ],
    [
      'subtotals in between',
      table('Budget', '| Item | Cost |', '| a | $100 |', '| Subtotal | $100 |', '| b | $200 |', '| Total | $300 |'),
    ],
    ['an average of percentages', table('Results', '| Team | Done |', '| a | 50% |', '| b | 70% |', '| Total | 61% |')],
    [
      'a total addressable market',
      table('Market', '| Part | Size |', '| SOM | $1M |', '| SAM | $10M |', '| Total addressable market | $100M |'),
    ],
    ['a range', table('Budget', '| Item | Cost |', '| a | $100-200 |', '| b | $200 |', '| Total | $300-400 |')],
    ['a rough total', table('Budget', '| Item | Cost |', '| a | $50 |', '| b | $46 |', '| Total | ~$100 |')],
    [
      'what is paid by the month and by the year',
      table('Budget', '| Item | Cost |', '| a | $20/month |', '| b | $15/year |', '| Total | $21/month |'),
    ],
    [
      'what is left over among what is needed',
      table(
        'Funding',
        '| Year | Needed |',
        '| 1 | €20-30k |',
        '| 2 | €5-10k |',
        '| 3 | Break-even to +€20k surplus |',
        '| Total | €25-40k |',
      ),
    ],
    [
      'months below the total of a year',
      table(
        'Running costs',
        '| Part | Costs |',
        '| a | €1,500-3,000 |',
        '| b | €500-1,000 |',
        '| Total in a year | €24-48k |',
      ),
    ],
    [
      'things that are counted apart',
      table(
        'Reach',
        '| Channel | Expected |',
        '| a | 200 prospects |',
        '| b | 400 emails |',
        '| Total | ~200 prospects |',
      ),
    ],
    [
      'parts that are told with their own parts',
      '# Plan\n\n## Team\n\n| Part | Cost |\n| --- | --- |\n| People | $2M |\n| - Growth | $1M |\n| - Data | $1M |\n| Tools | $1M |\n| - Hosting | $500K |\n| - Calls | $500K |\n\nTotal: $3M\n',
    ],
    [
      'what is saved, as less and as a total',
      '# Plan\n\n## Savings\n\n- Audits: -$500K/year\n- Hosting: -$3M/year\n- Security: -$1M/year\n- **Total:** $4.5M/year\n',
    ],
    [
      'weeks below one total',
      '# Plan\n\n## Effort\n\n**Week 1:**\n\n- a (8 hours)\n- b (6 hours)\n\n**Week 2:**\n\n- c (8 hours)\n- d (4 hours)\n\n**Total:** 26 hours\n',
    ],
    [
      'dots that group thousands',
      table('Budget', '| Item | Cost |', '| a | R$300 |', '| b | R$1.500 |', '| Total | R$1.800 |'),
    ],
    [
      'a later phase with what the first leaves out',
      '# Plan\n\n## Non-goals for V1\n\n- Video file input\n\n## Roadmap\n\n### V1\n\n- Sound\n\n### V3\n\n- Video file input\n',
    ],
    [
      'a ratio that is rounded',
      table('Unit economics', '| Part | Value |', '| LTV | $1,210 |', '| CAC | $400 |', '| LTV:CAC | 3:1 |'),
    ],
    [
      'an annual churn beside a monthly ARPA',
      table(
        'Unit economics',
        '| Part | Value |',
        '| ARPA (monthly) | $50 |',
        '| Gross margin | 80% |',
        '| Annual churn | 20% |',
        '| LTV | $2,400 |',
        '| CAC | $400 |',
      ),
    ],
    ['R/A in one cell', table('RACI', '| Task | PM | Eng |', '| a | R/A | C |', '| b | A | R |')],
    [
      'people in rows',
      table('RACI', '| Person | Roadmap | Pricing | Launch |', '| PM | A | C | A |', '| Head of Sales | C | A | R |'),
    ],
    [
      'a team at 300 %',
      table('Team', '| Name | Work | Allocation |', '| Engineers | x | 200% |', '| Engineers | y | 100% |'),
    ],
    [
      'two periods',
      table('Team', '| Name | When | Allocation |', '| Ana Ruiz | Q1 2027 | 70% |', '| Ana Ruiz | Q2 2027 | 50% |'),
    ],
    [
      'scores on a scale of their own',
      table(
        'Prioritisation',
        '| Item | Reach | Impact | Confidence | Effort | Score |',
        '| a | 400 | 2 | 80% | 4 | 16 |',
        '| b | 300 | 1 | 50% | 3 | 5 |',
        '| c | 200 | 1 | 50% | 5 | 2 |',
      ),
    ],
    [
      'scores by another formula',
      table(
        'Prioritisation',
        '| Item | Reach | Impact | Confidence | Effort | Score |',
        '| a | 4 | 2 | 3 | 4 | 13 |',
        '| b | 3 | 1 | 5 | 3 | 12 |',
        '| c | 2 | 1 | 1 | 5 | 9 |',
      ),
    ],
    [
      'steps with shares',
      table('Funnel', '| Stage | Conversion |', '| Visit | 10% |', '| Trial | 30% |', '| Paid | 40% |'),
    ],
    [
      'instalments',
      `${table('Costs', '| Item | Cost |', '| a | €100,000 |', '| b | €200,000 |', '| Total | €300,000 |')}\n## The ask\n\nWe ask for €200,000 now and €100,000 in July.\n`,
    ],
    [
      'research on what is ruled out',
      '# Plan\n\n## Non-goals\n\n- Native mobile apps\n\n## Roadmap\n\n| Quarter | Milestone |\n| --- | --- |\n| Q1 2027 | Research native mobile apps |\n| Q2 2027 | Import |\n',
    ],
    ['regional prices', table('Pricing', '| Region | Price |', '| EU | €10 |', '| US | $12 |')],
    [
      'a first version dated later than nothing',
      '---\ncreated: 2026-10-05\nupdated: 2026-10-05\n---\n\n# Plan\n\nText.\n',
    ],
  ] as const)
    it(`are right: ${name}`, () => deepEqual(found(text), []));
});
