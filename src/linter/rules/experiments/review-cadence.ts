import { isBlank } from '../../facts/blanks.js';
import { isPlan } from '../../facts/evidence.js';
import { reportMissing } from '../presence.js';
import { met, missing, type Rule } from '../rule.js';

export const reviewCadence: Rule = {
  id: 'review-cadence',
  checklist: 'experiments',
  statement: 'It says how often it is reviewed.',
  severity: 'info',
  nature: 'structure',
  check(document, report) {
    const field = document.about('next-review');
    if (field && field.value !== '' && !isBlank(field.value)) return met(field.labelRange);
    const found = document.find({ concepts: ['review-cadence'], cues: ['review-cadence'], where: isPlan });
    if (found.state === 'stated') return met(found.range);
    if (found.state === 'open' || field) return missing;
    return reportMissing(
      document,
      report,
      'The document plans no review: say how often it is reviewed and when next.',
      'review-cadence',
      found.range,
    );
  },
};
