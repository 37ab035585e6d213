import { contested } from '../../facts/metrics/metric.js';
import { judged, type Rule } from '../rule.js';

export const metricQualifier: Rule = {
  id: 'metric-qualifier',
  checklist: 'metrics',
  statement: 'A metric whose name has several meanings says which one is meant.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  needs: ['metrics'],
  check(document, report) {
    const named = document.metrics.filter(
      (metric) =>
        metric.source.shape !== 'sentence' && (metric.target.state === 'stated' || metric.role === 'north-star'),
    );
    const doubtful = named.flatMap((metric) => {
      const found = contested(metric);
      return found ? [{ metric, found }] : [];
    });
    const seen = new Set<string>();
    let findings = 0;
    for (const { metric, found } of doubtful) {
      if (seen.has(found.term)) continue;
      seen.add(found.term);
      findings += 1;
      report(metric.nameRange, { template: found.ask, args: [found.term] });
    }
    return judged(named.length, findings, named.at(0)?.nameRange);
  },
};
