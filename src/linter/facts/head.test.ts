import { deepEqual } from 'node:assert/strict';
import { readOnce } from '../index.js';
import { isByline, isDateline, isStanding, remarksAtHead } from './head.js';

const calendar = { fiscalYearStart: 1, dateOrder: null };

describe('what the first lines say without a label', () => {
  it('is cut at bars, dots and dashes, and ends with the first section', () => {
    deepEqual(
      remarksAtHead(readOnce('# Ferries — draft\n\n*By Ola Berg · May 2027 | v2*\n\n## Risks\n\nIce.')).map(
        ({ text }) => text,
      ),
      ['Ferries', 'draft', 'By Ola Berg', 'May 2027', 'v2'],
    );
  });
  it('goes on in headings without a text of their own', () => {
    const remarks = (text: string): readonly string[] => remarksAtHead(readOnce(text)).map((each) => each.text);
    deepEqual(remarks('# Ferries\n\n### Version 2 – May 2027\n\n### Draft\n\n## Risks\n\nIce is long.'), [
      'Ferries',
      'Version 2',
      'May 2027',
      'Draft',
    ]);
    deepEqual(remarks('# Ferries\n\n## May 2027\n\n### Piers\n\nBuild.'), ['Ferries']);
  });
  it('may be a date', () => {
    for (const text of ['3 May 2027', 'May 2027', '2027-05-03. A plan for ferries', 'BERGEN, Norway, 3 May 2027'])
      deepEqual(isDateline(text, calendar), true, text);
    for (const text of ['Q3 2027', 'We sail by 3 May 2027', '3 May 2027 – 9 June 2027', '2027', 'Ferries'])
      deepEqual(isDateline(text, calendar), false, text);
  });
  it('may name its author', () => {
    for (const text of [
      'By Ola Berg',
      'Written by Ola Berg and Ada Lie',
      'Ola Berg, VP Product',
      '© 2027 Ada <ada@example.org>',
    ])
      deepEqual(isByline(text), true, text);
    for (const text of ['By the sea', 'By Q3 2027', 'Used by Ola Berg', 'Ferries, buses and trains'])
      deepEqual(isByline(text), false, text);
  });
  it('may say how far it is', () => {
    for (const text of [
      'Draft',
      'DRAFT v2',
      'Ferry strategy (draft)',
      'v1.2',
      'Version 3',
      'This is a living document.',
    ])
      deepEqual(isStanding(text), true, text);
    for (const text of ['Draft the plan with the ports by May', 'Visa', 'Ferries'])
      deepEqual(isStanding(text), false, text);
  });
});

describe('fields about a document', () => {
  const cases: Record<string, readonly [string, readonly string[]]> = {
    'in brackets, as programs for notes write them': [
      '# Plan\n\n[owner:: Ada Lie] (updated:: 2027-05-03)',
      ['owner=Ada Lie', 'updated=2027-05-03'],
    ],
    'behind an emoji': [
      '# Plan\n\n🧭 **Owner:** Ada Lie\n:date: Updated: May 2027',
      ['Owner=Ada Lie', 'Updated=May 2027'],
    ],
    'bold, without a colon': ['# Plan\n\n**Owner** Ada Lie | **Status** draft', ['Owner=Ada Lie', 'Status=draft']],
    'under headings of their own': [
      '# Plan\n\n## Status\n\nAccepted\n\n### Owner\n\n@ada\n\n## Date\n\n- one\n- two\n- three\n- four\n- five',
      ['Status=Accepted'],
    ],
    'in a table with one row': [
      '# Plan\n\n| Owner | Status | Sea |\n| --- | --- | --- |\n| Ada Lie | Draft | North |',
      ['Owner=Ada Lie', 'Status=Draft', 'Sea=North'],
    ],
  };
  for (const [name, [text, expected]] of Object.entries(cases))
    it(name, () =>
      deepEqual(
        readOnce(text)
          .fields.filter(({ aboutDocument }) => aboutDocument)
          .map(({ label, value }) => `${label}=${value}`),
        expected,
      ),
    );
});
