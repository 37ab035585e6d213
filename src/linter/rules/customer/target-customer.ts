import { singlesOut } from '../../facts/people.js';
import { reportMissing } from '../presence.js';
import { met, missing, type Rule } from '../rule.js';

export const targetCustomer: Rule = {
  id: 'target-customer',
  checklist: 'customer',
  statement: 'It names specific customers, a segment or a persona.',
  severity: 'warning',
  nature: 'structure',
  check(document, report) {
    const evidence = document.find({ concepts: ['target-customer'] });
    if (evidence.state === 'stated') return met(evidence.range);
    if (evidence.state === 'open') return missing;
    const passage = document.outline.passages.find((each) => each.kind !== 'heading' && singlesOut(each.text));
    if (passage) return met(passage.source());
    return reportMissing(document, report, 'The document does not say for whom it is: name the segment and how you recognise its members.', 'target-customer', evidence.range);
  },
};
