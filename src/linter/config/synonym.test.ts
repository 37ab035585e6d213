import { deepEqual, equal, ok } from 'node:assert/strict';
import { parse } from 'yaml';
import { applyFix } from '../../../test/unit/apply.js';
import { addSynonym } from './synonym.js';

const added = (text: string, wording = 'Our bets', concept: Parameters<typeof addSynonym>[1] = 'approach'): string => {
  const result = addSynonym(text, concept, wording);
  ok('edits' in result, JSON.stringify([wording, result]));
  return applyFix(text, result);
};

describe('addSynonym', () => {
  it('makes the file', () => equal(added(''), 'synonyms:\n  approach:\n    - Our bets\n'));

  it('adds to what stands there, and keeps comments, order and line ends', () => {
    const text =
      '# The team\'s file\nfiscalYearStart: 4 # April\n\nsynonyms:\n  # What we say\n  risks: [What keeps us up]\n  approach:\n    - "The way" # since 2025\n\nseverities:\n  risks: error\n';
    const after = text.replace('# since 2025\n', '# since 2025\n    - Our bets\n');
    equal(added(text), after);
    equal(added(text.replace(/\n/g, '\r\n')), after.replace(/\n/g, '\r\n'));
  });

  it('takes a single wording, a list in one line, an empty map and a file of comments', () => {
    equal(added('synonyms:\n  approach: The way # ours\n'), 'synonyms:\n  approach: [The way, Our bets] # ours\n');
    equal(
      added('synonyms:\n  approach: [The way]\nseverities: {}\n'),
      'synonyms:\n  approach: [The way, Our bets]\nseverities: {}\n',
    );
    equal(added('synonyms: {}\n'), 'synonyms: {approach: [Our bets]}\n');
    equal(added('synonyms:\nfiscalYearStart: 4\n'), 'synonyms:\n  approach:\n    - Our bets\nfiscalYearStart: 4\n');
    ok(added('# Nothing yet\n').startsWith('# Nothing yet\n'));
    deepEqual(parse(added('{"synonyms": {"risks": ["Worries"]}, "fiscalYearStart": 4}')), {
      synonyms: { risks: ['Worries'], approach: ['Our bets'] },
      fiscalYearStart: 4,
    });
  });

  it('only inserts, whatever else stands in the file', () => {
    const texts = [
      'items:\n  - id: x\n    title: y\nfolded: >\n    a\n    b\n\n\n\nlast: 1\n',
      'synonyms: # none yet\n',
      'synonyms:\n  approach: # x\n  risks: a\n',
      '# top\nsynonyms:\n  risks: [a]\n  # trailing\n\n# end\n',
      'kinds:\n  "a/**":      okr   # x\n',
      '\uFEFFseverities:\n  risks: error\n',
      'severities:\n  risks: error',
      '{\n  "synonyms": {\n    "risks": ["a"]\n  }\n}\n',
      'synonyms:\n  approach:\n    - a # one\n    # two\nfiscalYearStart: 4\n',
      'synonyms:\n  approach: [\n    a, # one\n    b\n  ]\n',
    ];
    for (const text of texts.flatMap((each) => [each, each.replace(/\n/g, '\r\n')])) {
      const made = added(text);
      let at = 0;
      for (const letter of text) at = made.indexOf(letter, at) + 1 || made.length + 1;
      ok(at <= made.length, `${text}\n---\n${made}`);
      equal(/(?<!\r)\n/.test(made), /(?<!\r)\n/.test(text), made);
    }
  });

  it('keeps the indentation of the file', () => {
    equal(
      added('severities:\n    risks: error\n'),
      'severities:\n    risks: error\nsynonyms:\n    approach:\n        - Our bets\n',
    );
    equal(added('synonyms:\n  approach:\n  - The way\n'), 'synonyms:\n  approach:\n  - The way\n  - Our bets\n');
  });

  it('writes any heading so that it is read again', () => {
    for (const wording of [
      'Bets: why we win',
      '#1 priority',
      'Yes',
      '- what',
      'Unsere "Wetten" 🎯',
      'null',
      '* starred *',
      '[Owner] and more',
      'a\\b',
      '  spaced  ',
      '很长的标题',
      'x'.repeat(300),
    ]) {
      const text = added('severities:\n  risks: error\n', wording);
      ok(text.startsWith('severities:\n  risks: error\n'), text);
      equal(added(text, wording), text);
    }
  });

  it('leaves a file alone that it cannot read, or that holds something else there', () => {
    for (const text of [
      'synonyms: [',
      'a: 1\na: 2\n',
      '- a\n',
      'synonyms: everything\n',
      'synonyms:\n  approach: {a: b}\n',
      'just text',
      'synonyms:\n  risks: [a]\n---\nfoo: 1\n',
      'synonyms:\n  approach: &a [x]\n  risks: *a\n---\n',
      'synonyms:\n  approach: |\n    a\n    b\n',
    ]) {
      const result = addSynonym(text, 'approach', 'Our bets');
      ok('problem' in result, text);
    }
    ok('problem' in addSynonym('', 'approach', '🎯'), 'no words');
  });
});
