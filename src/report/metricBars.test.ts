import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { checkStatic } from '../../test/report/markup.js';
import { inspect } from '../linter/index.js';
import { linesOf } from './findings.js';
import { metricBarsOf } from './metricBars.js';
import { metricsFor, type ReportMetric } from './metrics.js';
import { english } from './speech.js';

/** The metrics of a text. */
function metricsIn(text: string): readonly ReportMetric[] {
  const { document } = inspect(text, { now: Date.UTC(2026, 10, 25), kind: 'metrics' });
  return metricsFor(document, document.metrics, linesOf(text));
}

describe('metrics as bars', () => {
  const draw = (text: string): string =>
    metricBarsOf(metricsIn(`# Metrics\n\n## Metrics\n\n${text}`), { speech: english });
  const table = (...rows: readonly string[]): string =>
    draw(`| Metric | Baseline | Current | Target | By |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`);
  /** The first number of an attribute, in percents. */
  const at = (html: string, style: string, attribute: string): number =>
    Number(new RegExp(`class="ps-${style}"[^>]* ${attribute}="([\\d.]+)%"`).exec(html)?.[1] ?? Number.NaN);

  it('say everything in words, values whole and with the direction that is better', () => {
    const html = draw(`| Metric | Baseline | Current | Target | By |
| --- | --- | --- | --- | --- |
| Weekly planning teams | 320 | 410 | 500 | Q3 2027 |
| Setup time | 6 hours | 7 hours | 60 minutes | Q2 2027 |
| Logo churn | 2.1% | 2.3% | at most 2.5% | Q3 2027 |
| Revenue per account | $1,200 | | $2,000 | Q3 2027 |
| NPS | | | 40 | |

- Reduce churn from 3% to 5%
`);
    checkStatic(html);
    const rows = [...html.matchAll(/<tr class="ps-row">(.*?)<td class="ps-track">/g)].map(([, row = '']) =>
      row.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|'),
    );
    deepEqual(rows, [
      '|Weekly planning teams|higher is better|320|410|500|Q3 2027|',
      '|Setup time|lower is better|6 hours|7 hours|60 minutes|Q2 2027|',
      '|Logo churn|a limit, lower is better|2.1%|2.3%|at most 2.5%|Q3 2027|',
      '|Revenue per account|higher is better|$1,200|$2,000|Q3 2027|',
      '|NPS|higher is better|40|',
      '|churn|lower is better|3%|5%|',
    ]);
  });
  it('are nothing without numbers', () => equal(metricBarsOf([], { speech: english }), ''));
  it('are to scale, from zero', () => {
    const html = table('| Weekly planning teams | 200 | 300 | 400 | Q3 2027 |');
    deepEqual(
      [at(html, 'bar', 'x'), at(html, 'bar', 'width'), at(html, 'from', 'x1'), at(html, 'limit', 'x1')],
      [0, 75, 50, 100],
    );
  });
  it('point down for what goes down, and the bar is the baseline where nothing says how it stands', () => {
    const html = table('| Monthly churn | 4% | | 1% | Q3 2027 |');
    deepEqual([at(html, 'bar', 'width'), at(html, 'way', 'x1'), at(html, 'way', 'x2')], [100, 100, 25]);
    match(html, /<path class="ps-way" d="M0-7l7-4v8z"/);
    match(table('| Net retention | 90% | | 100% | Q3 2027 |'), /<path class="ps-way" d="M0-7l-7-4v8z"/);
  });
  it('begin at zero also where values lie below it', () => {
    const html = table('| Net promoter score | -20 | -10 | 30 | Q3 2027 |');
    deepEqual(
      [at(html, 'grid', 'x1'), at(html, 'bar', 'x'), at(html, 'bar', 'width'), at(html, 'from', 'x1')],
      [40, 20, 20, 0],
    );
  });
  it('have no arrow to a limit', () => {
    const html = table('| Logo churn | 2.1% | 2.3% | at most 2.5% | Q3 2027 |');
    ok(html.includes('ps-limit') && !html.includes('ps-way'));
  });
});
