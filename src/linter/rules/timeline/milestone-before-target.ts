import { metricKey } from '../../facts/metrics/lexicon.js';
import type { Metric } from '../../facts/metrics/metric.js';
import { groupedBy } from '../../text/grouping.js';
import { say, there } from '../../result.js';
import type { Range } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

interface Due {
  readonly metric: Metric;
  readonly to: number;
}

/** When a metric is due, if it has a date and a name that is no everyday word. */
function dueIn(metric: Metric): readonly Due[] {
  const to = metric.deadline.time?.interval?.to;
  return to !== undefined && metric.name.includes(' ') ? [{ metric, to }] : [];
}

export const milestoneBeforeTarget: Rule = {
  id: 'milestone-before-target',
  checklist: 'timeline',
  statement: 'Work that moves a metric ends before the metric is due.',
  severity: 'warning',
  nature: 'contradiction',
  check(document, report) {
    const dues = document.metrics.flatMap(dueIn);
    if (dues.length === 0) return judged(0, 0);
    const planned = document.milestones.flatMap((milestone) => {
      const from = milestone.time?.interval?.from;
      return from === undefined || milestone.done || milestone.source.shape !== 'row'
        ? []
        : [{ milestone, from, text: metricKey(milestone.source.row.map((cell) => cell.text).join(' ')) }];
    });
    const due = groupedBy(dues, ({ metric }) => metric.key);
    let compared = 0;
    let findings = 0;
    let first: Range | undefined;
    // A metric with several dates has one for each stage.
    const once = [...due].flatMap(([key, [target, ...more]]) => (target && more.length === 0 ? [{ key, target }] : []));
    for (const { milestone, from, text } of planned) {
      for (const { key, target } of once) {
        if (!text.includes(key) || target.metric.section === milestone.section) continue;
        compared += 1;
        first ??= milestone.nameRange;
        if (from < target.to) continue;
        findings += 1;
        report(
          milestone.timeRange ?? milestone.nameRange,
          say`"${milestone.name}" is planned for ${milestone.time?.text ?? ''}, after ${target.metric.name} is due (${target.metric.deadline.text}): move one of them.`,
          { related: [there(target.metric.nameRange, say`Due ${target.metric.deadline.text}.`)] },
        );
      }
    }
    return judged(compared, findings, first);
  },
};
