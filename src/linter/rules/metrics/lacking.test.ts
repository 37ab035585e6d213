import { deepEqual } from 'node:assert/strict';
import { lint } from '../../index.js';

const now = Date.UTC(2026, 10, 25);
const metric = (name: string, values: string): string => `### ${name}\n\n**Current**: 3%\n${values}\n`;
const said = (text: string, rule: string): readonly string[] =>
  lint(text, { kind: 'metrics', allChecklists: true, now })
    .findings.filter(({ ruleId }) => ruleId === rule)
    .map(({ message }) => message);
const deadlines = (text: string): readonly string[] => said(text, 'metric-deadline');
const names = [
  'Activation rate',
  'Trial conversion',
  'Week-4 retention',
  'Expansion revenue rate',
  'Referral rate',
  'Invite acceptance',
];

describe('metrics that lack something', () => {
  it('are told of once when nearly all of a document lack it', () => {
    const text = `# Product metrics\n\n## Growth\n\n${names.map((name) => metric(name, '**Target**: 5%')).join('\n')}`;
    deepEqual(deadlines(text), ['Activation rate and others have a target but no date: say by when.']);
  });
  it('are told of one by one when most of a document have it', () => {
    const text = `# Product metrics\n\n## Growth\n\n${names.map((name, index) => metric(name, index < 4 ? '**Target**: 5% by 30 June 2027' : '**Target**: 5%')).join('\n')}`;
    deepEqual(
      deadlines(text),
      ['Referral rate', 'Invite acceptance'].map((name) => `${name} has a target but no date: say by when.`),
    );
  });
});

/** A page of ferries with a section of metrics. */
const ferries = (items: string, title = 'Success metrics'): string => `# Ferry tickets\n\n## ${title}\n\n${items}\n`;

describe('the date of a target', () => {
  const asked = 'Ticket adoption has a target but no date: say by when.';
  it('is asked for where nothing says it', () => {
    deepEqual(deadlines(ferries('- Ticket adoption: 80%')), [asked]);
    deepEqual(deadlines(ferries('- 7-day retention: 40%')), ['7-day retention has a target but no date: say by when.']);
    deepEqual(deadlines(`# Ferry\n\n## Phase 5: harbours\n\n### Success metrics\n\n- Ticket adoption: 80%\n`), [asked]);
  });
  const events: Record<string, readonly [string, string]> = {
    en: ['after the pilot', 'once seat sales ship'],
    de: ['nach dem Pilotprojekt', 'bis Phase 2'],
    es: ['tras el piloto', 'al final de la fase 2'],
    fr: ['après le pilote', 'à la fin de la phase 2'],
    it: ['dopo il lancio', 'entro la fase 2'],
    pl: ['po pilotażu', 'do fazy 2'],
    pt: ['após o piloto', 'até a fase 2'],
    ru: ['после пилота', 'на этапе 2'],
    ja: ['パイロット終了時', 'フェーズ2完了時'],
    ko: ['파일럿 종료', '2단계 완료'],
    zh: ['试点结束', '阶段2结束'],
  };
  for (const [code, words] of Object.entries(events))
    for (const event of words)
      it(`is an event of the plan: ${event} (${code})`, () => {
        deepEqual(deadlines(ferries(`- Ticket adoption: 80% ${event}`)), []);
      });
  const stated: Record<string, string> = {
    'in the title of the metrics': ferries('- Ticket adoption: 80%', 'MVP success criteria'),
    'as the scope of the metrics': ferries('- Ticket adoption: 80%', 'Success metrics (hackathon-scoped)'),
    'in the title of the column': ferries('| Metric | MVP target |\n| --- | --- |\n| Ticket adoption | 80% |'),
    'in the title of the key results':
      '# Ferry OKRs\n\n## Objectives and key results (Q2 2027)\n\n- KR1: Raise bookings to 400\n\n## Success metrics\n\n- Ticket adoption: 80%\n',
    'as the first month': ferries('- Ticket adoption: 80% within the first month'),
    'as a span in another language': ferries('- Ticket adoption: 20% → 80% em 12 meses'),
  };
  for (const [name, text] of Object.entries(stated)) it(`stands ${name}`, () => deepEqual(deadlines(text), []));
  const none: Record<string, string> = {
    'a level that always holds': '- Error rate: < 1%\n- < 5% of crossings are cancelled per month',
    'the scale of an answer': '- Crew satisfaction: weekly score (1-5)',
    'what is assumed meanwhile': '- Cost per ticket stays flat while usage grows 3x',
    'a value that is still a blank': '- **Ticket adoption**\n  - **Target:** [Y]%',
    'a part of a definition': '- Answer rate: percent of questions answered within 24 hours',
    'what is done or not': '- All 12 timetables are in every harbour: 4 languages, 3 sizes',
    'what is reached': '- ✅ 100% of captains see the bookings',
  };
  for (const [name, items] of Object.entries(none))
    it(`is not asked for ${name}`, () => deepEqual(deadlines(ferries(items)), []));
});

describe('the targets of metrics', () => {
  const targets = (text: string): readonly string[] => said(text, 'metric-target');
  it('are asked for in lists of measures, not of what is built or comes true', () => {
    const measures = '- Ticket adoption rate\n- Booking churn\n- Seat conversion';
    deepEqual(targets(ferries(measures)), [
      'Ticket adoption rate and others have no target: add the values they should reach.',
    ]);
    const built =
      '- Paper that scans\n- Seats in rows\n- Repeat sessions keep the harbour\n- A crew app\n- Boats in blue';
    deepEqual(targets(ferries(built)), []);
  });
  it('are those of the same words in another order', () => {
    const text = `${ferries('- Retention 30d\n- Booking churn\n- Ticket adoption')}\n## Later\n\n### KPIs\n\n- 30d retention: 40%\n- Churn booking: 2%\n- Adoption ticket: 60%\n`;
    deepEqual(targets(text), []);
  });
});
