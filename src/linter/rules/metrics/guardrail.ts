import { isPlan } from '../../facts/evidence.js';
import { reportMissing } from '../presence.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

export const guardrail: Rule = {
  id: 'guardrail',
  checklist: 'metrics',
  statement: 'It names a measure that must not get worse.',
  severity: 'warning',
  nature: 'structure',
  needs: ['metrics'],
  check(document, report) {
    const guard = document.metrics.find((metric) => metric.role === 'guardrail');
    if (guard) return met(guard.nameRange);
    const found = document.find({ concepts: ['guardrails'], cues: ['guardrails'], where: isPlan });
    if (found.state === 'stated') return met(found.range);
    if (found.state === 'open') return missing;
    // A floor under satisfaction or a ceiling on errors guards already, whatever it is called.
    const floor = document.metrics.some(
      (metric) =>
        metric.target.state === 'stated' &&
        ['satisfaction', 'quality', 'reliability', 'speed'].includes(metric.family ?? ''),
    );
    if (floor) return notEvaluated;
    const at =
      found.range ??
      document.metrics.find((metric) => metric.target.state === 'stated')?.nameRange ??
      document.metrics.at(0)?.nameRange;
    return reportMissing(
      document,
      report,
      'The document has no guardrail: name a metric that must not get worse, with its limit.',
      'guardrails',
      at,
    );
  },
};
