import { isVanity } from '../../facts/metrics/lexicon.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const noVanityMetric: Rule = {
  id: 'no-vanity-metric',
  checklist: 'metrics',
  statement: 'The primary metric is not a running total or an activity count.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  needs: ['metrics'],
  check(document, report) {
    const leading = document.metrics.filter((metric) => metric.role === 'north-star');
    const vain = leading.filter((metric) => isVanity(metric.name));
    for (const metric of vain)
      report(
        metric.nameRange,
        say`${metric.name} grows whether customers get value or not: count active, retained or completed use instead.`,
      );
    return judged(leading.length, vain.length, leading.at(0)?.nameRange);
  },
};
