import { namesPeople, singlesOut, singlesOutSubject } from '../../facts/people.js';
import { without } from '../../facts/wording.js';
import { isAbout } from '../../outline/outline.js';
import { sentencesOf } from '../../text/text.js';
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
    const { title } = document;
    // "Safety for nurses", "Women's safety app": more than a word for anybody.
    if (title && namesPeople(without('anybody', title.title))) return met(title.titleRange);
    // Who has the problem is who it is for.
    const having = document.outline.passages.find(
      (each) =>
        each.kind !== 'heading' &&
        isAbout(each.section, 'problem', 'jobs', 'summary', 'vision') &&
        sentencesOf(each.text).some(({ text }) => singlesOutSubject(text)),
    );
    if (having) return met(having.source());
    return reportMissing(
      document,
      report,
      'The document does not say who it is for: name the segment and how you recognise its members.',
      'target-customer',
      evidence.range,
    );
  },
};
