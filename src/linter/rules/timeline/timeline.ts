import { reportMissing } from '../presence.js';
import { met, missing, type Rule } from '../rule.js';

export const timeline: Rule = {
  id: 'timeline',
  checklist: 'timeline',
  statement: 'It has phases, milestones or a roadmap.',
  severity: 'warning',
  nature: 'structure',
  check(document, report) {
    const [first] = document.sequences;
    if (first?.milestones[0]) return met(first.milestones[0].nameRange);
    const found = document.find({ concepts: ['timeline', 'rollout-now', 'rollout-next', 'rollout-later'] });
    if (found.state === 'stated') return met(found.range);
    if (found.state === 'open') return missing;
    return reportMissing(document, report, 'The document has no sequence in time: add milestones with dates, or now, next and later.', 'timeline', found.range);
  },
};
