import type { Rule } from '../rule.js';
import { eachExperiment } from './eachExperiment.js';

/** What names the metric that decides. */
const namesMetric = new RegExp(
  '\\b(?:primary|main|key|success|decision|target|north[- ]star|outcome|' +
    'OEC)\\b[^.\\n]{0,24}\\bmetrics?\\b|\\bmeasured? by\\b|\\bmetrics?\\s*[:=]|' +
    '\\bwe (?:will )?measure\\b|\\bsuccess (?:criteria|criterion|signal|measure)s?\\b|\\bKPIs?\\b|' +
    '\\bgoal metric\\b',
  'i',
);

export const experimentMetric: Rule = {
  id: 'experiment-metric',
  checklist: 'experiments',
  statement: 'An experiment names the metric that decides it.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check: eachExperiment({
    has: (experiment) => namesMetric.test(experiment.text),
    lacks: 'The experiment names no metric that decides it: say which one, before the numbers are in.',
  }),
};
