import { speaksOf } from '../../facts/wording.js';
import type { Rule } from '../rule.js';
import { eachExperiment } from './eachExperiment.js';

export const experimentHypothesis: Rule = {
  id: 'experiment-hypothesis',
  checklist: 'experiments',
  statement: 'Every experiment tests a hypothesis.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check: eachExperiment({
    has: ({ section, text }, document) =>
      speaksOf('testedBelief', text) ||
      document.hypotheses.some((hypothesis) => section === undefined || hypothesis.section === section),
    lacks: 'The experiment tests no hypothesis: say what you believe, and what would show that you are wrong.',
  }),
};
