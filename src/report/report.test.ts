import { deepEqual, equal, match, ok } from 'node:assert/strict';
import fc, { runs } from '../../test/unit/property.js';
import { checkStatic } from '../../test/report/markup.js';
import { createLinter, textOf, type Finding, type Kind } from '../linter/index.js';
import { htmlReport, policyFor } from './html.js';
import { markdownReport, written } from './markdown.js';
import { withFindings, type AcceptedRisk } from './findings.js';
import { reportDocumentOf, type ReportDocument } from './model.js';
import { english, type Speech } from './speech.js';

const now = Date.UTC(2026, 10, 25);
const accepted: AcceptedRisk[] = [
  { ruleIds: ['risks', 'pricing'], reason: 'We <b>know</b> | it', until: '2026-10-01', expired: true, line: 3 },
];

function report(
  text: string,
  { path = 'plans/strategy.md', kind, others = [] }: { path?: string; kind?: Kind; others?: readonly Finding[] } = {},
): ReportDocument | undefined {
  const { document, result } = createLinter().inspect(text, { now, path, ...(kind && { kind }) });
  return reportDocumentOf({ document, result, others, accepted, path });
}

const roadmap = `---
kind: roadmap
status: approved
updated: 2025-01-01
next-review: 2026-01-01
---

# Roadmap 🚀 \\<of> "Teamboard"

## Roadmap

| Date | Milestone | Status |
| --- | --- | --- |
| 2026-09-10 | \`<script>alert(1)</script>\` \\| pilot | planned |
| Q4 2026 | إطلاق المنتج | done |
| H1 2027 | 👩‍👩‍👧‍👦 Family plan | planned |
| TBD | Undated | planned |
| | | |

## Metrics

| Metric | Baseline | Current | Target | By |
| --- | --- | --- | --- | --- |
| Weekly planning teams | 320 | 410 | 500 | Q3 2027 |
| Setup time | 6 hours | 7 hours | 60 minutes | Q2 2027 |
| Logo churn | 2.1% | 2.3% | at most 2.5% | Q3 2027 |
| Revenue per account | $1,200 | | $2,000 | Q3 2027 |
| NPS | high | | 40 | |

- Reduce churn from 3% to 5%
`;

const html = (
  documents: readonly ReportDocument[],
  linkTo: (path: string, line: number) => string | undefined = () => undefined,
): string =>
  htmlReport(documents, {
    title: 'Report <1>',
    today: now,
    speech: english,
    styles: 'p { color: red }',
    policy: policyFor('n0nce'),
    nonce: 'n0nce',
    linkTo,
    actions: [{ text: 'Export', href: 'command:productStrategy.exportReport' }],
  });
const markdown = (
  documents: readonly ReportDocument[],
  linkTo: (path: string, line: number) => string | undefined = () => undefined,
): string => markdownReport(documents, { title: 'Report <1>', today: now, speech: english, linkTo });
const must = (document: ReportDocument | undefined): ReportDocument =>
  document ?? { ...must(report(roadmap)), title: 'missing' };

describe('kinds and statuses', () => {
  const quoted: Speech = { locale: 'en', spoken: (words) => `‹${textOf(words)}›` };
  const read = must(report(roadmap));
  for (const [name, documents] of Object.entries({ document: [read], workspace: [read, { ...read, path: 'b.md' }] }))
    it(`are said in the language of the reader: one ${name}`, () => {
      const text = markdownReport(documents, { title: 'Report', today: now, speech: quoted, linkTo: () => undefined });
      ok(text.includes('‹roadmap›') && text.includes('‹approved›'), text);
    });
});

