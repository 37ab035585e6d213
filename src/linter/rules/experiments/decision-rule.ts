import { speaksOf } from '../../facts/wording.js';
import type { Rule } from '../rule.js';
import { eachExperiment } from './eachExperiment.js';

export const decisionRule: Rule = {
  id: 'decision-rule',
  checklist: 'experiments',
  statement: 'An experiment says beforehand what each result leads to.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check: eachExperiment({
    has: (experiment) => speaksOf('decisionRule', experiment.text),
    lacks: 'The experiment has no decision rule: say at which result you ship, iterate or stop.',
  }),
};
