import { isDecision } from '../../facts/sortOfDocument.js';
import { accountableIn, isOwnerless, ownerFields } from '../../facts/accountable.js';
import { awaitsValue } from '../../facts/toFill.js';
import { isNoneYet } from '../../facts/value.js';
import { fieldFix } from '../../fixes/fields.js';
import { say } from '../../result.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

export const docOwner: Rule = {
  id: 'doc-owner',
  checklist: 'document',
  statement: 'It names the leader who is accountable for it.',
  severity: 'warning',
  nature: 'structure',
  check(document, report) {
    const place = accountableIn(document);
    if (place) return met(place);
    const owners = ownerFields(document);
    if (owners.some((field) => awaitsValue(document, field))) return missing;
    const owner = owners.at(0);
    if (owner) {
      const range = owner.value === '' ? owner.labelRange : owner.valueRange;
      report(
        range,
        owner.value === '' || isNoneYet(owner.value)
          ? "The owner is not named: name one person, or one leader's title."
          : say`"${owner.value}" is no one in particular: name one person, or one leader's title.`,
      );
      return missing;
    }
    if (isOwnerless(document)) return notEvaluated;
    report(
      document.head,
      isDecision(document)
        ? 'It is not said who decided: name the person or group who made the decision.'
        : 'The document has no owner: name the leader who is accountable for it.',
      { fixes: () => [fieldFix(document, 'owner', 'Owner', '[Owner]')] },
    );
    return missing;
  },
};
