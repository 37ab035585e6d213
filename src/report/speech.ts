import { textOf, type Message } from '../linter/result.js';

/** How a report speaks to its readers: in the language of the editor that shows it. */
export interface Speech {
  /** The language of dates and numbers, as BCP 47 names it. */
  readonly locale: string;
  /** A sentence, translated where that is possible. */
  spoken(words: string | Message): string;
}

/** What is said when nobody translates. */
export const english: Speech = { locale: 'en', spoken: textOf };
