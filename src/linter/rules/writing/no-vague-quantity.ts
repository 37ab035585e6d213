import { claimsOf } from '../../facts/claims.js';
import { wordingsIn } from '../../facts/wording.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const noVagueQuantity: Rule = {
  id: 'no-vague-quantity',
  checklist: 'writing',
  statement: 'No goal or target counts in "many" or "significant".',
  severity: 'info',
  nature: 'quality',
  check(document, report) {
    const claims = claimsOf(document).filter((claim) => (claim.place === 'goal' || claim.place === 'target' || claim.place === 'ask'));
    let findings = 0;
    for (const claim of claims) {
      const [wording] = claim.grounded ? [] : wordingsIn('vagueQuantity', claim.text);
      if (!wording) continue;
      findings += 1;
      const range = claim.passage.source(claim.start + wording.start, claim.start + wording.end);
      report(range, say`"${wording.text}": how much? Give the number, or a range.`);
    }
    return judged(claims.length, findings, claims[0]?.passage.source());
  },
};
