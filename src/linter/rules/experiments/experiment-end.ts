import type { Rule } from '../rule.js';
import { eachExperiment } from './eachExperiment.js';

export const experimentEnd: Rule = {
  id: 'experiment-end',
  checklist: 'experiments',
  statement: 'An experiment ends on a date.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check: eachExperiment({
    has: (experiment) => experiment.ends.some((time) => time.precision !== 'vague'),
    lacks: 'The experiment has no end: say on which date, or after how many weeks, you decide.',
  }),
};
