import { speaksOf } from '../../facts/wording.js';
import type { Rule } from '../rule.js';
import { eachExperiment } from './eachExperiment.js';

export const experimentSize: Rule = {
  id: 'experiment-size',
  checklist: 'experiments',
  statement: 'An experiment says how many take part, or how long it runs.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check: eachExperiment({
    has: (experiment) => speaksOf('sample', experiment.text),
    lacks: 'The experiment has neither a size nor a duration: say how many take part, or for how long.',
  }),
};
