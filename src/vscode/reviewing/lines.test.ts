import { deepEqual, equal } from 'node:assert/strict';
import { linesThatFit } from './fitting.js';
import { movedBy } from './lines.js';

const change = (from: readonly [number, number], to: readonly [number, number], text: string): number | undefined =>
  movedBy(
    { first: 4, last: 5 },
    { range: { start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] } }, text },
  );

describe('what stands on lines that are edited around it', () => {
  for (const [what, expected, ...edit] of [
    ['a letter above', 0, [3, 2], [3, 2], 'x'],
    ['a letter below', 0, [6, 0], [6, 0], 'x'],
    ['two lines put in above', 2, [1, 0], [1, 0], 'a\nb\n'],
    ['a line break at the end of the line above', 1, [3, 7], [3, 7], '\r\n'],
    ['the line above taken out', -1, [3, 0], [4, 0], ''],
    ['a line put in right before it', 1, [4, 0], [4, 0], 'new\n'],
    ['three lines joined above', -2, [0, 3], [2, 0], ' '],
    ['a letter in its first line', undefined, [4, 3], [4, 3], 'x'],
    ['a letter at its beginning', undefined, [4, 0], [4, 0], 'x'],
    ['a letter in its last line', undefined, [5, 9], [5, 9], 'x'],
    ['the line above joined to it', undefined, [3, 5], [4, 0], ''],
    ['everything replaced', undefined, [0, 0], [9, 0], 'x'],
  ] as const)
    it(`follows ${what}`, () => equal(change(...(edit as [[number, number], [number, number], string])), expected));
});

describe('how much of a document fits', () => {
  const text = Array.from({ length: 100 }, (_, index) => `Line ${index}`).join('\n');
  const fits = (most: number) => (part: string) => Promise.resolve(part.length <= most);
  it('is all of it where it does', async () =>
    deepEqual(await linesThatFit(text, fits(text.length)), { text, lines: 100, of: 100 }));
  it('is as many whole lines as do, from its beginning', async () =>
    deepEqual(await linesThatFit(text, fits(20)), { text: 'Line 0\nLine 1\nLine 2', lines: 3, of: 100 }));
  it('is nothing where not even the first line does', async () => equal((await linesThatFit(text, fits(3))).lines, 0));
});
