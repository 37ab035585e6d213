import { deepEqual } from 'node:assert/strict';
import fc, { runs } from '../../../test/unit/property.js';
import { matchesOf } from './text.js';

describe('matchesOf', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', '1', ' ', '🎯', '\ud83c', 'é', '\n'), { maxLength: 12 })
    .map((parts) => parts.join(''));
  const found = (matches: Iterable<RegExpExecArray>): unknown => [...matches].map((match) => [match.index, ...match]);
  for (const expression of [/a/g, /a*/g, /a*/gu, /(?:)/g, /(?:)/gu, /\b/g, /(a)|(b)/g, /./gsu, /$/gm]) {
    it(`finds what matchAll finds of ${String(expression)}, each time`, () =>
      fc.assert(
        fc.property(text, (source) => {
          for (let time = 0; time < 2; time += 1)
            deepEqual(found(matchesOf(expression, source)), found(source.matchAll(new RegExp(expression))));
        }),
        { numRuns: runs(50) },
      ));
  }
});