describe('what a report knows of a document', () => {
  it('is nothing for what is no strategy document', () =>
    equal(report('# Notes\n\nMilk, eggs.\n', { path: 'notes.md' }), undefined));
  it('holds scores, findings, milestones and metrics, the same with other line ends', () => {
    const read = must(report(roadmap));
    deepEqual(report(roadmap.replace(/\n/g, '\r\n')), read);
    equal(read.title, 'Roadmap 🚀 <of> "Teamboard"');
    deepEqual([read.kind, read.status], ['roadmap', 'approved']);
    ok(read.score.met > 0 && read.score.met < read.score.judged && read.weight > 0);
    equal(
      read.checklists.reduce((sum, { judged }) => sum + judged, 0),
      read.score.judged,
    );
    deepEqual(
      read.milestones.map(({ when, done, line, interval }) => [when, done, line, interval !== undefined]),
      [
        ['2026-09-10', false, 14, true],
        ['Q4 2026', true, 15, true],
        ['H1 2027', false, 16, true],
        ['', false, 17, false],
      ],
    );
    equal(read.milestones[0]?.name, '<script>alert(1)</script> | pilot');
  });
  it('tells contradictions and overdue reviews from gaps, the most severe first', () => {
    const { gaps, contradictions, stale } = must(report(roadmap));
    ok(contradictions.some(({ ruleId, line }) => ruleId === 'consistent-target-direction' && line === 30));
    ok(stale.some(({ ruleId, line }) => ruleId === 'no-overdue-review' && line === 5));
    ok(stale.some(({ ruleId }) => ruleId === 'no-past-due-milestone'));
    const ranks = gaps.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
    deepEqual(
      ranks,
      [...ranks].sort((a, b) => a - b),
    );
    ok(gaps.length > 0);
  });
  it('finds nothing open in what nobody works on', () =>
    equal(must(report(roadmap.replace('status: approved', 'status: archived'))).weight, 0));
  it('takes in what other documents show', () => {
    const read = must(report(roadmap));
    const said = { template: 'Old.', args: [] };
    const more = withFindings(read, [
      { ruleId: 'no-stale-document', severity: 'error', said, line: 4 },
      { ruleId: 'consistent-workspace-targets', severity: 'warning', said, line: 24 },
      { ruleId: 'valid-file-links', severity: 'warning', said, line: 1 },
    ]);
    equal(more.stale.length, read.stale.length + 1);
    equal(more.contradictions.length, read.contradictions.length + 1);
    equal(more.gaps.length, read.gaps.length + 1);
  });
  it('compares the values of a metric in one unit, and takes today from its own column', () => {
    const byName = new Map(must(report(roadmap)).metrics.map((metric) => [metric.name, metric]));
    deepEqual(byName.get('Weekly planning teams')?.amounts, { baseline: 320, actual: 410, target: 500 });
    deepEqual(byName.get('Setup time')?.amounts, { baseline: 21_600, actual: 25_200, target: 3_600 });
    deepEqual([byName.get('Setup time')?.better, byName.get('Weekly planning teams')?.better], ['lower', 'higher']);
    deepEqual([byName.get('Logo churn')?.limit, byName.get('Logo churn')?.better], [true, 'lower']);
    // What the metric is decides, whichever way its target lies.
    deepEqual(byName.get('churn')?.better, 'lower');
    deepEqual(byName.get('Revenue per account')?.amounts, { baseline: 1200, actual: undefined, target: 2000 });
    equal(byName.get('NPS')?.amounts, undefined);
  });
  it('reads a baseline that stands behind today', () => {
    const [metric] = must(
      report(
        '# Metrics\n\n## Metrics\n\n| Metric | Current | Baseline | Target |\n| --- | --- | --- | --- |\n| Weekly planning teams | 410 | 320 | 500 |\n',
        { kind: 'metrics' },
      ),
    ).metrics;
    deepEqual([metric?.baseline, metric?.actual, metric?.target], ['320', '410', '500']);
  });
});

