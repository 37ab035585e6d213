import { experimentsOf } from '../../facts/experiments.js';
import { judged, type Rule } from '../rule.js';

export const experimentHypothesis: Rule = {
  id: 'experiment-hypothesis',
  checklist: 'experiments',
  statement: 'Every experiment tests a hypothesis.',
  severity: 'warning',
  nature: 'quality',
  check(document, report) {
    const experiments = experimentsOf(document);
    const lacking = experiments.filter(({ section, text }) => !/\bhypothes[ie]s\b|\bH\d\b|\bwe (?:believe|expect|think|bet|assume|predict)\b|\bassumption\b|\bif we\b/i.test(text) && !document.hypotheses.some((hypothesis) => section === undefined || hypothesis.section === section));
    for (const { range } of lacking) report(range, 'The experiment tests no hypothesis: say what you believe, and what would show that you are wrong.');
    return judged(experiments.length, lacking.length, experiments[0]?.range);
  },
};
