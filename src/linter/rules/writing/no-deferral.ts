import { claimsOf } from '../../facts/claims.js';
import { wordingsIn } from '../../facts/wording.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const noDeferral: Rule = {
  id: 'no-deferral',
  checklist: 'writing',
  statement: '"When" is answered with a date or a trigger.',
  severity: 'info',
  nature: 'quality',
  check(document, report) {
    const claims = claimsOf(document).filter((claim) => (claim.place === 'milestone' || claim.place === 'cadence') && claim.passage.kind !== 'paragraph' && claim.passage.text.split(/\s+/).length <= 15);
    let findings = 0;
    for (const claim of claims) {
      const [wording] = claim.grounded ? [] : wordingsIn('deferral', claim.text);
      if (!wording) continue;
      findings += 1;
      const range = claim.passage.source(claim.start + wording.start, claim.start + wording.end);
      report(range, say`"${wording.text}" is no date: give one, or the event that sets it off.`);
    }
    return judged(claims.length, findings, claims[0]?.passage.source());
  },
};
