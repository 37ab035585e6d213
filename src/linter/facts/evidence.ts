import { languages, matcherOf, type Language } from '../languages/index.js';
import type { Field } from '../outline/fields.js';
import { conceptsOf, type Concept } from '../outline/concepts.js';
import {
  isAbout,
  passagesIn,
  tablesIn,
  type Passage,
  type Section,
  type TableBlock,
  type Outline,
} from '../outline/outline.js';
import { countWords, sentencesOf, type Range, type Sentence } from '../text/text.js';
import { blanksBetween, isBlank, type Blank } from './blanks.js';
import { homeOf } from './home.js';

/** Topics that a document may speak of without a heading, in sentences of a known kind. */
export type Cue = keyof Required<Language['cues']>;

/**
 * Whether and where a document says something.
 * `open`: there is a place for it that holds only blanks; `empty`: there is a heading with nothing below it.
 */
export interface Evidence {
  readonly state: 'stated' | 'open' | 'empty' | 'absent';
  /** Where it is said; absent when nothing in the document speaks of it. */
  readonly range: Range | undefined;
}

const absent: Evidence = { state: 'absent', range: undefined };

const compiled = new Map<string, (text: string) => Sentence | undefined>();

/** The first sentence of a text that speaks of the topic, in English or the document's own language; questions speak of nothing. */
function cueIn(cue: Cue, language: Language): (text: string) => Sentence | undefined {
  const name = `${language.code} ${cue}`;
  let find = compiled.get(name);
  if (!find) {
    const sources = [...new Set([...languages.slice(0, 1), language])].flatMap(({ cues }) => cues[cue] ?? []);
    const matcher = matcherOf(sources);
    find = (text) =>
      matcher.test(text)
        ? sentencesOf(text).find((sentence) => matcher.test(sentence.text) && !/[?？]\s*$/.test(sentence.text))
        : undefined;
    compiled.set(name, find);
  }
  return find;
}

/** As much as this is written when a row, an item or a picture is: it counts without counting words. */
const enough = 3;

function hasPicture(passage: Passage): boolean {
  return (
    'children' in passage.node &&
    passage.node.children.some(
      (child) =>
        child.type === 'image' ||
        child.type === 'imageReference' ||
        (child.type === 'link' && child.children.some((inner) => inner.type === 'image')),
    )
  );
}

/** How much of a section is written: words outside blanks, table rows, items, pictures, or sections below it. */
export function contentOf(section: Section): 'filled' | 'open' | 'empty' {
  const blanksAt = (passage: Passage, { start, end }: Range): readonly Blank[] =>
    blanksBetween(homeOf(passage.section)?.blanks ?? [], start, end);
  let open = false;
  let onlyBlank = false;
  let listed = 0;
  const paragraphs: number[] = [];
  for (const table of tablesIn(section)) {
    // A row is written when the cell that names it is.
    for (const row of table.rows) {
      const name = row.find((cell) => cell.text.trim() !== '');
      if (name && blanksAt(name, name.source()).length === 0) listed += enough;
    }
  }
  for (const passage of passagesIn(section)) {
    if (passage.kind === 'heading') continue;
    const inside = blanksAt(passage, passage.block);
    const left = countWords(passage.text) - inside.reduce((sum, blank) => sum + countWords(blank.text), 0);
    if (inside.length > 0) open = true;
    if (hasPicture(passage)) listed += enough;
    if (passage.kind === 'cell') continue;
    if (inside.length > 0 && left === 0) onlyBlank = true;
    else if (passage.kind === 'item') listed += inside.length === 0 && left > 0 ? enough : 0;
    // Around a blank it takes a few words more to be the author's own.
    else if (inside.length === 0 || left >= 12) paragraphs.push(left);
    // From here on it is filled, whatever follows.
    if (listed >= enough || (paragraphs.length > 1 && paragraphs.reduce((sum, words) => sum + words, 0) >= enough))
      return 'filled';
  }
  // One paragraph above nothing but a blank only introduces what is still to come.
  if (onlyBlank && listed === 0 && paragraphs.length <= 1) return 'open';
  return listed + paragraphs.reduce((sum, words) => sum + words, 0) >= enough ? 'filled' : open ? 'open' : 'empty';
}

/** Where to look for something. */
export interface Query {
  /** Sections, labels and table rows of these concepts. */
  readonly concepts?: readonly Concept[];
  /** Sentences of these kinds. */
  readonly cues?: readonly Cue[];
  /** Whether sentences in a passage may count. */
  readonly where?: (passage: Passage) => boolean;
  /** In how many passages it takes such a sentence; 1 unless told. */
  readonly atLeast?: number;
}

/** What a query is answered from. */
export interface Searched {
  readonly fields: readonly Field[];
  readonly blanks: readonly Blank[];
  readonly outline: Pick<Outline, 'sections' | 'passages' | 'tables'>;
  readonly language: Language;
}

