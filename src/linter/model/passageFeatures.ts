import type { Passage, Section, TableBlock } from '../outline/outline.js';
import { wordsOf } from './words.js';

/** What each cell of some tables stands under: the title of its column. */
function columnTitles(tables: readonly TableBlock[]): ReadonlyMap<Passage, string> {
  const titles = new Map<Passage, string>();
  for (const { header, rows } of tables)
    for (const row of rows) row.forEach((cell, index) => titles.set(cell, header[index]?.text ?? ''));
  return titles;
}

/** The features of one passage. */
function marksOf(
  { text, kind, section, header }: Passage,
  column: string | undefined,
  around: readonly string[],
): string[] {
  const marks = new Set<string>(wordsOf(text));
  for (const mark of around) marks.add(mark);
  if (column) for (const word of wordsOf(column)) marks.add(`column:${word}`);
  marks.add(`is:${header ? 'column' : kind}`);
  if (section.depth <= 1) marks.add('at:top');
  if (/\d/.test(text)) marks.add('has:number');
  if (/[%$€£¥₽₩]/.test(text)) marks.add('has:unit');
  if (/\b20\d\d\b|\bQ[1-4]\b/.test(text)) marks.add('has:date');
  if (/[?？]\s*$/.test(text)) marks.add('has:question');
  return [...marks];
}

/**
 * The features of the passages of a section: the words of each, those of the headings it stands under and of its column,
 * and what it is. A document speaks of a topic in the line that holds such words, under such headings.
 * @returns one list for each passage, in their order
 */
export function passageFeatures(section: Section): readonly (readonly string[])[] {
  const columns = columnTitles(section.tables);
  const own = section.depth > 0 ? wordsOf(section.title).map((word) => `heading:${word}`) : [];
  const above =
    section.parent && section.parent.depth > 0 ? wordsOf(section.parent.title).map((word) => `above:${word}`) : [];
  return section.passages.map((passage) => marksOf(passage, columns.get(passage), [...own, ...above]));
}
