import { deepEqual } from 'node:assert/strict';
import { lint } from '../../index.js';

const now = Date.UTC(2026, 10, 25);
const asked = (text: string, rule: string, path?: string): boolean =>
  lint(text, {
    kind: 'product-strategy',
    allChecklists: path === undefined,
    now,
    ...(path !== undefined && { path }),
  }).findings.some(({ ruleId }) => ruleId === rule);

describe('what a document says in another shape', () => {
  const mitigations: Record<string, readonly [string, string]> = {
    en: ['Known risks', 'Mitigations'],
    de: ['Risiken', 'Gegenmaßnahmen'],
    es: ['Riesgos', 'Mitigaciones'],
    fr: ['Risques', 'Mesures d’atténuation'],
    it: ['Rischi', 'Contromisure'],
    pl: ['Ryzyka', 'Przeciwdziałanie'],
    pt: ['Riscos', 'Mitigações'],
    ru: ['Риски', 'Меры'],
    ja: ['リスク', '対策'],
    ko: ['리스크', '대응 방안'],
    zh: ['风险', '应对措施'],
  };
  for (const [code, [risks, answers]] of Object.entries(mitigations)) {
    it(`is the answer to its risks, in the section after them (${code})`, () => {
      const text = (title: string): string =>
        `# Ferry\n\n## A\n\n### ${risks}\n\n- Ice\n- Fog\n\n### ${title}\n\n- An ice breaker from Bergen\n- Radar on all ships\n`;
      deepEqual([asked(text(answers), 'risk-response'), asked(text('Xyz'), 'risk-response')], [false, true]);
    });
  }
  it('is the answer to its risks, behind each of them without a label', () => {
    const risks = (items: string, title = 'Risks'): boolean =>
      asked(`# Ferry\n\n## ${title}\n\n${items}\n`, 'risk-response');
    deepEqual(risks('- Ice\n- Fog\n- The pier is old'), true);
    for (const items of [
      '- Ice closes the harbour. Keep a breaker in Bergen.\n- Fog stops us. Use the radar.\n- The pier is old',
      '- **Ice**: ask the harbour for a breaker\n- **Fog**: sail by radar only',
      '- **冰**：需租用破冰船\n- **雾**：需装雷达',
    ])
      deepEqual(risks(items), false, items);
    // Neither a line of an option nor a matter of building is a list of risks.
    deepEqual(risks('- Sail at night\n- Risk: fewer passengers', 'Options'), false);
    deepEqual(risks('- Logs\n- Storage', 'Cross-cutting concerns'), false);
  });
  it('is whom it serves, in its title', () => {
    const titles = ['Ferry', 'User ferry', 'Kundenportal', 'Women’s ferry', 'Fähre der Schüler'];
    deepEqual(
      titles.filter((title) => asked(`# ${title}\n\n## Approach\n\nTickets get simpler.\n`, 'target-customer')),
      ['Ferry', 'User ferry', 'Kundenportal'],
    );
  });
  it('is when it is looked at again, at its gates', () => {
    for (const [text, expected] of [
      ['Tickets get simpler.', true],
      ['Exit gate: 200 tickets sold.', false],
      ['The fare stays until reassessed.', false],
      ['La tarifa se mantiene hasta el verano y se reevalúa en junio con los pasajeros.', false],
    ] as const)
      deepEqual(asked(`# Ferry\n\n## Approach\n\n${text}\n`, 'review-cadence'), expected, text);
  });
  it('is a hypothesis only where it claims something', () => {
    const bets = (items: string): boolean => asked(`# Ferry\n\n## Fare hypotheses\n\n${items}\n`, 'hypothesis-measure');
    deepEqual(bets('- A yearly ticket for commuters.\n- A family ticket with a meal.'), false);
    deepEqual(bets('- Commuters will buy a yearly ticket.\n- Families want a meal.'), true);
  });
  const later: Record<string, readonly string[]> = {
    en: ['Deferred features', 'v2 and later'],
    de: ['Zurückgestellte Funktionen', 'Version 2 und später'],
    es: ['Funcionalidades aplazadas', 'Versión 2 y posteriores'],
    fr: ['Fonctionnalités reportées', 'Version 2 et suivantes'],
    it: ['Funzionalità rimandate', 'v2 e successive'],
    pl: ['Odłożone funkcje', 'Wersja v2 i późniejsze'],
    pt: ['Funcionalidades adiadas', 'Versão 2 e posteriores'],
    ru: ['Отложенные функции', 'v2 и позже'],
    ja: ['後回しにする機能（v2以降）', 'v2以降'],
    ko: ['보류 기능', 'v2 이후'],
    zh: ['暂缓功能', 'v2以后'],
  };
  for (const [code, titles] of Object.entries(later))
    it(`is what it puts off (${code})`, () =>
      deepEqual(
        titles.filter((title) =>
          asked(`# Ferry\n\n## ${title}\n\n- Tickets for dogs\n- A map of seals\n`, 'non-goals'),
        ),
        [],
      ));
  it('is no version of today', () =>
    deepEqual(asked('# Ferry\n\n## v2\n\n- Tickets for dogs\n- A map of seals\n', 'non-goals'), true));
  it('is who answers for it: a small team by name and role, or for which part', () => {
    const table =
      '# Ferry\n\n## A\n\n## B\n\n## C\n\n## D\n\n## E\n\n## Team\n\n| Who | Role |\n| --- | --- |\n| Ada Lie | Strategy |\n| Ola Berg | Ships |\n';
    deepEqual([asked(table, 'doc-owner'), asked(table.replaceAll(/Lie|Berg/g, ''), 'doc-owner')], [false, true]);
    deepEqual(
      asked('# Ferry\n\n## Metric ownership\n\n- Bookings: Product Owner\n- Delays: Head of Operations\n', 'doc-owner'),
      false,
    );
  });
  it('is nothing of its customers: then no source is asked for', () => {
    deepEqual(asked('# Ferry\n\n## Approach\n\nOne ship, one app.\n', 'evidence'), false);
    deepEqual(
      asked('# Ferry\n\n## Problem\n\nCommuters wait for an hour in the rain and miss their train.\n', 'evidence'),
      true,
    );
  });
  it('is history in a folder of what is archived', () => {
    const plan = '# Ferry strategy\n\n## Vision\n\nEverybody sails.\n';
    deepEqual(
      ['plans/ferry.md', 'archive/ferry.md', 'plans/Archived/2024/ferry.md', 'archive.md'].map(
        (path) => lint(plan, { kind: 'product-strategy', now, path }).status,
      ),
      [null, 'archived', 'archived', null],
    );
  });
});
