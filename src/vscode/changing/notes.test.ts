import { deepEqual } from 'node:assert/strict';
import { inspect } from '../../linter/index.js';
import { changesBetween } from '../../linter/changes/index.js';
import { notesOf } from './notes.js';

describe('notes beside what has changed', () => {
  const text = (target: string, by: string, baseline = '11%'): string =>
    `---\nkind: metrics\n---\n\n# Metrics\n\n| Metric | Baseline | Target | By |\n| --- | --- | --- | --- |\n| Trial conversion | ${baseline} | ${target} | ${by} |\n`;
  const notes = (before: string, after: string): readonly (readonly [string, string, string])[] =>
    notesOf(changesBetween(inspect(before), inspect(after))).map(({ at, value, date }) => [
      after.slice(0, at).split('\n').at(-1)?.trim() ?? '',
      value,
      date,
    ]);

  it('say what a target and its date were, in one note where the first of them stands', () => {
    deepEqual(notes(text('40%', 'Q2 2027'), text('30%', 'Q4 2027')), [
      ['| Trial conversion | 11% | 30%', '40%', 'Q2 2027'],
    ]);
    deepEqual(notes(text('40%', 'Q2 2027'), text('40%', 'Q4 2027')), [
      ['| Trial conversion | 11% | 40% | Q4 2027', '', 'Q2 2027'],
    ]);
  });

  it('are none for what is new, and for what is no target and no date', () => {
    deepEqual(notes(text('', 'Q2 2027'), text('30%', 'Q2 2027')), []);
    deepEqual(notes(text('40%', 'Q2 2027', '11%'), text('40%', 'Q2 2027', '9%')), []);
  });
});
