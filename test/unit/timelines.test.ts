import { deepEqual } from 'node:assert/strict';
import { lint } from '../../src/linter/index.js';
import { now } from './apply.js';
import fc from './property.js';

const rules = new Set(['consistent-periods', 'consistent-phases', 'consistent-last-update', 'no-invalid-date']);
/** What is told of the times of a text: the rule, and the text it points at. */
const told = (text: string): string[] =>
  lint(text, { kind: 'roadmap', allChecklists: true, now })
    .findings.filter(({ ruleId }) => rules.has(ruleId))
    .map(({ ruleId, range }) => `${ruleId}: ${text.slice(range.start, range.end)}`);
const page = (...lines: string[]): string => `# Plan\n\n${lines.join('\n')}\n`;

describe('one step with two times', () => {
  for (const [name, expected, text] of [
    [
      'a heading and a row',
      'Q1 2027',
      page(
        '## Public launch (Q3 2027)',
        '',
        'Everybody signs up.',
        '',
        '## Milestones',
        '',
        '| Milestone | Date |',
        '| --- | --- |',
        '| Public launch | Q1 2027 |',
        '| Bank import | Q4 2027 |',
      ),
    ],
    [
      'two stretches that end differently',
      'Weeks 5-8',
      page(
        '## Pilot phase',
        '',
        '- Shop pilot: weeks 5-6',
        '',
        '## Plan',
        '',
        '### Shop pilot (Weeks 5-8)',
        '',
        'Ten shops.',
      ),
    ],
    [
      'what two lines list',
      'Months 12-18',
      page(
        '## Sales',
        '',
        '**Stage B: Scale** (Months 18-24)',
        '',
        '- Audit trails for banks',
        '',
        '## Product',
        '',
        '**Stage D: Firms** (Months 12-18)',
        '',
        '- Audit trails (read only)',
      ),
    ],
    [
      'a sentence and a label',
      'July 2027',
      page('The bank import is planned for March 2027.', '', '## Roadmap', '', '- Bank import: July 2027'),
    ],
    [
      'German',
      'Wochen 9 bis 12',
      page(
        '## Zeitplan',
        '',
        '- Umzug der Kasse: Wochen 5-6',
        '',
        '## Arbeit',
        '',
        '### Umzug der Kasse (Wochen 9 bis 12)',
        '',
        'Text.',
      ),
    ],
    [
      'French',
      'octobre 2027',
      page(
        '## Calendrier',
        '',
        '- Ouverture du port : mars 2027',
        '',
        '## Travail',
        '',
        '### Ouverture du port (octobre 2027)',
        '',
        'Texte.',
      ),
    ],
    [
      'Japanese',
      '第9週',
      page(
        '## スケジュール',
        '',
        '- 会計連携の公開: 第3週',
        '',
        '## 作業',
        '',
        '### 会計連携の公開（第9週）',
        '',
        '本文。',
      ),
    ],
  ] as const)
    it(`is told: ${name}`, () => deepEqual(told(text), [`consistent-periods: ${expected}`]));

  for (const [name, text] of [
    [
      'equal times in other words',
      page(
        '## Public launch (Q2 2027)',
        '',
        'Text.',
        '',
        '## Milestones',
        '',
        '- Public launch: by the end of June 2027',
        '- Bank import: 2027-03-15',
        '',
        '## Work',
        '',
        '### Bank import (March 2027)',
        '',
        'Text.',
      ),
    ],
    [
      'a day in its period',
      page('## Pilot', '', '### Shop pilot (weeks 5-8)', '', 'Text.', '', '## Timeline', '', '- Shop pilot: week 6'),
    ],
    [
      'work that comes again',
      page(
        '## Q1 2027',
        '',
        '- Price test',
        '',
        '## Q2 2027',
        '',
        '- Price test',
        '',
        '## Q3 2027',
        '',
        '- Price test',
      ),
    ],
    [
      'a change of plan',
      page('## Public launch (Q3 2027)', '', 'Text.', '', '## Log', '', '- Public launch: was Q1 2027'),
    ],
    [
      'scenarios',
      page('## Best case', '', '- Public launch: Q1 2027', '', '## Worst case', '', '- Public launch: Q4 2027'),
    ],
    [
      'labels that each part has',
      page('## North', '', 'Opening: March 2027', '', '## South', '', 'Opening: June 2027'),
    ],
    ['days of other weeks', page('## Week 1', '', '- Day 2: Call shops', '', '## Week 2', '', '- Day 3: Call shops')],
  ] as const)
    it(`is not told: ${name}`, () => deepEqual(told(text), []));
});

