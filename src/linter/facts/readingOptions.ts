import type { LanguageCode } from '../languages/index.js';
import type { Synonyms } from '../outline/concepts.js';
import type { CalendarOptions } from './time.js';

/** What the linter must be told that the text does not say. */
export interface ReadingOptions {
  /** Midnight UTC of today, in milliseconds. */
  readonly today: number;
  readonly calendar: CalendarOptions;
  /** Wordings of the team's own. */
  readonly synonyms?: Synonyms;
  /** The language in which something is inserted into a document whose own is not sure; English when left out. */
  readonly writing?: LanguageCode;
}
