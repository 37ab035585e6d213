import { verdictOf, type Rule } from '../rule.js';
import { isAimed } from '../../facts/metrics/metric.js';
import { reportLacking } from './lacking.js';

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
    reportLacking(document, report, 'baseline', aimed.filter((metric) => metric.baseline.state === 'absent' && !metric.established), aimed, {
      one: (metric) => `${metric.name} has a target but no baseline: add the value it has today.`,
      all: (count) => `${count} metrics here have a target but no baseline: add the values they have today.`,
    });
    const stated = document.fields.find((field) => field.names.includes('baseline') && /\d/.test(field.value) && field.value.length < 120);
    if (judged.length === 0) return stated ? { status: 'met', range: stated.valueRange } : { status: 'missing' };
    const verdict = verdictOf(judged.map((metric) => ({ passes: metric.baseline.state === 'stated', range: metric.baseline.range })));
    return verdict.status === 'missing' && stated ? { status: 'partial', range: stated.valueRange } : verdict;
  },
};
