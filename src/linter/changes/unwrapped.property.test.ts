import { deepEqual, equal, ok } from 'node:assert/strict';
import fc, { runs } from '../../../test/unit/property.js';
import { createLinter, inspect } from '../index.js';
import { textOf } from '../result.js';
import { changesBetween } from './index.js';
import { unwrapped } from './unwrapped.js';

const now = Date.UTC(2026, 10, 29);
const read = (text: string) => inspect(text, { now, path: 'plan.md', kind: 'prd' });
const between = (before: string, after: string): readonly string[] =>
  changesBetween(read(before), read(after)).map(({ said }) => textOf(said));

const plan = `---
kind: prd
---

# Teamboard: shared planning

**Owner:** Ana Ruiz
**Status:** In review, with the open questions of the pilot still to be answered by the customer council

Agencies lose four hours a week to copying hours between tools, and nobody can say on Monday who is free.

## Success metrics

- At least 60% of invited teams plan their second week together within 30 days of the invitation
- Fewer than 2 support tickets per team and month by the end of Q3 2027, down from 4 today
- Activation: 25% of new accounts connect a bank in their first session by December 2027

## Non-goals

- Payroll for freelancers who are paid by the hour, since two partners already sell it to our customers
- A general project planner. Teamboard plans people and their hours, and leaves tasks where they are
- **Invoices in other currencies** – accountants asked for none of them in the interviews of last spring

## Risks

- Banks may close the interfaces that the import of transactions rests on before a second provider is under contract
- Reminders by mail are taken for advertising and end up where nobody reads them

## Kill criteria

- We stop when fewer than 40 teams pay for the product six months after the public launch
- We go back to the pilot when more than 8% of trial accounts leave in two quarters that follow each other

## Open questions

- Which of the two banks signs the contract first, and may its customers be named before the launch?
- Do accountants see the hours of all their clients, or only of those who have invited them?

## Milestones

1. Closed beta with ten agencies that have planned by hand until now, by 15 March 2027
2. Public launch in the first two countries, with billing by the seat, in September 2027
`;

/** Breaks the lines of paragraphs and items where a width is reached; what begins with bold stays where it is. */
function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const [marker = ''] = /^(?:- |\d\. )?/.exec(line) ?? [];
      const rows = [marker];
      for (const [index, word] of line.slice(marker.length).split(' ').entries()) {
        const row = rows.at(-1) ?? '';
        if (index === 0 || row.length + 1 + word.length <= width)
          rows[rows.length - 1] = index === 0 ? row + word : `${row} ${word}`;
        else rows.push(' '.repeat(marker.length) + word);
      }
      return /^(?:#|kind:|$)/.test(line) ? line : rows.join('\n');
    })
    .join('\n');
}

describe('lines that only wrap sentences', () => {
  it('say nothing, at whatever width (property)', () => {
    const width = fc.integer({ min: 28, max: 110 });
    fc.assert(
      fc.property(width, width, fc.constantFrom('\n', '\r\n'), (one, other, end) => {
        const lines = wrapped(plan, other).replaceAll('\n', end);
        deepEqual(between(plan, lines), []);
        deepEqual(between(wrapped(plan, one), lines), []);
      }),
      { numRuns: runs(6) },
    );
  });

  it('hide no change, which has its place where it stands', () => {
    const before = wrapped(plan, 40);
    const after = wrapped(plan.replace('40 teams', '20 teams'), 52);
    const [change, ...others] = changesBetween(read(before), read(after));
    deepEqual([change?.kind, others], ['kill-criterion-changed', []]);
    const placed = (text: string, place: typeof change): string =>
      text.slice(place?.after?.start, place?.after?.end).replace(/\s+/g, ' ');
    equal(
      placed(after, change),
      'We stop when fewer than 20 teams pay for the product six months after the public launch',
    );
  });

  it('are not those of labels, names and breaks that are asked for', () => {
    const lines = '# Plan\n\nOwner: Ana Ruiz\nStatus: draft\nReviewer: Chen Wei\n';
    deepEqual(between(lines, lines.replace('draft', 'approved')), [
      'The status of the document changed from draft to approved.',
    ]);
    const asked = '# Plan\n\n## Non-goals\n\n- Payroll\\\n  for freelancers\n- Invoices\n';
    deepEqual(between(asked, asked.replace('for freelancers', 'for employees')), []);
  });

  it('are followed in a document that is written on, which says what a fresh reading says (property)', () => {
    const before = read(plan);
    const linter = createLinter();
    const places = fc.array(fc.integer({ min: 30, max: plan.length }), { minLength: 3, maxLength: 6 });
    const words = fc.constantFrom(' 7', ' more', '\n', '\n\n', '', '- ');
    let text = wrapped(plan, 48);
    fc.assert(
      fc.property(places, words, fc.integer({ min: 0, max: 9 }), (at, word, less) => {
        for (const place of at) {
          text = `${text.slice(0, place)}${word}${text.slice(place + less)}`;
          const live = changesBetween(before, linter.inspect(text, { now, path: 'plan.md', kind: 'prd' }));
          deepEqual(live, changesBetween(before, read(text)));
        }
        text = wrapped(plan, 48);
      }),
      { numRuns: 12 },
    );
  });

  it('leave what did not change as it was read', () => {
    const linter = createLinter();
    const versions = ['40 teams', '30 teams', '20 teams'].map((number) => {
      const text = wrapped(plan, 48).replace('40 teams', number);
      const { document } = unwrapped(linter.inspect(text, { now, path: 'plan.md', kind: 'prd' }).document);
      return document.outline.sections.find(({ title }) => title === 'Risks');
    });
    ok(versions[1]);
    equal(versions[2], versions[1]);
  });
});
