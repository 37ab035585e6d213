import { isPlan } from '../../facts/evidence.js';
import { beginsWith, wordingsIn } from '../../facts/wording.js';
import { isAbout, type Passage } from '../../outline/outline.js';
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

/** "Platform lead — needs reusable guardrails": what somebody lacks, where the document says whom it serves. */
const isNeed = ({ section, kind, text }: Passage): boolean =>
  kind !== 'heading' &&
  isAbout(section, 'target-customer') &&
  wordingsIn('audienceNeed', text).some(
    ({ start }) => start === 0 || '—–-:：'.includes(text.slice(0, start).trim().slice(-1)),
  );

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
      suppressIf: ({ outline }) => outline.passages.some(isNeed),
    }),
  ),
};