/** Whether a cell says something: two words, none of them a blank. */
const says = (cell: Passage | undefined): boolean =>
  cell !== undefined && countWords(cell.text) >= 2 && !isBlank(cell.text);

/** The cell that tells what a column or a row of a table is about, where that column or row is filled. */
function tellingCell({ header, rows }: TableBlock, isConcerned: (cell: Passage) => boolean): Passage | undefined {
  const column = header.find((cell, index) => isConcerned(cell) && rows.some((row) => says(row[index])));
  // "| 9 | Unfair advantage | … |": a row is named by its first words.
  return (
    column ??
    rows
      .flatMap((row) =>
        row.slice(0, 2).filter((cell, index) => header.length > 2 && isConcerned(cell) && says(row[index + 1])),
      )
      .at(0)
  );
}

/** What the cells of a table that may tell what a column or row is about are about, by the table: it stays the same while its text does. */
const toldIn = new WeakMap<TableBlock, ReadonlySet<Concept>>();

function conceptsToldIn(table: TableBlock): ReadonlySet<Concept> {
  let told = toldIn.get(table);
  if (!told) {
    const cells = [...table.header, ...table.rows.flatMap((row) => row.slice(0, 2))];
    told = new Set(cells.flatMap(({ text }) => (countWords(text) <= 4 ? conceptsOf(text) : [])));
    toldIn.set(table, told);
  }
  return told;
}

/** Answers where a document says something: in a labelled value, a section, a table, or a sentence. */
export function evidenceFor({ concepts = [], cues = [], where, atLeast = 1 }: Query, document: Searched): Evidence {
  const concerned = ({ concepts: own }: { readonly concepts: readonly Concept[] }): boolean =>
    own.some((concept) => concepts.includes(concept));
  let best: Evidence = absent;
  for (const field of document.fields.filter(concerned)) {
    const open =
      isBlank(field.value) ||
      document.blanks.some(({ range }) => range.start >= field.valueRange.start && range.end <= field.valueRange.end);
    if (
      field.value !== '' &&
      !open &&
      countWords(field.value) >= 2 &&
      !(field.shape === 'front-matter' && /^(?:yes|no|true|false)$/i.test(field.value))
    )
      return { state: 'stated', range: field.labelRange };
    if (open && best.state === 'absent') best = { state: 'open', range: field.labelRange };
    else if (field.value === '' && field.passage) {
      const { passage } = field;
      const list = field.section.passages.slice(field.section.passages.indexOf(passage) + 1)[0];
      if (list && list.kind === 'item' && countWords(list.text) > 1)
        return { state: 'stated', range: field.labelRange };
    }
  }
  for (const section of document.outline.sections.filter(concerned)) {
    const content = contentOf(section);
    if (content === 'filled') return { state: 'stated', range: section.titleRange };
    if (best.state === 'absent' || (best.state === 'empty' && content === 'open'))
      best = { state: content, range: section.titleRange };
  }
  for (const table of document.outline.tables) {
    const told = conceptsToldIn(table);
    if (!concepts.some((concept) => told.has(concept))) continue;
    const cell = tellingCell(
      table,
      (each) => countWords(each.text) <= 4 && concerned({ concepts: conceptsOf(each.text) }),
    );
    if (cell) return { state: 'stated', range: cell.source() };
  }
  let seen = 0;
  for (const cue of cues) {
    const find = cueIn(cue, document.language);
    const speaks = (passage: Passage): boolean =>
      passage.kind !== 'heading' && (!where || where(passage)) && find(passage.text) !== undefined;
    const speaking =
      atLeast - seen === 1
        ? [document.outline.passages.find(speaks)].filter((passage) => passage !== undefined)
        : document.outline.passages.filter(speaks).slice(0, atLeast - seen);
    seen += speaking.length;
    const passage = seen >= atLeast ? speaking.at(-1) : undefined;
    const sentence = passage && find(passage.text);
    if (sentence) return { state: 'stated', range: passage.source(sentence.start, sentence.end) };
  }
  return best;
}

/** The first sentence of each passage that speaks of a topic; questions speak of nothing. */
export function sentencesOn(
  cue: Cue,
  { outline, language }: Pick<Searched, 'outline' | 'language'>,
): readonly { readonly passage: Passage; readonly sentence: Sentence }[] {
  const find = cueIn(cue, language);
  return outline.passages.flatMap((passage) => {
    const sentence = passage.kind === 'heading' ? undefined : find(passage.text);
    return sentence ? [{ passage, sentence }] : [];
  });
}

/** Whether a passage is the author's own plan, not a log, an appendix, a quotation's source or a list of links. */
export function isPlan(passage: Passage): boolean {
  return (
    !isAbout(passage.section, 'metadata', 'learning') &&
    !/\b(?:log|appendix|copyright|licen[cs]e|resources|glossary|definitions|references)\b/i.test(passage.section.title)
  );
}
