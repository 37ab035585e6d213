import { deepEqual, equal } from 'node:assert/strict';
import { lint, resolveConfig } from '../../src/linter/index.js';
import { now } from './apply.js';
import { contradictionsOnly, grouped } from './contradicting.js';
import fc, { runs } from './property.js';

/** The contradictions that are told of a text: the rule, and the text it points at. */
const told = (text: string): string[] =>
  lint(text, contradictionsOnly)
    .findings.filter(({ ruleId }) => ruleId.startsWith('consistent-'))
    .map(({ ruleId, range }) => `${ruleId}: ${text.slice(range.start, range.end)}`);

const swapped = <Item>(items: readonly Item[], at: number, item: Item): readonly Item[] =>
  items.map((each, index) => (index === at ? item : each));

/** The words of a plan in a language, with the way its numbers are written. */
interface Words {
  readonly title: string;
  readonly aims: string;
  readonly figures: string;
  readonly month: string;
  readonly users: string;
  readonly partners: string;
  readonly work: string;
  readonly of: string;
  readonly done: string;
  /** Numbers from two to six. */
  readonly numbers: readonly string[];
  readonly choices: readonly string[];
  readonly format: (amount: number) => string;
  readonly money: (amount: number) => string;
}

const languages: readonly Words[] = [
  {
    title: 'Plan for the bakery',
    aims: 'What we aim at',
    figures: 'Figures',
    month: 'Month',
    users: 'users',
    partners: 'partners',
    work: 'Work',
    of: 'of',
    done: 'Finished',
    numbers: ['two', 'three', 'four', 'five', 'six'],
    choices: ['We make ', ' choices:'],
    format: grouped(','),
    money: (n) => `$${grouped(',')(n)}`,
  },
  {
    title: 'Plan für die Bäckerei',
    aims: 'Was wir erreichen wollen',
    figures: 'Zahlen',
    month: 'Monat',
    users: 'Nutzer',
    partners: 'Partner',
    work: 'Arbeit',
    of: 'von',
    done: 'Fertig',
    numbers: ['zwei', 'drei', 'vier', 'fünf', 'sechs'],
    choices: ['Wir treffen ', ' Entscheidungen:'],
    format: grouped('.'),
    money: (n) => `${grouped('.')(n)} €`,
  },
  {
    title: 'Plan pour la boulangerie',
    aims: 'Ce que nous visons',
    figures: 'Chiffres',
    month: 'Mois',
    users: 'utilisateurs',
    partners: 'partenaires',
    work: 'Travail',
    of: 'sur',
    done: 'Fini',
    numbers: ['deux', 'trois', 'quatre', 'cinq', 'six'],
    choices: ['Nous faisons ', ' choix :'],
    format: grouped('\u202F'),
    money: (n) => `${grouped('\u202F')(n)} €`,
  },
];

/** A plan whose numbers are consistent when its parts are. */
interface Plan {
  /** Per period: its month, users and partners, as the list and as the table have them. */
  readonly list: readonly (readonly [number, number, number])[];
  readonly table: readonly (readonly [number, number, number])[];
  /** A calculation: how many, at which price, what it comes to. */
  readonly product: readonly [number, number, number];
  readonly share: readonly [number, number, number];
  readonly announced: number;
  readonly listed: number;
  readonly columns: readonly (readonly [number, number, number])[];
}

function written(plan: Plan, words: Words): string {
  const { format, money } = words;
  const rows = (lines: readonly (readonly string[])[]): string =>
    lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
  return `# ${words.title}

## ${words.aims}

${plan.list.map(([month, users, partners]) => `- ${words.month} ${month}: ${format(users)} ${words.users}, ${format(partners)} ${words.partners}`).join('\n')}

## ${words.figures}

${rows([[words.month, words.users, words.partners], ['---', '---', '---'], ...plan.table.map(([month, users, partners]) => [String(month), format(users), format(partners)])])}

## ${words.work}

${words.choices[0] ?? ''}${words.numbers[plan.announced - 2] ?? ''}${words.choices[1] ?? ''}

${Array.from({ length: plan.listed }, (_, index) => `- ${'ABCDEFGH'[index] ?? ''}${'abcdefgh'[index] ?? ''}`).join('\n')}

${plan.product[0]} × ${money(plan.product[1])} = ${money(plan.product[2])}

${words.done}: ${plan.share[0]} ${words.of} ${plan.share[1]} (${plan.share[2]} %)

${rows([['Nr', 'A', 'B', 'C'], ['---', '---', '---', '---'], ...plan.columns.map(([a, b, c], index) => [`${'klmnop'[index] ?? ''}`, format(a), money(b), money(c)])])}
`;
}

