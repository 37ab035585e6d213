import { isBlank } from '../../facts/blanks.js';
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
    if (
      document.status !== 'approved' ||
      !status ||
      !/\b(?:approved|accepted|signed[- ]off|final)\b/i.test(status.value)
    )
      return notEvaluated;
    const field = document.about('approver');
    if (field) return isBlank(field.value) ? missing : met(field.valueRange);
    const said = document.outline.passages.find((passage) =>
      /\b(?:approved|accepted|signed off|decided|sign-off)\b[^.\n]{0,40}\bby\b/i.test(passage.text),
    );
    if (said || /\bby\b/i.test(status.value)) return met(said?.source() ?? status.valueRange);
    const people = document.fields.find(
      (each) => /\b(?:decision[- ]makers?|deciders?|approv\w+|sponsor)\b/i.test(each.label) && each.value !== '',
    );
    if (people) return met(people.valueRange);
    report(status.valueRange, 'The document is approved, but does not say by whom: add the name.');
    return missing;
  },
};
