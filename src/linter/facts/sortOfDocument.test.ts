import { deepEqual, equal } from 'node:assert/strict';
import { lint } from '../index.js';

const now = Date.UTC(2026, 10, 25);
const plan =
  '# Ferry tickets\n\n## Problem\n\nCommuters struggle to buy tickets at the pier.\n\n## Approach\n\nSell on board.\n';
const told = (text: string, path = 'docs/prd.md', kind: 'prd' | 'decision-record' = 'prd') =>
  lint(text, { kind, path, now });
/** What is asked of a plan with some lines below its title. */
const asked = (lines: string, path?: string): number =>
  told(plan.replace('\n\n', `\n\n${lines}\n\n`), path).findings.length;

describe('a part or copy of another document', () => {
  for (const line of [
    '**Status:** Translation',
    'Canonical (EN): docs/prd.md',
    'Derived from the main `PRD.md`.',
    'Part 2 of 5',
    'Übersetzung der englischen Fassung.',
    'Traduction du cahier des charges.',
    '本文将 `PRD.md` 中的需求拆解为故事。',
  ])
    it(`is not asked for what that one states: ${line}`, () => equal(asked(line), 0));
  it('is asked for it where it stands for itself', () =>
    equal(asked('Derived from what we saw at the pier.') > 0, true));
});

describe('a document that is no longer followed', () => {
  it('says that it has moved', () =>
    equal(told('# Roadmap\n\n**The roadmap now lives in GitHub issues**, not here.\n').status, 'archived'));
  it('says that it is kept for the record', () =>
    equal(told(plan.replace('\n\n', '\n\nThis plan is retained for reference only.\n\n')).status, 'archived'));
  it('says so in its name', () => equal(told(plan, 'docs/prd_old.md').status, 'archived'));
  it('is not one that plans a move, or ends in such letters', () =>
    deepEqual(
      [told('# Roadmap\n\nThe pier has moved to the harbour.\n').status, told(plan, 'docs/threshold.md').status],
      [null, null],
    ));
});

describe('how current a document is', () => {
  for (const [path, isSaid] of [
    ['docs/2026-04-tickets.md', true],
    ['docs/tickets-20260412.md', true],
    ['docs/tickets.2026-04.md', true],
    ['docs/tickets-2026.md', false],
    ['2026-04/tickets.md', false],
  ] as const)
    it(`${isSaid ? 'is' : 'is not'} said by ${path}`, () =>
      equal(
        told(
          '# Ferry tickets\n\n## Now\n\n- Sell on board\n\n## Next\n\n- Sell online\n',
          path,
          'decision-record',
        ).findings.some(({ ruleId }) => ruleId === 'doc-date'),
        !isSaid,
      ));
});

describe('a decision, by its title', () => {
  const messages = (title: string): readonly string[] =>
    lint(`# ${title}\n\n## Rain\n\nWe print on plastic.\n`, {
      kind: 'decision-record',
      now,
      allChecklists: true,
    }).findings.flatMap(({ ruleId, message }) => (ruleId === 'doc-owner' ? [message] : []));
  for (const title of [
    'ADR-007 — Tickets on plastic',
    'RFC 3: Tickets',
    'Ticket decisions',
    'Decision log',
    'Entscheidungen',
    'Journal des décisions — 2026',
  ])
    it(`is one: ${title}`, () =>
      deepEqual(messages(title), ['It is not said who decided: name the person or group who made the decision.']));
  for (const title of ['Decision support for crews', 'Tickets'])
    it(`is none: ${title}`, () =>
      deepEqual(messages(title), ['The document has no owner: name the leader who is accountable for it.']));
  it('dates it by the day that an entry begins with', () =>
    equal(
      lint('# Ticket decisions\n\n## 2026-03-18: Plastic\n\nWe print on plastic.\n', {
        kind: 'decision-record',
        now,
        allChecklists: true,
      }).findings.some(({ ruleId }) => ruleId === 'doc-date'),
      false,
    ));
});

describe('the record of a decision', () => {
  const record =
    '# Paper tickets\n\n## Context\n\nRain.\n\n## Decision\n\nWe print on plastic.\n\n## Consequences\n\nBins.\n';
  it('is asked when it was decided, and by whom', () =>
    deepEqual(
      lint(record, { kind: 'decision-record', now, allChecklists: true }).findings.flatMap(({ ruleId, message }) =>
        ruleId === 'doc-owner' || ruleId === 'doc-date' ? [message] : [],
      ),
      [
        'It is not said who decided: name the person or group who made the decision.',
        'It is not said when this was decided: add the date of the decision.',
      ],
    ));
});
