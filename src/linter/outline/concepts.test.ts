import { deepEqual, ok } from 'node:assert/strict';
import { columnRolesOf, conceptsOf, fieldsOf, statusOf } from './concepts.js';

describe('concepts by meaning', () => {
  for (const [title, concept] of [
    ['1. 🎯 **Success criteria**', 'metrics'],
    ["How we'll know", 'metrics'],
    ['What we’re not doing & why', 'non-goals'],
    ['Out of scope for launch', 'non-goals'],
    ['Mission, Vision, and Guiding Principles', 'vision'],
    ['Risks & Mitigations (draft)', 'risks'],
    ['TL;DR', 'summary'],
    ['Checkout success metrics', 'metrics'],
    ['3.2 Our target customers', 'target-customer'],
    ['Timeline – next steps', 'timeline'],
    ['Kill criteria', 'kill-criteria'],
  ] as const)
    it(title, () => ok(conceptsOf(title).includes(concept), `${title}: ${conceptsOf(title).join(', ')}`));

  it('does not match parts of words', () => {
    for (const title of ['Submission', 'Permissions', 'Transmission', 'Strategyzer', 'Provisioning', 'Television'])
      deepEqual(conceptsOf(title), [], title);
  });
  it('knows fields, columns and statuses', () => {
    deepEqual(fieldsOf('last-updated'), ['updated']);
    ok(columnRolesOf('Target (Q3 2026)').includes('target'));
    ok(columnRolesOf('KPI').includes('metric'));
    deepEqual(
      [statusOf('In Review'), statusOf('superseded'), statusOf('Draft – not final'), statusOf('purple')],
      ['in-review', 'archived', 'draft', null],
    );
  });
});
