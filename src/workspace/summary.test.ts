import { deepEqual, equal } from 'node:assert/strict';
import { createLinter, lineStartsOf } from '../linter/index.js';
import { pointIn, summaryOf, type DocumentSummary } from './summary.js';

function summary(text: string): DocumentSummary {
  return summaryOf(
    createLinter().inspect(text, { kind: 'product-strategy', now: Date.UTC(2026, 10, 24) }).document,
    'plan.md',
    'product-strategy',
  );
}

describe('the summary of a document', () => {
  const text = [
    '---',
    'owner: "Ana Ruiz, Group Product Manager"',
    '---',
    '',
    '# Plan',
    '',
    '## Hypothesis',
    '',
    `We believe that agencies will stay because ${'their hours are imported on day one and '.repeat(3)}nothing is copied.`,
    '',
    '## Metrics',
    '',
    '| Metric | Definition | Baseline | Target |',
    '| --- | --- | --- | --- |',
    '| Retention 🎯 | Teams in week 4 | 34% | 50% |',
    '',
    '## Roadmap',
    '',
    '| Quarter | Milestone | Owner |',
    '| --- | --- | --- |',
    '| Q1 2027 | Import | Ben Okoro |',
    '| Q2 2027 | [Milestone] | [Owner] |',
    '',
  ];
  for (const end of ['\n', '\r\n']) {
    it(`names owners, hypotheses and milestones with their places, in text with ${JSON.stringify(end)}`, () => {
      const source = text.join(end);
      const { owners, hypotheses, milestones, metrics } = summary(source);
      deepEqual(owners, ['Ana Ruiz, Group Product Manager', 'Ben Okoro']);
      deepEqual(
        milestones.map(({ name, range }) => [name, source.slice(range.start, range.end)]),
        [['Import', 'Import']],
      );
      equal(hypotheses.length, 1);
      equal(hypotheses[0]?.name.startsWith('We believe that agencies will stay'), true);
      equal(hypotheses[0]?.name.endsWith('…') && hypotheses[0].name.length <= 81, true);
      deepEqual(
        metrics.map(({ said }) => said),
        [4],
      );
    });
  }
  it('knows lines, whatever ends them', () => {
    const starts = lineStartsOf('a\r\nb\rc\nd');
    deepEqual(
      [0, 2, 3, 5, 8].map((offset) => pointIn(starts, offset)),
      [
        { line: 0, character: 0 },
        { line: 0, character: 2 },
        { line: 1, character: 0 },
        { line: 2, character: 0 },
        { line: 3, character: 1 },
      ],
    );
  });
});
