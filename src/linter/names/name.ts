import type { Range } from '../text/text.js';

/** Something that documents name in several places. */
export interface Name {
  /** A label, such as `H1` or `Bet A`, means something within its document only. */
  readonly sort: 'metric' | 'bet' | 'label';
  /** The same for two spellings of one name. */
  readonly key: string;
  readonly spellings: readonly string[];
  /** Abbreviations of a metric, which count as written in capitals only. */
  readonly abbreviations?: readonly string[];
  /** Where the document defines it; undefined when another does. */
  readonly definition: Range | undefined;
  /** How much is said about it there. */
  readonly said: number;
}
