import { deepEqual, equal } from 'node:assert/strict';
import { lint } from '../../src/linter/index.js';
import { applyFix, now } from './apply.js';
import fc from './property.js';

const rules = ['consistent-counts', 'consistent-progress', 'consistent-scope'];
/** What is told of a text by the rules on counts, progress and scope: the rule, and the text it points at. */
const told = (text: string): string[] =>
  lint(text, { kind: 'product-strategy', allChecklists: true, now })
    .findings.filter(({ ruleId }) => rules.includes(ruleId))
    .map(({ ruleId, range }) => `${ruleId}: ${text.slice(range.start, range.end)}`);
const page = (body: string): string => `# Plan for the bakery\n\n## Approach\n\n${body}\n`;
const sections = (name: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `### ${name} ${index + 1}: ${'ABCDEF'[index] ?? ''}x\n\nText.`).join(
    '\n\n',
  );

describe('numbers of things', () => {
  for (const [body, expected] of [
    ['We ship to four regions (North, South, West).', 'four'],
    ['| Area | Text |\n| --- | --- |\n| Shops | 3 cities (Bern, Basel, Chur, Thun) |', '3'],
    [`We work in three phases.\n\n${sections('Phase', 4)}`, 'three'],
    [`This is a 3-phase rollout.\n\n${sections('Phase', 2)}`, '3'],
    [`We rest on three main pillars.\n\n${sections('Pillar', 4)}`, 'three'],
    ['We sell in three channels:\n\n| Channel | Share |\n| --- | --- |\n| Shop | 40 % |\n| Post | 60 % |', 'three'],
    ['It is two different things, done in turn:\n\n1. Bake\n2. Sell\n3. Deliver\n\nThen we stop.', 'two'],
    [
      '| Group | Names | Count |\n| --- | --- | --- |\n| A | rye, oat | 2 |\n| B | bun, roll, bap | 3 |\n| C | tart, pie | 3 |',
      '3',
    ],
  ] as const)
    it(`do not fit: ${body.split('\n')[0] ?? ''} …`, () =>
      deepEqual(told(page(body)), [`consistent-counts: ${expected}`]));
  it('do not fit in other languages', () => {
    for (const text of [
      `# Plan für die Bäckerei\n\n## Vorgehen\n\nWir arbeiten in drei Phasen und prüfen nach jeder das Ergebnis.\n\n${sections('Phase', 4)}\n`,
      `# Plan de la boulangerie\n\n## Approche\n\nNous avançons en trois étapes et nous vérifions le résultat.\n\n${sections('Étape', 4)}\n`,
      `# パン屋の計画\n\n## 進め方\n\nこの計画は、お客様のための計画です。\n\n### 告知の3案\n\n本文です。\n\n#### 案A: 店\n\n本文\n\n#### 案B: 駅\n\n本文\n`,
    ])
      equal(told(text).length, 1, text);
  });
  for (const body of [
    'We ship to three regions (North, South, West).',
    'We ship to four regions (for example North, South, West).',
    'We ship to four regions (North, South, West, etc.).',
    'Each of the first three regions (North, South, West, East) counts.',
    'We use Python 3 modules (json, csv, re, os).',
    'We ask ten readers (two in Bern, one in Chur, seven in Basel).',
    `The first two phases are paid.\n\n${sections('Phase', 4)}`,
    `We work in three phases.\n\n${sections('Phase', 3)}`,
    `It takes two weeks.\n\n${sections('Week', 4)}`,
    `It needs a two-phase commit.\n\n${sections('Phase', 4)}`,
    `We work in three phases. Phase 3 follows in 2031.\n\n${sections('Phase', 2)}`,
    'Two things, for example:\n\n- a\n- b\n- c',
    'Phase 2 rewards:\n\n- a\n- b\n- c',
  ])
    it(`fit, or announce nothing: ${body.split('\n')[0] ?? ''}`, () => deepEqual(told(page(body)), []));
  it('fit whenever they are counted, and never with one more', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('Phase', 'Pillar', 'Horizon', 'Scenario'),
        fc.integer({ min: 2, max: 6 }),
        fc.boolean(),
        (name, count, more) => {
          const said = ['two', 'three', 'four', 'five', 'six', 'seven'][count - 2 + (more ? 1 : 0)] ?? '';
          const text = page(`The plan has ${said} ${name.toLowerCase()}s.\n\n${sections(name, count)}`);
          deepEqual(told(text), more ? [`consistent-counts: ${said}`] : []);
        },
      ),
      { numRuns: 100 },
    ));
});

