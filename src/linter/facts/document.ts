import type { Root } from 'mdast';
import type { Clock, Source } from '../incremental/source.js';
import type { Language, LanguageCode } from '../languages/index.js';
import type { DocumentStatus, FieldName } from '../outline/concepts.js';
import type { Field } from '../outline/fields.js';
import type { Outline, Section } from '../outline/outline.js';
import type { Range } from '../text/text.js';
import type { Horizon } from './about.js';
import type { Blank } from './blanks.js';
import type { Evidence, Query } from './evidence.js';
import type { FrontMatter } from './frontmatter.js';
import type { Hypothesis } from './hypothesis.js';
import type { Link } from './links.js';
import type { Metric } from './metrics/metric.js';
import type { Milestone, Sequence } from './milestone.js';
import type { Reading } from './reading.js';
import type { TableFact } from './tables.js';
import type { ReadingOptions } from './readingOptions.js';

/** Everything that is known about a document. Facts are worked out when first asked for, and once. */
export interface StrategyDocument {
  /** Counts its versions. */
  readonly clock: Clock;
  readonly source: string;
  readonly tree: Root;
  /** What was read in each piece of it. */
  readonly parts: readonly Reading[];
  /** What `perDocument` has read of it, by the function that reads it. */
  readonly remembered: Map<object, Source>;
  /** False for a tree that was generated and has no positions: then nothing can be fixed. */
  readonly located: boolean;
  readonly options: ReadingOptions;
  /** The language it is written in. */
  readonly language: Language;
  /** The language to write in: its own where that is sure, else the one that {@link options} name. */
  readonly writing: LanguageCode;
  readonly outline: Outline;
  readonly front: FrontMatter;
  readonly fields: readonly Field[];
  readonly blanks: readonly Blank[];
  readonly links: readonly Link[];
  readonly tables: readonly TableFact[];
  readonly metrics: readonly Metric[];
  readonly sequences: readonly Sequence[];
  readonly milestones: readonly Milestone[];
  readonly hypotheses: readonly Hypothesis[];
  /** The title: the first heading; undefined when there is none. */
  readonly title: Section | undefined;
  /** Where a finding about the document as a whole is shown: its title, else its first line. */
  readonly head: Range;
  readonly status: DocumentStatus | null;
  /** The period the document says it covers. */
  readonly horizon: Horizon | undefined;
  /** The year in which dates without one are read. */
  readonly year: number | undefined;
  /** The value of a field about the document itself. */
  about(name: FieldName): Field | undefined;
  /** Whether and where the document speaks of something. */
  find(query: Query): Evidence;
  /** The range as one that moves with the text. */
  follow(range: Range): Range;
}
