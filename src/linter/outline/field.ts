import type { Range } from '../text/text.js';
import type { Concept, FieldName } from './concepts.js';
import type { Passage, Section } from './outline.js';

/** A labelled value: `Owner: Ana`, `**Status:** draft`, a row of a two-column table, a front-matter entry. */
export interface Field {
  readonly label: string;
  readonly names: readonly FieldName[];
  readonly concepts: readonly Concept[];
  readonly value: string;
  readonly labelRange: Range;
  readonly valueRange: Range;
  readonly shape: 'front-matter' | 'line' | 'item' | 'row' | 'column';
  readonly section: Section;
  /** The passage the value stands in; absent in front matter. */
  readonly passage: Passage | undefined;
  /** Whether it stands where documents say who they are: front matter, before the second heading, a metadata section. */
  readonly aboutDocument: boolean;
}

/** What a heading may ask for about the document itself. */
export const metadata: readonly FieldName[] = ['owner', 'updated', 'created', 'status', 'version', 'next-review'];
