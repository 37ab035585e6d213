import { isBlank } from '../../facts/blanks.js';
import { speaksOf } from '../../facts/wording.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

export const approval: Rule = {
  id: 'approval',
  checklist: 'document',
  statement: 'An approved document says who approved it.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const status = document.about('status');
    if (document.status !== 'approved' || !status || !speaksOf('approvedStatus', status.value)) return notEvaluated;
    const field = document.about('approver');
    if (field) return isBlank(field.value) ? missing : met(field.valueRange);
    const said = document.outline.passages.find((passage) => speaksOf('approvedBy', passage.text));
    if (said || speaksOf('by', status.value)) return met(said?.source() ?? status.valueRange);
    const people = document.fields.find((each) => speaksOf('approver', each.label) && each.value !== '');
    if (people) return met(people.valueRange);
    report(status.valueRange, 'The document is approved, but does not say by whom: add the name.');
    return missing;
  },
};
