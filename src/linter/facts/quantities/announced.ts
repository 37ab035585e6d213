import type { List } from 'mdast';
import { lowered } from '../../languages/index.js';
import type { Item, Passage } from '../../outline/outline.js';
import type { Range } from '../../text/text.js';
import type { StrategyDocument } from '../document.js';
import type { Announced } from './announcement.js';
import { announces, anyThing, isMeasure, patternsFor, type Patterns } from './announcing.js';
import { inCountColumns } from './countColumn.js';
import { inPassage } from './enumerated.js';
import { numberedBelow } from './numbered.js';
import { inSeries } from './series.js';

export type { Announced } from './announcement.js';

const within = (item: Item | undefined, list: List): boolean =>
  item !== undefined && (item.list === list || within(item.parent, list));

/** Whether a list goes on behind a paragraph: with the next number, or without any where nothing announces another list. */
function goesOn(list: List, passages: readonly Passage[], end: number): boolean {
  const next = passages
    .slice(end, end + 3)
    .findIndex(({ section, item }) => item && section === passages[end]?.section);
  const other = next < 0 ? undefined : passages[end + next]?.item?.list;
  if (!other) return false;
  if (list.ordered === true || other.ordered === true)
    return list.ordered === other.ordered && other.start === (list.start ?? 1) + list.children.length;
  return !/[:：]\s*$/.test(passages[end + next - 1]?.text ?? '');
}

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
  // What stands beside a table does not hold all there is.
  if (behind?.section === line_.section && !line_.item && (behind.kind === 'cell' || goesOn(list, passages, end)))
    return [];
  const items = passages.slice(index + 1, end).filter((each) => each.kind === 'item' && each.item?.list === list);
  // Several on a line are several things.
  return items.some(({ text }) => /\S\s[·•|]\s\S/.test(text)) ? [] : items;
}

/** The rows of the table right behind a line, where each has a name of its own. */
function rowsAfter(passages: readonly Passage[], index: number): readonly Passage[] {
  const next = passages[index + 1];
  const table = next?.kind === 'cell' ? next.section.tables.find(({ header }) => header[0] === next) : undefined;
  const rows = table?.rows.flatMap((row) => row[0] ?? []) ?? [];
  const names = rows.map(({ text }) => text.trim());
  return next?.section === passages[index]?.section &&
    names.every((name) => name !== '') &&
    new Set(names).size === names.length
    ? rows
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
  const [start = 0] = match.indices?.groups?.count ?? [];
  const at = {
    text: `${word} ${things}`,
    count: countOf(word),
    passage,
    start,
    end: start + word.length,
    how: 'list' as const,
  };
  const below = numberedBelow(section);
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

/** What stands behind a line: a list, a table, or numbered sections. */
function listedAfter(passages: readonly Passage[], index: number): readonly Range[] {
  const { section, item } = passages[index] ?? {};
  const next = passages[index + 1];
  if (!section || !next) return [];
  if (next.kind === 'item') return listAfter(passages, index).map((each) => each.source());
  if (item) return [];
  if (next.kind === 'cell') return rowsAfter(passages, index).map((each) => each.source());
  return next.kind === 'heading' && next.section.parent === section
    ? numberedBelow(section).map(({ titleRange }) => titleRange)
    : [];
}

/** Words behind a number of things by which it tells what became of them, or of which there are only examples. */
const past = new RegExp(
  '(?<!\\p{L})(?:were|was|been|have|had|remain|left|e\\.g|such as|for example|z\\.\\s?B|zum Beispiel|' +
    'par exemple|por ejemplo|por exemplo)(?!\\p{L})|例如|例えば|比如|예를',
  'iu',
);

/** What a line that ends with a colon announces. */
function inLine(
  passages: readonly Passage[],
  index: number,
  patterns: Patterns,
  english: boolean,
): readonly Announced[] {
  const passage = passages[index];
  const text = passage?.text ?? '';
  if (!passage || !/[:：]\s*$/.test(text)) return [];
  const sentence = Math.max(
    0,
    ...['. ', '; ', '\n', '。'].map((mark) => text.lastIndexOf(mark) + (text.includes(mark) ? mark.length : 1)),
  );
  const own = text.slice(sentence);
  const match = patterns.line.exec(own);
  const { count: word = '', things = '', after = '' } = match?.groups ?? {};
  const [at = 0] = match?.indices?.groups?.count ?? [];
  if (
    !match ||
    !announces(patterns, own.slice(0, at), word, `${things}${/^[^,;(–—]*/.exec(after)?.[0] ?? ''}`, english) ||
    past.test(`${things}${after}`)
  )
    return [];
  const listed = listedAfter(passages, index);
  const start = sentence + at;
  return listed.length < 2
    ? []
    : [
        {
          text: `${word} ${things}`.trim(),
          count: patterns.countOf(word),
          passage,
          start,
          end: start + word.length,
          listed,
          how: 'list',
        },
      ];
}

/** The numbers of things that a document announces, with the lists, tables and sections they announce. */
export function announcedIn(document: StrategyDocument): readonly Announced[] {
  const { passages } = document.outline;
  const english = document.language.code === 'en';
  const patterns = patternsFor(document.language);
  const all = passages.flatMap((passage, index): readonly Announced[] => [
    ...(passage.kind === 'heading' ? inTitle(passage, patterns) : []),
    ...(passage.kind === 'cell' || passage.kind === 'heading' ? [] : inLine(passages, index, patterns, english)),
    ...inPassage(passage, patterns, english),
  ]);
  const series = inSeries(document, patterns).filter(
    (each) => !all.some(({ passage, start }) => passage === each.passage && start === each.start),
  );
  return [...all, ...series, ...inCountColumns(document)];
}
