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
      /\bhypothes[ie]s\b|\bH\d\b|\bwe (?:believe|expect|think|bet|assume|predict)\b|\bassumption\b|\bif we\b/i.test(
        text,
      ) || document.hypotheses.some((hypothesis) => section === undefined || hypothesis.section === section),
    lacks: 'The experiment tests no hypothesis: say what you believe, and what would show that you are wrong.',
  }),
};
