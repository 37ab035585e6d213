import { deepEqual, equal } from 'node:assert/strict';
import { inspect } from '../index.js';
import { textOf } from '../result.js';
import { changesBetween } from './index.js';

const now = Date.UTC(2026, 10, 29);
const between = (before: string, after: string): readonly string[] => {
  const [old, later] = [before, after].map((text) => inspect(text, { now, path: 'roadmap.md', kind: 'roadmap' }));
  return old && later ? changesBetween(old, later).map(({ said }) => textOf(said)) : [];
};

const target = (value: string): string =>
  `# Plan\n\n## Metrics\n\n| Metric | Target | By |\n| --- | --- | --- |\n| Setup time | ${value} | Q4 2027 |\n`;
const launch = (date: string): string =>
  `# Plan\n\n## Milestones\n\n| Milestone | Date |\n| --- | --- |\n| Pilot | Q1 2027 |\n| Public launch | ${date} |\n`;
const stop = (reason: string): string =>
  `# Roadmap\n\n## Kill criteria\n\n- ${reason}\n- Two banks end their contracts\n`;
const without = (goal: string): string => `# Plan\n\n## Non-goals\n\n- ${goal}\n- Native desktop apps\n`;
const question = (text: string): string => `# Plan\n\n## Open questions\n\n- ${text}\n- Which bank comes first?\n`;
const phase = (title: string): string =>
  `# Roadmap\n\n## Phase 1: Pilot (Q1 2027)\n\n- Bank import\n\n## ${title}\n\n- Approval flow\n- Reminders by mail\n- Shared calendars\n`;
const goals = (goal: string, other: string): string =>
  `# Plan\n\n## Goals and non-goals\n\n### Goals\n\n- ${goal}\n- Fewer calls\n\n### Non-goals\n\n- ${other}\n- Taxes\n`;
const withStatus = (status: string): string => `# Plan\n\n**Status:** ${status}\n\nText.\n`;
const later = (...items: readonly string[]): string =>
  `# Plan\n\n## Non-goals\n\n- Payroll\n\n## Post-MVP\n\n${items.map((item) => `- ${item}`).join('\n')}\n`;
const tracked = (status: string): string =>
  `# Plan\n\n## Workstreams\n\n| Workstream | Milestone | Status |\n| --- | --- | --- |\n| Bank import | TB-42 | ${status} |\n| Reminders | TB-43 | planned |\n`;
const risks = (...names: readonly string[]): string =>
  `# Plan\n\n## Risks\n\n- Late banks: a second provider\n${names.map((name) => `- ${name}\n`).join('')}`;
const decided = (...rows: readonly string[]): string =>
  `# Roadmap\n\n## Milestones\n\n- Pilot: Q1 2027\n- Launch: Q3 2027\n\n## Approach\n\n| Choice | Why |\n| --- | --- |\n| One country first | Fewer banks |\n${rows.join('')}`;
const log = '\n## Change log\n\n### Version 1.1 (2026-11-02)\n\nMore about banks.\n';

const same: readonly (readonly [string, string, string])[] = [
  ['weeks and as many days', target('6 weeks'), target('42 days')],
  ['a number and its abbreviation', target('€1.2 M'), target('€1,200,000')],
  ['a currency by its sign or letters', target('EUR 1,200,000'), target('€1.2 million')],
  ['per cent as a word', target('90 percent'), target('90%')],
  ['a bound as a word or a sign', target('500+'), target('at least 500')],
  ['a period and the day on which it ends', launch('end of Q2 2027'), launch('30 June 2027')],
  ['a year and its last day', launch('end of 2027'), launch('31 December 2027')],
  [
    'a threshold in another unit',
    stop('We stop after 6 weeks without a team'),
    stop('We stop after 42 days without a team'),
  ],
  [
    'a number as a word',
    stop('We stop after six months in one country'),
    stop('We stop after 6 months in one country'),
  ],
  [
    'something ruled out in other words',
    without('Building a general project planner for agencies'),
    without('A general planner of projects for agencies'),
  ],
  [
    'the explanation of a status',
    withStatus('Draft. See the notes of May.'),
    withStatus('Draft. See the notes of June.'),
  ],
  ['goals beside what is ruled out', goals('Saved hours', 'Payroll'), goals('Saved days', 'Payroll')],
  ['an answered question', question('Who signs? Resolved: Ana'), question('Which of us signs? Resolved: the board')],
  ['a choice below a roadmap, which is no step', decided(), decided('| Seats, not teams | Fair |\n')],
  ['a version of the document itself', target('6 weeks'), target('6 weeks') + log],
];

