import { deepEqual, equal, ok } from 'node:assert/strict';
import { lint, resolveConfig } from '../../src/linter/index.js';
import { classify } from '../../src/linter/model/kindModel.js';
import { now } from './apply.js';

const kind = (text: string, path?: string, kinds: Record<string, string> = {}): string | null =>
  lint(text, { now, ...(path !== undefined && { path }), config: resolveConfig({ kinds }).config }).kind;
const strategy =
  '# Teamboard strategy\n\n## Vision\n\nOwners plan in ten minutes.\n\n## What we are not doing\n\nInvoicing.\n';

describe('the kind of a document', () => {
  for (const [name, text, expected, path] of [
    ['a strategy', strategy, 'product-strategy', 'docs/strategy.md'],
    ['a template, by its name', strategy, null, 'docs/strategy-template.md'],
    [
      'a dated roadmap',
      '# Roadmap 2027\n\n| Quarter | Milestone | Goal |\n| --- | --- | --- |\n| Q1 2027 | a | b |\n| Q2 2027 | c | d |\n| Q3 2027 | e | f |\n',
      'roadmap',
    ],
    [
      'now, next, later',
      '# Plans\n\n## Roadmap\n\n### Now\n\n- a\n\n### Next\n\n- b\n\n### Later\n\n- c\n\n## Non-goals\n\n- d is not for us\n',
      'roadmap',
      'docs/roadmap.md',
    ],
    [
      'objectives',
      '# Q1 2027 OKRs\n\n## Objective: trust\n\n### Key results\n\n- KR1: from 1% to 2%\n',
      'okr',
      'docs/okrs.md',
    ],
    [
      'requirements',
      '# PRD: bank import\n\n## Problem\n\nx\n\n## Requirements\n\n- y\n\n## Out of scope\n\n- z\n',
      'prd',
    ],
    [
      'an experiment',
      '# Experiment: new start\n\n**Owner:** Ana Ruiz\n\n## Hypothesis\n\nWe believe that owners who see a first plan will plan each week.\n\n## Primary metric\n\nWeekly planning teams: from 31% to 40% by June 2027.\n\n## Guardrails\n\n- Setup time stays under ten minutes\n',
      'experiment',
      'docs/experiment-new-start.md',
    ],
    ['a declared kind', '---\nkind: business-case\n---\n\n# Notes\n', 'business-case'],
    [
      'a readme under another name',
      '# Tabulate\n\nA small library that prints tables.\n\n## Installation\n\n```sh\nnpm install tabulate\n```\n\n## Usage\n\n```js\nimport { table } from "tabulate";\n```\n\n## Roadmap\n\n- [ ] Colours\n\n## Contributing\n\nPull requests are welcome.\n\n## License\n\nMIT\n',
      null,
      'docs/tabulate.md',
    ],
    ['a changelog', '# Changelog\n\n## 1.2.0\n\n### Added\n\n- metrics\n\n## 1.1.0\n\n### Fixed\n\n- roadmap\n', null],
    ['technical strategy', '# Caching strategy\n\n## Configuration\n\nx\n\n## API\n\ny\n', null],
    ['minutes', '# OKR meeting\n\n## Attendees\n\n- a\n\n## Agenda\n\n- goals\n\n## Action items\n\n- b\n', null],
    ['nothing', '', null],
  ] as const)
    it(`${name}: ${expected}`, () => equal(kind(text, path), expected));

  it('is never guessed for files that are called otherwise', () => {
    equal(kind(strategy, 'README.md'), null);
    equal(kind(strategy, 'docs/product-strategy.md'), 'product-strategy');
  });
  it('follows the configuration, and the document before it', () => {
    equal(kind('# Notes\n', 'docs/plans/a.md', { 'docs/plans/**': 'roadmap' }), 'roadmap');
    equal(kind(strategy, 'drafts/a.md', { 'drafts/**': 'none' }), null);
    equal(kind(strategy, 'drafts/a.md', { './drafts/**': 'none' }), null);
    equal(kind('---\nkind: none\n---\n\n' + strategy), null);
    equal(kind('---\nkind: okr\n---\n', 'docs/plans/a.md', { 'docs/plans/**': 'roadmap' }), 'okr');
  });
});

describe('severity', () => {
  const severity = (status: string, id: string): string | undefined =>
    lint(`---\nkind: product-strategy\nstatus: ${status}\n---\n\n${strategy}`, {
      now,
      allChecklists: status !== 'archived',
    }).findings.find((finding) => finding.ruleId === id)?.severity;
  for (const [status, judged, plain] of [
    ['draft', 'info', 'info'],
    ['in review', 'warning', 'warning'],
    ['approved', 'warning', 'error'],
    ['archived', undefined, undefined],
  ] as const) {
    it(`${status}: ${judged ?? 'nothing'} for what is judged, ${plain ?? 'nothing'} for what is plain to see`, () =>
      deepEqual([severity(status, 'metrics'), severity(status, 'doc-owner')], [judged, plain]));
  }
  it('of a contradiction stays', () => {
    const found = lint(
      `---\nkind: product-strategy\nstatus: draft\n---\n\n${strategy}\n## Metrics\n\n- Reduce churn from 3% to 5%\n`,
      { now },
    ).findings.find((finding) => finding.ruleId === 'consistent-target-direction');
    equal(found?.severity, 'error');
  });
});

describe('the configuration', () => {
  for (const [raw, problem] of [
    [{ severites: {} }, '"severites" is not a setting. Did you mean "severities"?'],
    [
      { severities: { 'metric-basline': 'off' } },
      '"metric-basline" in "severities" is not a checklist item. Did you mean "metric-baseline"?',
    ],
    [{ severities: { metrics: 'loud' } }, 'The severity of "metrics" must be error, warning, info or off, not "loud".'],
    [{ kinds: { '**': 'roadmpa' } }, 'Did you mean "roadmap"?'],
    [{ fiscalYearStart: 13 }, '"fiscalYearStart" must be a month from 1 to 12.'],
    [{ dateOrder: 'year' }, '"dateOrder" must be ask, day-month or month-day.'],
    ['text', 'The configuration must be an object with settings.'],
  ] as const)
    it(`names what is wrong: ${problem}`, () =>
      equal(
        resolveConfig(raw).problems.some(({ message }) => message.includes(problem)),
        true,
        JSON.stringify(resolveConfig(raw).problems),
      ));
  it('keeps what is right', () => {
    const { config, problems } = resolveConfig({ severities: { metrics: 'error', nonsense: 'off' } });
    equal(problems.length, 1);
    equal(config.severities.get('metrics'), 'error');
  });
});

describe('a kind that is too rare to learn', () => {
  const page = (title: string): string =>
    `# ${title}\n\n## Objective 1: the first box is right\n\n- KR1: boxes with the right grind, from 83% to 97% by Q2 2027\n- KR2: churn in the second month, from 18% to 11% by Q2 2027\n`;
  for (const title of ['OKRs Q2 2027', 'OKR T2 2027 · Équipe Paiement', '客服 2027 年 Q1 OKR'])
    it(`is what its title says: ${title}`, () => deepEqual(classify(page(title), 'docs/plans/q2.md').kind, 'okr'));
  it('is not what its title also speaks of', () =>
    ok(classify(page('PRD: a tracker for OKRs'), 'docs/prd-tracker.md').kind !== 'okr'));
});
