import { sectionAndParents } from '../../outline/outline.js';
import { timesIn } from '../../facts/time.js';
import type { StrategyDocument } from '../../facts/document.js';
import { isAimed, type Metric } from '../../facts/metrics/metric.js';
import type { Range } from '../../text.js';
import { say } from '../../result.js';
import { verdictOf, type Rule } from '../rule.js';
import { isServiceLevel, reportLacking } from './lacking.js';

/** The date that a metric inherits: from its section's titles, an end date, or the period the document covers. */
function inherited(metric: Metric, document: StrategyDocument): Range | undefined {
  for (const section of sectionAndParents(metric.section)) {
    if (timesIn(section.title, document.options.calendar).some((time) => time.precision !== 'vague')) return section.titleRange;
  }
  const ends = document.fields.find((field) => (field.names.includes('timebox') || (field.section === metric.section && /^(?:sample|duration|length|run|runtime|test period)\b/i.test(field.label))) && field.shape !== 'front-matter' && timesIn(field.value, document.options.calendar).some((time) => time.precision !== 'vague'));
  return ends?.valueRange ?? document.horizon?.range;
}

export const metricDeadline: Rule = {
  id: 'metric-deadline',
  checklist: 'metrics',
  statement: 'Every target says by when.',
  severity: 'warning',
  nature: 'structure',
  needs: ['metrics', 'metric-target'],
  check(document, report) {
    const judged = document.metrics.filter((metric) => metric.target.state === 'stated' && metric.role !== 'guardrail');
    const instances = judged.map((metric) => {
      const from = metric.deadline.state === 'stated' ? (metric.deadline.range ?? metric.nameRange) : metric.deadline.state === 'absent' ? inherited(metric, document) : undefined;
      return { metric, passes: from !== undefined, range: from };
    });
    reportLacking(document, report, 'deadline', instances.filter(({ metric, passes }) => !passes && metric.deadline.state === 'absent' && isAimed(metric) && !isServiceLevel(metric)).map(({ metric }) => metric), judged, {
      one: (metric) => say`${metric.name} has a target but no date: say by when.`,
      all: (count, everywhere) => everywhere ? say`${count} metrics of this document have a target but no date: say by when.` : say`${count} metrics here have a target but no date: say by when.`,
    });
    if (instances.length === 0) return { status: 'not-evaluated' };
    return verdictOf(instances.all);
  },
};
