import type { Root } from 'mdast';
import { alike } from '../incremental/same.js';
import { Slot, type Clock, type Source } from '../incremental/source.js';
import type { Language, LanguageCode } from '../languages/index.js';
import type { DocumentStatus, FieldName } from '../outline/concepts.js';
import type { Field, Top } from '../outline/fields.js';
import { baseOf, joinOutlines, type BlockOutline, type Section } from '../outline/outline.js';
import { readBlocks, type ReadingContext } from '../outline/readBlocks.js';
import { fillSections, nestSections } from '../outline/nesting.js';
import { rootSection } from '../outline/section.js';
import { following } from '../parse/follow.js';
import { pieceTogether } from '../parse/foreignTree.js';
import { treeOf, type Parsed, type Piece, type Window } from '../parse/parse.js';
import type { Range } from '../text/text.js';
import type { Horizon } from './about.js';
import { isBlank, type Blank } from './blanks.js';
import { evidenceFor, type Evidence, type Query } from './evidence.js';
import type { FrontMatter } from './frontmatter.js';
import type { Hypothesis } from './hypothesis.js';
import type { Link } from './links.js';
import type { Metric } from './metrics/metric.js';
import type { Milestone, Sequence } from './milestone.js';
import { Reading, type Whole } from './reading.js';
import type { TableFact } from './tables.js';
import { factsOf, WholeOutline, type Facts, type State } from './whole.js';
import type { StrategyDocument } from './document.js';
import type { ReadingOptions } from './readingOptions.js';

/** Reads a piece, block by block; a block that rests on the same section as before is not read again. */
function outlineOfPiece(piece: Piece, entry: Section, context: ReadingContext): BlockOutline {
  const parts: BlockOutline[] = [];
  let current = entry;
  for (const block of piece.blocks) {
    if (block.nodes.length === 0) continue;
    const base = baseOf(block.nodes, current);
    if (block.outlined?.base !== base) block.outlined = { base, outline: readBlocks(block.nodes, current, context) };
    const { outline } = block.outlined;
    parts.push(outline);
    current = outline.exit;
  }
  return joinOutlines(parts, entry);
}

/**
 * A document that follows its text: each version is read by what differs from the one before. (A class, and no object with
 * getters of its own: V8 keeps the shape of each such object, and with it the whole document, for a long time.)
 */
