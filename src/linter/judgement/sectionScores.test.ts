import { deepEqual, equal } from 'node:assert/strict';
import { createLinter, resolveConfig, sectionScores } from '../index.js';

const front = '---\nkind: product-strategy\nstatus: in review\nowner: Ana Ruiz\nupdated: 2026-11-02\n---\n\n';

/** Asked for by name, it is asked for whatever was learned about documents like these. */
const { config } = resolveConfig({ severities: { 'metric-baseline': 'warning' } });

/** Sections with how many items are met and what is open in them, and the findings under each heading. */
function scores(text: string) {
  const source = front + text;
  const { document, result } = createLinter().inspect(source, { config, now: Date.UTC(2026, 10, 24) });
  const all = sectionScores(document, result, result.findings);
  return {
    result,
    open: all.map(({ section, open }) => [section.title, ...open.map(({ id, places }) => `${id} ${places}`)]),
    met: all.map(({ section, metItems }) => [section.title, ...metItems.map(({ id }) => id)]),
    sums: all.map(({ met, judged, open, metItems }) => [met, judged, metItems.length + open.length]),
    /** The item that the finding at a part of the text is of. */
    at: (part: string) =>
      result.findings.filter(({ range }) => source.slice(range.start, range.end) === part).map(({ ruleId }) => ruleId),
  };
}

const rows = (...metrics: readonly string[]): string =>
  `| Metric | Baseline | Target | By |\n| --- | --- | --- | --- |\n${metrics.map((each) => `| ${each} |\n`).join('')}`;

describe('how sections stand', () => {
  it('is told by the findings that stand in them, not by those of another section', () => {
    const { open } = scores(
      `# Teamboard strategy\n\n## Product metrics\n\n${rows('Weekly active teams | 320 | 500 | Q3 2027')}\n## Key results\n\n${rows('Week-4 retention |  | 50% | Q3 2027', 'Activation rate |  | 40% | Q3 2027')}`,
    );
    deepEqual(
      open.map(([title, ...ids]) => [title, ...ids.filter((id) => id.startsWith('metric-'))]),
      [['Product metrics'], ['Key results', 'metric-baseline 2']],
    );
  });
  it('is told by the innermost section around a finding', () => {
    const { open } = scores(
      `# Teamboard strategy\n\n## Metrics\n\n${rows('Weekly active teams | 320 | 500 | Q3 2027')}\n### Guardrails\n\n- Churn\n\n### More of it\n\n${rows('Week-4 retention |  | 50% | Q3 2027')}`,
    );
    deepEqual(
      open.map(([title, ...ids]) => [title, ids.includes('metric-baseline 1')]),
      [
        ['Metrics', true],
        ['Guardrails', false],
      ],
    );
  });
  it('blames no section for what the document lacks as a whole', () => {
    const { open, at } = scores('## Vision\n\nEvery agency owner plans the week in ten minutes by 2030.\n');
    deepEqual(at('Vision').length > 0, true, 'findings at the title');
    deepEqual(open, [['Vision']]);
  });
  it('counts what a section stands for where it is met elsewhere too, and what is met in it', () => {
    const { met, sums } = scores(
      `# Teamboard strategy\n\n## Summary\n\nOwners of small agencies plan their week in ten minutes.\n\n## Metrics\n\n${rows('Weekly active teams | 320 | 500 | Q3 2027')}`,
    );
    const metrics = met.find(([title]) => title === 'Metrics') ?? [];
    deepEqual(
      ['metrics', 'metric-baseline', 'metric-target', 'metric-deadline'].every((id) => metrics.includes(id)),
      true,
    );
    for (const [own, judged, listed] of sums) {
      equal(judged, listed);
      equal((own ?? 0) <= (judged ?? 0), true);
    }
  });
  it('puts the worst that is open first', () => {
    const { open, result } = scores(
      `# Teamboard strategy\n\n## Metrics\n\n${rows('Weekly active teams |  | 500 |', 'Churn | 3% | 5% | Q3 2027')}\nWe will reduce churn from 3% to 5% by Q3 2027.\n`,
    );
    const severities = (open[0] ?? [])
      .slice(1)
      .map((each) => result.findings.find(({ ruleId }) => ruleId === each.split(' ')[0])?.severity);
    deepEqual(
      severities,
      [...severities].sort(
        (a, b) => ['error', 'warning', 'info'].indexOf(a ?? '') - ['error', 'warning', 'info'].indexOf(b ?? ''),
      ),
    );
    equal(severities[0], 'error');
  });
});
