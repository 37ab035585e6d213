import { deepEqual } from 'node:assert/strict';
import { grouped, page, table, told } from './contradicting.js';
import fc, { runs } from './property.js';

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
const running = (numbers: readonly number[]): readonly number[] =>
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
      all: running(rest.fresh),
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
        { numRuns: runs(50) },
      ));
    it(`do not agree after one change, and exactly that is told: ${words.shares}`, () =>
      fc.assert(
        fc.property(sums, fc.nat(), fc.nat(), (plan, which, pick) => {
          const changed = changes[which % changes.length]?.(plan, words, pick);
          deepEqual(told(written(changed?.plan ?? plan, words)), [changed?.told]);
        }),
        { numRuns: runs(30) },
      ));
  }
});