export class LiveDocument implements StrategyDocument, Whole {
  readonly clock: Clock;
  readonly outline: WholeOutline;
  readonly remembered = new Map<object, Source>();
  readonly #state: State = {
    text: new Slot(''),
    pieces: new Slot<readonly Piece[]>([]),
    parts: new Slot<readonly Reading[]>([]),
    parents: new Slot<readonly Section[]>([]),
  };
  readonly #length = (): number => this.source.length;
  readonly #facts: Facts;
  #tree: Root | undefined;

  /**
   * Makes a document with nothing in it yet.
   * @param once whether it will be given one version only: then it does without the notes from which others go on
   */
  constructor(
    readonly options: ReadingOptions,
    once = false,
  ) {
    this.clock = { version: 0, once };
    this.#facts = factsOf(this.clock, options.calendar, this.#state);
    this.outline = new WholeOutline(rootSection(this.#length), this.#facts);
  }

  get root(): Section {
    return this.outline.root;
  }
  get source(): string {
    return this.#state.text.value;
  }
  get tree(): Root {
    return (this.#tree ??= treeOf({ text: this.source, pieces: this.#state.pieces.value }));
  }
  get located(): boolean {
    return this.#state.pieces.value.every((piece) =>
      piece.blocks.every(({ nodes }) => nodes.every((node) => node.position !== undefined)),
    );
  }
  get parts(): readonly Reading[] {
    return this.#state.parts.read();
  }
  get language(): Language {
    return this.#facts.language.read();
  }
  get writing(): LanguageCode {
    return this.#facts.sureLanguage.read()?.code ?? this.options.writing ?? 'en';
  }
  get front(): FrontMatter {
    return this.#facts.front.read();
  }
  get fields(): readonly Field[] {
    return this.#facts.fields.read();
  }
  get blanks(): readonly Blank[] {
    return this.#facts.blanks.read();
  }
  get links(): readonly Link[] {
    return this.#facts.links.read();
  }
  get tables(): readonly TableFact[] {
    return this.#facts.tables.read();
  }
  get metrics(): readonly Metric[] {
    return this.#facts.metrics.read();
  }
  get sequences(): readonly Sequence[] {
    return this.#facts.sequences.read();
  }
  get milestones(): readonly Milestone[] {
    return this.#facts.milestones.read();
  }
  get hypotheses(): readonly Hypothesis[] {
    return this.#facts.hypotheses.read();
  }
  get title(): Section | undefined {
    return this.#facts.title.read();
  }
  get head(): Range {
    return this.#facts.head.read();
  }
  get status(): DocumentStatus | null {
    return this.#facts.status.read();
  }
  get horizon(): Horizon | undefined {
    return this.#facts.horizon.read();
  }
  get year(): number | undefined {
    return this.#facts.year.read();
  }
  get top(): Top {
    return this.#facts.top.read();
  }
  get codeLabels(): boolean {
    return this.#facts.codeLabels.read();
  }
  get foreign(): boolean {
    return this.#facts.foreign.read();
  }

  about(name: FieldName): Field | undefined {
    const about = this.fields.filter((field) => field.aboutDocument && field.names.includes(name));
    return about.find((field) => field.value !== '' && !isBlank(field.value)) ?? about.at(0);
  }

  find(query: Query): Evidence {
    return evidenceFor(query, this);
  }

  follow(range: Range): Range {
    return following(this.#state.pieces.value, range);
  }

  /** Reads the next version. */
  update({ text, pieces, window }: Parsed): void {
    const { parts } = this.#state;
    this.#tree = undefined;
    this.clock.version += 1;
    this.#state.text.value = text;
    this.#state.pieces.value = pieces;
    const { made, to } = this.#readFrom(pieces, window);
    const oldTo = to - window.newTo + window.oldTo;
    const gone = parts.value.slice(window.from, oldTo);
    if (gone.length > 0 || made.length > 0)
      parts.value = [...parts.value.slice(0, window.from), ...made, ...parts.value.slice(oldTo)];
    fillSections(made);
    this.outline.count(made, gone);
    this.#fillRoot(made, gone);
    this.#nest(made, gone);
  }

  /** Reads the pieces that are new, and those behind them that rest on other sections now; up to the piece `to`. */
  #readFrom(pieces: readonly Piece[], { from, oldTo, newTo }: Window): { made: readonly Reading[]; to: number } {
    const { root } = this;
    const old = (index: number): Reading | undefined => this.#state.parts.value[index];
    const context = { source: this.source, root, length: this.#length, synonyms: this.options.synonyms };
    const made: Reading[] = [];
    const level = oldTo - from === newTo - from;
    let entry = old(from - 1)?.outline.exit ?? root;
    let to = from;
    for (; to < pieces.length; to += 1) {
      const piece = pieces[to];
      if (!piece) break;
      const before = to < newTo ? (level ? old(to) : undefined) : old(to - newTo + oldTo);
      const base = baseOf(piece.blocks[0]?.nodes ?? [], entry);
      // What follows rests on sections above it only: while they are the same, so is everything in it.
      if (to >= newTo && before && before.base === base) break;
      const reading = new Reading(piece, outlineOfPiece(piece, entry, context), base, this, before);
      made.push(reading);
      entry = reading.outline.exit;
    }
    return { made, to };
  }

  /** Tells the root what stands before the first heading, and in notes, where that is different. */
  #fillRoot(made: readonly Reading[], gone: readonly Reading[]): void {
    const { root } = this;
    const ofRoot = ({ outline }: Reading): boolean =>
      outline.passages.some(({ section }) => section === root) ||
      outline.tables.some(({ section }) => section === root);
    if (!made.some(ofRoot) && !gone.some(ofRoot)) return;
    const all = this.#state.parts.value.filter(ofRoot);
    root.content.value = {
      passages: all.flatMap(({ outline }) => outline.passages.filter(({ section }) => section === root)),
      tables: all.flatMap(({ outline }) => outline.tables.filter(({ section }) => section === root)),
    };
  }

  /** Tells sections what stands below them, where sections came or went. */
  #nest(made: readonly Reading[], gone: readonly Reading[]): void {
    const { root } = this;
    const { parents } = this.#state;
    const left = gone.flatMap((reading) => reading.outline.sections);
    const entered = made.flatMap((reading) => reading.outline.sections);
    if (alike(left, entered)) return;
    const above = new Set([root, ...parents.value, ...nestSections(root, left, entered)]);
    parents.value = [...above].filter(({ below }) => below.value.length > 1).sort((a, b) => a.start - b.start);
  }
}

/**
 * Reads a tree that another program parsed, or generated.
 * @param tree the whole document
 * @param source its text
 * @param options today and the calendar
 */
export function readDocument(tree: Root, source: string, options: ReadingOptions): StrategyDocument {
  const document = new LiveDocument(options, true);
  document.update(pieceTogether(tree, source));
  return document;
}
