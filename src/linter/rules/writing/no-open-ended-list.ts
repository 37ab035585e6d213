import { claimsOf } from '../../facts/claims.js';
import { wordingsIn } from '../../facts/wording.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const noOpenEndedList: Rule = {
  id: 'no-open-ended-list',
  checklist: 'writing',
  statement: 'Lists of scope and segments have an end.',
  severity: 'info',
  nature: 'quality',
  check(document, report) {
    const claims = claimsOf(document).filter((claim) => (claim.place === 'scope' || claim.place === 'ask'));
    let findings = 0;
    for (const claim of claims) {
      const [wording] = wordingsIn('openEnded', claim.text).filter((each) => !/\([^)]*$/.test(claim.text.slice(0, each.start)));
      if (!wording) continue;
      findings += 1;
      const range = claim.passage.source(claim.start + wording.start, claim.start + wording.end);
      report(range, say`"${wording.text}" leaves the list open: finish it, or say where it ends.`);
    }
    return judged(claims.length, findings, claims[0]?.passage.source());
  },
};
