import { isBlank } from '../../facts/blanks.js';
import { isOnly } from '../../facts/wording.js';
import { statusOf } from '../../outline/concepts.js';
import { say, titled } from '../../result.js';
import { fixed, countWords, hasLetter } from '../../text/text.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

export const knownStatus: Rule = {
  id: 'known-status',
  checklist: 'document',
  statement: 'The status is one of the usual ones.',
  severity: 'info',
  nature: 'quality',
  optional: true,
  check(document, report) {
    const field = document.about('status');
    if (!field || field.value === '' || !isOnly('statusLabel', field.label)) return notEvaluated;
    const { value } = field;
    const isKnown = statusOf(value) !== null;
    if (!isKnown && isBlank(value)) return notEvaluated;
    if (isKnown || document.status !== null || countWords(value) > 2 || !hasLetter(value)) return met(field.valueRange);
    report(field.valueRange, say`"${value}" is not a known status: use draft, in review, approved or archived.`, {
      fixes: () =>
        (['draft', 'in review'] as const).map((status) => ({
          ...titled(say`Change to "${status}"`),
          safe: false,
          edits: [{ ...fixed(field.valueRange), text: status }],
        })),
    });
    return missing;
  },
};
