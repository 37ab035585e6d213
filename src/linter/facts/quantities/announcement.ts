import type { Passage } from '../../outline/outline.js';
import type { Range } from '../../text/text.js';

/** A number of things that a text announces, with those that are there. */
export interface Announced {
  /** The number with what it counts, as it is written. */
  readonly text: string;
  readonly count: number;
  readonly passage: Passage;
  /** Where the number stands in the passage. */
  readonly start: number;
  readonly end: number;
  /** The things: items of a list, rows of a table, sections, members of an enumeration. */
  readonly listed: readonly Range[];
  /** Whether they follow as a list, or are described elsewhere by their numbers ("Phase 1", "Phase 2"). */
  readonly how: 'list' | 'series';
}
