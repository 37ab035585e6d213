/** A version without the line breaks that only wrap its sentences: where a line ends says nothing. */
import type { StrategyDocument } from '../facts/document.js';
import { followWith, readWith } from '../linter.js';
import type { Passage } from '../outline/outline.js';
import type { Range } from '../text/text.js';

/** A version as it is compared, with the way back to the text of its author. */
export interface Unwrapped {
  readonly document: StrategyDocument;
  /** The place in the author's text of one in the document. */
  original(range: Range): Range;
}

/** A line break between two lines of one passage. */
interface Break extends Range {
  /** Length of the line before it, in UTF-16 code units. */
  readonly length: number;
  /** The text of the line after it. */
  readonly next: string;
  /** Whether the line after it begins with bold, as labels do. */
  readonly bold: boolean;
}

/** A line end in the Markdown of one passage, with the indentation or sign of a quotation that follows: no hard break, no blank line. */
const softEnd = /^([^\n]*?)[ \t]?\r?\n[ \t>]*(?=[^\s>]|$)/;

/** The line breaks of a passage that its author did not ask to be shown. */
function breaksIn({ kind, text, marks, source }: PassageText, whole: string): readonly Break[] {
  if (kind === 'heading' || kind === 'cell' || kind === 'html') return [];
  return [...text.matchAll(/\n/g)].flatMap(({ index }): Break[] => {
    const [from, to] = [source(index - 1, index).end, source(index + 1, index + 2).start];
    const [found, before = ''] = softEnd.exec(whole.slice(from, to)) ?? [];
    if (index === 0 || found === undefined || /(?: {2}|\\|<br\s*\/?>)$/i.test(before)) return [];
    const [start, end] = [from + before.length, from + found.length];
    const line = whole.lastIndexOf('\n', start - 1) + 1;
    const next = text.slice(index + 1).split('\n', 1)[0] ?? '';
    const bold = marks.some((mark) => mark.type === 'strong' && mark.start === index + 1);
    return [{ start, end, length: start - line, next, bold }];
  });
}
type PassageText = Pick<Passage, 'kind' | 'text' | 'marks'> & { source(start: number, end: number): Range };

const goesOn = /^["'“„«([]*\p{Ll}[\p{Ll}'’-]*(?=[\s,.;:!?)\]"'”“»]|$)/u;
const label = /^[^\n:.]{1,40}:(?:\s|$)/;
/** Letters that stand close together in their script, and are not joined with a space. */
const dense = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const dash = /^[—–]\s/;

/** Whether a sentence surely goes on behind a line break: in the middle of it, with a small letter or a dash. */
const isInside = ({ next, bold }: Break): boolean =>
  dash.test(next) || (!bold && goesOn.test(next) && !label.test(next));

/**
 * Whether a line is as long as lines become: its next word would not have fit.
 * @param width of the lines that surely wrap
 */
const isFull = ({ length, next }: Break, width: number): boolean =>
  length + 1 + (/^\S*/.exec(next)?.[0].length ?? 0) > width;

/** The line breaks of a document that only wrap its sentences. */
function wrapsIn(document: StrategyDocument): readonly Break[] {
  const all = document.outline.passages.flatMap((passage) =>
    passage.text.includes('\n')
      ? breaksIn(
          { kind: passage.kind, text: passage.text, marks: passage.marks, source: (a, b) => passage.source(a, b) },
          document.source,
        )
      : [],
  );
  const lengths = all.filter(isInside).map(({ length }) => length);
  const width = lengths.sort((a, b) => a - b)[lengths.length >> 1];
  const isWrap = (each: Break): boolean =>
    isInside(each) ||
    (width !== undefined && isFull(each, width) && !each.bold && (goesOn.test(each.next) || !label.test(each.next)));
  return all.filter((each) => !dense.test(each.next) && isWrap(each));
}

/** Reads a text as its author's was read. */
type Read = (text: string) => StrategyDocument;

/** What was made of a document as its text was. */
interface Made {
  readonly source: string;
  readonly unwrapped: Unwrapped;
  /** Reads its next versions; undefined while there was one only. */
  readonly next: Read | undefined;
}

const remembered = new WeakMap<StrategyDocument, Made>();

/**
 * Reads a version without the line breaks that only wrap its sentences. Lines of labels and names, and breaks that the
 * author asked for, stay. Of a document that is written on, only what changed is read again.
 */
export function unwrapped(document: StrategyDocument): Unwrapped {
  const { source, options } = document;
  const known = remembered.get(document);
  if (known?.source === source) return known.unwrapped;
  // Nobody knows how far a reader came that failed: it is not asked again.
  remembered.delete(document);
  const next = known && (known.next ?? followWith(options));
  const made = madeOf(document, next ?? ((text) => readWith(text, options)));
  remembered.set(document, { source, unwrapped: made, next });
  return made;
}

function madeOf(document: StrategyDocument, read: Read): Unwrapped {
  const wraps = [...wrapsIn(document)].sort((a, b) => a.start - b.start);
  if (wraps.length === 0) return { document, original: (range) => range };
  const { source } = document;
  let [text, end] = ['', 0];
  /** Where each break stands in the new text, and how much longer the old one is up to there. */
  const shifts = wraps.map((wrap) => {
    text += `${source.slice(end, wrap.start)} `;
    end = wrap.end;
    return { at: text.length, by: end - text.length };
  });
  text += source.slice(end);
  const placed = (offset: number): number => offset + (shifts.findLast(({ at }) => at <= offset)?.by ?? 0);
  return {
    document: read(text),
    original: ({ start, end: last }) => ({
      start: placed(start),
      end: last > start ? placed(last - 1) + 1 : placed(last),
    }),
  };
}
