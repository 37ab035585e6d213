import { timesIn } from '../../facts/time.js';
import { dateBlank } from '../../fixes/fields.js';
import { say } from '../../result.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

/** A week, in milliseconds. */
const grace = 7 * 86_400_000;

export const noOverdueReview: Rule = {
  id: 'no-overdue-review',
  checklist: 'document',
  statement: 'The next review is not overdue.',
  severity: 'warning',
  nature: 'quality',
  check(document, report) {
    const { today, calendar } = document.options;
    const field = document.about('next-review');
    if (document.status === 'archived') return notEvaluated;
    const time = field && timesIn(field.value, calendar).find((each) => each.interval !== null);
    if (!field || !time?.interval) return notEvaluated;
    if (time.interval.to + grace > today) return met(field.valueRange);
    report(
      field.valueRange,
      say`The review of ${time.text} is overdue: look at the document again, and set the next date.`,
      { fixes: () => [dateBlank(field, document)] },
    );
    return missing;
  },
};
