import { deepEqual, equal, ok } from 'node:assert/strict';
import { applyFix, now } from '../../../test/unit/apply.js';
import { readDocument } from '../facts/liveDocument.js';
import { parse } from '../parse/parse.js';
import { sortFix } from './order.js';

const head = '---\nowner: Ana\n---\n\n# Plan\n\n## Roadmap\n\n';
function sorted(body: string): string | undefined {
  const text = head + body;
  const document = readDocument(parse(text), text, { today: now, calendar: { fiscalYearStart: 1, dateOrder: null } });
  const [sequence] = document.sequences;
  ok(sequence, 'a run of milestones');
  const fix = sortFix(sequence, document);
  return fix && applyFix(text, fix).slice(head.length);
}

describe('sortFix', () => {
  it('sorts rows with their own bytes, and keeps the order of those of one date', () => {
    equal(
      sorted('| Milestone | When |\n|---|---|\n| B 🎯 | Q2 2027 |\n| A  | Q1 2027|\n| C | Q1 2027 |\n'),
      '| Milestone | When |\n|---|---|\n| A  | Q1 2027|\n| C | Q1 2027 |\n| B 🎯 | Q2 2027 |\n',
    );
  });

  it('sorts items with what stands below them', () => {
    equal(
      sorted(
        '- Q3 2027: Mobile\n  - with **plans**\n\n    and more\n- Q1 2027: Import\r\n  lazily\n- Q2 2027: Banks\n\nText.\n',
      ),
      '- Q1 2027: Import\r\n  lazily\n- Q2 2027: Banks\n- Q3 2027: Mobile\n  - with **plans**\n\n    and more\n\nText.\n',
    );
  });

  it('leaves numbers where they are', () =>
    equal(sorted('1. Q3 2027: Mobile\n2. Q1 2027: Import\n'), '1. Q1 2027: Import\n2. Q3 2027: Mobile\n'));

  it('is none where there is nothing to sort, or no date to sort by', () => {
    deepEqual(
      [
        '- Q1 2027: Import\n- Q3 2027: Mobile\n',
        '- Q3 2027: Mobile\n- soon: Import\n- Q1 2027: Banks\n',
        '| Milestone | When |\n|---|---|\n| B | Q2 2027 |\n| A | |\n',
        '9. Q3 2027: Mobile\n10. Q1 2027: Import\n',
      ].map(sorted),
      [undefined, undefined, undefined, undefined],
    );
  });
});
