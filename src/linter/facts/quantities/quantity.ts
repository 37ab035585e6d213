import type { Passage, Section } from '../../outline/outline.js';
import type { Range } from '../../text/text.js';
import type { TableFact } from '../tables.js';
import type { Value } from '../value.js';

/** A quantity with what it is of. */
export interface Quantity {
  readonly value: Value;
  /** What is counted or measured, as a key: the same for the same thing. */
  readonly of: string;
  /** What is counted or measured, as the author writes it. */
  readonly name: string;
  /** When it is so; the same key for the same period. */
  readonly when: string;
  /** When that ends, as a key. */
  readonly until: string;
  readonly whenText: string;
  /** What narrows it down: a label before it, the column it stands in. */
  readonly scope: string;
  readonly range: Range;
  readonly passage: Passage;
  readonly section: Section;
  /** The section whose title names the period; undefined where it stands beside the value. */
  readonly under: Section | undefined;
  readonly table: TableFact | undefined;
}