const plans: fc.Arbitrary<Plan> = fc
  .record({
    list: fc
      .uniqueArray(fc.integer({ min: 1, max: 36 }), { minLength: 2, maxLength: 5 })
      .chain((months) =>
        fc.tuple(
          ...months.map((month) =>
            fc.tuple(fc.constant(month), fc.integer({ min: 11, max: 90_000 }), fc.integer({ min: 11, max: 900 })),
          ),
        ),
      ),
    product: fc.tuple(fc.integer({ min: 12, max: 400 }), fc.integer({ min: 11, max: 900 })),
    share: fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 100, max: 300 })),
    announced: fc.integer({ min: 2, max: 6 }),
    columns: fc.uniqueArray(fc.tuple(fc.integer({ min: 31, max: 900 }), fc.integer({ min: 31, max: 900 })), {
      minLength: 4,
      maxLength: 6,
      selector: ([a, b]) => 1000 * a + b,
    }),
  })
  .map(({ list, product: [count, price], share: [part, all], announced, columns }) => ({
    list,
    table: list,
    product: [count, price, count * price] as const,
    share: [part, all, Math.round((100 * part) / all)] as const,
    announced,
    listed: announced,
    columns: columns.map(([a, b]) => [a, b, a * b] as const),
  }));

/** One change to a consistent plan, with what is to be told of it. */
const changes: readonly ((plan: Plan, pick: number, words: Words) => { readonly plan: Plan; readonly told: string })[] =
  [
    (plan, pick, { format }) => {
      const at = pick % plan.table.length;
      const [month, users, partners] = plan.table[at] ?? [0, 0, 0];
      return {
        plan: { ...plan, table: swapped(plan.table, at, [month, users * 2 + 7, partners]) },
        told: `consistent-values: ${format(users * 2 + 7)}`,
      };
    },
    (plan, pick, { format }) => {
      const at = pick % plan.list.length;
      const [month, users, partners] = plan.list[at] ?? [0, 0, 0];
      return {
        plan: { ...plan, list: swapped(plan.list, at, [month, users, partners * 3]) },
        told: `consistent-values: ${format(partners)}`,
      };
    },
    (plan, _, { money }) => ({
      plan: { ...plan, product: [plan.product[0], plan.product[1], plan.product[2] + 20 * plan.product[1]] },
      told: `consistent-arithmetic: ${money(plan.product[2] + 20 * plan.product[1])}`,
    }),
    (plan) => ({
      plan: { ...plan, share: [plan.share[0], plan.share[1], plan.share[2] + 9] },
      told: `consistent-arithmetic: ${plan.share[2] + 9} %`,
    }),
    (plan, _, { numbers }) => ({
      plan: { ...plan, listed: plan.listed + 1 },
      told: `consistent-counts: ${numbers[plan.announced - 2] ?? ''}`,
    }),
    (plan, pick, { money }) => {
      const at = pick % plan.columns.length;
      const [a, b, c] = plan.columns[at] ?? [0, 0, 0];
      return {
        plan: { ...plan, columns: swapped(plan.columns, at, [a, b, c * 2]) },
        told: `consistent-columns: ${money(c * 2)}`,
      };
    },
  ];

describe('quantities of a plan', () => {
  for (const words of languages) {
    it(`agree, and nothing is told: ${words.title}`, () =>
      fc.assert(
        fc.property(plans, (plan) => deepEqual(told(written(plan, words)), [])),
        { numRuns: runs(100) },
      ));
    it(`do not agree after one change, and exactly that is told: ${words.title}`, () =>
      fc.assert(
        fc.property(plans, fc.nat(), fc.nat(), (plan, which, pick) => {
          const changed = changes[which % changes.length]?.(plan, pick, words);
          deepEqual(told(written(changed?.plan ?? plan, words)), [changed?.told]);
        }),
        { numRuns: runs(40) },
      ));
  }
});

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

describe('what is only to grow', () => {
  const steps = fc
    .uniqueArray(fc.integer({ min: 2_100, max: 90_000 }), { minLength: 4, maxLength: 8 })
    .map((amounts) => [...amounts].sort((a, b) => a - b));
  /** Odd months in a list, even ones in a table. */
  const page = (amounts: readonly number[]): string => {
    const line = (amount: number, index: number): string => (index % 2 === 0 ? '' : `| ${index + 1} | ${amount} |\n`);
    const item = (amount: number, index: number): string =>
      index % 2 === 0 ? `- Month ${index + 1}: ${amount} customers\n` : '';
    return `# Plan\n\n## Aims\n\n${amounts.map(item).join('')}\n## Figures\n\n| Month | Customers |\n| --- | --- |\n${amounts.map(line).join('')}`;
  };
  it('grows, and nothing is told', () =>
    fc.assert(
      fc.property(steps, (amounts) => deepEqual(told(page(amounts)), [])),
      { numRuns: runs(40) },
    ));
  it('is less at a later time than elsewhere, and that is told', () =>
    fc.assert(
      fc.property(steps, (amounts) => {
        const [, second = 0, third = 0] = amounts;
        fc.pre(second + 2 < third);
        deepEqual(told(page(swapped(amounts, 0, second + 2))), [`consistent-values: ${second}`]);
      }),
      { numRuns: runs(40) },
    ));
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
