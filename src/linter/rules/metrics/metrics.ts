import { isPlan } from '../../facts/evidence.js';
import { reportMissing } from '../presence.js';
import { met, missing, type Rule } from '../rule.js';

export const metrics: Rule = {
  id: 'metrics',
  checklist: 'metrics',
  statement: 'It names a measure of success.',
  severity: 'warning',
  nature: 'structure',
  quietBeside: ['experiment-metric'],
  check(document, report) {
    const first = document.metrics.at(0);
    if (first) return met(first.nameRange);
    const section = document.find({ concepts: ['metrics', 'north-star', 'okr'], cues: ['aim'], where: isPlan });
    if (section.state === 'open') return missing;
    // Prose under "What success looks like" is a measure of success, if a soft one.
    if (section.state === 'stated') return met(section.range);
    return reportMissing(
      document,
      report,
      'The document does not say how you will know that it works: name a metric with its baseline, target and date.',
      'metrics',
      section.range,
    );
  },
};