describe('numbered phases', () => {
  const phases = (...titles: string[]): string => page(...titles.map((title) => `## ${title}\n\nWork.\n`));
  for (const [expected, text] of [
    ['Weeks 3-5', phases('Phase 1: A (Weeks 1-4)', 'Phase 2: B (Weeks 5-8)', 'Phase 3: C (Weeks 3-5)')],
    [
      'Weeks 7-12',
      phases('Phase 1: A (Weeks 1-4)', 'Phase 2: B (Weeks 5-8)', 'Phase 3: C (Weeks 7-12)', 'Phase 4: D (Weeks 13-14)'),
    ],
    ['März 2027', phases('Phase 1: Aufbau (Mai 2027)', 'Phase 2: Ausbau (Juni 2027)', 'Phase 3: Betrieb (März 2027)')],
    [
      'semaines 1-2',
      page(
        '| Étape | Date |',
        '| --- | --- |',
        '| Étape 1 | semaines 1-4 |',
        '| Étape 2 | semaines 5-6 |',
        '| Étape 3 | semaines 1-2 |',
      ),
    ],
  ] as const)
    it(`run backwards or into each other: ${expected}`, () =>
      deepEqual(told(text), [`consistent-phases: ${expected}`]));
  for (const text of [
    phases('Phase 1: A (Weeks 1-4)', 'Phase 2: B (Weeks 4-8)', 'Phase 3: C (Weeks 12-14)'),
    phases('Phase 1: A (Months 0-6)', 'Phase 2: B (Months 6-12)', 'Phase 3: C (Months 12-18)'),
    phases('Phase 1: A (Weeks 1-4)', 'Phase 2: B (Weeks 3-8)', 'Phase 3: C (Weeks 6-12)', 'Phase 4: D (Weeks 10-16)'),
    phases('Phase 1: A (Q4)', 'Phase 2: B (Q1)', 'Phase 3: C (Q2)'),
    phases('Phase 1: A (Weeks 1-4)', 'Phase 2: B (Weeks 5-8)', 'Phase 3: C, in parallel (Weeks 2-6)'),
  ])
    it(`follow each other: ${text.split('\n')[2] ?? ''}`, () => deepEqual(told(text), []));
  const plan = (title: string, ...steps: string[]): string =>
    `# ${title}\n\n${steps.map((step) => `## ${step}\n\nWork.\n`).join('\n')}`;
  for (const [expected, text] of [
    ['Week 14', plan('12-week launch plan', 'Week 1: Import', 'Week 5: Search', 'Week 14: Reports')],
    ['Tag 120', plan('90-Tage-Plan', 'Tag 1: Kasse', 'Tag 30: Suche', 'Tag 120: Berichte')],
    ['Mois 5', plan('Plan de 90 jours', 'Mois 1: Caisse', 'Mois 2: Recherche', 'Mois 5: Rapports')],
  ] as const)
    it(`lie outside the plan: ${expected}`, () => deepEqual(told(text), [`consistent-phases: ${expected}`]));
  for (const text of [
    plan('90-day plan', 'Weeks 1-4: Import', 'Weeks 5-8: Search', 'Weeks 9-13: Reports'),
    plan('90-day plan', 'Month 1: Import', 'Month 2: Search', 'Later: Month 6: Reports'),
  ])
    it(`lie within the plan: ${text.split('\n')[0] ?? ''}`, () => deepEqual(told(text), []));
});

describe('notes beside dates', () => {
  for (const line of [
    'The fair is on 17 June 2026 (Monday).',
    'Die Messe ist am Montag, 17. Juni 2026.',
    'La foire est le lundi 17 juin 2026.',
    'Review: 2025-09-15 (Q4)',
    'Start in Q3 (April)',
  ])
    it(`do not fit: ${line}`, () => deepEqual(told(page(line)).length, 1));
  for (const line of [
    'The fair is on 17 June 2026 (Wednesday).',
    'Die Messe ist am Mittwoch, 17. Juni 2026.',
    'La feria es el domingo 14 junio 2026.',
    'Review: 2025-09-15 (Q3)',
    'Start in Q3 (July)',
    'Fiscal year: Q3 (April)',
    'Q1 (April – June)',
    'Launch: March 2027 (June 2027)',
  ])
    it(`fit: ${line}`, () => deepEqual(told(page(line)), []));
});

describe('the last update', () => {
  const updated = (date: string, ...lines: string[]): string =>
    `# Plan\n\n${lines.join('\n')}\n\n---\n\n*Last updated: ${date}*\n`;
  for (const [expected, text] of [
    ['2026-06-01', updated('2026-06-01', 'In force since August 2026.')],
    ['June 2026', updated('June 2026', '- [x] Import is done: 2026-08-03')],
    [
      '2026-06-01',
      updated('2026-06-01', '| Date | Change |', '| --- | --- |', '| 2026-05-01 | A |', '| 2026-07-02 | B |').replace(
        '# Plan',
        '# Plan\n\n## Changelog',
      ),
    ],
    ['2026-06-01', updated('2026-06-01', '| Risk | Closed |', '| --- | --- |', '| R1 | 2026-07-02 |')],
  ] as const)
    it(`is before what is past: ${text.split('\n')[2] ?? ''}`, () =>
      deepEqual(told(text), [`consistent-last-update: ${expected}`]));
  for (const text of [
    updated('2026-06-01', 'Launch: 2026-08-03. To be verified 2026-09-01.'),
    updated('August 2026', 'Verified 2026-08-20.'),
    updated('2026-08-01', 'Verified 2026-08-02.'),
    updated('2026-06-01', '| Step | Date |', '| --- | --- |', '| Import | 2026-08-01 |'),
  ])
    it(`is not: ${text.split('\n')[2] ?? ''}`, () => deepEqual(told(text), []));
});

