import { blankForm, scaffoldBlanks } from '../sections/index.js';
import type { Passage } from '../outline/outline.js';
import { lastIndexAt } from '../text/place.js';
import type { FrontMatter } from './frontmatter.js';
import type { TableFact } from './tables.js';
import { inPassage } from './blanks/passage.js';
import { filledEachTime } from './blanks/meant.js';
import { numbersIn, statesIn } from './blanks/states.js';
import { angled, elementsClosedIn } from './blanks/angled.js';
import { emptyCodeLabels, emptyLabels } from './blanks/labels.js';
import { emptyDates } from './blanks/dates.js';
import { isUnfilled } from './blanks/wordings.js';
import type { Blank } from './blanks/blank.js';

export { everywhere } from './blanks/wordings.js';
export { datesLeftForLater } from './blanks/dates.js';
export type { Blank } from './blanks/blank.js';

/** Whether a passage is a label written as code with its value behind it: `` `Owner`: Ana ``. */
export function isCodeLabelled(passage: Passage): boolean {
  return passage.marks.some(
    (mark) => mark.type === 'code' && mark.start === 0 && /^\s*:\s*\S/.test(passage.text.slice(mark.end)),
  );
}

/** The blanks of front matter. */
export function blanksInFront(front: FrontMatter): readonly Blank[] {
  return front.values.flatMap((entry): Blank[] => {
    if (
      /^\[[^\]]+\]$|^(?:TBD|TBC|TBA|TODO|xx+|yy+|YYYY-MM-DD|<[^>]+>|\{\{.*\}\})$/i.test(entry.value) &&
      !/^\[.*,.*\]$/.test(entry.value)
    )
      return [{ text: entry.value, range: entry.valueRange }];
    return [...entry.value.matchAll(blankForm)]
      .filter((match) => scaffoldBlanks().has(match[1] ?? ''))
      .map((match) => ({ text: match[0], range: entry.valueRange }));
  });
}

/**
 * Finds the blanks that are still to be filled, in text that readers see: not in code, links, comments or task boxes.
 * @param passages the passages of a part of a document that ends where a heading begins
 * @param tables its tables
 * @param source the whole text, and where the part ends in it
 * @param codeLabels whether the document writes its labels as code
 */
export function blanksIn(
  passages: readonly Passage[],
  tables: readonly TableFact[],
  source: string,
  end: number,
  codeLabels: boolean,
): readonly Blank[] {
  const blanks: Blank[] = [];
  const isState = statesIn(tables);
  const isNumber = numbersIn(tables);
  const isFilledEachTime = filledEachTime();
  /** "TODO" beside "DONE" says how far the work is, "TBD" as a number that something is still to come. */
  const isTask = (passage: Passage, { text }: Blank): boolean =>
    (text === 'TODO' && passage.kind === 'cell' && (passage.text.trim() !== 'TODO' || isState(passage))) ||
    (text.startsWith('TB') && isNumber(passage));
  const [first] = passages;
  const part = first === undefined ? '' : source.slice(first.block.start, end);
  const mayBeAngled = part.includes('<');
  const closed = elementsClosedIn(mayBeAngled ? part : '');
  for (const passage of passages) {
    if (passage.node.type === 'html') continue;
    blanks.push(...inPassage(passage, isState, isFilledEachTime).filter((blank) => !isTask(passage, blank)));
    if (mayBeAngled && !isFilledEachTime(passage.section)) blanks.push(...angled(passage, source, closed));
  }
  blanks.push(
    ...emptyLabels(passages, source, end),
    ...(codeLabels ? emptyCodeLabels(passages) : []),
    ...emptyDates(tables),
  );
  const sorted = blanks.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const bare = (text: string): string => text.replace(/[:`\s]+$/, '');
  /** Those before a blank that reach into it. */
  let open: Blank[] = [];
  return sorted.filter((blank) => {
    open = open.filter((other) => other.range.end > blank.range.start);
    const isToldTwice = open.some(
      (other) =>
        bare(other.text) === bare(blank.text) &&
        other.range.start < blank.range.end &&
        other.range.end !== blank.range.end,
    );
    open.push(blank);
    return !isToldTwice;
  });
}

/** The blanks in a stretch of the text, of blanks in the order in which they begin. */
export function blanksBetween(blanks: readonly Blank[], start: number, end: number): readonly Blank[] {
  const found: Blank[] = [];
  for (
    let index = blanks.length === 0 ? 0 : lastIndexAt(blanks, start - 1, ({ range }) => range.start);
    index < blanks.length;
    index += 1
  ) {
    const blank = blanks[index];
    if (!blank || blank.range.start > end) break;
    if (blank.range.start >= start && blank.range.end <= end) found.push(blank);
  }
  return found;
}

/** Whether a text holds a blank in this project's form, such as `[Metric name]`. */
export function holdsBlank(text: string): boolean {
  return /\[[\p{Lu}\p{Lo}][^\]]*\]/u.test(text);
}

/** Whether a blank is seen to be one without quotation marks around it: `[Owner]`, `<name>`, `TBD`. */
export function isMarked(text: string): boolean {
  return /^[[<{$]|^[A-Z]{2,}$/.test(text);
}

/** Whether a text is nothing but a blank to fill, such as `[Baseline]` or `TBD`. */
export function isBlank(text: string): boolean {
  const value = text.trim();
  return (
    /^[$€£]?\[[^\]]+\]\s?[%x×]?$/.test(value) ||
    /^(?:TBD|TBC|TBA|TODO|XX*|\?{1,3}|\.{3}|…|_{2,})$/.test(value) ||
    isUnfilled(value)
  );
}
