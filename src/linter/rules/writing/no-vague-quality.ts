import { claimsOf } from '../../facts/claims.js';
import { wordingsIn } from '../../facts/wording.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const noVagueQuality: Rule = {
  id: 'no-vague-quality',
  checklist: 'writing',
  statement: 'No goal or promise rests on a word that cannot be measured.',
  severity: 'info',
  nature: 'quality',
  check(document, report) {
    const claims = claimsOf(document).filter((claim) => (claim.place === 'goal' || claim.place === 'target'));
    let findings = 0;
    for (const claim of claims) {
      const [wording] = claim.grounded ? [] : wordingsIn('vagueQuality', claim.text);
      if (!wording) continue;
      findings += 1;
      const range = claim.passage.source(claim.start + wording.start, claim.start + wording.end);
      report(range, say`"${wording.text}" cannot be missed, so it promises nothing: say what will be measured.`);
    }
    return judged(claims.length, findings, claims[0]?.passage.source());
  },
};
