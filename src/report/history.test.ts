import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { checkStatic } from '../../test/report/markup.js';
import { inspect, type Inspection } from '../linter/index.js';
import { curves } from './curves.js';
import { historyOf, versionOf, type ReportHistory, type Version } from './history.js';
import { english } from './speech.js';

const day = 86_400_000;
const today = Date.UTC(2026, 10, 25);

/** A plan of one metric and a few questions; a baseline that is still a blank is a gap. */
function plan({ reviewed = '2026-03-12', baseline = '320', questions = ['Who pays for the visits?'] } = {}): string {
  return `---
kind: metrics
owner: Ana Ruiz
status: approved
updated: ${reviewed}
---

# Metrics of Teamboard

## Metrics

| Metric | Baseline | Target | By |
| --- | --- | --- | --- |
| Weekly planning teams | ${baseline} | 500 | Q3 2027 |

## Open questions

${questions.map((question) => `- ${question}`).join('\n')}
`;
}

const read = (text: string, at = today): Inspection => inspect(text, { now: at });
const versions = (...texts: readonly string[]): readonly Version[] =>
  texts.flatMap((text, index) => versionOf(read(text), today - (texts.length - index) * 30 * day) ?? []);
const history = (texts: readonly string[], now: string): ReportHistory | undefined =>
  historyOf(versions(...texts), read(now), today, ({ text }) => read(text));

describe('what became of a document', () => {
  it('is nothing without an earlier version that is a strategy document', () => {
    equal(history([], plan()), undefined);
    equal(history(['# Notes\n\nMilk, eggs.\n'], plan()), undefined);
    equal(
      historyOf(versions(plan()), read('# Notes\n\nMilk, eggs.\n'), today, () => read(plan())),
      undefined,
    );
  });
  it('counts gaps that were closed and that are new since the last review, and says what changed', () => {
    const found = history(
      [plan({ reviewed: '2026-01-05' }), plan({ baseline: '[Baseline]' })],
      plan({ baseline: '300' }),
    );
    ok(found);
    deepEqual([found.closed, found.opened, found.since], [1, 0, today - 30 * day]);
    deepEqual(
      found.changes.map(({ about }) => about),
      ['Weekly planning teams'],
    );
    const back = history([plan()], plan({ baseline: '[Baseline]' }));
    deepEqual([back?.closed, back?.opened], [0, 1]);
  });
  it('is since the first version that was reviewed as it is now', () => {
    const old = plan({ reviewed: '2026-01-05' });
    const since = (texts: readonly string[], now: string): number =>
      Math.round((today - (history(texts, now)?.since ?? Number.NaN)) / (30 * day));
    equal(since([old, plan(), plan({ questions: ['Why?'] })], plan({ questions: [] })), 2);
    // Nothing happened since that review: what it changed itself is told.
    equal(since([old, plan()], plan()), 2);
    equal(since([old, old], plan()), 1);
    // Who never says when it was reviewed reads of all that is known.
    equal(since([plan(), plan({ baseline: '[Baseline]' })], plan({ baseline: '9' })), 2);
  });
  it('follows items, gaps and questions over time', () => {
    const found = history([plan({ baseline: '[Baseline]', questions: ['Who pays?', 'Who decides?'] })], plan());
    deepEqual(
      found?.points.map(({ questions }) => questions),
      [2, 1],
    );
    const [before, now] = found?.points ?? [];
    ok(before && now && before.score.met < now.score.met && before.gaps === now.gaps + 1);
    equal(now.at, today);
  });
});

describe('curves', () => {
  const found = history(
    [plan({ baseline: '[Baseline]', questions: ['Who pays?', 'Who decides?'] }), plan({ baseline: '[Baseline]' })],
    plan(),
  );
  it('say in words how it was and how it is, and draw what lies between', () => {
    ok(found);
    const block = curves(found, english);
    ok(block.type === 'picture');
    const html = block.draw();
    checkStatic(html);
    match(html, />Over time<\/th><th[^>]*>Sep 26, 2026<\/th><th[^>]*>Today<\/th>/);
    match(html, />Open questions<\/th><td[^>]*>2<\/td><td[^>]*>1<\/td>/);
    equal(html.match(/<circle/g)?.length, 3);
    // Two parts for three versions, from the first day to the last.
    deepEqual(
      [...html.matchAll(/x1="([\d.]+)%" y1="[\d.]+%" x2="([\d.]+)%"/g)].slice(0, 2).map(([, from, to]) => [from, to]),
      [
        ['0', '50'],
        ['50', '100'],
      ],
    );
    const [table] = block.instead;
    ok(table?.type === 'table');
    deepEqual(table.heads, ['Over time', 'Sep 26, 2026', 'Today']);
    equal(table.rows.length, 3);
  });
  it('leave out what never was', () => {
    ok(found);
    const block = curves(found, english);
    ok(block.type === 'picture' && !block.draw().includes('Contradictions'));
  });
});
