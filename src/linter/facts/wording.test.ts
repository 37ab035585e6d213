import { deepEqual, equal, ok } from 'node:assert/strict';
import { beginsWith, isOnly, leavingOut, speaksOf, without, wordingsIn } from './wording.js';

describe('wordings of a list', () => {
  it('stand as words of their own, whatever their case', () => {
    ok(speaksOf('moneyColumn', 'Total Cost'));
    ok(!speaksOf('moneyColumn', 'Costume'));
    ok(!speaksOf('moneyColumn', 'Cost-effectiveness'));
    ok(!speaksOf('moneyColumn', 'Low-cost offers'));
  });
  it('are found where they stand, as their author wrote them', () => {
    deepEqual(wordingsIn('hedge', 'İ: Ideally we HOPE to win.'), [
      { text: 'Ideally', start: 3, end: 10 },
      { text: 'we HOPE to', start: 11, end: 21 },
    ]);
  });
  it('begin a text when nothing but signs stands before them', () => {
    ok(beginsWith('us', '– We build it'));
    ok(!beginsWith('us', 'Then we build it'));
  });
  it('are all that a text says when nothing but signs is left', () => {
    ok(isOnly('summaryTitle', 'TL;DR:'));
    ok(!isOnly('summaryTitle', 'Summary of risks'));
    ok(!isOnly('summaryTitle', ''));
  });
  it('are taken out', () => {
    equal(leavingOut('ourTeam', 'Our team helps the teams.'), '  helps  .');
    equal(without('ourTeam', 'Our team helps the teams.'), 'helps');
  });
});
