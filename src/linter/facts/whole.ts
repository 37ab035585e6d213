/** What is known of a document as a whole: facts that follow its versions, each worked out when it is first read. */
import { keptAlike, reuseIfEqual } from '../incremental/same.js';
import { Computed, Slot, type Clock } from '../incremental/source.js';
import { isClear, languageOf, languageSigns, together } from '../languages/which.js';
import type { Top } from '../outline/fields.js';
import type { BlockOutline, Comment, Outline, Passage, Section, TableBlock } from '../outline/outline.js';
import type { Piece } from '../parse/parse.js';
import { partOf, type Range } from '../text/text.js';
import { horizonFrom, statusFrom, yearFrom } from './about.js';
import { isCodeLabelled } from './blanks.js';
import { noFrontMatter } from './frontmatter.js';
import { sequencesUnder } from './milestones/headings.js';
import type { Milestone, Sequence } from './milestone.js';
import type { Reading } from './reading.js';
import type { CalendarOptions } from './time.js';

/** What a document is made of: set with each version. */
export interface State {
  readonly text: Slot<string>;
  readonly pieces: Slot<readonly Piece[]>;
  readonly parts: Slot<readonly Reading[]>;
  /** Sections with several below them. */
  readonly parents: Slot<readonly Section[]>;
}

/** So much of a text tells its language, in UTF-16 code units. */
const languageSample = 20_000;

/** What is known of a document, each fact worked out when it is first read. */
export function factsOf(clock: Clock, calendar: CalendarOptions, { text, pieces, parts, parents }: State) {
  const computed = <Value>(compute: () => Value): Computed<Value> => new Computed(clock, compute, reuseIfEqual);
  /** What stands in all parts, one part after the other. */
  const gathered = <Item>(of: (reading: Reading) => readonly Item[]): Computed<readonly Item[]> =>
    new Computed<readonly Item[]>(clock, () => parts.read().flatMap(of), keptAlike);
  /** The same where it depends on something of the whole. */
  const gatheredWith = <Item, Context>(
    context: Computed<Context>,
    of: (reading: Reading, context: Context) => readonly Item[],
  ): Computed<readonly Item[]> =>
    new Computed<readonly Item[]>(
      clock,
      () => {
        const within = context.read();
        return parts.read().flatMap((reading) => of(reading, within));
      },
      keptAlike,
    );
  const sections = gathered(({ outline }) => outline.sections);
  const passages = gathered(({ outline }) => outline.passages);
  const blocks = gathered(({ outline }) => outline.tables);
  const comments = gathered(({ outline }) => outline.comments);
  const tables = gathered((reading) => reading.tables);
  const links = gathered((reading) => reading.links);
  const front = computed(() => parts.read().at(0)?.front ?? noFrontMatter);
  const top = computed((): Top => {
    const [first, second] = sections.read().slice(0, 2);
    // A second heading right below the title is its second line.
    const subtitle =
      second &&
      (second.depth > 6 || (first?.passages.length === 1 && first.tables.length === 0 && second.concepts.length === 0));
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
    for (const { blocks: own } of pieces.read()) {
      if (size >= languageSample || isClear(signs)) break;
      signs = together([signs, ...own.map((block) => (block.signs ??= languageSigns(block.text)))]);
      size += own.reduce((sum, block) => sum + block.text.length, 0);
    }
    return languageOf(signs);
  });
  const foreign = computed(() => language.read().code !== 'en');
  const beliefContext = computed(() => ({ at: top.read(), abroad: foreign.read() }));
  const metrics = gatheredWith(top, (reading, at) => reading.metricsWith(at));
  const hypotheses = gatheredWith(beliefContext, (reading, { at, abroad }) => reading.hypothesesWith(at, abroad));
  const rows = gatheredWith(year, (reading, within) => reading.sequencesInTables(within));
  const items = gatheredWith(year, (reading, within) => reading.sequencesInLists(within));
  const headed = computed(() => parents.read().flatMap((parent) => sequencesUnder(parent, calendar, year.read())));
  const sequences = new Computed(
    clock,
    (): readonly Sequence[] => [...rows.read(), ...items.read(), ...headed.read()],
    keptAlike,
  );
  const milestones = new Computed<readonly Milestone[]>(
    clock,
    () => sequences.read().flatMap((sequence) => sequence.milestones),
    keptAlike,
  );
  const status = computed(() => statusFrom(fields.read(), sections.read(), passages.read()));
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
  return {
    sections,
    passages,
    blocks,
    comments,
    tables,
    links,
    front,
    top,
    codeLabels,
    fields,
    blanks,
    title,
    horizon,
    year,
    language,
    foreign,
    metrics,
    hypotheses,
    sequences,
    milestones,
    status,
    head,
  };
}

export type Facts = ReturnType<typeof factsOf>;

/** The outline of all parts, one after the other. */
export class WholeOutline implements Outline {
  readonly #facts: Pick<Facts, 'sections' | 'passages' | 'blocks' | 'comments'>;
  readonly #words = new Slot(0);
  readonly #codeLines = new Slot(0);
  readonly #codeBlocks = new Slot(0);

  constructor(
    readonly root: Section,
    facts: Facts,
  ) {
    this.#facts = facts;
  }

  get sections(): readonly Section[] {
    return this.#facts.sections.read();
  }
  get passages(): readonly Passage[] {
    return this.#facts.passages.read();
  }
  get tables(): readonly TableBlock[] {
    return this.#facts.blocks.read();
  }
  get comments(): readonly Comment[] {
    return this.#facts.comments.read();
  }
  get words(): number {
    return this.#words.read();
  }
  get codeLines(): number {
    return this.#codeLines.read();
  }
  get codeBlocks(): number {
    return this.#codeBlocks.read();
  }

  /** Counts what has come, and takes off what is gone. */
  count(come: readonly Reading[], gone: readonly Reading[]): void {
    const more = (of: (outline: BlockOutline) => number): number =>
      come.reduce((sum, { outline }) => sum + of(outline), 0) - gone.reduce((sum, { outline }) => sum + of(outline), 0);
    this.#words.value += more(({ words }) => words);
    this.#codeLines.value += more(({ codeLines }) => codeLines);
    this.#codeBlocks.value += more(({ codeBlocks }) => codeBlocks);
  }
}
