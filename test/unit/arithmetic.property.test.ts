import { deepEqual } from 'node:assert/strict';
import { lint } from '../../src/linter/index.js';
import { askingFor, grouped } from './contradicting.js';
import fc, { runs } from './property.js';

type Row = readonly string[];
const table = (title: string, header: Row, rows: readonly Row[]): string =>
  `# Plan\n\n## ${title}\n\n${[header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
const options = askingFor((id) => /^(?:consistent-(?:totals|priority-score|funnel|units)|no-invalid-date)$/.test(id));
/** The texts that a rule speaks of. */
const told = (text: string, rule: string): string[] =>
  lint(text, options)
    .findings.filter(({ ruleId }) => ruleId === rule)
    .map(({ range }) => text.slice(range.start, range.end));
const with_ = <Item>(items: readonly Item[], at: number, item: Item): Item[] =>
  items.map((each, index) => (index === at ? item : each));

/** Ways to write a multiple of 100. */
const formats = fc.constantFrom<(amount: number) => string>(
  String,
  grouped(','),
  (n) => `$${grouped(',')(n)}`,
  (n) => `€${grouped('.')(n)}`,
  (n) => `R$ ${grouped('.')(n)}`,
  (n) => `CHF ${grouped("'")(n)}`,
  (n) => `${grouped(' ')(n)} €`,
  (n) => `$${n / 1000}k`,
  (n) => `€${n / 1_000_000}M`,
);
const hundreds = fc.integer({ min: 1, max: 90_000 }).map((n) => n * 100);

describe('arithmetic, whatever the numbers and however they are written', () => {
  it('finds the total that is not the sum, and no other', () =>
    fc.assert(
      fc.property(fc.array(hundreds, { minLength: 2, maxLength: 9 }), formats, fc.nat(), (parts, format, pick) => {
        const sum = parts.reduce((all, part) => all + part, 0);
        const written = (amounts: readonly number[], total: number): string =>
          table(
            'Budget',
            ['Item', 'Cost'],
            [
              ...amounts.map((amount, index) => [`Part ${'abcdefghi'[index] ?? ''}`, format(amount)]),
              ['Total', format(total)],
            ],
          );
        const much = Math.ceil(sum / 2000) * 1000 + 1000;
        deepEqual(told(written(parts, sum), 'consistent-totals'), []);
        deepEqual(told(written(parts, sum + much), 'consistent-totals'), [format(sum + much)]);
        const at = pick % parts.length;
        deepEqual(told(written(with_(parts, at, (parts[at] ?? 0) + much), sum), 'consistent-totals'), [format(sum)]);
      }),
      { numRuns: runs(40) },
    ));

  it('finds the score that does not follow, and no other', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.integer({ min: 1, max: 50 }),
            fc.constantFrom(0.5, 1, 2, 3),
            fc.constantFrom(50, 80, 100),
            fc.integer({ min: 1, max: 10 }),
          ),
          { minLength: 5, maxLength: 9 },
        ),
        fc.constantFrom<(amount: number) => string>(String, grouped(',')),
        fc.constantFrom(1, 10),
        fc.nat(),
        fc.constantFrom(0.5, 2, 10),
        (items, format, scale, pick, factor) => {
          const at = pick % items.length;
          const written = (wrong: number): { readonly text: string; readonly scores: readonly string[] } => {
            const scores = items.map(([reach, impact, confidence, effort], index) =>
              String(
                Math.round((reach * impact * confidence * scale * (index === at ? wrong : 1) * 100) / effort) / 10,
              ),
            );
            return {
              scores,
              text: table(
                'Prioritisation',
                ['Item', 'Reach', 'Impact', 'Confidence', 'Effort', 'Score'],
                items.map(([reach, impact, confidence, effort], index) => [
                  `Idea ${index}`,
                  format(reach * 1000),
                  String(impact),
                  `${confidence}%`,
                  String(effort),
                  scores[index] ?? '',
                ]),
              ),
            };
          };
          deepEqual(told(written(1).text, 'consistent-priority-score'), []);
          const { text, scores } = written(factor);
          deepEqual(told(text, 'consistent-priority-score'), [scores[at]]);
        },
      ),
      { numRuns: runs(40) },
    ));

  it('finds the step of a funnel that grows, and no other', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 3, maxLength: 7 }),
        fc.constantFrom<(amount: number) => string>(String, grouped(','), grouped("'")),
        fc.nat(),
        (counts, format, pick) => {
          const steps = [...counts].sort((a, b) => b - a);
          const written = (users: readonly number[]): string =>
            table(
              'Conversion funnel',
              ['Stage', 'Users'],
              users.map((count, index) => [`Step ${'abcdefg'[index] ?? ''}`, format(count)]),
            );
          const at = 1 + (pick % (steps.length - 1));
          const more = (steps[at - 1] ?? 0) * 2;
          deepEqual(told(written(steps), 'consistent-funnel'), []);
          deepEqual(told(written(with_(steps, at, more)), 'consistent-funnel'), [format(more)]);
        },
      ),
      { numRuns: runs(40) },
    ));

  it('finds the target in another unit, and no other', () =>
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 2, max: 90 }), fc.integer({ min: 2, max: 90 })),
        fc.shuffledSubarray(
          [
            ['%', ' %', ' percent'],
            [' hours', ' h', ' days', ' min'],
            [' €', ' EUR'],
          ],
          { minLength: 2, maxLength: 2 },
        ),
        fc.nat(),
        fc.nat(),
        ([from, to], [own = [], other = []], first, second) => {
          const written = (target: string): string =>
            table(
              'Metrics',
              ['Metric', 'Baseline', 'Target', 'By'],
              [['Onboarding', `${from}${own[first % own.length] ?? ''}`, target, 'Q3 2027']],
            );
          deepEqual(told(written(`${to}${own[second % own.length] ?? ''}`), 'consistent-units'), []);
          const target = `${to}${other[second % other.length] ?? ''}`;
          deepEqual(told(written(target), 'consistent-units'), [target]);
        },
      ),
      { numRuns: runs(40) },
    ));

  it('finds the day that does not exist, and no other', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            year: fc.integer({ min: 2020, max: 2040 }),
            month: fc.integer({ min: 0, max: 11 }),
            day: fc.integer({ min: 1, max: 28 }),
          }),
          { minLength: 2, maxLength: 6 },
        ),
        fc.constantFrom('numbers', 'dots', 'words', 'American'),
        fc.nat(),
        (days, format, pick) => {
          const written = ({ year, month, day }: (typeof days)[number]): string => {
            const two = (n: number): string => String(n).padStart(2, '0');
            const name = new Date(Date.UTC(year, month, 1)).toLocaleString('en-US', { month: 'long', timeZone: 'UTC' });
            return format === 'numbers'
              ? `${year}-${two(month + 1)}-${two(day)}`
              : format === 'dots'
                ? `${two(day)}.${two(month + 1)}.${year}`
                : format === 'words'
                  ? `${day} ${name} ${year}`
                  : `${name} ${day}, ${year}`;
          };
          const plan = (dates: readonly string[]): string =>
            table(
              'Milestones',
              ['Milestone', 'Date'],
              dates.map((date, index) => [`Step ${'abcdef'[index] ?? ''}`, date]),
            );
          const dates = days.map(written);
          const at = pick % days.length;
          const one = days[at] ?? { year: 2027, month: 1, day: 1 };
          const wrong = written({ ...one, day: new Date(Date.UTC(one.year, one.month + 1, 0)).getUTCDate() + 1 });
          deepEqual(told(plan(dates), 'no-invalid-date'), []);
          deepEqual(told(plan(with_(dates, at, wrong)), 'no-invalid-date'), [wrong]);
        },
      ),
      { numRuns: runs(40) },
    ));
});
