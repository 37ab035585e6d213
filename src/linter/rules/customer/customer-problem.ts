import { isPlan } from '../../facts/evidence.js';
import { beginsWith } from '../../facts/wording.js';
import { startsWithQuotation } from '../../text/text.js';
import { presenceCheck } from '../presence.js';
import { met, type Rule } from '../rule.js';

/** In a tree of opportunities and solutions the opportunities are what customers need, often in their words. */
function withOpportunities(check: Rule['check']): Rule['check'] {
  return (document, report) => {
    const labelled = document.fields.filter((field) => beginsWith('opportunity', field.label) && field.value !== '');
    const [first] = labelled;
    return first && (labelled.length > 1 || startsWithQuotation(first.value))
      ? met(first.labelRange)
      : check(document, report);
  };
}

export const customerProblem: Rule = {
  id: 'customer-problem',
  checklist: 'customer',
  statement: 'It describes a need or pain of customers.',
  severity: 'warning',
  nature: 'structure',
  check: withOpportunities(
    presenceCheck({
      query: { concepts: ['problem'], cues: ['problem'], where: isPlan },
      lacks:
        'The document does not say which problem of the customers it solves: name who struggles, when, and what it costs them.',
      scaffold: 'problem',
    }),
  ),
};
