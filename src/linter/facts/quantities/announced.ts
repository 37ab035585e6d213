import type { List } from 'mdast';
import { languages, lowered, type Language } from '../../languages/index.js';
import type { Item, Passage, Section } from '../../outline/outline.js';
import type { Range } from '../../text/text.js';
import type { StrategyDocument } from '../document.js';
import { anyThing, isMeasure, isPlural, partial, patternsFor, type Patterns } from './announcing.js';

/** A number of things that a line announces, with those that follow it. */
export interface Announced {
  /** The number with what it counts, as it is written. */
  readonly text: string;
  readonly count: number;
  readonly passage: Passage;
  /** Where the number stands in the passage. */
  readonly start: number;
  readonly end: number;
  /** What follows: the outermost items of a list, the rows of a table, the sections below. */
  readonly listed: readonly Range[];
}

/** A longer sentence, in UTF-16 code units, is not read as a list. */
const longestSentence = 240;

const within = (item: Item | undefined, list: List): boolean =>
  item !== undefined && (item.list === list || within(item.parent, list));

/** The outermost items of the list right behind a line, with what follows the list. */
function listAfter(passages: readonly Passage[], index: number): readonly Passage[] {
  const line_ = passages[index];
  const next = passages[index + 1];
  if (!line_ || next?.kind !== 'item' || !next.item || next.section !== line_.section) return [];
  if (line_.item ? next.item.parent?.node !== line_.item.node || line_.kind !== 'item' : next.item.parent !== undefined)
    return [];
  const { list } = next.item;
  let end = index + 1;
  while (end < passages.length && within(passages[end]?.item, list)) end += 1;
  const behind = passages[end];
  // A list that goes on behind a paragraph, or beside a table, does not hold all there is.
  if (
    behind &&
    behind.section === line_.section &&
    !line_.item &&
    (behind.kind === 'cell' || passages.slice(end, end + 3).some((each) => each.section === line_.section && each.item))
  )
    return [];
  const items = passages.slice(index + 1, end).filter((each) => each.kind === 'item' && each.item?.list === list);
  // Several on a line are several things.
  return items.some(({ text }) => /\S\s[·•|]\s\S/.test(text)) ? [] : items;
}

/** Whether the sections below a title are its members: each is numbered, or all begin with the same word. */
function members(section: Section): readonly Section[] {
  const { children } = section;
  const [first] = children;
  const lead = /^\p{L}+/u.exec(first?.title ?? '')?.[0];
  return children.length >= 2 &&
    children.every(
      ({ title }) =>
        /^\W*\d+\W/.test(title) ||
        (lead !== undefined && title.startsWith(lead) && /^\p{L}+\s+(?:\d+|[A-Z]\b)/u.test(title)),
    )
    ? children
    : [];
}

/** What a title announces, with the one list or table of its section, or the sections below it. */
function inTitle(passage: Passage, { countOf, bracketed, title }: Patterns): readonly Announced[] {
  const { section, text } = passage;
  const match = bracketed.exec(text) ?? title.exec(text);
  const { count: word = '', things = '' } = match?.groups ?? {};
  if (!match || !(countOf(word) >= 2) || isMeasure(things)) return [];
  // "Phase 1 (2 schools)" holds what is done with them; "Types (14 types)" holds them.
  const inBrackets = /[)）]\s*$/.test(text);
  const stem = lowered(things.split(/\s+/).at(-1) ?? '').slice(0, 4);
  if (inBrackets && !anyThing.test(things) && !lowered(text.slice(0, match.index)).includes(stem)) return [];
  const start = match.index + match[0].indexOf(word);
  const at = { text: `${word} ${things}`, count: countOf(word), passage, start, end: start + word.length };
  const below = members(section);
  const own = section.passages;
  const lists = new Set(own.flatMap(({ item }) => (item?.depth === 0 ? [item.list] : [])));
  const [list] = lists;
  const [table] = section.tables;
  if (section.children.length > 0)
    return below.length > 0 && lists.size === 0 && !table
      ? [{ ...at, listed: below.map(({ titleRange }) => titleRange) }]
      : [];
  if (lists.size + section.tables.length !== 1) return [];
  const listed = table
    ? table.rows.flatMap((row) => row[0]?.source() ?? [])
    : own.filter((each) => each.kind === 'item' && each.item?.list === list).map((each) => each.source());
  return [{ ...at, listed }];
}

