import { sentenceFix } from '../../fixes/sentences.js';
import { verdictOf, type Rule } from '../rule.js';

export const hypothesisMeasure: Rule = {
  id: 'hypothesis-measure',
  checklist: 'pmf-hypothesis',
  statement: 'The hypothesis has a measurable signal.',
  severity: 'warning',
  nature: 'structure',
  needs: ['hypothesis'],
  check(document, report) {
    for (const each of document.hypotheses) {
      if (each.measure || each.open || !each.explicit) continue;
      report(each.range, 'The hypothesis has no measure: name the metric that will move, from which value to which.', {
        fixes: () => [
          sentenceFix(
            each.passage,
            each.range,
            'We are right if [Metric name] moves from [Baseline] to [Target].',
            document,
          ),
        ],
      });
    }
    return verdictOf(document.hypotheses.map((each) => ({ passes: each.measure, range: each.range })));
  },
};
