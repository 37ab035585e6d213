import type { Passage } from '../outline/outline.js';
import { perDocument } from './perDocument.js';
import { isPlan } from './evidence.js';
import type { StrategyDocument } from './document.js';
import { timesIn } from './time.js';
import { speaksOf, type WordingList } from './wording.js';

/**
 * Whether at least so many passages of a plan use words that hint at something. A hint is too weak to say that the
 * document states it, and strong enough not to tell its author that it does not.
 */
export function hintsAt(document: StrategyDocument, list: WordingList, atLeast = 1): boolean {
  const hints = (passage: Passage): boolean => passage.kind !== 'heading' && speaksOf(list, passage.text) && isPlan(passage);
  return atLeast === 1 ? document.outline.passages.some(hints) : document.outline.passages.filter(hints).length >= atLeast;
}

/** Whether several passages speak of when: somebody thought of the order, though not in a timeline. */
export const speaksOfWhen = perDocument((document: StrategyDocument): boolean => {
  const dated = document.outline.passages.filter((passage) => passage.kind !== 'heading' && isPlan(passage) && !document.fields.some((field) => field.passage === passage && field.aboutDocument) && timesIn(passage.text, document.options.calendar).some((time) => time.precision !== 'vague'));
  return dated.length >= 2 || hintsAt(document, 'sequence', 2);
});
