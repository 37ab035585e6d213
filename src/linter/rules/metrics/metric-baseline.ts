import { aimedAmong, isDefined, isLeftOpen } from '../../facts/metrics/metric.js';
import { hasValueToday, startsSomewhere } from '../../facts/metrics/standing.js';
import { say } from '../../result.js';
import { verdictOf, type Rule } from '../rule.js';
import { reportLacking } from './lacking.js';

export const metricBaseline: Rule = {
  id: 'metric-baseline',
  checklist: 'metrics',
  statement: 'Every metric says where it starts from.',
  severity: 'warning',
  nature: 'structure',
  needs: ['metrics'],
  check(document, report) {
    const judged = document.metrics.filter((metric) => metric.role !== 'guardrail' && (metric.baseline.state !== 'absent' || metric.target.state !== 'absent' || metric.source.shape === 'row'));
    const planned = aimedAmong(document.metrics).filter((metric) => metric.role !== 'guardrail');
    const aimed = planned.filter((metric) => metric.target.state === 'stated');
    // What stands beside metrics with a baseline has one too.
    const begun = new Set(planned.filter(({ baseline }) => baseline.state === 'stated').map(({ section }) => section));
    if (aimed.length > 0) {
      const lacking = aimed.filter((metric) => metric.baseline.state === 'absent' && !metric.established);
      // Where most have one, a metric without is new; but for a table that leaves the cell open.
      const known = aimed.filter((metric) => metric.baseline.state === 'stated').length * 2 > aimed.length;
      reportLacking(document, report, 'baseline', lacking.filter((metric) => (startsSomewhere(metric) || begun.has(metric.section)) && (!known || isLeftOpen(metric, 'baseline'))), aimed.filter((metric) => startsSomewhere(metric) || metric.baseline.state === 'stated'), {
        one: (metric) => say`${metric.name} has a target but no baseline: add the value it has today.`,
        all: (count, everywhere) => everywhere ? say`${count} metrics of this document have a target but no baseline: add the values they have today.` : say`${count} metrics here have a target but no baseline: add the values they have today.`,
      });
    } else if (!planned.some(isDefined)) {
      const lacking = planned.filter((metric) => metric.baseline.state === 'absent' && !metric.established && hasValueToday(metric));
      reportLacking(document, report, 'baseline', lacking, planned.filter(hasValueToday), {
        one: (metric) => say`${metric.name} has no baseline: add the value it has today.`,
        all: (count, everywhere) => everywhere ? say`${count} metrics of this document have no baseline: add the values they have today.` : say`${count} metrics here have no baseline: add the values they have today.`,
      });
    }
    const stated = document.fields.find((field) => field.names.includes('baseline') && /\d/.test(field.value) && field.value.length < 120);
    if (judged.length === 0) return stated ? { status: 'met', range: stated.valueRange } : { status: 'missing' };
    const verdict = verdictOf(judged.map((metric) => ({ passes: metric.baseline.state === 'stated', range: metric.baseline.range })));
    return verdict.status === 'missing' && stated ? { status: 'partial', range: stated.valueRange } : verdict;
  },
};
