import type { CalendarOptions, TimeReference } from './reference.js';

/** A way to write a date or period, with what it says; null for what only looks like one. */
export interface Pattern {
  readonly expression: RegExp;
  /** Whether it is looked for in the text in small letters. */
  readonly small?: true;
  read(groups: Readonly<Record<string, string | undefined>>, options: CalendarOptions): Partial<TimeReference> | null;
}
