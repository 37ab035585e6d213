import { speaksOf } from '../../facts/wording.js';
import type { Rule } from '../rule.js';
import { eachExperiment } from './eachExperiment.js';

export const experimentMetric: Rule = {
  id: 'experiment-metric',
  checklist: 'experiments',
  statement: 'An experiment names the metric that decides it.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check: eachExperiment({
    has: (experiment) => speaksOf('decidingMetric', experiment.text),
    lacks: 'The experiment names no metric that decides it: say which one, before the numbers are in.',
  }),
};
