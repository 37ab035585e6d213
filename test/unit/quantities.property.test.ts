import { deepEqual } from 'node:assert/strict';
import { grouped, toldOfAll as told } from './contradicting.js';
import fc, { runs } from './property.js';

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
