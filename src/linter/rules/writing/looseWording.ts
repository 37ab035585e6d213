import { claimsOf, isGrounded, type Claim, type ClaimPlace } from '../../facts/claims.js';
import { wordingsIn, type Wording, type WordingList } from '../../facts/wording.js';
import type { StrategyDocument } from '../../facts/document.js';
import { removalFix } from '../../fixes/removal.js';
import type { Fix, Message } from '../../result.js';
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
  /** What repairs it; nothing unless told. */
  readonly repair?: Repair;
}

/** The fix for a wording of a claim; undefined where there is none that is sure to be right. */
type Repair = (claim: Claim, wording: Wording, document: StrategyDocument) => Fix | undefined;

/** Takes a wording out of its sentence, wherever it stands there, where the rest stays a sentence. */
export function takenOut(list: WordingList): Repair {
  return (claim, { text }, document) =>
    removalFix(
      claim.passage,
      wordingsIn(list, claim.text)
        .filter((each) => each.text.toLowerCase() === text.toLowerCase())
        .map((each) => ({ ...each, start: claim.start + each.start, end: claim.start + each.end })),
      document,
    );
}

/** Makes the check of an item that looks for loose wordings where a document commits itself: one for each sentence. */
export function looseWordingCheck({
  list,
  places,
  lacks,
  among = () => true,
  counts = () => true,
  groundable = true,
  repair = () => undefined,
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
      report(claim.passage.source(claim.start + wording.start, claim.start + wording.end), lacks(wording.text), {
        fixes: () => [repair(claim, wording, document)],
      });
    }
    return judged(claims.length, findings, claims.at(0)?.passage.source());
  };
}
