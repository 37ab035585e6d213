import { deepEqual, equal } from 'node:assert/strict';
import { createLinter } from '../../linter/index.js';
import { summaryOf, type DocumentSummary } from '../../workspace/index.js';
import { bestDefinition, holdsLetters, metricNames, symbolsOf } from './names.js';

function summary(path: string, text: string): DocumentSummary {
  const { document, result } = createLinter().inspect(text, { path, kind: 'product-strategy' });
  return summaryOf(document, path, result.kind ?? 'product-strategy');
}
const table = (status: string, ...rows: string[]): string =>
  `---\nkind: product-strategy\nstatus: ${status}\n---\n\n# Strategy\n\n## Metrics\n\n| Metric | Baseline | Target | By |\n| --- | --- | --- | --- |\n${rows.map((row) => `| ${row} |\n`).join('')}`;
const little = summary('a.md', table('draft', 'Week-4 retention |  | 50% |', 'Users | 1 | 2 | Q3 2027'));
const much = summary(
  'b.md',
  table('draft', 'Week-4 retention | 34% | 50% | Q3 2027', 'week-4 retention | 30% | 40% | Q3 2026'),
);
const old = summary('old.md', table('archived', 'Week-4 retention | 34% | 50% | Q3 2027'));
const located = (summaries: readonly DocumentSummary[]) => summaries.map((each) => ({ uri: each.path, summary: each }));
const key = much.metrics[0]?.nameKey ?? '';

describe('names across a workspace', () => {
  it('are those of metrics that mean something elsewhere too, with each spelling', () => {
    deepEqual(
      metricNames([little, much]).map(({ spellings }) => spellings),
      [['Week-4 retention', 'week-4 retention']],
    );
  });

  it('are defined where most is said of them, in a document that is worked on', () => {
    const found = (said: number, ...summaries: DocumentSummary[]): string | undefined =>
      bestDefinition({ sort: 'metric', key, said }, located(summaries))?.uri;
    deepEqual(
      [found(0, little, much, old), found(0, much, little), found(0, old), found(100, little, much)],
      ['b.md', 'b.md', undefined, undefined],
    );
    deepEqual(bestDefinition({ sort: 'metric', key, said: 0 }, located([much]))?.range, much.metrics[0]?.range);
    equal(
      bestDefinition({ sort: 'label', key, said: 0 }, located([much])),
      undefined,
      'a label means something in its own document only',
    );
  });

  it('are one for names that mean the same', () => {
    const short = summary('c.md', table('draft', 'Weekly active teams (WAT) |  | 50 |'));
    const long = summary('d.md', table('draft', 'The weekly active team | 34 | 50 | Q3 2027'));
    deepEqual(
      metricNames([short, long]).map(({ spellings, abbreviations }) => [spellings, abbreviations]),
      [[['Weekly active teams', 'weekly active team'], ['WAT']]],
    );
    const { nameKey = '', said = 0 } = short.metrics[0] ?? {};
    equal(bestDefinition({ sort: 'metric', key: nameKey, said }, located([long]))?.uri, 'd.md');
  });

  it('are found by their letters in order', () => {
    const finds = (query: string): boolean => holdsLetters(query)('Week-4 retention');
    deepEqual(['', 'retention', 'w4 ret', 'WK', 'nw', 'retentionn'].map(finds), [true, true, true, true, false, false]);
  });

  it('are metrics, hypotheses and milestones', () => {
    const named = symbolsOf(
      summary(
        'c.md',
        `${table('draft', 'Week-4 retention | 34% | 50% | Q3 2027')}\n## Roadmap\n\n| When | Milestone |\n| --- | --- |\n| Q1 2027 | Bank import |\n`,
      ),
    );
    deepEqual(
      named.map(({ sort, name }) => [sort, name]),
      [
        ['metric', 'Week-4 retention'],
        ['milestone', 'Bank import'],
      ],
    );
  });
});
