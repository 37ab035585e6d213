import { deepEqual } from 'node:assert/strict';
import { lint } from '../../src/linter/index.js';
import { now } from './apply.js';
import fc from './property.js';

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
  ])
    it(`are right, or none: ${lines.join(' / ').slice(0, 90)}`, () => deepEqual(told(page(...lines)), []));
});

const grouped =
  (mark: string) =>
  (amount: number): string =>
    String(amount).replace(/\B(?=(?:\d{3})+$)/g, mark);

/** A language with the way its numbers are written. */
interface Words {
  readonly total: string;
  readonly subtotal: string;
  readonly shares: string;
  readonly growth: string;
  readonly cumulative: string;
  readonly of: string;
  readonly users: string;
  readonly session: string;
  number(amount: number): string;
  money(amount: number): string;
}

const languages: readonly Words[] = [
  {
    total: 'Total',
    subtotal: 'Subtotal',
    shares: 'Budget allocation',
    growth: 'Growth',
    cumulative: 'Cumulative',
    of: 'of',
    users: 'guests',
    session: 'Workshop',
    number: grouped(','),
    money: (n) => `$${grouped(',')(n)}`,
  },
  {
    total: 'Summe',
    subtotal: 'Zwischensumme',
    shares: 'Aufteilung der Mittel',
    growth: 'Wachstum',
    cumulative: 'Kumuliert',
    of: 'von',
    users: 'Gästen',
    session: 'Besprechung',
    number: grouped('.'),
    money: (n) => `${grouped('.')(n)} €`,
  },
  {
    total: 'Total',
    subtotal: 'Sous-total',
    shares: 'Répartition des dépenses',
    growth: 'Croissance',
    cumulative: 'Cumul',
    of: 'des',
    users: 'clients',
    session: 'Réunion',
    number: grouped('\u202F'),
    money: (n) => `${grouped('\u202F')(n)} €`,
  },
  {
    total: 'Suma',
    subtotal: 'Subtotal',
    shares: 'Reparto del gasto',
    growth: 'Crecimiento',
    cumulative: 'Acumulado',
    of: 'de',
    users: 'clientes',
    session: 'Reunión',
    number: grouped('.'),
    money: (n) => `${grouped('.')(n)} €`,
  },
];

/** Numbers that fit each other; each test changes one that follows from the others. */
interface Sums {
  readonly costs: readonly number[];
  readonly costTotal: number;
  readonly early: readonly number[];
  readonly subtotal: number;
  readonly late: readonly number[];
  readonly grand: number;
  readonly shares: readonly number[];
  readonly guests: number;
  readonly share: number;
  readonly paying: number;
  readonly count: number;
  readonly price: number;
  readonly revenue: number;
  readonly minutes: readonly number[];
  readonly length: number;
  readonly fresh: readonly number[];
  readonly all: readonly number[];
}

const add = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
const runs = (numbers: readonly number[]): readonly number[] =>
  numbers.map((_, index) => add(numbers.slice(0, index + 1)));
const cost = fc.integer({ min: 21, max: 900 }).map((n) => n * 10);
const costs = fc.array(cost, { minLength: 2, maxLength: 5 });

const sums: fc.Arbitrary<Sums> = fc
  .record({
    costs,
    early: costs,
    late: costs,
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 19 }), { minLength: 2, maxLength: 4 }),
    share: fc.integer({ min: 2, max: 60 }),
    hundreds: fc.integer({ min: 2, max: 90 }),
    count: fc.integer({ min: 12, max: 400 }),
    price: fc.integer({ min: 11, max: 900 }),
    minutes: fc.array(
      fc.integer({ min: 1, max: 12 }).map((n) => 5 * n),
      { minLength: 3, maxLength: 6 },
    ),
    fresh: fc.uniqueArray(fc.integer({ min: 120, max: 900 }), { minLength: 6, maxLength: 8 }),
  })
  .map(({ cuts, hundreds, ...rest }) => {
    const ends = [0, ...[...cuts].sort((a, b) => a - b), 20];
    return {
      ...rest,
      costTotal: add(rest.costs),
      subtotal: add(rest.early),
      grand: add(rest.early) + add(rest.late),
      shares: ends.slice(1).map((end, index) => 5 * (end - (ends[index] ?? 0))),
      guests: 100 * hundreds,
      paying: hundreds * rest.share,
      revenue: rest.count * rest.price,
      length: add(rest.minutes),
      all: runs(rest.fresh),
    };
  });

