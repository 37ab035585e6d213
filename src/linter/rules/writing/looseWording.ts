import { claimsOf, isGrounded, type Claim, type ClaimPlace } from '../../facts/claims.js';
import { wordingsIn, type Wording, type WordingList } from '../../facts/wording.js';
import type { Message } from '../../result.js';
import { judged, type Rule } from '../rule.js';

/** Where a loose wording costs something, and what its author is told. */
export interface LooseWording {
  readonly list: WordingList;
  readonly places: readonly ClaimPlace[];
  readonly lacks: (wording: string) => Message;
  /** Claims that are looked at; all in these places unless told. */
  readonly among?: (claim: Claim) => boolean;
  /** Wordings that count; all unless told. */
  readonly counts?: (claim: Claim, wording: Wording) => boolean;
  /** Whether a number or a date beside it makes the wording harmless; it does unless told. */
  readonly groundable?: boolean;
}

/** Makes the check of an item that looks for loose wordings where a document commits itself: one for each sentence. */
export function looseWordingCheck({
  list,
  places,
  lacks,
  among = () => true,
  counts = () => true,
  groundable = true,
}: LooseWording): Rule['check'] {
  const isHere = (claim: Claim): boolean => places.includes(claim.place) && among(claim);
  const wordingOf = (claim: Claim): Wording | undefined =>
    wordingsIn(list, claim.text).find((each) => counts(claim, each));
  return (document, report) => {
    const claims = claimsOf(document).filter(isHere);
    let findings = 0;
    for (const claim of claims.filter(wordingOf)) {
      const wording = wordingOf(claim);
      if (!wording || (groundable && isGrounded(claim, document.options.calendar))) continue;
      findings += 1;
      report(claim.passage.source(claim.start + wording.start, claim.start + wording.end), lacks(wording.text));
    }
    return judged(claims.length, findings, claims.at(0)?.passage.source());
  };
}
