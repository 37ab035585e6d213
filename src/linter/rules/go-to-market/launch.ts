import type { StrategyDocument } from '../../facts/document.js';

/** So many boxes to tick make a list. */
const fewestBoxes = 3;

/** A list of tasks to tick off is a readiness list. */
export function ticksOff(document: StrategyDocument): boolean {
  return document.outline.passages.filter((passage) => passage.item?.checked !== undefined).length >= fewestBoxes;
}
