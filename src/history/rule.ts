import items from '../linter/checklists/historyItems.json' with { type: 'json' };
import type { Change } from '../linter/changes/index.js';
import type { Inspection, Message, Range } from '../linter/index.js';

/** An item that only earlier versions of a document can show. */
export type HistoryItemId = keyof typeof items;

/** A document as it is now, beside what it was. */
export interface DocumentHistory {
  /** The version that it is compared with. */
  readonly before: Inspection;
  readonly after: Inspection;
  /** What the two state differently. */
  readonly changes: readonly Change[];
  /** Its versions, the oldest first, the present one the last; only those two where no date has slipped between them. */
  readonly versions: readonly Inspection[];
}

/** Reports one finding, at a place in the present version. */
export type HistoryReport = (range: Range, message: Message) => void;

/** An item's check over the versions of a document. */
export interface HistoryRule {
  readonly id: HistoryItemId;
  check(history: DocumentHistory, report: HistoryReport): void;
}
