import { timesIn } from '../../facts/time.js';
import { beginsWith, speaksOf } from '../../facts/wording.js';
import { isAbout, sectionAndParents } from '../../outline/outline.js';
import { namesSpan } from '../../facts/value.js';
import type { StrategyDocument } from '../../facts/document.js';
import { wordsOf } from '../../facts/metrics/aim.js';
import { isAimed, type Metric } from '../../facts/metrics/metric.js';
import { metricConcepts } from '../../facts/metrics/model.js';
import { ticked } from '../../facts/milestones/done.js';
import { isStandingLimit } from '../../facts/metrics/standing.js';
import { say } from '../../result.js';
import type { Range } from '../../text/text.js';
import { verdictOf, type Rule } from '../rule.js';
import { reportLacking } from './lacking.js';

/** A sentence that leads to a list or table: "By the end of 2027:". In UTF-16 code units. */
const leadLength = 160;

/** Whether a metric says itself by which event of the plan it is due: "after the pilot", or a column "MVP target". */
function namesGate(metric: Metric): boolean {
  const { source } = metric;
  const { header, columns } = source.shape === 'row' ? source.table : { header: [], columns: undefined };
  return speaksOf('atGate', wordsOf(metric)) || speaksOf('gate', header[columns?.get('target') ?? -1]?.text ?? '');
}

/**
 * The date that a metric inherits: from its section's titles and leading lines, an end date, the period of the key results or
 * the one the document covers. "MVP success criteria" and "within the pilot" are dates of the plan.
 */
function inherited(metric: Metric, document: StrategyDocument): Range | undefined {
  const { calendar } = document.options;
  const dated = (text: string): boolean =>
    timesIn(text, calendar).some((time) => time.precision !== 'vague') || speaksOf('atGate', text);
  let ofMetrics = isAbout(metric.section, ...metricConcepts);
  for (const section of sectionAndParents(metric.section)) {
    const { title, concepts } = section;
    if (dated(title) || namesSpan(title) || (ofMetrics && speaksOf('gate', title))) return section.titleRange;
    ofMetrics &&= !concepts.some((concept) => (metricConcepts as readonly string[]).includes(concept));
    const lead = section.passages.find(
      (passage) =>
        passage.kind === 'paragraph' &&
        passage.text.length <= leadLength &&
        passage.block.start < metric.nameRange.start &&
        dated(passage.text),
    );
    if (lead) return lead.source();
  }
  const ends = document.fields.find(
    (field) =>
      (field.names.includes('timebox') ||
        (field.section === metric.section && beginsWith('testPeriod', field.label))) &&
      field.shape !== 'front-matter' &&
      dated(field.value),
  );
  const ofKeyResults = document.outline.sections.find(
    ({ concepts, title }) => concepts.includes('okr') && dated(title),
  );
  return ends?.valueRange ?? ofKeyResults?.titleRange ?? document.horizon?.range;
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
      const from =
        metric.deadline.state === 'stated'
          ? (metric.deadline.range ?? metric.nameRange)
          : metric.deadline.state === 'absent'
            ? namesGate(metric)
              ? metric.nameRange
              : inherited(metric, document)
            : undefined;
      return { metric, passes: from !== undefined, range: from };
    });
    reportLacking(
      document,
      report,
      'deadline',
      instances
        .filter(
          ({ metric, passes }) =>
            !passes &&
            metric.deadline.state === 'absent' &&
            isAimed(metric) &&
            !isStandingLimit(metric) &&
            !ticked.test(wordsOf(metric)),
        )
        .map(({ metric }) => metric),
      judged.filter(isAimed),
      {
        one: (metric) => say`${metric.name} has a target but no date: say by when.`,
        several: (metric) => say`${metric.name} and others have a target but no date: say by when.`,
      },
    );
    if (instances.length === 0) return { status: 'not-evaluated' };
    return verdictOf(instances);
  },
};
