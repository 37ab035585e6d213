import { deepEqual } from 'node:assert/strict';
import { parse } from '../parse/parse.js';
import { readDocument } from './liveDocument.js';

const blanks = (text: string): string[] =>
  readDocument(parse(text), text, { today: 0, calendar: { fiscalYearStart: 1, dateOrder: null } }).blanks.map(
    (blank) => blank.text,
  );

describe('blanks', () => {
  for (const [text, expected] of [
    ['Churn falls to [Target] by TBD.', ['[Target]', 'TBD']],
    ['[Company Name] grows X% to $X', ['[Company Name]', 'X%', '$X']],
    ['Due YYYY-MM-DD in Qx', ['YYYY-MM-DD', 'Qx']],
    ['Ask <product name> and <owner>', ['<product name>', '<owner>']],
    ['Coming soon.', ['Coming soon.']],
    ['Not yet defined.', ['Not yet defined.']],
    ['Still to be written', ['Still to be written']],
    ['To be decided later.', ['To be decided later.']],
    ['Insert your vision here', ['Insert your vision here']],
    ['The date is still to be determined', ['still to be determined']],
    ['**Budget:**', ['Budget:']],
    ['| Paso | Resultado |\n| --- | --- |\n| Zarpar | por definir |', ['por definir']],
    ['| Step | Status |\n| --- | --- |\n| Sail | TBD |', ['TBD']],
    ['Work in progress.', ['Work in progress.']],
    ['Ask {Company name} by <to be added>', ['{Company name}', '<to be added>']],
    ['Owner: ____', ['____']],
    ['Hafen: [noch zu klären]', ['[noch zu klären]']],
    ['Port : [à confirmer].', ['[à confirmer]']],
    ['- 港口：【待确认】', ['【待确认】']],
    ['- 港：［要確認］', ['［要確認］']],
    ['| Puerto | Estado |\n| --- | --- |\n| Bergen | [pendiente] |', []],
    ['- [pendiente] Zarpar', []],
    ['_No response_', ['No response']],
    ['| Port | Head |\n| --- | --- |\n| Bergen | N/A yet |', ['N/A yet']],
    ['Share: `[TBD: ask the ports]`', ['[TBD: ask the ports]']],
    ['---\nowner: TBD\nbudget:\n  actual: xxx\n---\n', ['TBD', 'xxx']],
    ['## Crew\n\n**Budget:**\n\n## Ship\n\nA schooner.', ['Budget:']],
    ['| Leg | Due |\n| --- | --- |\n| Bergen | May |\n| Oslo | June |\n| Turku | |', ['Turku: Due']],
  ] as const)
    it(text.replace(/\n/g, ' '), () => deepEqual(blanks(text), expected));

  it('are not the form of a number, nor what a screen shows', () => {
    for (const text of ['Validated as XXX XX', 'A number such as XXXXXX-XXXX or XXX-XXXX'])
      deepEqual(blanks(text), [], text);
    deepEqual(blanks('Raise XXX by May'), ['XXX']);
    for (const text of [
      'Coming soon',
      'Demnächst',
      'Próximamente',
      'À venir',
      'Prossimamente',
      'Wkrótce',
      'Em breve',
      'Скоро',
      '近日公開',
      '준비 중',
      '即将推出',
    ])
      deepEqual(blanks(`| Tab | Notes |\n| --- | --- |\n| Ships | ${text} |`), [], text);
  });

  it('are not links, task boxes, code, annotations or ordinary words', () => {
    for (const text of [
      '- [ ] open\n- [x] done',
      '[Owner](a.md) and [Target][t]\n\n[t]: b.md',
      '`[Owner]` and `TBD`',
      '12% [fictional]',
      '[Customer Success] handles it',
      'We put our focus here.',
      'a TODO list of todos',
      'XXL shirts',
      '**Budget:**\n\n- 5 people',
      '<div>x</div>',
      'It has to be decided by May.',
      'Sail now? [y] or [n]',
      'Name files PRD-XXX',
      'Build {{version}} of {{ site.url }}',
      '# Aims {#aims}',
      'TBD = to be decided',
      'Legend: TBD, ??',
      'No response came.',
      '- one\n- ...',
      '| Step | Status |\n| --- | --- |\n| Sail | TODO |',
      'Hi [Name], we sail.',
      '| Paso | Estado |\n| --- | --- |\n| Zarpar | pendiente |',
      '| Passo | Situação |\n| --- | --- |\n| Zarpar | a fazer |',
      '| 手順 | ステータス |\n| --- | --- |\n| 出航 | 未定 |',
      '| 步骤 | 状态 |\n| --- | --- |\n| 启航 | 待定 |',
      '| Campo | Valor |\n| --- | --- |\n| Estado | pendiente |',
      '## Estado\n\nPendiente',
      '| Schritt | Hinweis |\n| --- | --- |\n| Segeln | in Arbeit |',
      '- Em andamento',
      'В работе',
      '| Step | Note |\n| --- | --- |\n| Sail | Work in progress |',
      '**Crew:**\n\n**Deck:**\n\n- five people',
      '## Crew\n\n**Details:**\n\n### Deck\n\nFive people.',
      'So it went:\n\n<voyage_date>\nWe sailed in May.\n</voyage_date>',
      '| Leg | Head | Days | Due | Cost |\n|---|---|---|---|---|\n| Bergen | Kim | 4 | May | 10 |\n| Oslo | Ada | 5 | June | 20 |\n| Reserve | | | | 30 |',
    ])
      deepEqual(blanks(text), [], text);
  });

  it('are not what a text to be sent, shown or searched for leaves open, alone between quotation marks they are', () => {
    for (const text of [
      '- The screen says "Pay $X to [Ship Name]"',
      'Writes “Your berth on [Date] costs $X” at once',
      '- "[Competitor] or a sailing school"',
      '## Invitation to sail\n\nWe leave on [date]. Answer here: [LINK]',
      '## Plantilla de correo\n\nZarpamos el [date]',
      'Hi [Name],\n\nwe leave on [date].\n\n[Your Name]',
      '- [x] The letter names [Ship Name]',
    ])
      deepEqual(blanks(text), [], text);
    deepEqual(blanks('Motto: "[Your motto]"'), ['[Your motto]']);
    deepEqual(blanks('- [ ] The letter names [Ship Name]'), ['[Ship Name]']);
  });

  it('are not the form of a date', () => {
    for (const text of [
      '- on YYYY-MM-DD',
      'The form accepts dates in the format DD.MM.YYYY',
      'Das Datumsformat ist YYYY-MM-DD',
      'Cited as YYYY:PORT:12',
    ])
      deepEqual(blanks(text), [], text);
    deepEqual(blanks('We sail by YYYY-MM-DD'), ['YYYY-MM-DD']);
    deepEqual(blanks('- by YYYY-MM-DD'), ['YYYY-MM-DD']);
  });

  it('are not what is left open on purpose', () => {
    for (const text of [
      'Fares TBD after the first ten trips.',
      '| Measure | Now |\n| --- | --- |\n| Fares | TBD (need passengers) |',
      'Preise TBD, sobald der Hafen offen ist',
      'Precios TBD después del viaje',
      '| Ship | Note |\n| --- | --- |\n| Fram | Sails, in future also a motor (TBD) |',
      '## Future trips\n\n### Polar routes (dates TBD)\n\n- Fares: TBD',
      '| Charter ID | Title |\n| --- | --- |\n| TBD | Polar routes |',
      '- charters/polar.md (TBD)',
    ])
      deepEqual(blanks(text), [], text);
    for (const text of [
      'Fares TBD. After the trip we rest.',
      'Fares (TBD)',
      'Fares rise from 3 to a new TBD by May',
      'Fares: TBD (diesel only)',
      '# The future of sailing\n\nFares TBD',
      '| Charters | Ship |\n| --- | --- |\n| TBD | Fram |',
    ])
      deepEqual(blanks(text), ['TBD'], text);
  });

  it('are not words that are spoken of', () => {
    for (const text of [
      'The harbour log is a TODO, sails are there.',
      'Three TODO comments are left in the log.',
      'The placeholders `[TBD]` show where to ask.',
      'Fill TBD in the harbour log.',
      'Der Plan hat keine TBD mehr',
    ])
      deepEqual(blanks(text), [], text);
    for (const [text, expected] of [
      ['TODO: a page about berths', 'TODO'],
      ['Berths (TODO: the pier)', 'TODO'],
      ['Route and berths TBD.', 'TBD'],
    ] as const)
      deepEqual(blanks(text), [expected], text);
  });
});
