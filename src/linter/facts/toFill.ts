import { blankForm } from '../sections/index.js';
import type { Field } from '../outline/fields.js';
import type { Passage } from '../outline/outline.js';
import type { Range } from '../text/text.js';
import { isBlank, type Blank } from './blanks.js';
import type { StrategyDocument } from './document.js';
import { total } from './money.js';

/** A blank in braces, as many templates have them; what a program fills in stands behind `$`, `%` or in two pairs. */
const braced = /(?<![{$%#\w])\{\p{Lu}[^{}\n:=|]{1,60}\}(?!\})/gu;

/** The part of a blank that is written over; behind a label that has no value, the empty place for one. */
function placeOf({ text, range }: Blank, source: string): Range {
  const isLabel = text.endsWith(':') || (source[range.start - 1] === '`' && /^\p{L}/u.test(text) && !isBlank(text));
  if (isLabel) {
    const at = range.end + (/^[^\r\n]*/.exec(source.slice(range.end))?.[0].length ?? 0);
    return { start: at, end: at };
  }
  // In front matter the range is that of the whole value.
  const within = source.slice(range.start, range.end).indexOf(text);
  return within < 0 ? range : { start: range.start + within, end: range.start + within + text.length };
}

/** Whether a row adds up the others, whose empty cells have no sum: it says so, or it is set in bold. */
function addsUp([first]: readonly Passage[]): boolean {
  return (
    first !== undefined &&
    (total.test(first.text) ||
      first.marks.some(
        ({ type, start, end }) => type === 'strong' && start === 0 && end === first.text.length && end > 0,
      ))
  );
}

/** The empty cells of columns whose titles say what belongs there. */
function emptyCells({ tables, source }: Pick<StrategyDocument, 'tables' | 'source'>): readonly Range[] {
  return tables.flatMap(({ rows, columns }) =>
    rows
      .filter((row) => !addsUp(row))
      .flatMap((row) =>
        [...new Set(columns.values())].flatMap((column) => {
          const cell = row[column];
          if (!cell || cell.node.type !== 'tableCell' || cell.text.trim() !== '') return [];
          const { start, end } = cell.source();
          const inside = source.slice(start, end);
          if (!/^\|?\s*$/.test(inside)) return [];
          const at = start + (/^\|?\s?/.exec(inside)?.[0].length ?? 0);
          return [{ start: at, end: at }];
        }),
      ),
  );
}

/** Whether a field waits for its value, and is told of as a blank: "Owner: [Owner]", "Date: <YYYY-MM-DD>". */
export function awaitsValue({ blanks, source }: Pick<StrategyDocument, 'blanks' | 'source'>, field: Field): boolean {
  const from = field.value === '' ? field.labelRange.end : field.valueRange.start;
  const to = from + (/^[^\r\n]*/.exec(source.slice(from))?.[0].length ?? 0);
  return isBlank(field.value) || blanks.some(({ range }) => range.start >= from && range.end <= to);
}

/**
 * Where an author goes to fill a document in, in the order of the text: what is to be written over, and empty places to
 * write into. To what is certainly a blank come the forms of blanks in which anybody may have left one, and empty cells.
 * @returns offsets in UTF-16 code units
 */
export function placesToFill(document: StrategyDocument): readonly Range[] {
  const { source, blanks, outline } = document;
  const written = outline.passages.flatMap((passage) =>
    [...passage.text.matchAll(blankForm), ...passage.text.matchAll(braced)]
      .filter(
        ({ index }) =>
          !passage.marks.some(
            ({ type, start, end }) => (type === 'code' || type === 'link') && start <= index && index < end,
          ),
      )
      .map(({ index, 0: text }) => passage.source(index, index + text.length)),
  );
  // What tells of an empty cell is found there once more.
  const known = blanks
    .filter(({ range }) => /[^|\s]/.test(source.slice(range.start, range.end)))
    .map((blank) => placeOf(blank, source));
  const sorted = [...known, ...emptyCells(document), ...written].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter((place) => {
    if (place.start < end || (place.start === place.end && place.start === end)) return false;
    ({ end } = place);
    return true;
  });
}
