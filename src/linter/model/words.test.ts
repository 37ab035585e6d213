import { deepEqual, equal } from 'node:assert/strict';
import { wordsOf } from './words.js';

describe('the words of a text', () => {
  for (const [text, words] of [
    ["Our customers' Needs, 40 % of them", ['our', 'customers', 'needs', '%', 'of', 'them']],
    ['Größe für €5', ['größe', 'für', '€']],
    ['製品戦略', ['製品', '品戦', '戦略']],
    ['고객이 말한다', ['고객', '고객이', '말한', '말한다']],
    ['стратегия', ['стратегия']],
    ['', []],
  ] as const)
    it(text, () => deepEqual(wordsOf(text), words));
  it('are no longer than 24 letters', () => equal(wordsOf('a'.repeat(100))[0]?.length, 24));
});