/** How a language writes a plan of steps. */
interface Words {
  readonly phase: string;
  readonly week: string;
  readonly overview: string;
  readonly work: string;
  readonly columns: readonly [string, string];
}
const languages: readonly Words[] = [
  { phase: 'Phase', week: 'Weeks', overview: 'Timeline', work: 'Work', columns: ['Milestone', 'Date'] },
  { phase: 'Phase', week: 'Wochen', overview: 'Zeitplan', work: 'Arbeit', columns: ['Meilenstein', 'Termin'] },
  { phase: 'Étape', week: 'semaines', overview: 'Calendrier', work: 'Travail', columns: ['Jalon', 'Échéance'] },
  { phase: 'Fase', week: 'semanas', overview: 'Cronograma', work: 'Trabajo', columns: ['Hito', 'Fecha'] },
  { phase: 'Etap', week: 'tygodnie', overview: 'Harmonogram', work: 'Praca', columns: ['Kamień milowy', 'Termin'] },
];
const steps = ['Aldora mirto', 'Bexley navo', 'Corvin pelta', 'Dorsal quint', 'Elgin rosto'];

/** A plan: the first and last week of each step, as the overview and as the headings have them. */
interface Timeline {
  readonly overview: readonly (readonly [number, number])[];
  readonly headings: readonly (readonly [number, number])[];
  readonly table: boolean;
}
const timelines: fc.Arbitrary<Timeline> = fc
  .record({
    lengths: fc.array(fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 0, max: 3 })), {
      minLength: 3,
      maxLength: 5,
    }),
    table: fc.boolean(),
  })
  .map(({ lengths, table }) => {
    let next = 1;
    const weeks = lengths.map(([length, gap]): readonly [number, number] => {
      const first = next + gap;
      next = first + length;
      return [first, next - 1];
    });
    return { overview: weeks, headings: weeks, table };
  });

function written(
  { overview, headings, table }: Timeline,
  { phase, week, overview: title, work, columns }: Words,
): string {
  const times = overview.map(([first, last]) => `${week} ${first}-${last}`);
  const rows = table
    ? [`| ${columns.join(' | ')} |`, '| --- | --- |', ...times.map((time, at) => `| ${steps[at] ?? ''} | ${time} |`)]
    : times.map((time, at) => `- ${steps[at] ?? ''}: ${time}`);
  const parts = headings.map(
    ([first, last], at) => `### ${phase} ${at + 1}: ${steps[at] ?? ''} (${week} ${first}–${last})\n\n${work}.\n`,
  );
  return `# ${title}\n\n## ${title}\n\n${rows.join('\n')}\n\n## ${work}\n\n${parts.join('\n')}`;
}

describe('timelines', () => {
  for (const words of languages) {
    it(`agree, and nothing is told: ${words.overview}`, () =>
      fc.assert(
        fc.property(timelines, (timeline) => deepEqual(told(written(timeline, words)), [])),
        { numRuns: 25 },
      ));
    it(`do not agree after one change, and exactly that is told: ${words.overview}`, () =>
      fc.assert(
        fc.property(timelines, fc.nat(), fc.integer({ min: 1, max: 5 }), (timeline, pick, more) => {
          const at = pick % timeline.overview.length;
          const overview = timeline.overview.map(([first, last], index): readonly [number, number] =>
            index === at ? [first, last + more] : [first, last],
          );
          const [first = 0, last = 0] = timeline.headings[at] ?? [];
          deepEqual(told(written({ ...timeline, overview }, words)), [
            `consistent-periods: ${words.week} ${first}–${last}`,
          ]);
        }),
        { numRuns: 40 },
      ));
    it(`run backwards after one change, and that is told: ${words.overview}`, () =>
      fc.assert(
        fc.property(timelines, fc.integer({ min: 2, max: 4 }), (timeline, shift) => {
          const moved = timeline.headings.map(([first, last], index): readonly [number, number] =>
            index === timeline.headings.length - 1 ? [1, shift] : [first + 1, last + 1],
          );
          deepEqual(told(written({ ...timeline, overview: moved, headings: moved }, words)), [
            `consistent-phases: ${words.week} 1–${shift}`,
          ]);
        }),
        { numRuns: 25 },
      ));
  }
});
