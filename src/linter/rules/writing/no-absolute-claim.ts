import { claimsOf } from '../../facts/claims.js';
import { wordingsIn } from '../../facts/wording.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const noAbsoluteClaim: Rule = {
  id: 'no-absolute-claim',
  checklist: 'writing',
  statement: 'No benefit is promised always, to everyone.',
  severity: 'info',
  nature: 'quality',
  optional: true,
  check(document, report) {
    const claims = claimsOf(document).filter((claim) => (claim.place === 'positioning'));
    let findings = 0;
    for (const claim of claims) {
      const [wording] = claim.grounded ? [] : wordingsIn('absolute', claim.text);
      if (!wording) continue;
      findings += 1;
      const range = claim.passage.source(claim.start + wording.start, claim.start + wording.end);
      report(range, say`"${wording.text}" will be proved wrong once: give the bound that holds.`);
    }
    return judged(claims.length, findings, claims[0]?.passage.source());
  },
};
