import type { StrategyDocument } from '../facts/document.js';
import type { Kind } from '../checklists/kind.js';
import type { LintResult } from '../result.js';
import { inLanguage } from '../sections/words.js';
import type { Place } from './place.js';

/** What an offer is of: it decides how it is shown. */
export type OfferSort = 'section' | 'field' | 'value' | 'person' | 'metric' | 'time' | 'column' | 'item';

/** Something that the author may be about to write. */
export interface Offer {
  readonly sort: OfferSort;
  readonly label: string;
  /** Put in place of what stands between {@link from} and the cursor; may hold blanks. */
  readonly text: string;
  /** Where what has been typed of it begins: an offset in the text, in UTF-16 code units, on the line of the cursor. */
  readonly from: number;
  /** What typed letters are compared with, where that is not the label. */
  readonly filter?: string;
  /** Why leaders ask for it, in a sentence. */
  readonly statement?: string;
}

/** What the other documents of the workspace name. */
export interface NamedElsewhere {
  /** Owners, as they are written there. */
  readonly owners: readonly string[];
  readonly metrics: readonly string[];
}

/** What is known where something is offered. */
export interface Question {
  readonly place: Place;
  /** The document as it was last read: it may be some letters behind. */
  readonly document: StrategyDocument;
  readonly items: LintResult['items'];
  /** Ids of the items about which something was found. */
  readonly found: readonly string[];
  readonly elsewhere: NamedElsewhere;
  /** The day it is where the author is, as an ISO date. */
  readonly today: string;
  /** What the document was taken for. */
  readonly kind: Kind;
  /** Whether the author surely asks for offers: an editor that is set so also asks by itself while a word is typed. */
  readonly asked: boolean;
}

/** The offers of one sort; undefined where the cursor stands in something else. */
export type Offering = (question: Question) => readonly Offer[] | undefined;

/** Texts without those that differ in case only, the first of each. */
export function distinct(texts: readonly string[]): readonly string[] {
  const known = new Set<string>();
  return texts.filter((text) => !known.has(text.toLowerCase()) && known.add(text.toLowerCase()));
}

/**
 * Facts in the order in which they are offered: those that the author has written, then the others. Where none is written a
 * blank comes first: a fact that nobody has written yet is chosen, and not taken over with the Enter key.
 * @param written as the author has written them
 * @param others what may be meant as well
 * @param blank the blank for it in English, such as `[Owner]`
 */
export function factsFor(
  { writing }: Pick<StrategyDocument, 'writing'>,
  written: readonly string[],
  others: readonly string[],
  blank: string,
): readonly string[] {
  return distinct([...(written.length > 0 ? written : [inLanguage(blank, writing)]), ...others]);
}
