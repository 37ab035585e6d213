import { isBlank } from '../../facts/blanks.js';
import { namesPerson, peopleIn } from '../../facts/owner.js';
import { speaksOf } from '../../facts/wording.js';
import { say } from '../../result.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

export const accountableLeader: Rule = {
  id: 'accountable-leader',
  checklist: 'team',
  statement: 'One leader is accountable, not several.',
  severity: 'info',
  nature: 'quality',
  check(document, report) {
    // Authors and contributors may be many, and so may those who decide together; who owns or is accountable may not.
    const field = document.fields.find(
      (each) =>
        each.aboutDocument &&
        each.names.includes('owner') &&
        speaksOf('accountable', each.label) &&
        !isBlank(each.value),
    );
    if (!field || !namesPerson(field.value)) return notEvaluated;
    const people = peopleIn(field.value);
    if (people.length < 2) return met(field.valueRange);
    report(
      field.valueRange,
      say`${people.length} people own this: name the one who decides, and list the others as contributors.`,
    );
    return missing;
  },
};
