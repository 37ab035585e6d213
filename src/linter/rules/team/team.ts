import { assignsPerson, namesPerson } from '../../facts/owner.js';
import { isPlan } from '../../facts/evidence.js';
import { reportMissing } from '../presence.js';
import { met, missing, type Rule } from '../rule.js';

export const team: Rule = {
  id: 'team',
  checklist: 'team',
  statement: 'It says who does the work.',
  severity: 'info',
  nature: 'structure',
  check(document, report) {
    const found = document.find({ concepts: ['team'], cues: ['team'], where: isPlan });
    if (found.state === 'stated') return met(found.range);
    if (found.state === 'open') return missing;
    const field = document.fields.find(
      (each) =>
        (each.names.includes('owner') || each.names.includes('team')) && each.aboutDocument && namesPerson(each.value),
    );
    if (field) return met(field.valueRange);
    const assigned = document.outline.passages.filter(
      (passage) => passage.kind !== 'heading' && isPlan(passage) && assignsPerson(passage.text),
    );
    if (assigned.length >= 2) return met(assigned.at(0)?.source());
    return reportMissing(
      document,
      report,
      'The document does not say who does the work: name the people or roles and what each is responsible for.',
      'team',
      found.range,
    );
  },
};
