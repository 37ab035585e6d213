/** What is known of a document as a whole: facts that follow its versions, each worked out when it is first read. */
import { keptAlike, reuseIfEqual } from '../incremental/same.js';
import { Computed, Slot, type Clock } from '../incremental/source.js';
import {
  isClear,
  languageOf,
  languageSigns,
  sureLanguageOf,
  together,
  type LanguageSigns,
} from '../languages/which.js';
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

/** How facts of a document are worked out. */
function createFacts(clock: Clock, parts: Slot<readonly Reading[]>) {
  const list = <Item>(compute: () => readonly Item[]): Computed<readonly Item[]> =>
    new Computed<readonly Item[]>(clock, compute, keptAlike);
  return {
    list,
    value: <Value>(compute: () => Value): Computed<Value> => new Computed(clock, compute, reuseIfEqual),
    /** What stands in all parts, one part after the other. */
    gathered: <Item>(of: (reading: Reading) => readonly Item[]): Computed<readonly Item[]> =>
      list(() => parts.read().flatMap(of)),
    /** The same where it depends on something of the whole. */
    gatheredWith: <Item, Context>(
      context: Computed<Context>,
      of: (reading: Reading, context: Context) => readonly Item[],
    ): Computed<readonly Item[]> =>
      list(() => {
        const within = context.read();
        return parts.read().flatMap((reading) => of(reading, within));
      }),
  };
}

type Create = ReturnType<typeof createFacts>;

/** The title with its second line, if it has one, and the first table. */
function topOf(sections: readonly Section[], tables: readonly TableBlock[]): Top {
  const [first, second] = sections.slice(0, 2);
  // A second heading right below the title is its second line.
  const isSubtitle =
    second &&
    (second.depth > 6 || (first?.passages.length === 1 && first.tables.length === 0 && second.concepts.length === 0));
  return { sections: isSubtitle ? [first, second] : [first], table: tables.at(0) };
}

/** What speaks for each language in a text, by its first pages. */
function signsIn(pieces: readonly Piece[]): LanguageSigns {
  let size = 0;
  let signs = together([]);
  for (const { blocks } of pieces) {
    if (size >= languageSample || isClear(signs)) break;
    signs = together([signs, ...blocks.map((block) => (block.signs ??= languageSigns(block.text)))]);
    size += blocks.reduce((sum, block) => sum + block.text.length, 0);
  }
  return signs;
}

/** The outline, with what it tells of the whole. */
function outlineFacts(create: Create, { text, pieces, parts }: State) {
  const sections = create.gathered(({ outline }) => outline.sections);
  const passages = create.gathered(({ outline }) => outline.passages);
  const blocks = create.gathered(({ outline }) => outline.tables);
  const title = create.value(() => sections.read().find((section) => section.depth <= 2));
  const signs = create.value(() => signsIn(pieces.read()));
  const language = create.value(() => languageOf(signs.read()));
  /** Where findings on the whole document stand: its title, else its first line with words. */
  const head = create.value((): Range => {
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
    title,
    language,
    sureLanguage: create.value(() => sureLanguageOf(signs.read())),
    head,
    comments: create.gathered(({ outline }) => outline.comments),
    tables: create.gathered((reading) => reading.tables),
    links: create.gathered((reading) => reading.links),
    front: create.value(() => parts.read().at(0)?.front ?? noFrontMatter),
    top: create.value(() => topOf(sections.read(), blocks.read())),
    codeLabels: create.value(() => passages.read().some(isCodeLabelled)),
    foreign: create.value(() => language.read().code !== 'en'),
  };
}

/** What the document says of itself. */
function ownFacts(create: Create, outline: ReturnType<typeof outlineFacts>, calendar: CalendarOptions) {
  const { sections, passages, title, top } = outline;
  const fields = create.gatheredWith(top, (reading, at) => reading.fieldsWith(at));
  const horizon = create.value(() => horizonFrom(fields.read(), title.read(), calendar));
  const year = create.value(() => yearFrom(horizon.read(), fields.read(), calendar));
  const status = create.value(() => statusFrom(fields.read(), sections.read(), passages.read()));
  return { fields, horizon, year, status };
}

/** What it plans, and what is still to be filled in. */
function plannedFacts(
  create: Create,
  { top, foreign, codeLabels }: ReturnType<typeof outlineFacts>,
  { year }: ReturnType<typeof ownFacts>,
  calendar: CalendarOptions,
  { parents }: State,
) {
  const beliefContext = create.value(() => ({ at: top.read(), abroad: foreign.read() }));
  const rows = create.gatheredWith(year, (reading, within) => reading.sequencesInTables(within));
  const items = create.gatheredWith(year, (reading, within) => reading.sequencesInLists(within));
  const headed = create.value(() => parents.read().flatMap((parent) => sequencesUnder(parent, calendar, year.read())));
  const sequences = create.list((): readonly Sequence[] => [...rows.read(), ...items.read(), ...headed.read()]);
  return {
    sequences,
    milestones: create.list((): readonly Milestone[] => sequences.read().flatMap(({ milestones }) => milestones)),
    metrics: create.gatheredWith(top, (reading, at) => reading.metricsWith(at)),
    hypotheses: create.gatheredWith(beliefContext, (reading, { at, abroad }) => reading.hypothesesWith(at, abroad)),
    blanks: create.gatheredWith(codeLabels, (reading, code) => reading.blanksWith(code)),
  };
}

/** What is known of a document, each fact worked out when it is first read. */
export function factsOf(clock: Clock, calendar: CalendarOptions, state: State) {
  const create = createFacts(clock, state.parts);
  const outline = outlineFacts(create, state);
  const own = ownFacts(create, outline, calendar);
  return { ...outline, ...own, ...plannedFacts(create, outline, own, calendar, state) };
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
