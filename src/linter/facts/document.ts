import type { Root } from 'mdast';
import { statusOf, type DocumentStatus, type FieldName, type Synonyms } from '../outline/concepts.js';
import { fieldsIn, type Field } from '../outline/fields.js';
import { languageOf, type Language } from '../languages/index.js';
import { isAbout, outlineOf, type Outline, type Section } from '../outline/outline.js';
import type { Range } from '../text.js';
import { blanksOf, isBlank, type Blank } from './blanks.js';
import { evidenceFor, type Evidence, type Query } from './evidence.js';
import { frontMatterOf, type FrontMatter } from './frontmatter.js';
import { hypothesesOf, type Hypothesis } from './hypothesis.js';
import { metricsOf, type Metric } from './metrics/metric.js';
import { linksOf, type Link } from './links.js';
import { sequencesOf, type Milestone, type Sequence } from './milestone.js';
import { tableFactOf, type TableFact } from './tables.js';
import { timesIn, type CalendarOptions, type Interval } from './time.js';

/** A period with the place that states it. */
export interface Horizon {
  readonly interval: Interval;
  readonly range: Range;
  readonly text: string;
}

/** What the linter must be told that the text does not say. */
export interface ReadingOptions {
  /** Midnight UTC of today, in milliseconds. */
  readonly today: number;
  readonly calendar: CalendarOptions;
  /** Wordings of the team's own. */
  readonly synonyms?: Synonyms;
}

