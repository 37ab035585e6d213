import { firstNumberedStep } from '../../facts/horizons.js';
import { timesIn } from '../../facts/time.js';
import { reportMissing } from '../presence.js';
import { met, missing, type Rule } from '../rule.js';

export const timeline: Rule = {
  id: 'timeline',
  checklist: 'timeline',
  statement: 'It has phases, milestones or a roadmap.',
  severity: 'warning',
  nature: 'structure',
  experimental: true,
  check(document, report) {
    const first = document.sequences.at(0);
    if (first?.milestones[0]) return met(first.milestones[0].nameRange);
    const found = document.find({ concepts: ['timeline', 'rollout-now', 'rollout-next', 'rollout-later'] });
    if (found.state === 'stated') return met(found.range);
    const step = firstNumberedStep(document);
    if (step) return met(step);
    if (found.state === 'open') return missing;
    const [start, end] = (['start', 'due'] as const).map((name) =>
      document.fields.find(
        (field) =>
          field.names.includes(name) &&
          timesIn(field.value, document.options.calendar).some((time) => time.interval !== null),
      ),
    );
    if (start && end && start !== end) return met(start.labelRange);
    return reportMissing(
      document,
      report,
      'The document has no timeline: add milestones with dates, or now, next and later.',
      'timeline',
      found.range,
    );
  },
};