const different: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'another target in another unit',
    target('6 weeks'),
    target('40 days'),
    ['The target of "Setup time" was tightened from 6 weeks to 40 days (lower is better).'],
  ],
  [
    'a period and a day after it',
    launch('end of Q2 2027'),
    launch('31 July 2027'),
    ['"Public launch" slips by a month, from Q2 2027 to 31 July 2027.'],
  ],
  [
    'which number of a long sentence is another one',
    stop('We stop when fewer than 40 of the teams that were invited to the first wave of the pilot pay after 6 months'),
    stop('We stop when fewer than 40 of the teams that were invited to the first wave of the pilot pay after 9 months'),
    [
      'A reason to stop says 9 months instead of 6 months: "We stop when fewer than 40 of the teams that were invited to the first wave of…".',
    ],
  ],
  [
    'a part that is ruled out no longer',
    without('Payroll and invoices'),
    without('Payroll'),
    ['What is ruled out is "Payroll" instead of "Payroll and invoices".'],
  ],
  [
    'a part that is ruled out, too',
    without('Payroll'),
    without('Payroll and invoices'),
    ['What is ruled out is "Payroll and invoices" instead of "Payroll".'],
  ],
  [
    'what is ruled out beside goals',
    goals('Saved hours', 'Payroll'),
    goals('Saved hours', 'Invoices'),
    ['"Payroll" is no longer ruled out.', '"Invoices" is now ruled out.'],
  ],
  [
    'a question that was answered',
    question('Who signs?'),
    question('Who signs? **Resolved:** Ana'),
    ['The question "Who signs?" is no longer open.'],
  ],
  [
    'a phase by what it holds',
    phase('Phase 2: Launch (Q3 2027)'),
    phase('Phase 2: Rollout (Q4 2027)'),
    [
      '"Phase 2: Rollout" slips by 3 months, from Q3 2027 to Q4 2027.',
      '"Phase 2: Launch" is now called "Phase 2: Rollout".',
    ],
  ],
  ['what is put off, which is not ruled out', later('Import', 'Themes'), later('Import'), []],
  [
    'a row by its words, not by its key in a tracker',
    tracked('planned'),
    tracked('blocked'),
    ['The status of "Bank import" changed from planned to blocked.'],
  ],
  [
    'a metric that is called by its target, which is not told twice',
    '# Plan\n\n## Success metrics\n\n- Activation: 40%\n',
    '# Plan\n\n## Success metrics\n\n- Activation: 40%\n- 95% success rate in bank imports\n',
    ['The metric "95% success rate in bank imports" is new.'],
  ],
  [
    'a risk with what answers it, as one',
    risks(),
    risks('Capture risk: mirrors by default'),
    ['The risk "Capture risk" is new.'],
  ],
  [
    'a new phase without all that it holds',
    phase('Phase 2: Launch (Q3 2027)'),
    `${phase('Phase 2: Launch (Q3 2027)')}\n## Phase 3: Growth (Q4 2027)\n\n- Forecasts of capacity\n- Two more countries\n`,
    ['"Phase 3: Growth" is new, due Q4 2027.'],
  ],
];

/** Words of lists in languages that are read: what puts off, and what answers. */
const otherLanguages: readonly (readonly [string, string, string, string, string, string])[] = [
  [
    'German',
    '# Plan für die gemeinsame Planung der Agenturen\n\n',
    'Nicht-Ziele',
    'Nach dem MVP',
    'Offene Fragen',
    'Geklärt',
  ],
  [
    'French',
    '# Plan pour les équipes des agences\n\n',
    'Hors périmètre',
    'Après le MVP',
    'Questions ouvertes',
    'Résolue',
  ],
  [
    'Spanish',
    '# Plan para los equipos de las agencias\n\n',
    'Fuera de alcance',
    'Después del MVP',
    'Preguntas abiertas',
    'Resuelta',
  ],
  [
    'Portuguese',
    '# Plano para as equipes das agências que não têm tempo para copiar\n\n',
    'Fora do escopo',
    'Depois do MVP',
    'Perguntas abertas',
    'Resolvida',
  ],
  ['Italian', '# Piano per le squadre delle agenzie\n\n', 'Fuori ambito', "Dopo l'MVP", 'Domande aperte', 'Risolta'],
  [
    'Polish',
    '# Plan dla zespołów i agencji, które są małe\n\n',
    'Poza zakresem',
    'Po MVP',
    'Otwarte pytania',
    'Rozwiązane',
  ],
  ['Russian', '# План для команд и агентств\n\n', 'Не цели', 'После MVP', 'Открытые вопросы', 'Решено'],
  ['Japanese', '# チームのための計画です\n\n', '非目標', 'MVP後', '未決事項', '解決済み'],
  ['Chinese', '# 团队的共同计划\n\n', '非目标', 'MVP之后', '待解决问题', '已解决'],
  ['Korean', '# 팀을 위한 계획입니다\n\n', '비목표', 'MVP 이후', '미해결 질문', '해결됨'],
];

describe('what versions mean', () => {
  for (const [language, title, out, later, open, word] of otherLanguages) {
    const list = (heading: string, ...items: readonly string[]): string =>
      `${title}## ${heading}\n\n${items.map((item) => `- ${item}\n`).join('')}`;
    it(`knows what is put off in ${language}`, () => {
      equal(between(list(out, 'Payroll', 'Taxes'), list(out, 'Payroll')).length, 1);
      deepEqual(between(list(later, 'Payroll', 'Taxes'), list(later, 'Payroll')), []);
    });
    it(`knows an answer in ${language}`, () =>
      equal(between(list(open, 'Payroll', 'Taxes'), list(open, 'Payroll', `Taxes (${word}: 3)`)).length, 1));
  }

  for (const [what, before, after] of same)
    it(`is the same: ${what}`, () => deepEqual([between(before, after), between(after, before)], [[], []]));
  for (const [what, before, after, expected] of different)
    it(`is different: ${what}`, () => deepEqual(between(before, after), expected));
});
