import { experimentsOf, endOf } from '../../facts/experiments.js';
import { speaksOf } from '../../facts/wording.js';
import { judged, type Rule } from '../rule.js';

/** Two weeks to look at the numbers, in milliseconds. */
const grace = 14 * 86_400_000;

export const experimentResult: Rule = {
  id: 'experiment-result',
  checklist: 'experiments',
  statement: 'A finished experiment has a result.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const { today } = document.options;
    const over = experimentsOf(document).filter((experiment) => {
      const end = endOf(experiment, document.options.calendar);
      return end !== undefined && end + grace < today;
    });
    const silent = over.filter(({ text }) => !speaksOf('outcomeOfTest', text));
    for (const { range } of silent)
      report(
        range,
        'The experiment is over, and nothing says how it ended: add the result, the decision and what you learned.',
      );
    return judged(over.length, silent.length, over.at(0)?.range);
  },
};
