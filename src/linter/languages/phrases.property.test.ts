import { deepEqual, equal } from 'node:assert/strict';
import fc, { runs } from '../../../test/unit/property.js';
import { Phrases } from './phrases.js';

const wordings = [
  'churn',
  'revenue churn',
  'net revenue',
  'dau',
  'NPS',
  'time to value',
  'opt-in rate',
  'taux d’abandon',
  'größe',
  '解約率',
  'CO₂',
  '%',
];
const phrases = new Phrases(wordings.map((wording) => [wording, wording]));
const pieces = fc.constantFrom(
  ...wordings,
  ...wordings.map((wording) => wording.toUpperCase()),
  ...wordings.map((wording) => wording.replace(/ /g, '-')),
  ' ',
  ' ',
  '-',
  '_',
  'x',
  '7',
  '.',
  '(',
  'é',
  '率',
  '\n',
);

/** What an expression for each wording finds. */
function expected(text: string): string[] {
  return wordings.flatMap((wording) => {
    const source = wording.replace(/[ -]/g, '[ -]');
    return [...text.matchAll(new RegExp(`(?<![\\w\\u00C0-\\u10FF-])${source}(?![\\w\\u00C0-\\u10FF])`, 'gi'))].map(
      ({ index, 0: found }) => `${index} ${index + found.length} ${wording}`,
    );
  });
}

describe('wordings', () => {
  it('are found where expressions find them', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
        (text) => {
          const found: string[] = [];
          phrases.each(text, (wording, start, end) => {
            found.push(`${start} ${end} ${wording}`);
          });
          deepEqual(found.sort(), expected(text).sort());
          equal(phrases.test(text), found.length > 0);
        },
      ),
      { numRuns: runs(500) },
    );
  });
  it('are looked for until somebody has seen enough', () => {
    const seen: string[] = [];
    phrases.each('Churn, NPS and dau', (wording) => seen.push(wording) === 2);
    deepEqual(seen, ['churn', 'NPS']);
  });
});
