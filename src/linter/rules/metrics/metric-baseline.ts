import type { StrategyDocument } from '../../facts/document.js';
import { isAimed, type Metric } from '../../facts/metrics/metric.js';
import { say } from '../../result.js';
import { verdictOf, type Rule } from '../rule.js';
import { isServiceLevel, reportLacking } from './lacking.js';

/**
 * Whether a metric has to start somewhere. What is changed has a value today, and so has what stands beside metrics with
 * one. In a draft, a number of things that do not exist yet ("5,000 reviews") starts at nothing, and nobody asks.
 */
function startsSomewhere(metric: Metric, document: StrategyDocument): boolean {
  if (document.status === 'in-review' || document.status === 'approved' || metric.verb) return true;
  if (isServiceLevel(metric)) return false;
  const beside = document.metrics.some((other) => other.section === metric.section && other.baseline.state === 'stated');
  const { value } = metric.target;
  const counted = value?.unit.kind === 'count' || value?.unit.kind === 'multiplier';
  // Churn, retention or satisfaction of a product that has customers have a value today; new sign-ups, and the adoption
  // of what is planned, begin at nothing.
  const known = metric.family !== undefined && metric.family !== 'acquisition' && !/\b(?:adoption|usage|uptake)\b/i.test(metric.name) && value !== undefined;
  return beside || known || (metric.source.shape === 'row' && metric.source.table.columns.has('target') && value !== undefined && !counted);
}

export const metricBaseline: Rule = {
  id: 'metric-baseline',
  checklist: 'metrics',
  statement: 'Every metric with a target says where it starts from.',
  severity: 'warning',
  nature: 'structure',
  needs: ['metrics'],
  check(document, report) {
    const judged = document.metrics.filter((metric) => metric.role !== 'guardrail' && (metric.baseline.state !== 'absent' || metric.target.state !== 'absent' || metric.source.shape === 'row'));
    const aimed = judged.filter((metric) => metric.target.state === 'stated' && isAimed(metric));
    reportLacking(document, report, 'baseline', aimed.filter((metric) => metric.baseline.state === 'absent' && !metric.established && startsSomewhere(metric, document)), aimed, {
      one: (metric) => say`${metric.name} has a target but no baseline: add the value it has today.`,
      all: (count, everywhere) => everywhere ? say`${count} metrics of this document have a target but no baseline: add the values they have today.` : say`${count} metrics here have a target but no baseline: add the values they have today.`,
    });
    const stated = document.fields.find((field) => field.names.includes('baseline') && /\d/.test(field.value) && field.value.length < 120);
    if (judged.length === 0) return stated ? { status: 'met', range: stated.valueRange } : { status: 'missing' };
    const verdict = verdictOf(judged.all.map((metric) => ({ passes: metric.baseline.state === 'stated', range: metric.baseline.range })));
    return verdict.status === 'missing' && stated ? { status: 'partial', range: stated.valueRange } : verdict;
  },
};
