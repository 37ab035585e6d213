import { deepEqual } from 'node:assert/strict';
import { lint, readOnce } from '../index.js';

const steps = (text: string): readonly string[] => readOnce(text).milestones.map(({ name }) => name);
const now = Date.UTC(2026, 10, 25);
const asked = (text: string, rule: string): readonly string[] =>
  lint(text, { kind: 'roadmap', allChecklists: true, now })
    .findings.filter(({ ruleId }) => ruleId === rule)
    .map(({ message, range }) => `${text.slice(range.start, range.end)}: ${message}`);

describe('milestones', () => {
  const none: Record<string, string> = {
    'what there is already': '# Ferry roadmap\n\n## What exists today\n\n- Tickets by phone\n- A timetable',
    'what is set aside for later': '# Ferry roadmap\n\n## Feature requests (backlog)\n\n- Dark mode\n- Dog tickets',
    'what may come one day': '# Ferry\n\n## Future roadmap\n\n- Dog tickets\n- Bicycle tickets',
    'the aims of a phase':
      '# Ferry roadmap\n\n## Phase 1: tickets\n\nOutcomes:\n\n- the harbour sells tickets\n- the ferry scans them',
    'the tasks of a phase': '# Ferry roadmap\n\n## Phase 1: tickets\n\n- print them\n- scan them',
    'the steps of a journey':
      '# Ferry\n\n## How it works\n\n### Step 1: book\n\n- a\n\n### Step 2: board\n\n- b\n\n## User journey\n\n### Phase 1: book\n\n- a\n\n### Phase 2: board\n\n- b',
    'what stands in columns of versions':
      '# Ferry\n\n## Roadmap\n\n| Capability | MVP | v1 | Later |\n|---|---|---|---|\n| Tickets | paper | mobile | none |\n| Seats | free | sold | all |',
    'people who sign':
      '# Ferry roadmap\n\n## Approval\n\n| Role | Name | Status | Date |\n|---|---|---|---|\n| Harbour master | | pending | |\n| Captain | | pending | |',
    'reasons beside files':
      '# Ferry roadmap\n\n## Key files\n\n| File | Why |\n|---|---|\n| tickets.py | Sells |\n| seats.py | Seats |',
    'one line that is no run': '# Ferry\n\n## Roadmap\n\n- The crew changes as it always did',
    'the tasks below a stage':
      '# Ferry\n\n## Roadmap\n\nPhase 1: tickets\n\n- print them\n- scan them\n\nPhase 2: seats\n\n- sell them',
    'what is planned in some matter': '# Ferry\n\n## Crew planning\n\n- Create crews\n- Change crews',
    'tasks by their number': '# Ferry\n\n## Roadmap\n\n- FER-12 Print tickets\n- FER-13 Scan tickets',
    'what versions hold':
      '# Ferry\n\n## Roadmap\n\n- **MVP:** tickets\n- **V2 (comfort):** seats\n\n### V1\n\nTickets.\n\n### V2\n\nSeats.',
  };
  for (const [name, text] of Object.entries(none)) it(`are not ${name}`, () => deepEqual(steps(text), []));
  it('are bullets of a timeline, and those that carry a date', () => {
    deepEqual(steps('# Ferry\n\n## Milestones\n\n- Tickets\n- Seats'), ['Tickets', 'Seats']);
    deepEqual(steps('# Ferry roadmap\n\n## Harbour\n\n- Tickets: March 2027\n- Seats: June 2027'), [
      'Tickets',
      'Seats',
    ]);
    deepEqual(steps('# Ferry\n\n## Roadmap\n\n### v1.0, March 2027\n\nTickets.\n\n### v2.0, June 2027\n\nSeats.'), [
      'v1.0, March 2027',
      'v2.0, June 2027',
    ]);
  });
  const phases: Record<string, readonly [string, string]> = {
    en: ['Phase 1: tickets', 'Phase 2: seats'],
    de: ['Phase 1: Karten', 'Phase 2: Plätze'],
    es: ['Etapa 1: billetes', 'Etapa 2: asientos'],
    fr: ['Étape 1 : billets', 'Étape 2 : places'],
    it: ['Fase 1: biglietti', 'Fase 2: posti'],
    pl: ['Etap 1: bilety', 'Etap 2: miejsca'],
    pt: ['Fase 1: bilhetes', 'Fase 2: lugares'],
    ru: ['Этап 1: билеты', 'Этап 2: места'],
    ja: ['フェーズ1：切符', '第2フェーズ：座席'],
    ko: ['1단계: 표', '2단계: 좌석'],
    zh: ['阶段 1：船票', '第二阶段：座位'],
  };
  for (const [code, titles] of Object.entries(phases))
    it(`are phases by their number (${code})`, () =>
      deepEqual(steps(`# A\n\n${titles.map((title) => `## ${title}\n\n- a\n- b\n`).join('\n')}`), titles));
  it('are over by their boxes or their status', () => {
    const [first, second, third] = readOnce(
      '# Ferry\n\n## Phase 1\n\n- [x] Tickets\n\n## Phase 2\n\n**Status:** completed\n\n## Phase 3\n\nStatus: 40 % done',
    ).milestones;
    deepEqual([first?.done, second?.done, third?.done], [true, true, false]);
  });
  const statuses: Record<string, string> = {
    de: 'Status: abgeschlossen',
    es: 'Estado: completado',
    fr: 'Statut : terminé',
    it: 'Stato: completato',
    pl: 'Status: zakończone',
    pt: 'Status: concluído',
    ru: 'Статус: завершено',
    ja: 'ステータス：完了',
    ko: '상태: 완료',
    zh: '状态：已完成',
  };
  for (const [code, status] of Object.entries(statuses))
    it(`are over by their status (${code})`, () => {
      const [first, second] = readOnce(`# A\n\n## Phase 1\n\n${status}\n\n## Phase 2\n\nB.`).milestones;
      deepEqual([first?.done, second?.done], [true, false]);
    });
  it('are dated by the heading or the line between a phase and its tasks', () => {
    const dates = (text: string): readonly string[] => readOnce(text).milestones.map(({ date }) => date);
    deepEqual(
      dates(
        '# Ferry\n\n## Phase 1\n\n### Week 3-4: print\n\n- tickets\n\n## Phase 2\n\n*June 2027*\n\n- seats\n\n## Phase 3\n\n- dogs',
      ),
      ['stated', 'stated', 'absent'],
    );
  });
  it('are asked for dates at a phase, not at its tasks', () => {
    deepEqual(
      asked(
        '# Ferry roadmap\n\n## What exists today\n\n- Timetable\n\n## Phase 1: tickets\n\nGoal:\n\n- sell them\n\n## Phase 2: seats\n\n- paint them',
        'milestone-date',
      ),
      ['Phase 1: tickets: The milestones have no date: say by when each is to be reached.'],
    );
  });
  const question = 'The milestones have no date: say by when each is to be reached.';
  const said: Record<string, string> = {
    'by a span in their titles':
      '## Phase 1: tickets (2–3 months)\n\n- sell them\n\n## Phase 2: seats (4 weeks)\n\n- paint them',
    'by a span in another language':
      '## Roadmap\n\n- **Hoy:** billetes\n- **0–6 meses:** asientos\n- **6–18 meses:** perros',
    'by a line among others below the title':
      '## Phase 1: tickets\n\n**Goal:** Everybody who wants to cross buys a ticket before they come aboard.\n**Aim:** No queue at the harbour, in any weather.\n**Duration:** 2-3 weeks\n\n## Phase 2: seats\n\n- paint them',
    'by what they follow':
      '## Rollout\n\n### Phase 1: tickets (until the pilot)\n\n- a\n\n### Phase 2: seats (after the pilot)\n\n- b',
    'by now, next and later': '## Roadmap\n\n- **Now:** tickets\n- **Next:** seats\n- **Later:** dogs',
    'in another section':
      '## Phase 1: tickets\n\n- a\n\n## Phase 2: seats\n\n- b\n\n## Schedule\n\nTickets take three weeks, seats follow.\nAll of it: 12 weeks.',
    'by times of day':
      '## Phase 1: tickets\n\n- a\n\n## Phase 2: seats\n\n- b\n\n## Regatta\n\n| Deadline | State |\n|---|---|\n| Sat 7 PM | Tickets |\n| Sun 11 AM | Seats |',
    'in another document':
      '## Roadmap\n\nFor dates and sequencing, see the plans of the harbours.\n\n### Phase 1: tickets\n\n- a\n\n### Phase 2: seats\n\n- b',
  };
  for (const [name, text] of Object.entries(said))
    it(`are not asked for what is said ${name}`, () =>
      deepEqual(asked(`# Ferry roadmap\n\n${text}\n`, 'milestone-date'), []));
  it('are asked for dates where a section of that name says no time', () => {
    const text =
      '# Ferry roadmap\n\nUpdated on 2026-02-08.\n\n## Phase 1: tickets\n\n- a\n\n## Phase 2: seats\n\n- b\n\n## Timeline\n\nTickets come first.';
    deepEqual(asked(text, 'milestone-date'), [`Phase 1: tickets: ${question}`]);
  });
  const candidates: Record<string, readonly [string, string]> = {
    en: ['optional', 'investigate'],
    de: ['optional', 'Kandidat'],
    es: ['opcional', 'por investigar'],
    fr: ['optionnel', 'à étudier'],
    it: ['opzionale', 'da valutare'],
    pl: ['opcjonalne', 'do rozważenia'],
    pt: ['opcional', 'a avaliar'],
    ru: ['опционально', 'на рассмотрении'],
    ja: ['任意', '検討中'],
    ko: ['선택', '검토 중'],
    zh: ['可选', '待评估'],
  };
  for (const [code, [first, second]] of Object.entries(candidates))
    it(`are not asked for the dates of candidates, but for those of what is committed to (${code})`, () => {
      const plan = (...steps: readonly string[]): string =>
        `# Ferry\n\n## Roadmap\n\n${steps.map((step) => `- ${step}`).join('\n')}\n`;
      deepEqual(asked(plan(`Dogs (${first})`, `Bicycles (${second})`, 'Seats'), 'milestone-date'), []);
      deepEqual(asked(plan(`Dogs (${first})`, 'Tickets', 'Seats'), 'milestone-date'), [`Tickets: ${question}`]);
    });
  it('are not asked for dates where all of it is for later', () => {
    const text =
      '# Ferry charts\n\n**Owner:** Ada Lie\n**Priority:** Future (v3)\n\n## Phase 1: tickets\n\n- a\n\n## Phase 2: seats\n\n- b';
    deepEqual(asked(text, 'milestone-date'), []);
    deepEqual(asked(text.replace('Future', 'High'), 'milestone-date'), [`Phase 1: tickets: ${question}`]);
  });
  it('are asked for owners where the work is shared', () => {
    const plan = '# Ferry roadmap\n\n## Milestones\n\n- Tickets: March 2027\n- Seats: June 2027\n';
    const question = ['Tickets: The milestones have no owner: name one accountable person for each.'];
    deepEqual(asked(plan, 'milestone-owner'), []);
    deepEqual(asked(`**Owner:** Ada Lie\n\n${plan}`, 'milestone-owner'), []);
    deepEqual(asked(`${plan}\n## Team\n\nA captain, two mates and a cook work on it.\n`, 'milestone-owner'), question);
    deepEqual(
      asked(
        `${plan}\n## Risks\n\n| Risk | Owner |\n| --- | --- |\n| Ice closes the harbour | Ada Lie |\n| Fog stops the ferry | Ola Berg |\n`,
        'milestone-owner',
      ),
      question,
    );
  });
  it('are asked for owners where each is to come by a day, and more than two could own it', () => {
    const team = '## Team\n\n- Ada Lie\n- Ola Berg\n- Kari Vik\n';
    const plan = (title: string, steps: string): string => `# Ferry\n\n## ${title}\n\n${steps}\n${team}`;
    const dated = '### Phase 1: tickets (March 2027)\n\nx\n\n### Phase 2: seats (June 2027)\n\ny\n';
    const undated = '### Step 1: the passenger books\n\nx\n\n### Step 2: the mate scans\n\ny\n';
    const question = ': The milestones have no owner: name one accountable person for each.';
    deepEqual(asked(plan('Roadmap', dated), 'milestone-owner'), [`Phase 1: tickets (March 2027)${question}`]);
    deepEqual(asked(plan('How a trip works', undated), 'milestone-owner'), []);
    deepEqual(asked(plan('Go-to-market', dated), 'milestone-owner'), []);
    deepEqual(asked(plan('Roadmap', dated).replace('- Kari Vik\n', ''), 'milestone-owner'), []);
    // The steps without dates come first, the milestones after them.
    deepEqual(
      asked(
        plan('Roadmap', `${undated}\n## Milestones\n\n- Tickets: March 2027\n- Seats: June 2027\n`),
        'milestone-owner',
      ),
      [`Tickets${question}`],
    );
  });
  it('are not who is hired when', () =>
    deepEqual(
      steps(
        '# Ferry\n\n## Hiring roadmap\n\n| When | Role | Why |\n| --- | --- | --- |\n| March 2027 | A cook | Food |\n| June 2027 | A mate | Nights |\n',
      ),
      [],
    ));
});

describe('a line about the document in a timeline', () => {
  const lines: readonly string[] = [
    '**Last updated:** 2026-06-29',
    'Letzte Aktualisierung: 29.06.2026',
    'Dernière mise à jour : 29 juin 2026',
    'Next review: 2026-10-01',
  ];
  const said = (text: string): readonly string[] =>
    lint(text, { kind: 'roadmap', now: Date.UTC(2026, 10, 29) }).findings.flatMap(({ ruleId }) =>
      ['no-past-due-milestone', 'milestone-order'].includes(ruleId) ? [ruleId] : [],
    );
  for (const line of lines) {
    it(`is no milestone in a list: ${line}`, () =>
      deepEqual(said(`# Ferry\n\n## Milestones\n\n- Beta: March 2027\n- On all piers: June 2027\n- ${line}\n`), []));
    it(`is none in a table: ${line}`, () => {
      const [label = '', date = ''] = line.split(/ ?: ?(?:\*\*)? /);
      deepEqual(
        said(
          `# Ferry\n\n## Milestones\n\n| Milestone | Date |\n| --- | --- |\n| Beta | 2027-03-01 |\n| ${label.replace(/\*/g, '')} | ${date} |\n`,
        ),
        [],
      );
    });
  }
  it('leaves milestones that are past', () =>
    deepEqual(said('# Ferry\n\n## Milestones\n\n- Beta: June 2026\n- On all piers: March 2027\n'), [
      'no-past-due-milestone',
    ]));
});
