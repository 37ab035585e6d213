import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { everywhere } from './blanks.js';
import { sign, signsOf } from './signs.js';
import { findTimes } from './time.js';

const calendar = { fiscalYearStart: 4, dateOrder: null } as const;
const words = 'mid june May Sept. 24 1st of Friday Sat, \'27 2027 Q3 H2 1H FY27 fiscal 2027 2026-03-01 3/4/27 9.3.2027 next later this end of the year two weeks three-day sprint 4 month half quarter when ready in due course eventually at some point soon EOY summer early by fim mai mars Ende Juni T3 2s 1 T quartals trimestre março 第3四半期 TBD T.B.D. TODO XX% $X $NNk xxx Q_ Qx YYYY-MM-DD DD/MM/YY ___ lorem ipsum {{ name }} still to be decided to be confirmed write more here wip … ... ?? plan b fill in'.split(' ');
const texts = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 3 })), fc.constantFrom(' ', ' ', ' ', '', '-', '/', ', ', '. ', '(', '\n')), { maxLength: 9 }).map((parts) => parts.flat().join(''));

describe('signs', () => {
  it('miss no date: with every sign there is, the same are found', () => {
    fc.assert(fc.property(texts, (text) => {
      const signs = signsOf(text);
      fc.pre((signs & (sign.digit | sign.month | sign.period | sign.phrase)) !== 0);
      deepEqual(findTimes(text, calendar, -1), findTimes(text, calendar, signs));
    }), { numRuns: 3_000 });
  });
  it('miss no blank', () => {
    fc.assert(fc.property(texts, (text) => {
      for (const expression of everywhere) if (text.search(expression) >= 0) ok((signsOf(text) & sign.blank) !== 0, `${String(expression)} in ${JSON.stringify(text)}`);
    }), { numRuns: 3_000 });
  });
  it('leave most sentences alone', () => {
    for (const text of ['Agencies plan their week in sheets.', 'We win where planners lose an afternoon every Friday?', '']) deepEqual(signsOf(text) & (sign.blank | sign.digit | sign.month | sign.foreign), 0, text);
  });
});
