import { deepEqual } from 'node:assert/strict';
import { lint, readOnce } from '../../index.js';
import { isAimed } from './metric.js';

const aimed = (text: string): readonly string[] =>
  readOnce(text)
    .metrics.filter(isAimed)
    .map(({ name }) => name);

describe('metrics', () => {
  const groups: Record<string, string> = {
    en: 'Teachers: 30 % less paperwork',
    de: 'Lehrkräfte: 30 % weniger Papier',
    es: 'Clientes: 30 % menos papeleo',
    fr: 'Clients : 30 % de papier en moins',
    it: 'Clienti: 30 % di carta in meno',
    pl: 'Klienci: 30 % mniej papieru',
    pt: 'Clientes: 30 % menos papel',
    ru: 'Клиенты: на 30 % меньше бумаг',
    ja: '顧客：書類を30%削減',
    ko: '교사 측면: 서류 30% 절감',
    zh: '客户：文书减少30%',
  };
  for (const [code, item] of Object.entries(groups))
    it(`are not the people who gain (${code})`, () =>
      deepEqual(
        aimed(`# Plan\n\n## Metrics\n\n- ${item}\n- Churn rate: 4 %`).filter((name) => !/churn/i.test(name)),
        [],
      ));
  it('are not the name of a group of them', () =>
    deepEqual(aimed('# Ferry\n\n## Metrics\n\n- Revenue: ARPU, churn rate, conversion rate\n- Repeat bookings: 30 %'), [
      'Repeat bookings',
    ]));
  it('are not events to log, nor what is accepted', () => {
    for (const title of ['Events to track', 'Acceptance criteria', 'Definition of done'])
      deepEqual(
        aimed(`# Ferry\n\n## Success metrics\n\n### ${title}\n\n- Bookings per day\n- Error rate below 2 %`),
        [],
        title,
      );
  });
  const comparisons: Record<string, readonly [string, string]> = {
    en: ['Before', 'After'],
    fr: ['Avant', 'Après'],
    es: ['Antes', 'Después'],
    ru: ['До', 'После'],
  };
  for (const [code, [before, after]] of Object.entries(comparisons))
    it(`are not what is replaced (${code})`, () =>
      deepEqual(
        aimed(
          `# Ferry\n\n## Why\n\n| ${before} | ${after} |\n| --- | --- |\n| Paper tickets | An app |\n| Phone calls | A form |`,
        ),
        [],
      ));
  it('are listed after a label, with a number in their name too', () =>
    deepEqual(aimed('# Ferry\n\n## Plan\n\n- Metrics: activation rate, 30d retention, churn rate'), [
      'activation rate',
      '30d retention',
      'churn rate',
    ]));
});

describe('metrics are asked for', () => {
  const now = Date.UTC(2026, 10, 25);
  const said = (text: string, rule: string): readonly string[] =>
    lint(text, { kind: 'metrics', allChecklists: true, now })
      .findings.filter(({ ruleId }) => ruleId === rule)
      .map(({ message }) => message);
  const list = (...items: readonly string[]): string =>
    `# Ferry metrics\n\n## Metrics\n\n${items.map((item) => `- ${item}\n`).join('')}`;

  it('targets, but for what stands elsewhere', () => {
    const names = ['Activation rate', 'Trial conversion rate', 'Churn rate', 'Referral rate'];
    deepEqual(said(list(...names), 'metric-target'), [
      'Activation rate and others have no target: add the values they should reach.',
    ]);
    deepEqual(
      said(
        `${list(...names)}\n## Summary\n\n| What | By summer |\n| --- | --- |\n| Activation rate | 40 % |\n`,
        'metric-target',
      ),
      ['Trial conversion rate and others have no target: add the values they should reach.'],
    );
  });
  it('a baseline where something is to change', () => {
    deepEqual(said(list('Reduce the cycle time by 40 %'), 'metric-baseline'), [
      'Cycle time has a target but no baseline: add the value it has today.',
    ]);
  });
  it("no baseline of what does not exist yet, has none by its author's word, or is only a name", () => {
    const rates = list('30-day retention: 40 %', 'Activation rate: 60 %');
    for (const stage of [
      'The MVP sails in May.',
      'Nach der Markteinführung.',
      'Después del lanzamiento.',
      'Après le lancement.',
      'Dopo il lancio.',
      'Depois do lançamento.',
      'Po wdrożeniu.',
      'После запуска.',
      'ローンチ後。',
      '출시 후.',
      '上线后。',
    ])
      deepEqual(said(`${rates}\n## Plan\n\n${stage}\n`, 'metric-baseline'), [], stage);
    deepEqual(said(rates, 'metric-baseline').length, 2);
    deepEqual(
      said(
        '# Ferry metrics\n\n## Metrics\n\n| Metric | Baseline | Target |\n| --- | --- | --- |\n| Activation rate | — | 60 % |\n| Churn rate | 9 % | 4 % |\n| 30-day retention | n/a | 40 % |',
        'metric-baseline',
      ),
      [],
    );
    deepEqual(said(list('Churn rate', 'Activation rate', 'Referral rate'), 'metric-baseline'), []);
  });
  it('a baseline beside metrics that have one', () =>
    deepEqual(
      said(
        list('Churn rate: from 9 % to 4 %', 'Activation rate: 60 %', 'Referral rate: 10 %').replace(
          'Churn rate: from',
          'Churn rate from',
        ),
        'metric-baseline',
      ).length,
      2,
    ));
});
