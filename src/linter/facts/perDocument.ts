import { reuseIfEqual } from '../incremental/same.js';
import { Computed } from '../incremental/source.js';
import type { Passage } from '../outline/outline.js';
import type { ReadingOptions } from './readingOptions.js';
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
      document.remembered.set(read, (computed = new Computed(document.clock, () => read(document), reuseIfEqual)));
    return computed.read();
  };
}

/**
 * The same for what passages say by themselves, one part of the document (a heading with what stands under it) after the
 * other: a part that did not change is not read again (a key in 100 KB with every checklist: 33 to 17 ms).
 * @param read a function of nothing but the passages of a part, with the titles they stand under, and the options
 */
export function perPart<Item>(
  read: (passages: readonly Passage[], options: ReadingOptions) => readonly Item[],
): (document: StrategyDocument) => readonly Item[] {
  return perDocument((document) =>
    document.parts.flatMap(({ outline, remembered }) => {
      let items = remembered.get(read) as readonly Item[] | undefined;
      if (!items) remembered.set(read, (items = read(outline.passages, document.options)));
      return items;
    }),
  );
}
