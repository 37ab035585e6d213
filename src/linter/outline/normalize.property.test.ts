import { equal } from 'node:assert/strict';
import fc, { runs } from '../../../test/unit/property.js';
import { normalize } from './normalize.js';

describe('normalize', () => {
  const title = fc
    .array(
      fc.constantFrom(
        'a',
        'Z',
        'step',
        'iv',
        '1',
        '2',
        '.',
        ')',
        '(',
        ' ',
        '  ',
        '-',
        ':',
        '&',
        '/',
        '#',
        "'",
        '[',
        ']',
        ':tada:',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));
  const accented = fc
    .array(fc.constantFrom('a', 'é', 'Ü', 'ß', '解約', 'ビ', 'ー', '一', '、', ' ', '  ', '-', '.', '1', 'step '), {
      maxLength: 6,
    })
    .map((parts) => parts.join(''));
  it('says of a title with other letters what it says of the same title in bold', () =>
    fc.assert(
      fc.property(accented, (text) => equal(normalize(text), normalize(`**${text}**`))),
      { numRuns: runs(500) },
    ));
  it('says of a plain title what it says of the same title in bold', () =>
    fc.assert(
      fc.property(title, (text) => equal(normalize(text), normalize(`**${text}**`))),
      { numRuns: runs(500) },
    ));
  it('says of ASCII what it says of it with an accent', () =>
    fc.assert(
      fc.property(title, (text) => equal(normalize(text), normalize(`${text}\u0301`))),
      { numRuns: runs(500) },
    ));
});
