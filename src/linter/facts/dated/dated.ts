import type { Section } from '../../outline/outline.js';
import type { Range } from '../../text/text.js';
import type { Span } from './span.js';

/** A named step of a plan with the time that one place gives it. */
export interface Dated {
  /** Its name as the author writes it, without its number. */
  readonly name: string;
  /** The words and numbers of its name: the same for the same step; empty where it has none. */
  readonly key: string;
  /** The kind of step and its number, in small letters: "phase 2"; empty where it has none. */
  readonly step: string;
  readonly span: Span;
  /** Whether the time is that of the step itself, or that of the heading or period it is listed under. */
  readonly own: boolean;
  /** Where the time stands. */
  readonly range: Range;
  /** The table, list or row of headings it is one of. */
  readonly within: object;
  readonly section: Section;
}