describe('progress', () => {
  const boxes = (ticks: readonly boolean[]): string =>
    ticks.map((tick, index) => `- [${tick ? 'x' : ' '}] Task ${'abcdefgh'[index] ?? ''}`).join('\n');
  it('is what the boxes say, and told when it is not', () =>
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 3, maxLength: 8 }), fc.nat(8), (ticks, stated) => {
        const done = ticks.filter(Boolean).length;
        const text = page(`### Oven (${stated}/${ticks.length})\n\n${boxes(ticks)}`);
        const expected = stated === done || stated > ticks.length ? [] : [`consistent-progress: ${stated}`];
        if (stated <= ticks.length) deepEqual(told(text), expected);
      }),
      { numRuns: 100 },
    ));
  it('of a title with a tick is that of its boxes', () =>
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 6 }), (ticks) => {
        const mixed = ticks.includes(true) && ticks.includes(false);
        deepEqual(told(page(`### Oven ✅\n\n${boxes(ticks)}`)), mixed ? ['consistent-progress: Oven ✅'] : []);
      }),
      { numRuns: 50 },
    ));
  for (const body of [
    '### Oven (mostly complete)\n\n- [x] a\n- [ ] b',
    '### Definition of done\n\n- [x] a\n- [ ] b',
    '### Oven ✅\n\n- [x] a\n- [ ] b (optional)',
    '- [ ] Oven\n  - [x] a\n  - [ ] b',
    '- [x] Oven\n  - [x] a\n  - [ ] b (moved to May)',
    'We asked 3 of 5 bakers.\n\n- [x] a\n- [ ] b\n- [ ] c\n- [ ] d\n- [ ] e',
  ])
    it(`is none, or right: ${body.split('\n')[0] ?? ''}`, () => deepEqual(told(page(body)), []));
  it('of a ticked item is opened by its fix', () => {
    const text = page('- [x] Oven\n  - [x] a\n  - [ ] b');
    const [finding] = lint(text, { kind: 'product-strategy', allChecklists: true, now }).findings.filter(
      ({ ruleId }) => ruleId === 'consistent-progress',
    );
    const [fix] = finding?.fixes ?? [];
    equal(fix && applyFix(text, fix), text.replace('- [x] Oven', '- [ ] Oven'));
  });
});

describe('scope', () => {
  const lists = (one: string, first: readonly string[], other: string, second: readonly string[]): string =>
    `# Bakery brief\n\n## ${one}\n\n${first.map((item) => `- ${item}`).join('\n')}\n\n## ${other}\n\n${second.map((item) => `- ${item}`).join('\n')}\n`;
  for (const [one, other] of [
    ['MVP', 'Later'],
    ['Must have', 'Nice to have'],
    ['In scope', 'Out of scope'],
    ['v1', 'v2'],
    ['Now', 'Later'],
    ['Im Umfang', 'Nicht im Umfang'],
    ['MVP', 'Hors périmètre'],
    ['必須', 'スコープ外'],
  ] as const)
    it(`is in two places: ${one}, ${other}`, () =>
      deepEqual(
        [
          told(
            lists(one, ['Weekly bread box', 'Shop finder'], other, [
              'The weekly bread boxes (all shops)',
              'Gift cards',
            ]),
          ).length,
          told(lists(one, ['Weekly bread box', 'Shop finder'], other, ['Monthly bread box', 'Gift cards'])).length,
        ],
        [1, 0],
      ));
  for (const [first, second] of [
    ['Bread box', 'Advanced bread box'],
    ['Bread box (basic)', 'Bread box'],
    ['Bread box → v2', 'Bread box'],
    ['Tests', 'Tests'],
    ['~~Bread box~~', 'Bread box'],
  ] as const)
    it(`is in one, or unsure: ${first} / ${second}`, () =>
      deepEqual(told(lists('MVP', [first], 'Later', [second])), []));
  it('is that of the row where a table says it', () =>
    deepEqual(
      told(
        '# Bakery brief\n\n## Features\n\n| Feature | Release |\n| --- | --- |\n| Bread box | v1 |\n| Shop finder | v2 |\n\n## Out of scope\n\n- Bread box\n- Shop finder\n',
      ),
      ['consistent-scope: Bread box'],
    ));
});
