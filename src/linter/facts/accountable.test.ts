import { deepEqual, equal } from 'node:assert/strict';
import { lint } from '../index.js';

const now = Date.UTC(2026, 10, 25);

/** Whether something is asked of a document; of its owner and its date unless told. */
const asks = (text: string, id: string, path?: string): boolean =>
  lint(text, { kind: 'prd', now, ...(path === undefined ? { allChecklists: true } : { path }) }).findings.some(
    ({ ruleId }) => ruleId === id,
  );
const plan = (head: string, rest = ''): string =>
  `# Ferry tickets\n\n${head}\n\n## Approach\n\nSell at the pier.\n${rest}`;

describe('who answers for a document, said otherwise', () => {
  for (const [line, isAsked] of [
    ['**Participants:** platform owner (solo)', false],
    ['**Beteiligte:** Gründerin', false],
    ['**Approved by:** Ana Ruiz', false],
    ['**参加者:** 責任者', false],
    ['**Participants:** crew, dispatch, pier staff', true],
    ['**Reviewers:** everyone', true],
    ['A personal project, built by one person in the evenings.', false],
    ['The sole maintainer has Fridays for this.', false],
    ['We build for solo developers and small teams.', true],
    ['**Launch manager:** Ana (Marketing)', false],
    ['**Analyst:** Ana Ruiz', false],
    ['**Projektleitung:** Ana Ruiz', false],
    ['**Launch manager:** to be hired', true],
    ['**Founder:** CEO of another company', true],
    ['**Lead time:** Two weeks', true],
    ['© 2027 Ana <ana@example.org>', false],
    ['### Founder: Ana Ruiz', false],
    ['### Version 2\n\n### Founder: Ana Ruiz', false],
    ['### Customer: Ana Ruiz', true],
  ] as const)
    it(`${line} ${isAsked ? 'does not say it' : 'says it'}`, () => equal(asks(plan(line), 'doc-owner'), isAsked));
});

describe('a document that nobody answers for alone', () => {
  for (const [title, isAsked] of [
    ['Public roadmap', false],
    ['1. Record architecture decisions', false],
    ['Feuille de route publique', false],
    ['Roadmap for public transport', true],
    ['Architecture decisions', true],
  ] as const)
    it(`${title} ${isAsked ? 'is' : 'is not'} asked for its owner`, () =>
      equal(asks(plan('A plan.').replace('Ferry tickets', title), 'doc-owner'), isAsked));
});

describe('who answers for a document, said further down', () => {
  const rows = (...owners: readonly string[]): string =>
    `\n## Next\n\n| Item | Owner |\n| --- | --- |\n${owners.map((owner) => `| Pier | ${owner} |\n`).join('')}`;
  for (const [name, text, isAsked] of [
    ['who decides', '\n## Running it\n\n- **Who decides priorities:** Ana (alone for now)\n', false],
    ['that nobody decides yet', '\n## Running it\n\n- **Who decides priorities:** open\n', true],
    [
      'its team, with what each is',
      '\n## Team\n\n### Ana Ruiz — CEO\n\nSells.\n\n### Ben Lie — CTO\n\nBuilds.\n',
      false,
    ],
    ['its customers', '\n## Customers\n\n### Ana Ruiz — Head of Product\n\nBuys.\n', true],
    ['an owner for each part', rows('Ana', 'Ben Lie', '@cleo'), false],
    ['an owner for two parts', rows('Ana', 'Ben Lie', '—'), true],
    ['roles for its parts', rows('crew', 'crew', 'crew'), true],
    ['who watches each risk', rows('Ana', 'Ben', 'Cleo').replace('Item', 'Risk'), true],
    ['whom each part is for', rows('Ana', 'Ben', 'Cleo').replace('Owner', 'Who'), true],
  ] as const)
    it(`${name} ${isAsked ? 'leaves it open' : 'answers it'}`, () =>
      equal(asks(plan('A plan.', text), 'doc-owner'), isAsked));

  it('is read of front matter that no parser can read', () =>
    deepEqual(
      lint('---\ntitle: Ferries: tickets\nowner: Ana Ruiz\nupdated: 2026-05-03\n---\n\n# Ferries\n\nA plan.\n', {
        kind: 'prd',
        now,
        allChecklists: true,
      })
        .findings.map(({ ruleId }) => ruleId)
        .filter((id) => id === 'doc-owner' || id === 'doc-date'),
      [],
    ));
});

describe('how current a document is, said otherwise', () => {
  const log = '\n## Rules\n\nTickets are printed at the pier by the crew.\n\n## More\n\nA line.\n\nA line.\n\n';
  for (const [line, isAsked] of [
    ['Prices are fixed (decision 2026-07-05, supersedes the table above).', false],
    ['Since 8 July 2026 children travel free.', false],
    ['Geprüft am 8. Juli 2026 mit der Reederei.', false],
    ['The pier was built on 2020-05-01 for the larger ship.', true],
    ['To be reviewed on 2027-05-01.', true],
    ['Tickets grow by 10% until 2028.', true],
    ['## What exists today (May 2026)\n\nTickets.', false],
    ['## Status, 3 May 2026\n\nTickets.', false],
    ['## Pier in May 2026\n\nTickets.', true],
    ['## Status in May 2027\n\nTickets.', true],
    ['## Timeline\n\nSold out as of May 2026.', false],
    ['## Zeitplan\n\nFahrkarten, Stand Mai 2026, sind verkauft.', false],
    ['## Timeline\n\nSold out by May 2026.', true],
  ] as const)
    it(`${line} ${isAsked ? 'does not say it' : 'says it'}`, () =>
      equal(asks(plan('A plan.', log + line + '\n'), 'doc-date'), isAsked));

  it('in the items of its history', () =>
    equal(
      asks(plan('A plan.', '\n## Document history\n\n- **Version 1.0** (Dec 12, 2025): first\n'), 'doc-date'),
      false,
    ));
  it('in lines of its title', () => {
    equal(
      asks('# Ferry tickets\n\n### Version 2 – May 2026\n\n### Draft\n\n## Approach\n\nSell.\n', 'doc-date'),
      false,
    );
    equal(asks('# Ferry tickets\n\n## May 2026\n\n### Pier\n\nSell.\n', 'doc-date'), true);
  });
  it('as a blank, which is told of as one', () => {
    equal(asks(plan('**Date:** <YYYY-MM-DD>'), 'doc-date'), false);
    equal(asks(plan('Date: YYYY-MM-DD'), 'doc-date'), false);
    equal(asks(plan('**Date:** soon | **Owner:** Ana'), 'doc-date'), true);
  });
  it('as the day of a press release', () => {
    const released = (day: string): string =>
      `# Ferry tickets\n\n## Press release\n\n### Tickets at the pier\n\n**BERGEN, Norway — ${day}** — Ferries sell tickets.\n`;
    deepEqual([asks(released('May 3, 2026'), 'doc-date'), asks(released('soon'), 'doc-date')], [false, true]);
  });
  it('as a date that the author has answered otherwise', () =>
    equal(asks(plan('**Date:** Retroactive'), 'doc-date'), false));
});
