import type { Passage, Section } from '../outline/outline.js';
import type { Range } from '../text/text.js';
import type { TableFact } from './tables.js';
import type { TimeReference } from './time.js';

/** A step on a document's way through time: a row, item or heading of its timeline. */
export interface Milestone {
  readonly name: string;
  readonly nameRange: Range;
  /** `open`: a blank to fill, which another finding speaks of. */
  readonly date: 'stated' | 'open' | 'absent';
  readonly time: TimeReference | undefined;
  readonly timeRange: Range | undefined;
  /**
   * Where the time stands: where the milestone says when it is due, in the heading above it, or in passing ("bugs of the
   * review of 3 July").
   */
  readonly dated: 'here' | 'above' | 'in passing' | undefined;
  readonly owner: 'stated' | 'open' | 'absent';
  readonly outcome: 'stated' | 'open' | 'absent';
  /** Shipped, missed, cancelled or struck through: history, no longer a plan. */
  readonly done: boolean;
  readonly source: MilestoneSource;
  readonly section: Section;
}

/** The shape in which a milestone is written. */
export type MilestoneSource =
  | { readonly shape: 'row'; readonly table: TableFact; readonly row: readonly Passage[] }
  | { readonly shape: 'item'; readonly passage: Passage }
  | { readonly shape: 'heading'; readonly section: Section };

/** A run of milestones in one table, list or row of headings, in the order of the text. */
export interface Sequence {
  readonly milestones: readonly Milestone[];
  readonly section: Section;
}
