import { deepEqual } from 'node:assert/strict';
import { inspect } from '../index.js';
import { textOf } from '../result.js';
import { changesBetween } from './index.js';

const now = Date.UTC(2026, 10, 29);
const between = (before: string, after: string): readonly string[] => {
  const read = (text: string) => inspect(`# Plan\n\n${text}`, { now, path: 'docs/plan.md', kind: 'prd' });
  return changesBetween(read(before), read(after)).map(({ said }) => textOf(said));
};
const items = (...texts: readonly string[]): string => texts.map((text) => `- ${text}\n`).join('');

describe('questions', () => {
  const asked = items('How often are plans made?', 'What was tried before?');
  for (const heading of [
    '## Interview questions',
    '## Survey\n\n### Questions',
    '## User research\n\n### Questions',
    '## FAQ\n\n### Questions',
    'Wir fragen die Teams, bevor wir etwas für sie bauen.\n\n## Umfrage\n\n### Fragen',
    'Nous demandons aux équipes avant de construire pour elles.\n\n## Entretiens\n\n### Questions',
    '私たちは作る前にチームに聞きます。\n\n## アンケート\n\n### 質問',
  ])
    it(`that are put to others are not open: ${JSON.stringify(heading)}`, () =>
      deepEqual(between(`${heading}\n\nText.\n`, `${heading}\n\n${asked}`), []));

  it('that most often speak to their readers are not open either', () =>
    deepEqual(
      between(
        '## Questions\n\nText.\n',
        `## Questions\n\n${items('How often do you plan?', 'Which tool is yours?', 'What does it cost?')}`,
      ),
      [],
    ));
  it('are open where a heading says so, whatever they stand below', () =>
    deepEqual(
      between(
        `## User research\n\n### Open questions\n\n${items('Who pays?')}`,
        `## User research\n\n### Open questions\n\n${items('Who pays?', 'Do you want a pilot?')}`,
      ),
      ['The open question "Do you want a pilot?" is new.'],
    ));
  it('are open where research is to answer them', () =>
    deepEqual(
      between(
        `## Research questions\n\n${items('Who pays?')}`,
        `## Research questions\n\n${items('Who pays?', 'Who else would?')}`,
      ),
      ['The open question "Who else would?" is new.'],
    ));
});

describe('what is done about a risk', () => {
  const [one, more] = [
    items('Sign with a second supplier'),
    items('Sign with a second supplier', 'Fix prices until 2028', 'Keep stock for three months'),
  ];
  for (const [where, above] of [
    ['a label', '### Suppliers raise their prices\n\n**Mitigation:**\n\n'],
    ['a label behind a paragraph', '**Suppliers raise prices.** They did so before.\n\nMitigation:\n\n'],
    ['a heading', '### Suppliers raise their prices\n\n#### Mitigation\n\n'],
    ['its own heading and a sentence', '### Suppliers raise their prices\n\nThey did so before. We will:\n\n'],
    ['a heading with its number', '### R1: Suppliers\n\n'],
    ['a heading beside the risks', '### Mitigations\n\n'],
    ['a label in German', '### Lieferanten erhöhen ihre Preise\n\n**Maßnahmen:**\n\n'],
  ] as const)
    it(`is no risk below ${where}`, () =>
      deepEqual(between(`## Risks\n\n${above}${one}`, `## Risks\n\n${above}${more}`), []));

  it('is no risk beside it, and no part of its name', () => {
    const known = items('Late banks: a second provider');
    const fresh = (...texts: readonly string[]) =>
      between(`## Risks\n\n${known}`, `## Risks\n\n${known}${items(...texts)}`);
    deepEqual(fresh('Risk: Seats are shared', 'Mitigation: prices per team'), ['The risk "Seats are shared" is new.']);
    deepEqual(fresh('Seats are shared; mitigation: prices per team'), ['The risk "Seats are shared" is new.']);
    deepEqual(fresh('Seats are shared. Mitigation: prices per team'), ['The risk "Seats are shared" is new.']);
    deepEqual(fresh('Capture risk: mirrors by default'), ['The risk "Capture risk" is new.']);
  });
  it('leaves risks in groups as they are, with one in a group as with many', () => {
    const groups = (market: string, technical: string): string =>
      `## Risks\n\n### Market risks\n\n${market}\n### Technical\n\n${technical}`;
    deepEqual(
      between(
        groups(items('Banks are late'), items('Imports break')),
        groups(items('Banks are late', 'Seats are shared'), items('Imports break', 'Servers are full')),
      ),
      ['The risk "Seats are shared" is new.', 'The risk "Servers are full" is new.'],
    );
  });
  it('is no risk where a table lost its columns', () => {
    const table = (row: string): string =>
      `## Risk mitigation\n\n| Risk | Mitigation |\n| --- | --- |\n| Late banks | A second provider |\n${row}\n`;
    deepEqual(between(table('| Shared seats | Prices per team |'), table('|| Shared seats | Prices per team |')), []);
  });
});

describe('the name of what is listed', () => {
  const without = (...texts: readonly string[]): string => `## Non-goals\n\n${items('Payroll', ...texts)}`;
  it('ends with its brackets', () =>
    deepEqual(between(without('Cancelled plans (`why` — wave 4)'), without()), [
      '"Cancelled plans (why — wave 4)" is no longer ruled out.',
    ]));
  it('is what stands in bold before a sentence', () => {
    deepEqual(between(without('**Ranking.** Teams would compare.'), without('**Ranking.** Nobody gains by it.')), []);
    deepEqual(between(without(), without('**Ranking.** Nobody gains by it.', '**No** taxes')), [
      '"Ranking" is now ruled out.',
      '"No taxes" is now ruled out.',
    ]);
  });
  it('may be another one while its explanation stays', () =>
    deepEqual(
      between(
        without(
          '**Auto-approval.** Whatever accepts a plan without a person gives away the one decision that teams protect.',
        ),
        without(
          '**Silent consent.** Whatever accepts a plan without people gives away the one decision which teams protect.',
        ),
      ),
      ['"Auto-approval" is now called "Silent consent".'],
    ));
});
