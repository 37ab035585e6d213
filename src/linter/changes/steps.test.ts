import { deepEqual } from 'node:assert/strict';
import { inspect, type Kind } from '../index.js';
import { textOf } from '../result.js';
import { changesBetween } from './index.js';

const now = Date.UTC(2026, 10, 29);
const between = (before: string, after: string, kind: Kind = 'prd'): readonly string[] => {
  const read = (text: string) => inspect(text, { now, path: 'docs/plan.md', kind });
  return changesBetween(read(before), read(after)).map(({ said }) => textOf(said));
};

/** Two phases as headings below a title. */
const phases = (title: string, one: string, other: string): string =>
  `# Plan\n\n## ${title}\n\n### ${one}\n\n- Bank import\n\n### ${other}\n\n- Reminders by mail\n`;

describe('the status in a title', () => {
  for (const [what, before, after, from, to] of [
    ['behind a dash', 'Phase 2: Launch — Planned', 'Phase 2: Launch — Done', 'Planned', 'Done'],
    ['in brackets', 'Phase 2: Launch (in progress)', 'Phase 2: Launch (on hold)', 'in progress', 'on hold'],
    ['in square brackets', '[Planned] Phase 2: Launch', '[Shipped] Phase 2: Launch', 'Planned', 'Shipped'],
    ['before a colon', 'Next: Phase 2: Launch', 'In progress: Phase 2: Launch', 'Next', 'In progress'],
    ['behind the number', 'Phase 2 (planned): Launch', 'Phase 2 (blocked): Launch', 'planned', 'blocked'],
    ['as a sign', 'Phase 2: Launch 🚧', '✅ Phase 2: Launch', '🚧', '✅'],
    [
      'with its share and its date',
      'Phase 2: Launch (in progress, 60 %)',
      'Phase 2: Launch (done 3 May 2027)',
      'in progress, 60 %',
      'done 3 May 2027',
    ],
  ] as const)
    it(`is known ${what}`, () =>
      deepEqual(between(phases('Roadmap', 'Phase 1: Pilot', before), phases('Roadmap', 'Phase 1: Pilot', after)), [
        `The status of "Phase 2: Launch" changed from ${from} to ${to}.`,
      ]));

  it('is known of any section', () =>
    deepEqual(
      between('# Plan\n\n## Bank import (planned)\n\nText.\n', '# Plan\n\n## Bank import (shipped)\n\nText.\n'),
      ['The status of "Bank import" changed from planned to shipped.'],
    ));

  it('is told where it is new, and is no other name where it is gone', () => {
    const [without, held] = ['Phase 2: Launch', 'Phase 2: Launch — on hold'].map((title) =>
      phases('Roadmap', 'Phase 1: Pilot', title),
    ) as [string, string];
    deepEqual(between(without, held), ['The status of "Phase 2: Launch" is now on hold.']);
    deepEqual(between(held, without), []);
  });

  it('is none where a sign alone is new', () =>
    deepEqual(between('# Plan\n\n## Bank import\n\nText.\n', '# Plan\n\n## Bank import 🚧\n\nText.\n'), []));

  it('is said once where a step is done', () =>
    deepEqual(
      between(
        phases('Roadmap', 'Phase 1: Pilot', 'Phase 2: Launch'),
        phases('Roadmap', 'Phase 1: Pilot ✅', 'Phase 2: Launch'),
      ),
      ['"Phase 1: Pilot" is done.'],
    ));

  it('is the same in capitals, and with a sign before it', () =>
    deepEqual(
      between(
        phases('Roadmap', 'Phase 1: Pilot', 'Phase 2: Launch (planned)'),
        phases('Roadmap', 'Phase 1: Pilot', 'Phase 2: Launch (📋 PLANNED)'),
      ),
      [],
    ));

  it('is none where its words go on, which are a name', () =>
    deepEqual(
      between(
        phases('Roadmap', 'Phase 1: Pilot', 'Phase 2: Planned maintenance'),
        phases('Roadmap', 'Phase 1: Pilot', 'Phase 2: Blocked cards'),
      ),
      ['"Phase 2: Planned maintenance" was removed from the plan.', '"Phase 2: Blocked cards" is new in the plan.'],
    ));

  for (const [language, title, one, other] of [
    ['German', '# Plan für die gemeinsame Planung der Agenturen', 'geplant', 'abgeschlossen'],
    ['French', '# Plan pour les équipes des agences', 'en cours', 'terminée'],
    ['Japanese', '# チームのための計画です', '未着手', '完了'],
  ] as const)
    it(`is known in ${language}`, () => {
      const text = (status: string): string => `${title}\n\n## Roadmap\n\n### Import (${status})\n\nText.\n`;
      deepEqual(between(text(one), text(other)), [`The status of "Import" changed from ${one} to ${other}.`]);
    });
});

