import { deepEqual } from 'node:assert/strict';
import { lint } from '../../src/linter/index.js';
import { now } from './apply.js';

const mine = /^consistent-(?:arithmetic|totals|columns|unit-economics)$/;
/** The calculations that are told of a text: the rule, and the text it points at. */
const told = (text: string): string[] =>
  lint(text, { kind: 'business-case', allChecklists: true, now })
    .findings.filter(({ ruleId }) => mine.test(ruleId))
    .map(({ ruleId, range }) => `${ruleId.replace('consistent-', '')}: ${text.slice(range.start, range.end)}`);
const page = (...lines: readonly string[]): string => `# Bakery plan\n\n## Figures\n\n${lines.join('\n')}\n`;
const table = (...rows: readonly (readonly string[])[]): string =>
  [rows[0] ?? [], (rows[0] ?? []).map(() => '---'), ...rows.slice(1)].map((row) => `| ${row.join(' | ')} |`).join('\n');

describe('calculations, however they are written', () => {
  for (const [expected, ...lines] of [
    ['arithmetic: €6,880', 'Revenue is €6,880 (120 × €49).'],
    ['arithmetic: $7,000', '100 teams at $50/month = $7,000'],
    ['arithmetic: 12 hours', '8 × 45 minutes = 12 hours'],
    ['arithmetic: $9,000', '40 hours × $150/hour = $9,000'],
    ['arithmetic: €12-30', '8% of €100-300 = €12-30'],
    ['arithmetic: 15%', '40 sites of 400 shops (15%)'],
    ['arithmetic: 4%', '150 buyers (4% of 15,000)'],
    ['arithmetic: 35 %', '1 von 5 (35 %)'],
    ['arithmetic: 90%', 'Setup falls from 2 hours to 30 minutes (90%)'],
    ['arithmetic: 50%', 'We cut refunds by 50% from 80 to 60.'],
    ['arithmetic: 25% a week', 'We grow from 100 to 500 users in 4 weeks, 25% a week.'],
    ['arithmetic: 8%', table(['Part', 'Month 1'], ['Weekly bakers (WAB)', '200'], ['Paying', '20 (8% of WAB)'])],
    ['arithmetic: 5 %', '- Aktive Nutzer: 80', '- Zahlend: 20 (5 % von aktiven Nutzern)'],
    ['arithmetic: 10%', 'The plan costs $9.99/month or $99/year (save 10%).'],
    ['arithmetic: 3 months', 'Le plan: $10/month or $100/year (3 months free).'],
    ['totals: €900', '- Flour: €400', '- Rent: €600', '- **Total: €900**'],
    ['totals: 9 hours', '1. Mix (1 hour)', '2. Rest (6 hours)', '3. Bake (30 min)', '', '**Total:** 9 hours'],
    [
      'totals: 60 Minuten',
      'Ablauf der Besprechung (60 Minuten)',
      '',
      '- Rückblick: 15 Minuten',
      '- Zahlen: 30 Minuten',
      '- Ausblick: 30 Minuten',
    ],
    ['totals: Budget allocation', 'Budget allocation', '', '- Flour: 50%', '- Rent: 30%', '- Wages: 15%'],
    ['totals: 70%', 'Budget allocation', '', '- Flour (70%): €500', '- Rent (30%): €500'],
    ['totals: Gewicht', table(['Kriterium', 'Gewicht'], ['Preis', '40 %'], ['Lage', '30 %'], ['Größe', '20 %'])],
    ['totals: 100%', table(['Channel', 'Revenue'], ['Shop', '60%'], ['Web', '30%'], ['Total', '100%'])],
    [
      'totals: €700',
      table(
        ['Item', 'Cost'],
        ['a', '€100'],
        ['b', '€200'],
        ['Subtotal', '€300'],
        ['c', '€150'],
        ['d', '€150'],
        ['Total', '€700'],
      ),
    ],
    [
      'totals: €400',
      table(['Item', 'Cost'], ['a', '€100'], ['b', '€200'], ['Subtotal', '€400'], ['c', '€300'], ['Total', '€600']),
    ],
    [
      'columns: 80%',
      table(
        ['Month', 'Users', 'Growth'],
        ['1', '100', '–'],
        ['2', '150', '50%'],
        ['3', '180', '20%'],
        ['4', '270', '80%'],
      ),
    ],
    [
      'columns: 700',
      table(
        ['Month', 'New', 'Cumulative'],
        ['1', '100', '100'],
        ['2', '150', '250'],
        ['3', '180', '430'],
        ['4', '170', '700'],
      ),
    ],
    [
      'columns: €95',
      table(
        ['', '2026', '2027', '2028', '2029'],
        ['Revenue', '€100', '€140', '€190', '€260'],
        ['Costs', '€80', '€95', '€105', '€140'],
        ['Profit', '€20', '€45', '€95', '€120'],
      ),
    ],
    [
      'columns: 55%',
      table(
        ['Shop', 'Visitors', 'Buyers', 'Rate'],
        ['a', '200', '50', '25%'],
        ['b', '500', '200', '40%'],
        ['c', '800', '240', '30%'],
        ['d', '900', '90', '55%'],
      ),
    ],
    ['unit-economics: $70,000', '- MRR: $5,000', '- ARR: $70,000'],
    ['unit-economics: 12 months', '- Cash: $600,000', '- Burn: $100,000 per month', '- Runway: 12 months'],
    [
      'unit-economics: 4:1',
      '- Average customer acquisition cost: $150 (blended)',
      '- Lifetime value: $300 (average)',
      '- LTV:CAC ratio: 4:1 (improving)',
    ],
    ['unit-economics: $9,000', table(['Year', 'Customers', 'ARPU (monthly)', 'MRR'], ['1', '100', '$50', '$9,000'])],
  ] as const)
    it(`are wrong: ${lines.join(' / ').slice(0, 90)}`, () => deepEqual(told(page(...lines)), [expected]));

  for (const lines of [
    ['Revenue is €5,880 (120 × €49).'],
    ['A screen of 12 Pro (390×844).'],
    ['10 states at $2,500/month = $300K a year'],
    ['5 people × 2 days = 2 weeks'],
    ['8 × 45 minutes = 6 hours'],
    ['480 minutes × 5 = 5 days'],
    ['8% of €100-300 = €8-24'],
    ['40 sites of 400 shops (10%)'],
    ['Setup falls from 2 hours to 30 minutes (75%)'],
    ['Setup falls from 2 hours to 30 minutes (4x faster)'],
    ['We grow from 100 to 500 users in 4 weeks, 50% a week.'],
    [
      table(
        ['Part', 'Month 1'],
        ['Weekly bakers (WAB)', '200'],
        ['Paying', '20 (10% of WAB)'],
        ['Other', '3 (1% of visits)'],
      ),
    ],
    ['The plan costs $9.99/month or $99/year (save 17%).'],
    ['The plan costs $10/month or $100/year.', '', 'Annual savings of 30% in energy come from new ovens.'],
    ['- Flour: €400', '- Rent: €600', '- **Total: ~€1,000**'],
    ['- Flour: €400 each', '- Rent: €600', '- **Total: €1,800**'],
    ['- Flour: €400 per month', '- Oven: €600', '- **Total: €5,000**'],
    ['- Flour: €400-500', '- Rent: €600', '- **Total: €1,000-1,100**'],
    ['Conversion targets', '', '- Visit: 50%', '- Trial: 30%', '- Paid: 15%'],
    ['Budget allocation', '', '- Flour: 50%', '- Rent: 30%', '- Wages: 20%'],
    ['Budget allocation', '', '- Flour (33%): €1,000', '- Rent (67%): €2,000'],
    [table(['Kriterium', 'Gewicht'], ['Preis', '33,3 %'], ['Lage', '33,3 %'], ['Größe', '33,3 %'])],
    [
      table(
        ['Item', 'Cost'],
        ['a', '€100'],
        ['b', '€200'],
        ['Subtotal', '€300'],
        ['c', '€300'],
        ['Total', '€600'],
        ['Notes', 'none'],
      ),
    ],
    [table(['Phase', 'Duration'], ['a', '3 days'], ['b', '2 weeks'], ['c', '1 week'], ['Total', '4 weeks'])],
    [
      table(
        ['Month', 'Users', 'Growth'],
        ['1', '100', '–'],
        ['2', '150', '50%'],
        ['3', '180', '20%'],
        ['4', '270', '50%'],
      ),
    ],
    ['- Revenue: €100', '- Costs: €60', '- Profit: €30'],
    [
      '- Customer acquisition cost: $150 (blended)',
      '- Customer acquisition cost: $100 (paid)',
      '- LTV: $300',
      '- LTV:CAC ratio: 3:1',
    ],
    ['- MRR: $5,000', '- ARR: $60,000'],
    ['(0.60 - 0.08) × 0.4 = +0.21'],
    ['Left is $220 (2 × ($300 - $190)).'],
    ['Replaced by chapter 14 (parts 14.2 + 14.3).'],
    ['Complete to ~40% (10/10 parts are drafts)'],
    [table(['What', 'Count'], ['Lines written', '2,100'], ['Lines of tests', '610'], ['**Total files**', '10'])],
    [table(['Step', 'When'], ['Ovens', 'Week 0'], ['Flour', 'Week 1'], ['Bread', 'Week 2'], ['**Total**', '3 weeks'])],
    ['- Set-up: 1 day', '- Moving: 3-5 days', '- Tests: 2-3 days', '- **Total: 2 weeks**'],
    ['- **Total shops: 2,697**', '- Small shops: 229', '- Large shops: 2,468', '- Shops by the sea: 2,397'],
    [table(['Users', 'Cost'], ['10', '$10'], ['20', '$30'], ['40', '$70'], ['80', '$150'], ['160', '$300'])],
  ])
    it(`are right, or none: ${lines.join(' / ').slice(0, 90)}`, () => deepEqual(told(page(...lines)), []));
});
