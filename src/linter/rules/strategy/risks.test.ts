import { deepEqual, equal } from 'node:assert/strict';
import { lint } from '../../index.js';

const now = Date.UTC(2026, 10, 25);
const statusOf = (text: string, id: string): string | undefined =>
  lint(`# Ferry tickets\n\n${text}\n`, { kind: 'prd', allChecklists: true, now }).items.find((item) => item.id === id)
    ?.status;

describe('risks in other words', () => {
  it('are stated under titles about failure', () =>
    deepEqual(
      ['Failure scenarios', 'Failure modes', 'Modos de fallo', 'Ausfallszenarien', '障害シナリオ'].map((title) =>
        statusOf(`## ${title}\n\n- The scanner freezes: the crew sells paper tickets\n`, 'risks'),
      ),
      Array(5).fill('met'),
    ));
  for (const text of [
    '## Protection against misuse\n\n- A ticket is scanned once\n- Screenshots are refused\n',
    '## Compliance and privacy\n\n- Ask the harbour office before the first sale\n',
    '## Plan\n\nWe sell on paper if the licence takes too long.',
    '## Plan\n\nWenn der Scanner zu teuer wird, verkaufen wir auf Papier.',
  ])
    it(`are perhaps told, and not asked for: ${text}`, () => equal(statusOf(text, 'risks'), 'not-evaluated'));
  for (const text of [
    '## Compliance and privacy\n',
    '## Compliance reports\n\n- Export all events\n',
    '## Plan\n\nIf you are late, ask the crew.',
  ])
    it(`are asked for: ${text}`, () => equal(statusOf(text, 'risks'), 'missing'));
});

describe('a measure of success outside its section', () => {
  for (const text of [
    '**Target:** 100 paying customers by month 12',
    'Initial hypothesis: 3% conversion to premium in 6 months.',
    'Meta: 2.000 clientes pagos em 12 meses.',
    'Ziel: 500 Kunden bis Ende 2027. Wir verkaufen die Karten am Hafen und auf der Fähre.',
    '目标：6 个月内 500 名付费用户',
  ])
    it(`is stated: ${text}`, () => equal(statusOf(`## Prices\n\n${text}`, 'metrics'), 'met'));
  for (const text of [
    'Target: people who cross on weekends.',
    'Goal: 99.9% uptime.',
    'Goal: sell tickets by May 2027.',
  ])
    it(`is asked for: ${text}`, () => equal(statusOf(`## Prices\n\n${text}`, 'metrics'), 'missing'));
});