describe('what is surely a step of the plan', () => {
  const none = '# Plan\n\nText.\n\n## Roadmap\n\n- Pilot: Q1 2027\n- Launch: Q3 2027\n';
  for (const [what, more] of [
    [
      'the steps of a protocol',
      '\n## Partial orders\n\n**Phase 1: The buyer signs**\n\nText.\n\n**Phase 2: The bank pays**\n\nText.\n',
    ],
    [
      'what is measured in each phase',
      '\n## Success metrics by phase\n\n### Phase 1: Pilot of banks\n\n- Ten teams\n\n### Phase 2: Launch of banks\n\n- Forty teams\n',
    ],
    [
      'a comparison of features',
      '\n## Competition\n\n| Feature | Teamboard | Others |\n| --- | --- | --- |\n| Bank import | ✓ | — |\n| Reminders | ✓ | ✓ |\n',
    ],
  ] as const)
    it(`is none of ${what}`, () => {
      deepEqual(between(none, none + more, 'roadmap'), []);
      deepEqual(between(none + more, none, 'roadmap'), []);
    });

  it('is no summary of phases that are headings', () => {
    const plan = phases('Roadmap', 'Phase 1: Pilot (Q1 2027)', 'Phase 2: Launch (Q3 2027)');
    const summary =
      '\n## Timeline summary\n\n- **Phase 1**: first teams\n- **First plan**: 12 weeks\n- **Return**: fewer calls\n';
    deepEqual(between(plan, plan + summary), []);
  });

  it('is no day of a week', () => {
    const week = (...days: readonly string[]): string =>
      `# Launch\n\n## Timeline\n\n### Week 1\n\n- Invite testers\n${days.map((day) => `- ${day}: post a note\n`).join('')}\n### Week 2\n\n- Launch\n`;
    deepEqual(between(week(), week('**Monday, 9 AM ET**', 'Friday'), 'roadmap'), []);
  });

  it('is a phase of a roadmap, or of what is to be done', () => {
    const own = (title: string, ...more: readonly string[]): string =>
      `# ${title}\n\nText.\n\n## Phase 1: Pilot\n\nText.\n\n## Phase 2: Launch\n\nText.\n${more.join('')}`;
    const third = '\n## Phase 3: Growth\n\nText.\n';
    deepEqual(between(own('Teamboard'), own('Teamboard', third), 'roadmap'), ['"Phase 3: Growth" is new in the plan.']);
    const below = (text: string): string =>
      text.replace(/^## /gm, '### ').replace('Text.', '## V1.0, the first\n\nText.');
    deepEqual(between(below(own('Boards')), below(own('Boards', third)), 'roadmap'), [
      '"Phase 3: Growth" is new in the plan.',
    ]);
    deepEqual(between(own('How banks pay'), own('How banks pay', third)), []);
  });
});

describe('a step with a name in bold', () => {
  const steps = (...items: readonly string[]): string =>
    `# Roadmap\n\n## Milestones\n\n${items.map((item, index) => `${index + 1}. ${item}\n`).join('')}`;
  const gate =
    '**The gate.** Cheap, shared by imports and reminders, and built once the pilot has shown that teams use it.';
  it('is the same with another sentence behind it', () =>
    deepEqual(
      between(
        steps('**The verdict.** A printout of what is known already, without any risk for those who read it.', gate),
        steps('**The verdict.** Nothing but a list, which costs little, and tells whether anybody will look.', gate),
        'roadmap',
      ),
      [],
    ));
  it('has another name where its sentence stays', () =>
    deepEqual(
      between(
        steps('**The verdict.** A printout of what is known already.', gate),
        steps('**The verdict.** A printout of what is known already.', gate.replace('The gate', 'One door for all')),
        'roadmap',
      ),
      ['"The gate" is now called "One door for all".'],
    ));
});

describe('a status that reads like a blank', () => {
  it('is told once', () => {
    const phase = (status: string): string =>
      `---\nlang: fr\n---\n\n# Feuille de route\n\nLes équipes ont un plan pour les deux prochaines années.\n\n## Phase 1 - Pilote (Terminé)\n\n- Connexion\n\n## Phase 2 - Temps réel (${status})\n\n- Notifications\n`;
    deepEqual(between(phase('À venir'), phase('Terminé'), 'roadmap'), [
      'The status of "Phase 2 - Temps réel" changed from À venir to Terminé.',
    ]);
  });
});
