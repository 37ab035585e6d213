import { sectionAndParents, type Section } from '../../outline/outline.js';
import type { Interval } from '../../facts/time.js';
import { say, there } from '../../result.js';
import type { Range } from '../../text.js';
import { judged, type Rule } from '../rule.js';

function isBeyond(section: Section): boolean {
  for (const each of sectionAndParents(section)) if (each.concepts.includes('rollout-later') || /\b(?:beyond|later|future|history|past|long[- ]term)\b/i.test(each.title)) return true;
  return false;
}

export const consistentHorizon: Rule = {
  id: 'consistent-horizon',
  checklist: 'timeline',
  statement: 'Milestones and targets fall into the period that the document covers.',
  severity: 'warning',
  nature: 'contradiction',
  check(document, report) {
    const { horizon } = document;
    if (!horizon) return { status: 'not-evaluated' };
    const dated: { readonly name: string; readonly range: Range; readonly interval: Interval; readonly text: string; readonly section: Section }[] = [];
    for (const milestone of document.milestones) {
      if (!milestone.done && milestone.time?.interval && milestone.time.yearStated && milestone.timeRange) dated.push({ name: `"${milestone.name}"`, range: milestone.timeRange, interval: milestone.time.interval, text: milestone.time.text, section: milestone.section });
    }
    for (const metric of document.metrics) {
      const { time, range } = metric.deadline;
      // A year before the period is what a target is compared with, not when it is due.
      if (time?.interval && time.yearStated && range && time.interval.from >= horizon.interval.to) dated.push({ name: `The target of ${metric.name}`, range, interval: time.interval, text: time.text, section: metric.section });
    }
    let findings = 0;
    for (const each of dated) {
      const after = each.interval.from >= horizon.interval.to;
      if ((!after && each.interval.to > horizon.interval.from) || isBeyond(each.section)) continue;
      findings += 1;
      report(each.range, say`${each.name} is dated ${each.text}, ${after ? 'after' : 'before'} the period that the document covers (${horizon.text}): move it, or extend the period.`, { related: [there(horizon.range, say`The document covers ${horizon.text}.`)] });
    }
    return judged(dated.length, findings, dated[0]?.range);
  },
};
