import { experimentsOf } from '../../facts/experiments.js';
import { judged, type Rule } from '../rule.js';

export const experimentEnd: Rule = {
  id: 'experiment-end',
  checklist: 'experiments',
  statement: 'An experiment ends on a date.',
  severity: 'info',
  nature: 'quality',
  check(document, report) {
    const experiments = experimentsOf(document);
    const lacking = experiments.filter((experiment) => !experiment.ends.some((time) => time.precision !== 'vague'));
    for (const { range } of lacking) report(range, 'The experiment has no end: say on which date, or after how many weeks, you decide.');
    return judged(experiments.length, lacking.length, experiments[0]?.range);
  },
};