/** The members of a list in a sentence: short, and parted by commas. */
function enumerated(list: string): readonly string[] {
  const parts = list
    .split(/\s*[,，、]\s*(?:(?:and|und|et|y|e|i|и)\s+)?|\s+(?:and|und|et|y|e|i|и|&)\s+/iu)
    .map((part) => part.trim());
  return parts.every(
    (part) => part !== '' && part.split(/\s+/).length <= 3 && !/^(?:or|oder|ou|o|etc|more|so on)\b/i.test(part),
  )
    ? parts
    : [];
}

/** Whether a word is a number of things that are counted, and all of them. */
type Announces = (before: string, word: string, things: string) => boolean;

/** What a sentence announces and lists itself, behind its colon: "Two modes: live and demo." */
function inSentence(passage: Passage, { countOf, inline }: Patterns, announces: Announces): readonly Announced[] {
  const { text } = passage;
  const match = text.length <= longestSentence ? inline.exec(text) : null;
  const { before = '', count: word = '', things = '', list = '' } = match?.groups ?? {};
  const parts = enumerated(list);
  if (!match || !announces(before, word, things) || parts.length < 2) return [];
  const start = match.index + match[0].indexOf(word, match[0].indexOf(before) + before.length);
  const end = start + word.length;
  const range = passage.source(start, end);
  return [{ text: `${word} ${things}`, count: countOf(word), passage, start, end, listed: parts.map(() => range) }];
}

/** Where the last sentence of a text begins. */
const lastSentence = (text: string): number =>
  Math.max(
    0,
    ...['. ', '; ', '\n', '。'].map((mark) => text.lastIndexOf(mark) + (text.includes(mark) ? mark.length : 1)),
  );

/** What is over or left is not all there is. */
const notAll = /(?<!\p{L})(?:were|was|been|have|had|remain|left)(?!\p{L})/iu;

/** What a line that ends with a colon announces, with the list behind it. */
function aboveList(
  passages: readonly Passage[],
  index: number,
  { countOf, line }: Patterns,
  announces: Announces,
): readonly Announced[] {
  const passage = passages[index];
  if (!passage || passages[index + 1]?.kind !== 'item') return [];
  const sentence = lastSentence(passage.text);
  const own = passage.text.slice(sentence);
  const match = line.exec(own);
  const { before = '', count: word = '', things = '', after = '' } = match?.groups ?? {};
  if (!match || !announces(before, word, things) || notAll.test(`${things}${after}`)) return [];
  const items = listAfter(passages, index);
  if (items.length < 2) return [];
  const start = sentence + own.indexOf(word, own.indexOf(before) + before.length);
  const listed = items.map((each) => each.source());
  const text = `${word} ${things}`.trim();
  return [{ text, count: countOf(word), passage, start, end: start + word.length, listed }];
}

/** The numbers of things that a document announces, with the lists and tables they announce. */
export function announcedIn(document: StrategyDocument): readonly Announced[] {
  const { passages } = document.outline;
  const english = document.language.code === 'en';
  const patterns = patternsFor(document.language);
  const announces: Announces = (before, word, things) =>
    patterns.countOf(word) >= 2 && !isMeasure(things) && !partial.test(before) && isPlural(things, english);
  return passages.flatMap((passage, index): readonly Announced[] => {
    const { text, kind } = passage;
    if (kind === 'cell') return [];
    if (kind === 'heading') return inTitle(passage, patterns);
    const colon = text.search(/[:：]/);
    if (colon < 0) return [];
    return colon < text.trimEnd().length - 1
      ? inSentence(passage, patterns, announces)
      : aboveList(passages, index, patterns, announces);
  });
}

/** A number in words where another stands in words, if the language has one for it. */
export function numberLike(written: string, count: number, language: Language): string {
  const word = /\d/.test(written)
    ? undefined
    : [language, ...languages]
        .map(({ prose }) =>
          prose.numbers[lowered(written)] === undefined
            ? undefined
            : Object.keys(prose.numbers).find((each) => prose.numbers[each] === count),
        )
        .find(Boolean);
  return word === undefined
    ? String(count)
    : /^\p{Lu}/u.test(written)
      ? `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`
      : word;
}
