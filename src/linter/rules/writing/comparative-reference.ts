import { claimsOf } from '../../facts/claims.js';
import { wordingsIn } from '../../facts/wording.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const comparativeReference: Rule = {
  id: 'comparative-reference',
  checklist: 'writing',
  statement: 'What is to be better says than what.',
  severity: 'info',
  nature: 'quality',
  check(document, report) {
    const claims = claimsOf(document).filter((claim) => (claim.place === 'target') && claim.passage.kind !== 'paragraph');
    let findings = 0;
    for (const claim of claims) {
      const [wording] = claim.grounded ? [] : wordingsIn('comparative', claim.text).filter((each) => !/\b(?:understand|manage|support|know|serve|sense)\b/i.test(claim.text.slice(each.end, each.end + 12)));
      if (!wording) continue;
      findings += 1;
      const range = claim.passage.source(claim.start + wording.start, claim.start + wording.end);
      report(range, say`"${wording.text}" than what? Add the value of today and the one you want.`);
    }
    return judged(claims.length, findings, claims[0]?.passage.source());
  },
};
