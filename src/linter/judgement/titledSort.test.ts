import { deepEqual, equal } from 'node:assert/strict';
import { lint } from '../index.js';

const now = Date.UTC(2026, 10, 25);

describe('a document whose title tells its sort', () => {
  const sections =
    '## Problem\n\nCommuters struggle to buy tickets at the pier and miss their ferry.\n\n## Target customers\n\nCommuters on the two ferry lines.\n\n' +
    '## Features\n\n- Sell on board\n- Sell online\n- Refund a ticket\n\n## Success metrics\n\n- Tickets sold online\n';
  /** What is asked of it, taken for a product brief by what it says, under a title. */
  const under = (title: string, path = 'docs/prd.md'): readonly string[] => {
    const result = lint(`# ${title}\n\n${sections}`, { path, now, includeLikely: true });
    equal(result.kind, 'prd', title);
    return result.findings.map(({ ruleId }) => ruleId);
  };
  const owner = 'doc-owner';

  for (const title of [
    'Ferry tickets',
    'PRD: status report',
    'ADR 7: How to sign a ticket',
    'Status report generator',
    'User guide editor: product brief',
    'How we sell tickets',
    'Backlog grooming tool',
    'Pitch: tickets on board',
  ])
    it(`is asked for its owner: ${title}`, () => equal(under(title).includes(owner), true));

  for (const title of [
    'Ferry tickets: status report (May)',
    'Ferry tickets — retrospective 3',
    'Meeting notes',
    'How to sell tickets',
    'Guidelines for captains',
    'User stories',
    'Product backlog',
    'Leitfaden für Kapitäne',
    'Guía para capitanes',
    'Compte-rendu de la réunion',
    'Guida per i capitani',
    'Histórias de usuário',
    'Raport z testów',
    'Пользовательские истории',
    '乗船券ガイド',
    '用户故事',
    '승선권 사용자 스토리',
  ])
    it(`is asked for nothing: ${title}`, () => deepEqual(under(title), []));

  it('is asked for nothing that outsiders need not know where it is shown to them', () => {
    const asked = under('Ferry tickets – Pitch Deck');
    deepEqual([asked.includes(owner), asked.includes('doc-date'), asked.includes('risks')], [false, false, true]);
  });
  it('is known by the name of its file', () => deepEqual(under('Ferry tickets', 'docs/01-USER_STORIES.md'), []));
  it('is asked as the plan that its author calls it', () =>
    equal(
      lint(`---\nkind: prd\n---\n# User stories\n\n${sections}`, { now }).findings.some(
        ({ ruleId }) => ruleId === owner,
      ),
      true,
    ));
});
