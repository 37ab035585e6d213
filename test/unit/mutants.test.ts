import { deepEqual, equal } from 'node:assert/strict';
import { boundsIn, littleOff, mutable } from '../mutants/bounds.js';
import { createNear } from '../mutants/near.js';

describe('mutants', () => {
  const source =
    'const most = 4;\nconst weights = { error: 9, info: 1, other: "x" } as const;\nexport const [fewest, share, name] = [2, -0.6, "x"];\nconst sum = 1 + 2;\nfunction f() { const own = 7; return own; }\n';
  it('are made of the numbers that have a name at the level of a file', () =>
    deepEqual(
      boundsIn(source).map(({ name, value, start, end }) => [name, value, source.slice(start, end)]),
      [
        ['most', 4, '4'],
        ['weights.error', 9, '9'],
        ['weights.info', 1, '1'],
        ['fewest', 2, '2'],
        ['share', -0.6, '-0.6'],
      ],
    ));
  it('are a little less and a little more: one where few are counted, else a tenth', () =>
    deepEqual([4, 20, 21, 1_000, 0.6, 0].map(littleOff), [
      [3, 5],
      [19, 21],
      [19, 23],
      [900, 1_100],
      [0.54, 0.66],
      [-1, 1],
    ]));
  it('are chosen by their name, and leave everything else as it is', () => {
    const text = mutable('a.ts', 'const most = 4; // four\n');
    equal(
      text,
      'const most = (process.env.MUTANT === "a.ts#most-" ? 3 : process.env.MUTANT === "a.ts#most+" ? 5 : 4); // four\n',
    );
  });
  it('are looked at by the page of a rule, by tests beside it and by those that name it', () => {
    const { tests, rules } = createNear()('src/linter/rules/business-case/consistent-totals.ts');
    deepEqual(rules, ['consistent-totals']);
    equal(tests.includes('test/unit/arithmetic.property.test.ts'), true);
    equal(tests.includes('test/unit/preset.test.ts'), false);
  });
});
