import type { Range } from '../../text/text.js';

/** A place that a template or an author left to be filled. */
export interface Blank {
  readonly text: string;
  readonly range: Range;
}
