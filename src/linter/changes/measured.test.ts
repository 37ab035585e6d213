import { deepEqual } from 'node:assert/strict';
import { inspect } from '../index.js';
import { textOf } from '../result.js';
import { changesBetween } from './index.js';

const now = Date.UTC(2026, 10, 29);
const between = (before: string, after: string): readonly string[] => {
  const read = (text: string) => inspect(`# Plan\n\n${text}`, { now, path: 'docs/plan.md', kind: 'prd' });
  return changesBetween(read(before), read(after)).map(({ said }) => textOf(said));
};
const metrics = (...texts: readonly string[]): string =>
  `## Success metrics\n\n${['Retention: 40% by Q2 2027', ...texts].map((text) => `- ${text}\n`).join('')}`;

describe('what is no metric', () => {
  for (const [what, text] of [
    ['a label', 'Data source: the event log of 2026'],
    ['a label with a number', 'Instrumentation: 12 events'],
    ['a label in German', 'Datenquelle: 12 Ereignisse'],
    ['a label in Japanese', 'データソース：12 件'],
    ['a formula', 'Margin of teams × months / churn'],
    ['what is so or not', 'Imports never lose a row'],
    ['a part of the work with its progress', 'Offline mode: ✅ 90% (two devices)'],
    ['a part of the work that is done', '✅ Local setup: 8180'],
  ] as const)
    it(`neither comes nor goes: ${what}`, () => {
      deepEqual(between(metrics(), metrics(text)), []);
      deepEqual(between(metrics(text), metrics()), []);
    });

  it('does not come with a count of something in passing', () =>
    deepEqual(
      between(
        `## Approach\n\nText.\n\n${metrics()}`,
        `## Approach\n\nThe archive holds 12,000 documents from 5 countries. New teams get 1,000 credits granted free.\n\n${metrics()}`,
      ),
      [],
    ));
  it('does not come with a row that begins with a value', () => {
    const table = (row: string): string =>
      `${metrics()}\n## Pricing\n\n| Current | Target |\n| --- | --- |\n| Any team | Teams that pay |\n${row}`;
    const row = '| 1,000 credits granted free | 1,000 credits lent |\n';
    deepEqual(between(table(''), table(row)), []);
    deepEqual(between(table(row), table(row.replaceAll('credits', 'coins'))), []);
  });
  it('is told where it stands now, and not as a target', () =>
    deepEqual(between(metrics('Bank import: 🚧 30% (two banks)'), metrics('Bank import: ✅ 100% (all banks)')), [
      '"Bank import" is now at 100%; it was at 30%.',
    ]));
});

describe('what is a metric', () => {
  for (const [name, text, said] of [
    ['a name that counts, with its target', 'Share of teams that invite: 60%', ', with a target of 60%'],
    ['a name that counts', 'Downloads of the app', ''],
    ['a ratio', 'Weekly active users / all users: 50%', ', with a target of 50%'],
  ] as const)
    it(`comes and goes: ${name}`, () => {
      const about = text.split(':')[0] ?? '';
      deepEqual(between(metrics(), metrics(text)), [`The metric "${about}" is new${said}.`]);
    });
});
