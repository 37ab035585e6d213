import { deepEqual } from 'node:assert/strict';
import { lint, type Kind } from '../../src/linter/index.js';
import { now } from './apply.js';

const rules = new Set(['no-past-due-milestone', 'no-ambiguous-date', 'milestone-order', 'no-invalid-date']);
const found = (text: string, kind: Kind = 'roadmap'): string[] =>
  lint(text, { kind, now })
    .findings.filter(({ ruleId }) => rules.has(ruleId))
    .map(({ ruleId, range }) => `${ruleId} ${text.slice(0, range.start).split('\n').length}`);
const roadmap = (...lines: string[]): string => `# Roadmap\n\n${lines.join('\n')}\n`;

describe('dates of a plan', () => {
  for (const [name, expected, text] of [
    [
      'boxes without a tick below a quarter that is over',
      ['no-past-due-milestone 5', 'no-past-due-milestone 6'],
      roadmap('## Q3 2026: Money', '', '- [ ] Payouts', '- [ ] Refunds', '', '## Q1 2027: Growth', '', '- [ ] Search'),
    ],
    [
      'a quarter that is over, once',
      ['no-past-due-milestone 3'],
      roadmap('## Q3 2026: Money', '', '- Payouts', '- Refunds', '', '## Q1 2027: Growth', '', '- Search'),
    ],
    [
      'a step with its date at the end',
      ['no-past-due-milestone 5'],
      roadmap('## Milestones', '', '- Payouts (Q3 2026)', '- Search (Q1 2027)'),
    ],
    [
      'a day of two readings, beside one clear day',
      ['no-ambiguous-date 5'],
      roadmap('## Milestones', '', '- Payouts: 03/04/2027', '- Search: 25/06/2027'),
    ],
    [
      'a step that comes soon',
      ['no-ambiguous-date 5'],
      roadmap('## Milestones', '', '- Payouts: soon', '- Search: Q3 2027'),
    ],
  ] as const)
    it(`are wrong: ${name}`, () => deepEqual(found(text), [...expected]));

  for (const [name, text] of [
    [
      'uses of money that is raised by then',
      roadmap(
        '## Timeline',
        '',
        '### Seed round: $1,500,000 (Q3 2026)',
        '',
        '- Marketing (40%): $600,000',
        '- Team (20%): $300,000',
        '',
        '### Series A: $5,000,000 (Q3 2027)',
        '',
        '- Sales (40%): $2,000,000',
      ),
    ],
    [
      'what was built so far',
      roadmap(
        '## Roadmap: built so far (2026-07-30 to 2026-08-01)',
        '',
        '1. Reader',
        '2. Store (2026-08-01)',
        '',
        '## Timeline',
        '',
        '- Search: 2027-03-01',
      ),
    ],
    ['the day of a report', roadmap('## Milestones', '', '- Fix the bugs (QA 2026-07-03)', '- Search: 2027-03-01')],
    [
      'a report older than the text',
      `---\nupdated: 2026-09-01\n---\n\n${roadmap('## Milestones', '', '- 2026-07-03: first pilot', '- 2027-03-01: search')}`,
    ],
    ['a deck', '# Pitch deck\n\n## Milestones\n\n- Q3 2026: Payouts\n- Q1 2027: Search\n'],
    [
      'an archived page',
      '# Roadmap\n\n> Archived: see the new one.\n\n## Milestones\n\n- Q3 2026: Payouts\n- Q1 2027: Search\n',
    ],
    [
      'the begin of work',
      roadmap(
        '## Milestones',
        '',
        '| Milestone | Start |',
        '| --- | --- |',
        '| Payouts | 2026-09-01 |',
        '| Search | 2027-03-01 |',
      ),
    ],
    [
      'series',
      roadmap(
        '## Milestones',
        '',
        '- Radii 4/8/12 in Q1 2027',
        '- Stories 01/02/03 by Q2 2027',
        '- Reports after 5/10/25 days by Q3 2027',
      ),
    ],
    [
      'days past by both readings',
      roadmap(
        '| Date | Change |',
        '| --- | --- |',
        '| 11/03/2021 | First version |',
        '| 10/03/2021 | Second version |',
      ),
    ],
    [
      'days whose order others settle',
      roadmap('## Milestones', '', '- Payouts: 03/04/2027', '- Search: 25/06/2027', '- Export: 26/07/2027'),
    ],
    [
      'days in a language that writes the day first',
      '# Feuille de route\n\nNous livrons les paiements pour les équipes, puis la recherche dans les archives.\n\n' +
        '## Jalons\n\n- Paiements : 03/04/2027\n- Recherche : 05/06/2027\n',
    ],
    [
      'as soon as',
      roadmap(
        '## Milestones',
        '',
        '- Tell owners as soon as a bill is late: Q1 2027',
        '- A page for what is coming soon: Q2 2027',
      ),
    ],
    [
      'speech',
      roadmap(
        '## Milestones',
        '',
        '- Tell friends "we launch next week, come": 2027-03-01',
        '- Search for "notes of the Q3 launch": 2027-04-01',
      ),
    ],
    [
      'rows with numbers of their own',
      roadmap(
        '## Milestones',
        '',
        '| Id | Milestone | Date |',
        '| --- | --- | --- |',
        '| M-01 | Payouts | 2027-01-15 |',
        '| M-02 | Search | 2027-03-15 |',
        '| M-03 | Export | 2027-02-15 |',
        '| M-04 | Import | 2027-04-15 |',
      ),
    ],
    [
      'a quarter in a document of one year',
      roadmap('## Goals for H1 2027', '', 'Payouts.', '', '## Milestones', '', '- Payouts: Q1', '- Search: Q2'),
    ],
  ] as const)
    it(`are right: ${name}`, () => deepEqual(found(text), []));
});

describe('what the document itself answers', () => {
  const told = (text: string): string[] =>
    lint(text, { kind: 'prd', allChecklists: true, now })
      .findings.map(({ ruleId }) => ruleId)
      .filter((id) =>
        ['valid-links', 'accountable-leader', 'consistent-units', 'consistent-target-direction'].includes(id),
      );
  for (const [name, text] of [
    [
      'anchors as GitHub makes them',
      '# Plan\n\n[a](#devto) [b](#1-uiux-plan)\n\n## Dev.to\n\nText.\n\n## 1. UI/UX plan\n\nText.\n',
    ],
    ['several who decide together', '# Plan\n\n**Deciders:** Ana Ruiz, Ben Okoro\n\nText.\n'],
    [
      'a time with a colon',
      '# Plan\n\n## Metrics\n\n| Metric | Current | Target |\n| --- | --- | --- |\n| Time to first task | 1:45 | 2 min |\n',
    ],
    ['a step of a calculation', '# Plan\n\n## Metrics\n\n- 300 signups → 210 activated users (70%)\n'],
  ] as const)
    it(`is no fault: ${name}`, () => deepEqual(told(text), []));
});
