import { claimsOf } from '../../facts/claims.js';
import { wordingsIn } from '../../facts/wording.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const noOwnerlessDuty: Rule = {
  id: 'no-ownerless-duty',
  checklist: 'writing',
  statement: 'What needs to be done has somebody who does it.',
  severity: 'info',
  nature: 'quality',
  check(document, report) {
    const claims = claimsOf(document).filter((claim) => (claim.place === 'milestone' || claim.place === 'action' || claim.place === 'ask' || claim.place === 'strategy' || claim.place === 'goal'));
    let findings = 0;
    for (const claim of claims) {
      const [wording] = claim.grounded ? [] : wordingsIn('nobody', claim.text);
      if (!wording) continue;
      findings += 1;
      const range = claim.passage.source(claim.start + wording.start, claim.start + wording.end);
      report(range, say`"${wording.text}": by whom? Name the person, and a date.`);
    }
    return judged(claims.length, findings, claims[0]?.passage.source());
  },
};
