import { equal } from 'node:assert/strict';
import { lint } from '../index.js';

const now = Date.UTC(2026, 10, 25);

/** Whether something is asked of a document; of its owner and its date unless told. */
const asks = (text: string, id: string, path?: string): boolean =>
  lint(text, { kind: 'prd', now, ...(path === undefined ? { allChecklists: true } : { path }) }).findings.some(
    ({ ruleId }) => ruleId === id,
  );
const plan = (head: string, rest = ''): string =>
  `# Ferry tickets\n\n${head}\n\n## Approach\n\nSell at the pier.\n${rest}`;

describe('who answers for a document, said otherwise', () => {
  for (const [line, isAsked] of [
    ['**Participants:** platform owner (solo)', false],
    ['**Beteiligte:** Gründerin', false],
    ['**Approved by:** Ana Ruiz', false],
    ['**参加者:** 責任者', false],
    ['**Participants:** crew, dispatch, pier staff', true],
    ['**Reviewers:** everyone', true],
    ['A personal project, built by one person in the evenings.', false],
    ['The sole maintainer has Fridays for this.', false],
    ['We build for solo developers and small teams.', true],
  ] as const)
    it(`${line} ${isAsked ? 'does not say it' : 'says it'}`, () => equal(asks(plan(line), 'doc-owner'), isAsked));
});

describe('how current a document is, said otherwise', () => {
  const log = '\n## Rules\n\nTickets are printed at the pier by the crew.\n\n## More\n\nA line.\n\nA line.\n\n';
  for (const [line, isAsked] of [
    ['Prices are fixed (decision 2026-07-05, supersedes the table above).', false],
    ['Since 8 July 2026 children travel free.', false],
    ['Geprüft am 8. Juli 2026 mit der Reederei.', false],
    ['The pier was built on 2020-05-01 for the larger ship.', true],
    ['To be reviewed on 2027-05-01.', true],
    ['Tickets grow by 10% until 2028.', true],
  ] as const)
    it(`${line} ${isAsked ? 'does not say it' : 'says it'}`, () =>
      equal(asks(plan('A plan.', log + line + '\n'), 'doc-date'), isAsked));

  it('in the items of its history', () =>
    equal(
      asks(plan('A plan.', '\n## Document history\n\n- **Version 1.0** (Dec 12, 2025): first\n'), 'doc-date'),
      false,
    ));
  it('as a date that the author has answered otherwise', () =>
    equal(asks(plan('**Date:** Retroactive'), 'doc-date'), false));
});
