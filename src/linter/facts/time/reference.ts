import type { Message } from '../../result.js';

/** How finely a time is stated. */
export type Precision = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'relative' | 'vague';

/** A half-open interval in UTC, in milliseconds since 1970. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A date or period in a text. */
export interface TimeReference {
  readonly text: string;
  /** Offsets in the parsed text. */
  readonly start: number;
  readonly end: number;
  readonly precision: Precision;
  /** Null when it cannot be placed on a calendar: relative, vague, without a year, or invalid. */
  readonly interval: Interval | null;
  /** False for "Q3" or "9 March" that leave the year to the context. */
  readonly yearStated: boolean;
  /** Why the reference names no real date ("February has no 30th day"). */
  readonly invalid?: Message;
  /** The number that is wrong in it, and the nearest that is right. */
  readonly slip?: { readonly wrong: number; readonly right: number };
  /** The day of the week that is wrong in it, where it stands in its text, and how to mend either. */
  readonly misnamed?: {
    readonly start: number;
    readonly end: number;
    /** The name of the day of the week on which the date falls. */
    readonly right: string;
    /** The day of the month, and the nearest that falls on the day of the week that is named; it may be out of range. */
    readonly day: number;
    readonly moved: number;
  };
  /** The readings between which `03/04/2026` leaves a choice, as ISO dates, month first and day first. */
  readonly readings?: readonly [string, string];
  /** Month (1-12), quarter (1-4), half (1-2) or 1 (the whole) of a reference without a year. */
  readonly part?: number;
}

/** How dates are to be read. */
export interface CalendarOptions {
  /** Month in which the fiscal year begins, 1 to 12. */
  readonly fiscalYearStart: number;
  /** Order of `03/04/2026`; null leaves it ambiguous. */
  readonly dateOrder: 'day-month' | 'month-day' | null;
}
