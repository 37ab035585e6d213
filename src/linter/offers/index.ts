import { isBlank } from '../facts/blanks.js';
import { cellOffers } from './cells.js';
import { commentOffers } from './comments.js';
import { frontMatterOffers, labelOffers } from './fields.js';
import type { Offer, Offering, Question } from './offer.js';
import { placeAt } from './place.js';
import { metricOffers, timeOffers } from './prose.js';
import { sectionOffers } from './sections.js';

export { isHalfSilenced } from './comments.js';
export type { NamedElsewhere, Offer, OfferSort } from './offer.js';

const inText: readonly Offering[] = [sectionOffers, cellOffers, labelOffers, timeOffers, metricOffers];
const nothing: readonly Offer[] = [];

/**
 * What the author may be about to write at a place, the likeliest first; nothing in code.
 * @param text the text as it is now
 * @param offset the place, in UTF-16 code units
 * @param known the document as it was last read, and what else is known
 */
export function offersAt(text: string, offset: number, known: Omit<Question, 'place'>): readonly Offer[] {
  const question: Question = { ...known, place: placeAt(text, offset) };
  const offers = allOffers(question);
  const typedOf = ({ from }: Offer): string => text.slice(from, offset).trim().toLowerCase();
  // Who has written all of it goes on with the Enter key, which would take the offer.
  if (!known.asked && offers.some((offer) => typedOf(offer) === (offer.filter ?? offer.label).trim().toLowerCase()))
    return nothing;
  // Who has begun to write leaves no blank.
  return offers.filter((offer) => !isBlank(offer.label) || typedOf(offer) === '');
}

function allOffers(question: Question): readonly Offer[] {
  switch (question.place.zone) {
    case 'code':
      return nothing;
    case 'comment':
      return commentOffers(question) ?? nothing;
    case 'front-matter':
      return frontMatterOffers(question) ?? nothing;
    case 'text':
      for (const offering of inText) {
        const offers = offering(question);
        if (offers) return offers;
      }
      return nothing;
  }
}
