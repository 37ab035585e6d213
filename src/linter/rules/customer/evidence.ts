import { claimOfCustomers } from '../../facts/claimOfCustomers.js';
import { isPlan } from '../../facts/evidence.js';
import { isDecision } from '../../facts/sortOfDocument.js';
import { isAbout } from '../../outline/outline.js';
import { hasDigit } from '../../text/text.js';
import { reportMissing } from '../presence.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

export const evidence: Rule = {
  id: 'evidence',
  checklist: 'customer',
  statement: 'Claims about customers or the market are backed by data, research, quotations or sources.',
  severity: 'info',
  nature: 'structure',
  check(document, report) {
    const found = document.find({
      cues: ['evidence'],
      where: (passage) =>
        isPlan(passage) &&
        !isAbout(passage.section, 'metrics', 'hypothesis', 'timeline', 'kill-criteria', 'experiments'),
    });
    if (found.state === 'stated') return met(found.range);
    const section = document.find({ concepts: ['evidence'] });
    const numbers = document.outline.sections.some(
      (each) => each.concepts.includes('evidence') && each.passages.some((passage) => hasDigit(passage.text)),
    );
    if (section.state === 'stated' && numbers) return met(section.range);
    if (section.state === 'open') return missing;
    // Where nothing is claimed of customers, there is nothing to prove; of 216 records of decisions 24 were asked for it.
    const claim = isDecision(document) ? undefined : claimOfCustomers(document);
    if (!claim) return notEvaluated;
    return reportMissing(
      document,
      report,
      'The claims about customers have no source: add data, research or quotations, with size and date.',
      'evidence',
      claim,
    );
  },
};
