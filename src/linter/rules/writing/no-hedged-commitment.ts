import { claimsOf } from '../../facts/claims.js';
import { wordingsIn } from '../../facts/wording.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const noHedgedCommitment: Rule = {
  id: 'no-hedged-commitment',
  checklist: 'writing',
  statement: 'A commitment commits.',
  severity: 'info',
  nature: 'quality',
  check(document, report) {
    const claims = claimsOf(document).filter((claim) => (claim.place === 'target' || claim.place === 'milestone' || claim.place === 'ask'));
    let findings = 0;
    for (const claim of claims) {
      const [wording] = claim.grounded ? [] : wordingsIn('hedge', claim.text);
      if (!wording) continue;
      findings += 1;
      const range = claim.passage.source(claim.start + wording.start, claim.start + wording.end);
      report(range, say`"${wording.text}" keeps a door open: commit, or say what it depends on.`);
    }
    return judged(claims.length, findings, claims[0]?.passage.source());
  },
};