const letters = 'abcdefghij';
function written(plan: Sums, words: Words): string {
  const { number, money } = words;
  const line = (amount: number, index: number): readonly string[] => [`Posten ${letters[index] ?? ''}`, money(amount)];
  return page(
    ...plan.costs.map((amount, index) => `- Posten ${letters[index] ?? ''}: ${money(amount)}`),
    `- ${words.total}: ${money(plan.costTotal)}`,
    '',
    table(['Nr', '€'], ...plan.early.map(line), [words.subtotal, money(plan.subtotal)], ...plan.late.map(line), [
      words.total,
      money(plan.grand),
    ]),
    '',
    words.shares,
    '',
    ...plan.shares.map((share, index) => `- Topf ${letters[index] ?? ''}: ${share} %`),
    '',
    '## B',
    '',
    `- ${words.users}: ${number(plan.guests)}`,
    `- Abo: ${number(plan.paying)} (${plan.share} % ${words.of} ${words.users})`,
    '',
    `${money(plan.revenue)} (${plan.count} × ${money(plan.price)})`,
    '',
    `${words.session} (${plan.length} min)`,
    '',
    ...plan.minutes.map((minutes, index) => `- Punkt ${letters[index] ?? ''}: ${minutes} min`),
    '',
    table(
      ['Nr', 'A', words.cumulative],
      ...plan.fresh.map((fresh, index) => [letters[index] ?? '', number(fresh), number(plan.all[index] ?? 0)]),
    ),
  );
}

/** One number changed, and what is to be told of it. */
const changes: readonly ((plan: Sums, words: Words, pick: number) => { readonly plan: Sums; readonly told: string })[] =
  [
    (plan, { money }) => ({
      plan: { ...plan, costTotal: plan.costTotal + 500 },
      told: `totals: ${money(plan.costTotal + 500)}`,
    }),
    (plan, { money }, pick) => ({
      plan: { ...plan, costs: plan.costs.map((each, index) => each + (index === pick % plan.costs.length ? 700 : 0)) },
      told: `totals: ${money(plan.costTotal)}`,
    }),
    (plan, { money }) => ({ plan: { ...plan, grand: plan.grand * 3 }, told: `totals: ${money(plan.grand * 3)}` }),
    (plan, words, pick) => ({
      plan: { ...plan, shares: plan.shares.map((each, index) => each + (index === pick % plan.shares.length ? 5 : 0)) },
      told: `totals: ${words.shares}`,
    }),
    (plan) => ({ plan: { ...plan, share: plan.share + 9 }, told: `arithmetic: ${plan.share + 9} %` }),
    (plan, { money }) => ({
      plan: { ...plan, revenue: plan.revenue * 2 },
      told: `arithmetic: ${money(plan.revenue * 2)}`,
    }),
    (plan) => ({ plan: { ...plan, length: plan.length + 15 }, told: `totals: ${plan.length + 15} min` }),
    (plan, { number }) => ({
      plan: { ...plan, all: plan.all.map((each, index) => (index === plan.all.length - 1 ? each + 1000 : each)) },
      told: `columns: ${number((plan.all.at(-1) ?? 0) + 1000)}`,
    }),
  ];

describe('calculations of a plan', () => {
  for (const words of languages) {
    it(`agree, and nothing is told: ${words.shares}`, () =>
      fc.assert(
        fc.property(sums, (plan) => deepEqual(told(written(plan, words)), [])),
        { numRuns: 60 },
      ));
    it(`do not agree after one change, and exactly that is told: ${words.shares}`, () =>
      fc.assert(
        fc.property(sums, fc.nat(), fc.nat(), (plan, which, pick) => {
          const changed = changes[which % changes.length]?.(plan, words, pick);
          deepEqual(told(written(changed?.plan ?? plan, words)), [changed?.told]);
        }),
        { numRuns: 100 },
      ));
  }
});
