import { aimedAmong, isLeftOpen, type Metric } from '../../facts/metrics/metric.js';
import { startsSomewhere } from '../../facts/metrics/standing.js';
import { isToCome } from '../../facts/launch.js';
import { say } from '../../result.js';
import { hasDigit } from '../../text/text.js';
import { verdictOf, type Rule } from '../rule.js';
import { reportLacking } from './lacking.js';

/** A baseline in a label of its own is no longer than this, in UTF-16 code units. */
const longestField = 120;

export const metricBaseline: Rule = {
  id: 'metric-baseline',
  checklist: 'metrics',
  statement: 'Every metric says where it starts from.',
  severity: 'warning',
  nature: 'structure',
  needs: ['metrics'],
  check(document, report) {
    const judged = document.metrics.filter(
      (metric) =>
        metric.role !== 'guardrail' &&
        (metric.baseline.state !== 'absent' || metric.target.state !== 'absent' || metric.source.shape === 'row'),
    );
    const planned = aimedAmong(document.metrics).filter((metric) => metric.role !== 'guardrail');
    const aimed = planned.filter((metric) => metric.target.state === 'stated');
    // What stands beside metrics that have come from somewhere has a value today too.
    const begun = new Set(
      planned
        .filter(({ baseline }) => baseline.state === 'stated' && baseline.value?.amount !== 0)
        .map(({ section }) => section),
    );
    // What is still to come out has none: there only what is to change is asked where it stands.
    const asked = (metric: Metric): boolean =>
      begun.has(metric.section) || (startsSomewhere(metric) && (metric.verb !== undefined || !isToCome(document)));
    if (aimed.length > 0) {
      // A dash is an answer: there is none.
      const lacking = aimed.filter(
        (metric) => metric.baseline.state === 'absent' && metric.baseline.text.trim() === '' && !metric.established,
      );
      // Where most have one, a metric without is new; but for a table that leaves the cell open.
      const known = aimed.filter((metric) => metric.baseline.state === 'stated').length * 2 > aimed.length;
      reportLacking(
        document,
        report,
        'baseline',
        lacking.filter((metric) => asked(metric) && (!known || isLeftOpen(metric, 'baseline'))),
        aimed.filter((metric) => asked(metric) || metric.baseline.state === 'stated'),
        {
          one: (metric) => say`${metric.name} has a target but no baseline: add the value it has today.`,
          several: (metric) =>
            say`${metric.name} and others have a target but no baseline: add the values they have today.`,
        },
      );
    }
    const stated = document.fields.find(
      (field) => field.names.includes('baseline') && hasDigit(field.value) && field.value.length < longestField,
    );
    if (judged.length === 0) return stated ? { status: 'met', range: stated.valueRange } : { status: 'missing' };
    const verdict = verdictOf(
      judged.map((metric) => ({ passes: metric.baseline.state === 'stated', range: metric.baseline.range })),
    );
    return verdict.status === 'missing' && stated ? { status: 'partial', range: stated.valueRange } : verdict;
  },
};
