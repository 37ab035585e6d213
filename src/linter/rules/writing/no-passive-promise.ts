import { claimsOf } from '../../facts/claims.js';
import { wordingsIn } from '../../facts/wording.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const noPassivePromise: Rule = {
  id: 'no-passive-promise',
  checklist: 'writing',
  statement: 'A promise has somebody who keeps it.',
  severity: 'info',
  nature: 'quality',
  check(document, report) {
    const claims = claimsOf(document).filter((claim) => (claim.place === 'milestone' || claim.place === 'action' || claim.place === 'ask') && claim.passage.kind !== 'paragraph');
    let findings = 0;
    for (const claim of claims) {
      const [wording] = claim.grounded ? [] : wordingsIn('promise', claim.text).filter(() => !/\bby (?:the |our |@|\p{Lu})/u.test(claim.text) && !/@\w/.test(claim.text));
      if (!wording) continue;
      findings += 1;
      const range = claim.passage.source(claim.start + wording.start, claim.start + wording.end);
      report(range, say`Who does it? "${wording.text}" has no owner: say who.`);
    }
    return judged(claims.length, findings, claims[0]?.passage.source());
  },
};