/** Everything that is known about a document. Facts are worked out when first asked for, and once. */
export interface StrategyDocument {
  readonly source: string;
  readonly tree: Root;
  /** False for a tree that was generated and has no positions: then nothing can be fixed. */
  readonly located: boolean;
  readonly options: ReadingOptions;
  /** The language it is written in. */
  readonly language: Language;
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
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function statusFrom(fields: readonly Field[], outline: Outline): DocumentStatus | null {
  // A heading in the first lines that calls the document dead outlives whatever its status says.
  if (outline.sections.slice(0, 4).some((section) => section.depth <= 3 && /^\W*(?:OUTDATED|outdated\b.{0,3}$|DEPRECATED|SUPERSEDED|ARCHIVED|OBSOLETE)(?:\b|$)/.test(section.title))) return 'archived';
  for (const field of fields) {
    if (!field.aboutDocument || !field.names.includes('status') || field.value === '') continue;
    const known = statusOf(field.value);
    if (known) return known;
  }
  for (const passage of outline.passages.slice(0, 8)) {
    if (passage.text.length < 400 && /\b(?:superseded|outdated|obsolete|deprecated|no longer maintained)\b(?! \w+ (?:by )?us)/i.test(passage.text) && /\b(?:this|document|roadmap|strategy|page|please refer|has been|outdated|superseded by)\b/i.test(passage.text)) return 'archived';
    if (/\b(?:very |early |still )?(?:in )?draft\b/i.test(passage.text) && /\b(?:this|document|following|currently|page|goals)\b/i.test(passage.text)) return 'draft';
  }
  return null;
}

function horizonFrom(fields: readonly Field[], title: Section | undefined, calendar: CalendarOptions): Horizon | undefined {
  const read = (text: string, range: Range, shown = text): Horizon | undefined => {
    const times = timesIn(text, calendar).filter((time) => time.interval !== null);
    const [first] = times;
    const last = times.at(-1);
    if (!first?.interval || !last?.interval || first.precision === 'day') return undefined;
    return { interval: { from: Math.min(first.interval.from, last.interval.from), to: Math.max(first.interval.to, last.interval.to) }, range, text: shown.trim() };
  };
  for (const field of fields) {
    if (!field.names.includes('horizon') || !(field.aboutDocument || isAbout(field.section, 'vision'))) continue;
    const horizon = read(field.value, field.valueRange);
    if (horizon) return horizon;
  }
  const heading = title?.passages[0];
  if (heading) {
    const bare = /(?<!\d|[$€£#])(?:19|20)\d{2}(?:\s?[–-]\s?(?:(?:19|20)\d{2}|\d{2}))?(?![\d-])/.exec(heading.text);
    const said = timesIn(heading.text, calendar).some((time) => time.interval !== null && time.precision !== 'year') ? read(heading.text, title.titleRange) : undefined;
    return said ?? (bare && !/\bto\b|→|-\s*$/.test(heading.text.slice(0, bare.index)) ? read(`in ${bare[0]}`, heading.source(bare.index, bare.index + bare[0].length), bare[0]) : undefined);
  }
  return undefined;
}

function yearFrom(horizon: Horizon | undefined, fields: readonly Field[], calendar: CalendarOptions): number | undefined {
  const yearOf = (instant: number): number => new Date(instant).getUTCFullYear();
  if (horizon && yearOf(horizon.interval.to - 1) === yearOf(horizon.interval.from)) return yearOf(horizon.interval.from);
  for (const name of ['updated', 'created', 'next-review'] as const) {
    const field = fields.find((each) => each.aboutDocument && each.names.includes(name));
    const time = field && timesIn(field.value, calendar).find((each) => each.interval !== null);
    if (time?.interval) return yearOf(time.interval.from);
  }
  return undefined;
}

/**
 * Reads a parsed document.
 * @param tree the tree that the parser made of `source`
 * @param source the text, line ends and all
 * @param options today and the calendar
 */
export function readDocument(tree: Root, source: string, options: ReadingOptions): StrategyDocument {
  const { calendar } = options;
  const outline = lazily(() => outlineOf(tree, source, options.synonyms));
  const language = lazily(() => languageOf(source));
  const front = lazily(() => frontMatterOf(tree, source));
  const fields = lazily(() => fieldsIn(outline(), front(), options.synonyms));
  const blanks = lazily(() => blanksOf(outline().passages, tables(), front(), source));
  const tables = lazily(() => outline().tables.map((block) => tableFactOf(block, calendar)));
  const links = lazily(() => linksOf(tree));
  const metrics = lazily(() => metricsOf(outline(), tables(), fields(), calendar));
  const title = lazily(() => outline().sections.find((section) => section.depth <= 2));
  const horizon = lazily(() => horizonFrom(fields(), title(), calendar));
  const year = lazily(() => yearFrom(horizon(), fields(), calendar));
  const sequences = lazily(() => sequencesOf(outline(), tables(), calendar, year()));
  const milestones = lazily(() => sequences().flatMap((sequence) => sequence.milestones));
  const hypotheses = lazily(() => hypothesesOf(outline(), tables(), fields(), calendar));
  const status = lazily(() => statusFrom(fields(), outline()));
  const head = lazily((): Range => {
    const heading = title();
    if (heading) return heading.titleRange;
    const first = outline().passages.find((passage) => passage.text.trim() !== '');
    if (!first) return { start: 0, end: source.search(/\r?\n|$/) };
    const { start, end } = first.source();
    const line = source.slice(start, end).search(/\r?\n/);
    return { start, end: line < 0 ? end : start + line };
  });
  return {
    source, tree, options,
    located: tree.children.every((node) => node.position !== undefined),
    get language() { return language(); },
    get outline() { return outline(); },
    get front() { return front(); },
    get fields() { return fields(); },
    get blanks() { return blanks(); },
    get links() { return links(); },
    get tables() { return tables(); },
    get metrics() { return metrics(); },
    get sequences() { return sequences(); },
    get milestones() { return milestones(); },
    get hypotheses() { return hypotheses(); },
    get title() { return title(); },
    get head() { return head(); },
    get status() { return status(); },
    get horizon() { return horizon(); },
    get year() { return year(); },
    about: (name) => {
      const known = fields().filter((field) => field.aboutDocument && field.names.includes(name));
      return known.find((field) => field.value !== '' && !isBlank(field.value)) ?? known[0];
    },
    find: (query) => evidenceFor(query, outline(), fields(), blanks(), language()),
  };
}
