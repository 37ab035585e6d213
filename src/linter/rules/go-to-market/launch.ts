import type { StrategyDocument } from '../../facts/document.js';

/** A list of tasks to tick off is a readiness list. */
export function ticksOff(document: StrategyDocument): boolean {
  return document.outline.passages.filter((passage) => passage.item?.checked !== undefined).length >= 3;
}
