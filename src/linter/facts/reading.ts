import { reuseIfEqual } from '../incremental/same.js';
import { fieldsIn, isTop, type Field, type Top } from '../outline/fields.js';
import type { BlockOutline, Section } from '../outline/outline.js';
import type { Piece } from '../parse/parse.js';
import { blanksIn, blanksInFront, type Blank } from './blanks.js';
import type { ReadingOptions } from './readingOptions.js';
import type { ReadHome } from './home.js';
import { frontFields, frontMatterOf, type FrontMatter } from './frontmatter.js';
import { beliefsIn, hypothesesOf, type Hypothesis } from './hypothesis.js';
import { linksIn, type Link } from './links.js';
import { metricsOf, type Metric } from './metrics/metric.js';
import { sequencesInLists } from './milestones/lists.js';
import { sequencesInTables } from './milestones/tables.js';
import type { Sequence } from './milestone.js';
import { tableFactOf, type TableFact } from './tables.js';

/** What the parts of a document have in common. */
export interface Whole {
  readonly root: Section;
  readonly options: Pick<ReadingOptions, 'calendar' | 'synonyms'>;
  /** The whole text as it is now. */
  readonly source: string;
  /** Where the document says who it is. */
  readonly top: Top;
  /** Whether it writes its labels as code. */
  readonly codeLabels: boolean;
  /** Whether it is written in another language than English. */
  readonly foreign: boolean;
}

/**
 * The facts of one part of a document, worked out when first asked for, and once. Where they say the same as those of
 * the part that stood in its place before, they are the same objects.
 */
export class Reading implements ReadHome {
  readonly #answers = new Map<string, { readonly asked: unknown; readonly value: unknown }>();
  /** What `perPart` has read of it, by the function that reads it. */
  readonly remembered = new Map<object, unknown>();
  #earlier: ReadonlyMap<string, { readonly value: unknown }>;

  /**
   * @param outline what stands in it
   * @param base the section on which its outline rests
   * @param before what was read in its place before
   */
  constructor(
    readonly piece: Piece,
    readonly outline: BlockOutline,
    readonly base: Section,
    private readonly whole: Whole,
    before?: Reading,
  ) {
    this.#earlier = before ? before.#answers : new Map();
    if (before) before.#earlier = new Map();
  }

  #answer<Value>(name: string, asked: unknown, make: () => Value): Value {
    const known = this.#answers.get(name);
    if (known && known.asked === asked) return known.value as Value;
    const earlier = (known ?? this.#earlier.get(name)) as { readonly value: Value } | undefined;
    const made = make();
    const value = earlier ? reuseIfEqual(earlier.value, made) : made;
    this.#answers.set(name, { asked, value });
    return value;
  }

  get end(): number {
    return this.piece.end;
  }

  get front(): FrontMatter | undefined {
    return this.piece.raw.frontMatter
      ? this.#answer('front', undefined, () => frontMatterOf(this.piece.nodes, this.piece.text))
      : undefined;
  }

  get tables(): readonly TableFact[] {
    return this.#answer('tables', undefined, () =>
      this.outline.tables.map((block) => tableFactOf(block, this.whole.options.calendar)),
    );
  }

  /** Sections with nothing but their heading, not counting what stands below. */
  get bare(): readonly Section[] {
    return this.#answer('bare', undefined, () => {
      const filled = new Set<Section>();
      for (const passage of this.outline.passages) if (passage.kind !== 'heading') filled.add(passage.section);
      for (const table of this.outline.tables) filled.add(table.section);
      return this.outline.sections.filter((section) => !filled.has(section));
    });
  }

  get links(): readonly Link[] {
    return this.#answer('links', undefined, () => linksIn(this.piece.nodes, this.piece.text));
  }

  /** The sections in it, by their places, that stand where documents say who they are; the same text for the same. */
  #topKey(top: Top): string {
    return (
      this.outline.sections.map((section) => (isTop(section, top) ? 1 : 0)).join('') +
      (top.table ? this.outline.tables.indexOf(top.table) : -1)
    );
  }

  fieldsWith(top: Top): readonly Field[] {
    const { front } = this;
    if (front)
      return this.#answer('fields', undefined, () => frontFields(front, this.whole.root, this.whole.options.synonyms));
    return this.#answer('fields', this.#topKey(top), () => fieldsIn(this.outline, top, this.whole.options.synonyms));
  }

  blanksWith(codeLabels: boolean): readonly Blank[] {
    const { front } = this;
    if (front) return this.#answer('blanks', undefined, () => blanksInFront(front));
    return this.#answer('blanks', codeLabels, () =>
      blanksIn(this.outline.passages, this.tables, this.whole.source, this.end, codeLabels),
    );
  }

  get blanks(): readonly Blank[] {
    return this.blanksWith(this.whole.codeLabels);
  }

  metricsWith(top: Top): readonly Metric[] {
    const fields = this.fieldsWith(top);
    return this.#answer('metrics', fields, () =>
      metricsOf(this.outline, this.tables, fields, this.whole.options.calendar),
    );
  }

  sequencesInTables(year: number | undefined): readonly Sequence[] {
    return this.#answer('rows', year, () => sequencesInTables(this.tables, this.whole.options.calendar, year));
  }

  sequencesInLists(year: number | undefined): readonly Sequence[] {
    return this.#answer('items', year, () => sequencesInLists(this.outline, this.whole.options.calendar, year));
  }

  /** What is said around a belief may stand in other parts: it is read anew whenever asked for. */
  beliefs(): readonly Hypothesis[] {
    return beliefsIn(this.outline, this.fieldsWith(this.whole.top), this.whole.options.calendar, this.whole.foreign);
  }

  hypothesesWith(top: Top, foreign: boolean): readonly Hypothesis[] {
    return hypothesesOf(this.outline, this.tables, this.fieldsWith(top), this.whole.options.calendar, foreign);
  }
}
