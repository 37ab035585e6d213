import { keptSame } from '../incremental/same.js';
import { Computed } from '../incremental/source.js';
import type { StrategyDocument } from './document.js';

/**
 * Remembers what was read of a document: several rules ask for the same reading, and it is done once, and again only
 * when something it rests on has changed.
 * @param read a function of nothing but its document
 */
export function perDocument<Reading>(
  read: (document: StrategyDocument) => Reading,
): (document: StrategyDocument) => Reading {
  return (document) => {
    // Kept with the document: what weak maps hold outlives a document by far, for minor collections take it for alive.
    let computed = document.remembered.get(read) as Computed<Reading> | undefined;
    if (!computed)
      document.remembered.set(read, (computed = new Computed(document.clock, () => read(document), keptSame)));
    return computed.read();
  };
}
