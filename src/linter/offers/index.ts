import { cellOffers } from './cells.js';
import { commentOffers } from './comments.js';
import { frontMatterOffers, labelOffers } from './fields.js';
import { knownMetrics } from './metrics.js';
import type { Offer, Offering, Question } from './offer.js';
import { placeAt } from './place.js';
import { metricOffers, timeOffers, typedOf } from './prose.js';
import { sectionOffers } from './sections.js';

export { isHalfSilenced } from './comments.js';
export type { NamedElsewhere, Offer, OfferSort } from './offer.js';

const inText: readonly Offering[] = [sectionOffers, cellOffers, labelOffers, timeOffers, metricOffers];
const nothing: readonly Offer[] = [];

/**
 * Whether something may be offered at a place, by its line alone: nearly all keystrokes end here.
 * @param before the line up to the cursor
 * @param line its number, from 0
 */
export function mayOffer(before: string, line: number): boolean {
  return /^\s*#|\||<!--\s*lint\s|:[*_]*[\s"'][^:.]{0,40}$|(?:^|[\s(*_])(?:by|in|until|before)[ \t][^.]{0,20}$|^\s*(?:[-*+]|\d+[.)])\s+$/i.test(before) || (line < 60 && /^[\w-]+$/.test(before));
}

/** Whether the end of a line may be the beginning of a metric's name. */
export function beginsMetric(before: string, known: Pick<Question, 'document' | 'elsewhere'>): boolean {
  return /\p{L}[\p{L}\p{N}-]$/u.test(before) && knownMetrics(known).some((name) => typedOf(name, before) > 0);
}

/**
 * What the author may be about to write at a place, the likeliest first; nothing in code.
 * @param text the text as it is now
 * @param offset the place, in UTF-16 code units
 * @param known the document as it was last read, and what else is known
 */
export function offersAt(text: string, offset: number, known: Omit<Question, 'place'>): readonly Offer[] {
  const question: Question = { ...known, place: placeAt(text, offset) };
  const offers = allOffers(question);
  const isWritten = ({ from, label, filter = label }: Offer): boolean => text.slice(from, offset).trim().toLowerCase() === filter.trim().toLowerCase();
  // Who has written all of it goes on with the Enter key, which would take the offer.
  return !known.asked && offers.some(isWritten) ? nothing : offers;
}

function allOffers(question: Question): readonly Offer[] {
  switch (question.place.zone) {
    case 'code': return nothing;
    case 'comment': return commentOffers(question) ?? nothing;
    case 'front-matter': return frontMatterOffers(question) ?? nothing;
    case 'text':
      for (const offering of inText) {
        const offers = offering(question);
        if (offers) return offers;
      }
      return nothing;
  }
}
