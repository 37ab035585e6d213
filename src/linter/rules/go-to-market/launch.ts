import type { StrategyDocument } from '../../facts/document.js';

/** A hub for what is sold already launches nothing: only documents whose headings speak of a launch are asked for it. */
export const launches = /\b(?:launch(?:es|ed|ing)?|roll(?:ed)?[ -]?out|go[- ]live|general availability)\b/i;

/** A list of tasks to tick off is a readiness list. */
export function ticksOff(document: StrategyDocument): boolean {
  return document.outline.passages.filter((passage) => passage.item?.checked !== undefined).length >= 3;
}
