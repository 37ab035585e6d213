import { isMarked } from '../../facts/blanks.js';
import { say } from '../../result.js';
import { met, missing, type Rule } from '../rule.js';

export const noPlaceholder: Rule = {
  id: 'no-placeholder',
  checklist: 'document',
  statement: 'No blank is left to fill in.',
  severity: 'warning',
  nature: 'structure',
  check(document, report) {
    for (const blank of document.blanks)
      report(
        blank.range,
        say`${isMarked(blank.text.trim()) ? blank.text.trim() : `"${blank.text.trim()}"`} still has to be filled in.`,
      );
    return document.blanks.length === 0 ? met() : missing;
  },
};
