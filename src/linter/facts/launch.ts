import type { StrategyDocument } from './document.js';
import { perDocument } from './perDocument.js';
import { pattern } from './patterns.js';

/** Words for a product that is still to come out, in the languages that are read. */
const toCome = new RegExp(pattern('launch.toCome'), 'iu');

/** Whether a document speaks of a product that is still to come out: then nothing of it has a value today. */
export const isToCome = perDocument((document: StrategyDocument): boolean =>
  document.outline.passages.some(({ text }) => toCome.test(text)),
);