describe('a report as a page', () => {
  const hostile = must(report(roadmap));
  it('is well-formed and static, with its policy', () => {
    const page = html([hostile]);
    const tags = checkStatic(page);
    equal(
      tags
        .find(({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy')
        ?.attributes.get('content'),
      'default-src &#39;none&#39;; style-src &#39;nonce-n0nce&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;',
    );
    equal(tags.find(({ name }) => name === 'style')?.attributes.get('nonce'), 'n0nce');
    ok(!/<script/i.test(page) && page.includes('&#60;script&#62;alert(1)&#60;/script&#62;'));
    match(page, /<strong>expired on Oct 1, 2026<\/strong>/);
    match(page, /<li dir="auto" class="warning">We &#60;b&#62;know&#60;\/b&#62; \| it – <strong>/);
  });
  it('links where the caller says, and nowhere else', () => {
    ok(!html([hostile]).includes('>line 5</a>'));
    match(
      html([hostile], (path, line) => `command:x?${encodeURIComponent(JSON.stringify([path, line]))}`),
      /<a href="command:x\?%5B%22plans%2Fstrategy\.md%22%2C5%5D">line 5<\/a>/,
    );
    checkStatic(html([hostile], () => '"><script>'));
  });
  it('gives an overview of several documents, the worst first', () => {
    const good: ReportDocument = { ...hostile, title: 'Good', path: 'good.md', weight: 0, gaps: [] };
    const page = html([good, hostile]);
    checkStatic(page);
    ok(page.indexOf('<h2 dir="auto" id="document-0">Roadmap') > 0);
    ok(page.indexOf('<h2 dir="auto" id="document-1">Good') > 0);
    match(page, /<a href="#document-1">Good<\/a>/);
  });
  it('describes the worst of very many, and counts the others', () => {
    const many = Array.from({ length: 130 }, (_, index): ReportDocument => ({
      ...hostile,
      path: `${index}.md`,
      weight: index,
      milestones: [],
      metrics: [],
    }));
    const page = html(many);
    checkStatic(page);
    match(page, /Further documents, listed only in the overview: 30\./);
    match(markdown(many), /Further documents, listed only in the overview: 30\./);
  });
  it('says so when there is nothing to report on', () =>
    match(html([]), /There is no strategy document to report on\./));
});

describe('a report as Markdown', () => {
  /** The cells of every row of a table, and the texts of list items, as Markdown reads them. */
  const readBack = (text: string): readonly string[] =>
    createLinter()
      .inspect(text, { now, kind: 'roadmap' })
      .document.outline.passages.map((passage) => passage.text);
  it('holds cells that read back as what they say', () => {
    const hard = [
      'a | b',
      '\\|',
      '`code`',
      '*bold* _too_',
      '<b>&amp;</b>',
      '[x](y)',
      '$1 and $2',
      '# no heading',
      '- no list',
      '+ 5%',
      '1. no list',
      '~~gone~~',
      '| leading',
      'trailing \\',
      'two\nlines',
      '---',
      '=',
      'إطلاق المنتج',
      '👩‍👩‍👧‍👦',
      'https://example.com',
      '@ana',
      'R&D',
      '2.5%',
      '-5%',
      '< 5',
      '> 5',
      'a > b',
    ];
    const expected = hard.map((text) => text.replace('\n', ' '));
    const table = `| A | B |\n| --- | --- |\n${hard.map((text) => `| ${written(text)} | x |`).join('\n')}\n`;
    deepEqual(
      readBack(table)
        .filter((_text, index) => index % 2 === 0)
        .slice(1),
      expected,
    );
    deepEqual(readBack(hard.map((text) => `- ${written(text)}`).join('\n')), expected);
    deepEqual(
      readBack(hard.map((text) => `p\n\n${written(text)}`).join('\n\n')).filter((text) => text !== 'p'),
      expected,
    );
    deepEqual(['2.5%', '-5%', 'R&D', '$5', 'Q3 2027 (approx.)'].map(written), [
      '2.5%',
      '-5%',
      'R&D',
      '$5',
      'Q3 2027 (approx.)',
    ]);
  });
  it('holds any letters in a cell', () => {
    const signs = fc
      .array(fc.constantFrom(...'|\\`*_[]()<>&;~$#+-=1. !:/@"\'aé🚀'), { maxLength: 12 })
      .map((all) => all.join('').trim())
      .filter((text) => text !== '' && !/^\[.?\] |\s{2}/.test(text));
    fc.assert(
      fc.property(signs, (text) =>
        deepEqual(readBack(`| A | B |\n| --- | --- |\n| ${written(text)} | x |\n`).slice(2), [text, 'x']),
      ),
      { numRuns: runs(60), seed: 7 },
    );
  });
  it('has tables, lists and links', () => {
    const text = markdown([must(report(roadmap))], (path) => `../my plans/${path}`);
    match(
      text,
      /^# Roadmap 🚀 [^\n]*\n\n\[plans\/strategy\.md\]\(<[^>]*>\) · As of Nov 25, 2026\.\n\n\| Kind \| Owner \| Status \|/,
    );
    match(text, /\n- \*\*Error\*\* [^\n]*\(\[line 5\]\(<\.\.\/my plans\/plans\/strategy\.md>\), Overdue review\)\n/);
    match(text, /\n- We \\<b>know\\<\/b> \\\| it – \*\*expired on Oct 1, 2026\*\*/);
    match(text, /\| \[\\<script>alert\(1\)\\<\/script> \\\| pilot\]\([^)]*\) \| 2026-09-10 \| \*\*late\*\* \|/);
    ok(readBack(text).includes('<script>alert(1)</script> | pilot'));
    ok(!/ {2}\n|\n{3}/.test(text));
  });
});
