import type { Root } from 'mdast';
import { createJoiner, Listing } from '../incremental/listing.js';
import { alike, keptSame } from '../incremental/same.js';
import { Computed, Slot, type Clock, type Source } from '../incremental/source.js';
import type { Language } from '../languages/index.js';
import { isClear, languageOf, languageSigns, together } from '../languages/which.js';
import { statusOf, type DocumentStatus, type FieldName, type Synonyms } from '../outline/concepts.js';
import type { Field, Top } from '../outline/fields.js';
import { baseOf, isAbout, joinOutlines, readBlocks, type BlockOutline, type Outline, type Passage, type Section } from '../outline/outline.js';
import { fillSections, nestSections } from '../outline/nesting.js';
import { rootSection } from '../outline/section.js';
import { following } from '../parse/follow.js';
import { pieceTogether, treeOf, type Parsed, type Piece } from '../parse/parse.js';
import { partOf, type Range } from '../text.js';
import { isBlank, isCodeLabelled, type Blank } from './blanks.js';
import { evidenceFor, type Evidence, type Query } from './evidence.js';
import { noFrontMatter, type FrontMatter } from './frontmatter.js';
import type { Hypothesis } from './hypothesis.js';
import type { Link } from './links.js';
import type { Metric } from './metrics/metric.js';
import { sequencesUnder, type Milestone, type Sequence } from './milestone.js';
import { Reading, type Part, type Whole } from './reading.js';
import type { TableFact } from './tables.js';
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
  /** Counts its versions. */
  readonly clock: Clock;
  readonly source: string;
  readonly tree: Root;
  /** What was read in each piece of it. */
  readonly parts: Listing<Reading>;
  /** What `perDocument` has read of it, by the function that reads it. */
  readonly remembered: Map<object, Source>;
  /** False for a tree that was generated and has no positions: then nothing can be fixed. */
  readonly located: boolean;
  readonly options: ReadingOptions;
  /** The language it is written in. */
  readonly language: Language;
  readonly outline: Outline;
  readonly front: FrontMatter;
  readonly fields: Listing<Field>;
  readonly blanks: Listing<Blank>;
  readonly links: Listing<Link>;
  readonly tables: Listing<TableFact>;
  readonly metrics: Listing<Metric>;
  readonly sequences: Listing<Sequence>;
  readonly milestones: Listing<Milestone>;
  readonly hypotheses: Listing<Hypothesis>;
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

function statusFrom(fields: Listing<Field>, sections: Listing<Section>, passages: Listing<Passage>): DocumentStatus | null {
  // A heading in the first lines that calls the document dead outlives whatever its status says.
  if (sections.first(4).some((section) => section.depth <= 3 && /^\W*(?:OUTDATED|outdated\b.{0,3}$|DEPRECATED|SUPERSEDED|ARCHIVED|OBSOLETE)(?:\b|$)/.test(section.title))) return 'archived';
  for (const field of fields.filter((each) => each.aboutDocument && each.names.includes('status') && each.value !== '')) {
    const known = statusOf(field.value);
    if (known) return known;
  }
  for (const passage of passages.first(8)) {
    if (passage.text.length < 400 && /\b(?:superseded|outdated|obsolete|deprecated|no longer maintained)\b(?! \w+ (?:by )?us)/i.test(passage.text) && /\b(?:this|document|roadmap|strategy|page|please refer|has been|outdated|superseded by)\b/i.test(passage.text)) return 'archived';
    if (/\b(?:very |early |still )?(?:in )?draft\b/i.test(passage.text) && /\b(?:this|document|following|currently|page|goals)\b/i.test(passage.text)) return 'draft';
  }
  return null;
}

