import { metricKey } from '../../facts/metrics/lexicon.js';
import type { Metric } from '../../facts/metrics/metric.js';
import { say, there } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const milestoneBeforeTarget: Rule = {
  id: 'milestone-before-target',
  checklist: 'timeline',
  statement: 'Work that moves a metric ends before the metric is due.',
  severity: 'warning',
  nature: 'contradiction',
  check(document, report) {
    const due = new Map<string, { readonly to: number; readonly metric: Metric }[]>();
    for (const metric of document.metrics) {
      const to = metric.deadline.time?.interval?.to;
      if (to !== undefined && metric.name.split(/\s+/).length >= 2) due.set(metric.key, [...(due.get(metric.key) ?? []), { to, metric }]);
    }
    let compared = 0;
    let findings = 0;
    for (const milestone of document.milestones) {
      const from = milestone.time?.interval?.from;
      if (from === undefined || milestone.done || milestone.source.shape !== 'row') continue;
      const text = metricKey(milestone.source.row.map((cell) => cell.text).join(' '));
      for (const [key, targets] of due) {
        const [target] = targets;
        // A metric with several dates has one for each stage.
        if (!target || targets.length > 1 || !text.includes(key) || target.metric.section === milestone.section) continue;
        compared += 1;
        if (from < target.to) continue;
        findings += 1;
        report(milestone.timeRange ?? milestone.nameRange, say`"${milestone.name}" comes in ${milestone.time?.text ?? ''}, after ${target.metric.name} is due (${target.metric.deadline.text}): move one of them.`, { related: [there(target.metric.nameRange, say`Due ${target.metric.deadline.text}.`)] });
      }
    }
    return judged(compared, findings);
  },
};
