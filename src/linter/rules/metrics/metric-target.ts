import type { StrategyDocument } from '../../facts/document.js';
import { aimedAmong, isDefined, isLeftOpen, type Metric } from '../../facts/metrics/metric.js';
import { cellOf } from '../../facts/tables.js';
import { speaksOf } from '../../facts/wording.js';
import type { Item } from '../../outline/outline.js';
import { say } from '../../result.js';
import { hasDigit } from '../../text/text.js';
import { verdictOf, type Rule } from '../rule.js';
import { reportLacking } from './lacking.js';

/** Whether a metric stands where nobody sets targets: among figures that were reached, directions, or an experiment's secondary metrics. */
function isDiagnostic(metric: Metric): boolean {
  if (speaksOf('diagnosticTitle', metric.section.title)) return true;
  if (metric.source.shape !== 'row') return false;
  const { table, row } = metric.source;
  return (
    table.header.some((cell) => speaksOf('direction', cell.text)) ||
    table.columns.has('mde') ||
    ['value', 'actual', 'baseline'].some(
      (role) => hasDigit(cellOf(table, row, role as 'value')?.text ?? '') && !table.columns.has('target'),
    )
  );
}

/** The lists that say in an item of its own what their metrics should reach: "Target: 3,000 riders, half of them weekly". */
const listsWithTarget = ({ fields }: StrategyDocument): ReadonlySet<Item['list']> =>
  new Set(
    fields
      .filter(({ shape, names }) => shape === 'item' && names.includes('target'))
      .flatMap(({ passage }) => passage?.item?.list ?? []),
  );

/** Whether a metric stands in one of some lists. */
const standsIn = (lists: ReadonlySet<Item['list']>, { source }: Metric): boolean =>
  source.shape !== 'row' && source.passage.item !== undefined && lists.has(source.passage.item.list);

export const metricTarget: Rule = {
  id: 'metric-target',
  checklist: 'metrics',
  statement: 'Every metric says which value it is meant to reach.',
  severity: 'warning',
  nature: 'structure',
  needs: ['metrics'],
  check(document, report) {
    const judged = document.metrics.filter((metric) => metric.role !== 'monitor');
    const planned = aimedAmong(judged);
    const answered = listsWithTarget(document);
    const isAnswered = (metric: Metric): boolean => metric.target.state === 'stated' || standsIn(answered, metric);
    // What a guardrail lacks is its limit, of which `guardrail-limit` speaks.
    const lacking = planned.filter(
      (metric) =>
        metric.target.state === 'absent' && !isAnswered(metric) && metric.role !== 'guardrail' && !isDiagnostic(metric),
    );
    const aimed = planned.filter(isAnswered);
    // Where most metrics have a target the others are only watched, and where metrics are defined none needs one.
    const asked =
      aimed.length * 2 > planned.length
        ? lacking.filter((metric) => isLeftOpen(metric, 'target'))
        : aimed.length === 0 && planned.some(isDefined)
          ? []
          : lacking;
    reportLacking(document, report, 'target', asked, planned, {
      one: (metric) => say`${metric.name} has no target: add the value it should reach.`,
      several: (metric) => say`${metric.name} and others have no target: add the values they should reach.`,
    });
    if (judged.length === 0) return { status: 'missing' };
    return verdictOf(
      judged.map((metric) => ({ passes: metric.target.state === 'stated', range: metric.target.range })),
    );
  },
};
