import { metricFix } from '../../fixes/metrics.js';
import { verdictOf, type Rule } from '../rule.js';

export const metricTarget: Rule = {
  id: 'metric-target',
  checklist: 'metrics',
  statement: 'Every metric says which value it is meant to reach.',
  severity: 'warning',
  nature: 'structure',
  needs: ['metrics'],
  check(document, report) {
    const judged = document.metrics.filter((metric) => metric.role !== 'monitor');
    for (const metric of judged) {
      if (metric.target.state !== 'absent') continue;
      report(metric.nameRange, metric.role === 'guardrail' ? `${metric.name} is a guardrail without a limit: add the value it must not cross.` : `${metric.name} has no target: add the value it should reach.`, { fixes: [metricFix(document, metric, 'target')] });
    }
    if (judged.length === 0) return { status: 'missing' };
    return verdictOf(judged.map((metric) => ({ passes: metric.target.state === 'stated', range: metric.target.range })));
  },
};