function horizonFrom(fields: Listing<Field>, title: Section | undefined, calendar: CalendarOptions): Horizon | undefined {
  const read = (text: string, range: Range, shown = text): Horizon | undefined => {
    const times = timesIn(text, calendar).filter((time) => time.interval !== null);
    const [first] = times;
    const last = times.at(-1);
    if (!first?.interval || !last?.interval || first.precision === 'day') return undefined;
    return { interval: { from: Math.min(first.interval.from, last.interval.from), to: Math.max(first.interval.to, last.interval.to) }, range, text: shown.trim() };
  };
  for (const field of fields.filter((each) => each.names.includes('horizon') && (each.aboutDocument || isAbout(each.section, 'vision')))) {
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

function yearFrom(horizon: Horizon | undefined, fields: Listing<Field>, calendar: CalendarOptions): number | undefined {
  const yearOf = (instant: number): number => new Date(instant).getUTCFullYear();
  if (horizon && yearOf(horizon.interval.to - 1) === yearOf(horizon.interval.from)) return yearOf(horizon.interval.from);
  for (const name of ['updated', 'created', 'next-review'] as const) {
    const field = fields.find((each) => each.aboutDocument && each.names.includes(name));
    const time = field && timesIn(field.value, calendar).find((each) => each.interval !== null);
    if (time?.interval) return yearOf(time.interval.from);
  }
  return undefined;
}

/** A document that follows its text: each version is read by what differs from the one before. */
export interface LiveDocument extends StrategyDocument {
  /** Reads the next version. */
  update(parsed: Parsed): void;
}

/** Reads a piece, block by block; a block that rests on the same section as before is not read again. */
function outlineOfPiece(piece: Piece, source: string, entry: Section, root: Section, length: () => number, synonyms: Synonyms | undefined): BlockOutline {
  const parts: BlockOutline[] = [];
  let current = entry;
  for (const block of piece.blocks) {
    if (block.nodes.length === 0) continue;
    const base = baseOf(block.nodes, current);
    if (block.outlined?.base !== base) block.outlined = { base, outline: readBlocks(block.nodes, source, current, root, length, synonyms) };
    const { outline } = block.outlined;
    parts.push(outline);
    current = outline.exit;
  }
  return joinOutlines(parts, entry);
}

/**
 * Makes a document with nothing in it yet.
 * @param once whether it will be given one version only: then it does without the notes from which others go on
 */
export function createDocument(options: ReadingOptions, once = false): LiveDocument {
  const { calendar, synonyms } = options;
  const clock: Clock = { version: 0, once };
  const text = new Slot('');
  const readings = new Slot<Listing<Reading>>(new Listing<Reading>([]));
  const length = (): number => text.value.length;
  const root = rootSection(length);
  /** Sections with several below them. */
  const parents = new Slot<Listing<Section>>(new Listing<Section>([]));
  let parsed: Parsed = { text: '', pieces: [], window: { from: 0, oldTo: 0, newTo: 0 } };
  let tree: Root | undefined;
  const computed = <Value>(compute: () => Value): Computed<Value> => new Computed(clock, compute, keptSame);
  const whole: Whole = { root, calendar, synonyms, get source() { return text.value; }, get top() { return top.read(); }, get codeLabels() { return codeLabels.read(); }, get foreign() { return foreign.read(); } };

  /** What stands in all parts, one part after the other. */
  const gathered = <Item>(of: (reading: Reading) => readonly Item[]): Computed<Listing<Item>> => new Computed(clock, () => readings.read().collect(of));
  /** The same where it depends on something of the whole. */
  const gatheredWith = <Item, Context>(context: Computed<Context>, of: (reading: Reading, context: Context) => readonly Item[]): Computed<Listing<Item>> => new Computed(clock, () => {
    const within = context.read();
    return readings.read().collect((reading) => of(reading, within));
  });
  const sections = gathered(({ outline }) => outline.sections);
  const passages = gathered(({ outline }) => outline.passages);
  const blocks = gathered(({ outline }) => outline.tables);
  const comments = gathered(({ outline }) => outline.comments);
  const tables = gathered((reading) => reading.tables);
  const links = gathered((reading) => reading.links);
  const front = computed(() => readings.read().at(0)?.front ?? noFrontMatter);
  const top = computed((): Top => {
    const [first, second] = sections.read().first(2);
    // A second heading right below the title is its second line.
    const subtitle = second && (second.depth > 6 || (first?.passages.length === 1 && first.tables.length === 0 && second.concepts.length === 0));
    return { sections: subtitle ? [first, second] : [first], table: blocks.read().at(0) };
  });
  const codeLabels = computed(() => passages.read().some(isCodeLabelled));
  const fields = gatheredWith(top, (reading, at) => reading.fieldsWith(at));
  const blanks = gatheredWith(codeLabels, (reading, code) => reading.blanksWith(code));
  const title = computed(() => sections.read().find((section) => section.depth <= 2));
  const horizon = computed(() => horizonFrom(fields.read(), title.read(), calendar));
  const year: Computed<number | undefined> = computed(() => yearFrom(horizon.read(), fields.read(), calendar));
  const language = computed(() => {
    let size = 0;
    let signs = together([]);
    for (const { blocks: own } of parsed.pieces) {
      if (size >= languageSample || isClear(signs)) break;
      signs = together([signs, ...own.map((block) => (block.signs ??= languageSigns(block.text)))]);
      size += own.reduce((sum, block) => sum + block.text.length, 0);
    }
    text.read();
    return languageOf(signs);
  });
  const foreign = computed(() => language.read().code !== 'en');
  const beliefContext = computed(() => ({ at: top.read(), abroad: foreign.read() }));
  const metrics = gatheredWith(top, (reading, at) => reading.metricsWith(at));
  const hypotheses = gatheredWith(beliefContext, (reading, { at, abroad }) => reading.hypothesesWith(at, abroad));
  const rows = gatheredWith(year, (reading, within) => reading.sequencesInTables(within));
  const items = gatheredWith(year, (reading, within) => reading.sequencesInLists(within));
  const headed = new Computed(clock, () => { const within = year.read(); return parents.read().flatMap((parent) => sequencesUnder(parent, calendar, within)); });
  const join = createJoiner<Sequence>();
  const sequences = new Computed(clock, () => join([rows.read(), items.read(), headed.read()]));
  const milestones = new Computed(clock, () => sequences.read().flatMap((sequence) => sequence.milestones));
  const status = computed(() => statusFrom(fields.read(), sections.read(), passages.read()));
  const words = new Slot(0);
  const codeLines = new Slot(0);
  const codeBlocks = new Slot(0);
  const head = computed((): Range => {
    const heading = title.read();
    if (heading) return heading.titleRange;
    const first = passages.read().find((passage) => passage.text.trim() !== '');
    const source = text.value;
    if (!first) return { start: 0, end: text.read().search(/\r?\n|$/) };
    const range = first.source();
    const line = source.slice(range.start, range.end).search(/\r?\n/);
    return line < 0 ? range : partOf(range, 0, line);
  });
  const outline: Outline = {
    root,
    get sections() { return sections.read(); },
    get passages() { return passages.read(); },
    get tables() { return blocks.read(); },
    get comments() { return comments.read(); },
    get words() { return words.read(); },
    get codeLines() { return codeLines.read(); },
    get codeBlocks() { return codeBlocks.read(); },
  };

  const partOfPiece = (piece: Piece): Part => ({
    nodes: piece.blocks.flatMap(({ nodes }) => nodes), text: piece.text, frontMatter: piece.raw.frontMatter, lines: piece.raw.lines,
    get end() { return piece.offset + piece.text.length; },
  });
  const update = (next: Parsed): void => {
    parsed = next;
    tree = undefined;
    clock.version += 1;
    text.value = next.text;
    const { pieces, window } = next;
    const old = (index: number): Reading | undefined => readings.value.chunks[index]?.[0];
    const made: Reading[] = [];
    const level = window.oldTo - window.from === window.newTo - window.from;
    let entry = old(window.from - 1)?.outline.exit ?? root;
    let at = window.from;
    for (; at < pieces.length; at += 1) {
      const piece = pieces[at];
      if (!piece) break;
      const before = at < window.newTo ? (level ? old(at) : undefined) : old(at - window.newTo + window.oldTo);
      const base = baseOf(piece.blocks[0]?.nodes ?? [], entry);
      // What follows rests on sections above it only: while they are the same, so is everything in it.
      if (at >= window.newTo && before && before.base === base) break;
      const reading = new Reading(partOfPiece(piece), outlineOfPiece(piece, next.text, entry, root, length, synonyms), base, whole, before);
      made.push(reading);
      entry = reading.outline.exit;
    }
    const changed = { from: window.from, oldTo: at - window.newTo + window.oldTo, newTo: at };
    const gone = readings.value.chunks.slice(changed.from, changed.oldTo).flat();
    // Where no other version comes, nothing is gained by knowing what stands in which piece.
    readings.value = readings.value.with(changed, clock.once ? [made] : made.map((reading) => [reading]));
    fillSections(made);
    for (const [readIn, by] of [[made, 1], [gone, -1]] as const) {
      for (const { outline: read } of readIn) {
        words.value += by * read.words;
        codeLines.value += by * read.codeLines;
        codeBlocks.value += by * read.codeBlocks;
      }
    }
    const ofRoot = (reading: Reading): boolean => reading.outline.passages.some(({ section }) => section === root) || reading.outline.tables.some(({ section }) => section === root);
    if (made.some(ofRoot) || gone.some(ofRoot)) {
      const all = readings.value.all.filter(ofRoot);
      root.content.value = { passages: all.flatMap((reading) => reading.outline.passages.filter(({ section }) => section === root)), tables: all.flatMap((reading) => reading.outline.tables.filter(({ section }) => section === root)) };
    }
    const left = gone.flatMap((reading) => reading.outline.sections);
    const entered = made.flatMap((reading) => reading.outline.sections);
    if (!alike(left, entered)) {
      const above = new Set([root, ...parents.value.all, ...nestSections(root, left, entered)]);
      parents.value = Listing.following(parents.value, [...above].filter(({ below }) => below.value.length > 1).sort((a, b) => a.start - b.start));
    }
  };

  return {
    clock, options, outline, update, remembered: new Map(),
    get source() { return text.value; },
    get tree() { return (tree ??= treeOf(parsed)); },
    get located() { return parsed.pieces.every((piece) => piece.blocks.every(({ nodes }) => nodes.every((node) => node.position !== undefined))); },
    get language() { return language.read(); },
    get front() { return front.read(); },
    get fields() { return fields.read(); },
    get blanks() { return blanks.read(); },
    get links() { return links.read(); },
    get tables() { return tables.read(); },
    get metrics() { return metrics.read(); },
    get sequences() { return sequences.read(); },
    get milestones() { return milestones.read(); },
    get hypotheses() { return hypotheses.read(); },
    get title() { return title.read(); },
    get head() { return head.read(); },
    get status() { return status.read(); },
    get horizon() { return horizon.read(); },
    get year() { return year.read(); },
    get parts() { return readings.read(); },
    about: (name) => {
      const about = fields.read().filter((field) => field.aboutDocument && field.names.includes(name));
      return about.find((field) => field.value !== '' && !isBlank(field.value)) ?? about.at(0);
    },
    find(query) { return evidenceFor(query, this); },
    follow: (range) => following(parsed.pieces, range),
  };
}


/** So much of a text tells its language, in UTF-16 code units. */
const languageSample = 20_000;

/**
 * Reads a tree that somebody else parsed, or generated.
 * @param tree the whole document
 * @param source its text
 * @param options today and the calendar
 */
export function readDocument(tree: Root, source: string, options: ReadingOptions): StrategyDocument {
  const document = createDocument(options, true);
  document.update(pieceTogether(tree, source));
  return document;
}
