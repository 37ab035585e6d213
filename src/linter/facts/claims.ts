import { perPart } from './perDocument.js';
import type { Concept } from '../outline/concepts.js';
import { isAbout, type Passage } from '../outline/outline.js';
import { sentencesOf } from '../text/text.js';
import type { StrategyDocument } from './document.js';
import { timesIn, type CalendarOptions } from './time.js';
import { valuesIn } from './value.js';

/** Where a document promises or claims something, so that loose words there cost something. */
export type ClaimPlace =
  'strategy' | 'goal' | 'target' | 'milestone' | 'action' | 'ask' | 'positioning' | 'scope' | 'cadence';

/** A sentence in which a document commits itself. */
export interface Claim {
  readonly text: string;
  /** Its offsets in the passage's text. */
  readonly start: number;
  readonly end: number;
  readonly passage: Passage;
  readonly place: ClaimPlace;
}

const places: readonly (readonly [ClaimPlace, readonly Concept[]])[] = [
  ['target', ['metrics', 'north-star', 'okr', 'guardrails']],
  ['milestone', ['timeline', 'rollout-now', 'rollout-next']],
  ['ask', ['ask', 'budget']],
  ['positioning', ['positioning', 'advantage']],
  ['scope', ['non-goals', 'target-customer']],
  ['action', ['initiatives']],
  ['goal', ['pillars']],
  ['strategy', ['approach']],
  ['cadence', ['review-cadence', 'communication']],
];

function placeOf(passage: Passage): ClaimPlace | undefined {
  for (let section: Passage['section'] | undefined = passage.section; section; section = section.parent) {
    const { concepts } = section;
    const found = places.find(([, known]) => known.some((concept) => concepts.includes(concept)));
    if (found) return found[0];
    if (concepts.length > 0) return undefined;
  }
  return undefined;
}

/** Words that turn a claim round or borrow it: what is said there is not the author's promise. */
const turned =
  /\b(?:not|no|never|without|instead of|rather than|unlike|isn't|aren't|doesn't|don't|won't|cannot|can't|lacks?|avoid)\b/i;

/**
 * The sentences in which a document commits itself: in sections about strategy, goals, targets, milestones, actions,
 * asks and positioning; no headings, quotations, questions, table titles, or sentences in the negative.
 */
const claimsIn = perPart((passages): readonly Claim[] =>
  passages.flatMap((passage): Claim[] => {
    if (passage.kind === 'heading' || passage.kind === 'quote' || passage.kind === 'html' || passage.header) return [];
    const place = placeOf(passage);
    if (
      !place ||
      isAbout(
        passage.section,
        'risks',
        'evidence',
        'learning',
        'competition',
        'faq',
        'metadata',
        'hypothesis',
        'assumptions',
        'open-questions',
        'experiments',
      )
    )
      return [];
    return sentencesOf(passage.text).flatMap((sentence): Claim[] => {
      if (/\?["”)]*$/.test(sentence.text) || /^["“]/.test(sentence.text) || turned.test(sentence.text)) return [];
      return [{ text: sentence.text, start: sentence.start, end: sentence.end, passage, place }];
    });
  }),
);

const none: readonly Claim[] = [];
/** The claims of a document in English. */
export const claimsOf = (document: StrategyDocument): readonly Claim[] =>
  document.language.code === 'en' ? claimsIn(document) : none;

/** Whether a claim holds a number, a date or a comparison, which make loose words harmless. */
export function isGrounded({ text }: Claim, calendar: CalendarOptions): boolean {
  return (
    valuesIn(text).length > 0 ||
    /\bthan\b|\bcompared (?:to|with)\b/i.test(text) ||
    timesIn(text, calendar).some((time) => time.precision !== 'vague')
  );
}
