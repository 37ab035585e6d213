import { isDecision } from '../../facts/sortOfDocument.js';
import { dateOfWriting, holdsDate } from '../../facts/dateOfWriting.js';
import { isoDate } from '../../facts/time.js';
import { awaitsValue } from '../../facts/toFill.js';
import { beginsWith } from '../../facts/wording.js';
import { fieldFix } from '../../fixes/fields.js';
import { met, missing, type Rule } from '../rule.js';

export const docDate: Rule = {
  id: 'doc-date',
  checklist: 'document',
  statement: 'It says when it was written or last reviewed.',
  severity: 'warning',
  nature: 'structure',
  check(document, report) {
    const { calendar, today } = document.options;
    for (const name of ['updated', 'created'] as const) {
      const field = document.about(name);
      if (field && (holdsDate(field.value, calendar) || beginsWith('anyTime', field.value)))
        return met(field.valueRange);
      if (field && awaitsValue(document, field)) return missing;
    }
    const place = dateOfWriting(document);
    if (place) return met(place);
    const decided = isDecision(document);
    report(
      document.head,
      decided
        ? 'It is not said when this was decided: add the date of the decision.'
        : 'The document does not say how current it is: add the date of the last update.',
      {
        fixes: () => [
          decided
            ? fieldFix(document, 'date', 'Date', '[Date]')
            : fieldFix(document, 'updated', 'Last updated', isoDate(today)),
        ],
      },
    );
    return missing;
  },
};
