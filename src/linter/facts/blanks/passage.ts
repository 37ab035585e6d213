import { scaffoldBlanks } from '../../sections/index.js';
import type { Passage, Section } from '../../outline/outline.js';
import { matchesOf, overlapsOf, Taken } from '../../text/text.js';
import type { Blank } from './blank.js';
import { isFormat, isNotAsked, quotedIn } from './meant.js';
import {
  braced,
  bracketed,
  bracketedAtEnd,
  cellState,
  everywhere,
  explained,
  isUnfilled,
  knownBracket,
  lastWord,
  legend,
  setApart,
  titleCase,
  unanswered,
} from './wordings.js';

const noBlanks: readonly Blank[] = [];

/** Whether what stands in brackets or braces is a blank, and no name of something. */
const isKnown = (inside: string, inBraces: boolean): boolean =>
  scaffoldBlanks().has(inside) ||
  (knownBracket.test(inside) && !/^\p{Ll}$/u.test(inside)) ||
  (titleCase.test(inside) && lastWord.test(inside) && /^\p{Lu}/u.test(inside)) ||
  (inBraces && lastWord.test(inside) && inside.includes(' '));

/** A part of the text of a passage, in UTF-16 code units. */
interface Part {
  readonly start: number;
  readonly end: number;
}

const partOf = (match: RegExpExecArray): Part => ({ start: match.index, end: match.index + match[0].length });

/** The blanks found in a passage so far: no two in one place, and none in code or in a link's text. */
function createFound(passage: Passage) {
  const parts: Part[] = [];
  const taken = new Taken(passage.text.length);
  const marked = overlapsOf(passage.marks.filter(({ type }) => type === 'code' || type === 'link'));
  return {
    parts,
    /**
     * Adds a blank where there is none yet.
     * @param setApart whether it may be all of a stretch of code: then its author set it apart
     */
    add({ start, end }: Part, setApart = false): void {
      const isFree = marked(start, end).every(
        (mark) => setApart && mark.type === 'code' && mark.start === start && mark.end === end,
      );
      if (!isFree || !taken.isFree(start, end)) return;
      taken.take(start, end);
      parts.push({ start, end });
    },
  };
}

type Found = ReturnType<typeof createFound>;

/** Whether blanks of a passage are filled each time, or were: it is part of a letter, or done. */
type IsVariable = (part: Part) => boolean;

/** Adds what stands in brackets or braces. */
function addBracketed(passage: Passage, found: Found, isVariable: IsVariable): void {
  const { text } = passage;
  for (const match of [...matchesOf(bracketed, text), ...matchesOf(braced, text)]) {
    const inside = (match[1] ?? '').trim();
    const part = partOf(match);
    if (!isKnown(inside, match[0].startsWith('{')) || isVariable(part)) continue;
    const {
      0: { length },
    } = /^T[A-Z]{2,3}\b|^/.exec(inside) ?? [''];
    const word = { start: part.start + 1, end: part.start + 1 + length };
    if (length === 0 || !isNotAsked(passage, word)) found.add(part, setApart.test(inside));
  }
}

/** Adds what says in brackets, in the words of any language, that it is still to be written, where nothing follows. */
function addUnfilled({ text }: Passage, found: Found, isVariable: IsVariable): void {
  const match = bracketedAtEnd.exec(text);
  if (!match || !isUnfilled((match[1] ?? '').trim())) return;
  const part = partOf(match);
  if (!isVariable(part)) found.add(part);
}

/** Adds words such as TBD, unless it is explained what they mean. */
function addWords(passage: Passage, found: Found, isVariable: IsVariable): void {
  const { text, kind, item, section } = passage;
  if (legend.test(text) || legend.test(section.title)) return;
  // "TODO" above a list is a heading of tasks.
  const isHeading = kind === 'heading' || (item?.node.children.length ?? 0) > 1;
  for (const expression of everywhere) {
    if (isHeading && expression.source.includes('TODO')) continue;
    for (const match of matchesOf(expression, text)) {
      const part = partOf(match);
      const isWord = /^[TF][A-Z.]{2}/.test(match[0]);
      const isOther = isWord ? isNotAsked(passage, part) : /^[YDM]{2}/.test(match[0]) && isFormat(passage, part);
      if (!explained.test(text.slice(part.end)) && !isVariable(part) && !isOther) found.add(part);
    }
  }
}

/** Whether dots stand for "and so on", as they do as an item or in a cell. */
const isAndSoOn = (trimmed: string, { kind }: Passage): boolean =>
  /^[.…]+$/.test(trimmed) && (kind === 'item' || kind === 'cell');

/**
 * The blanks of a passage, in the order in which they are looked for.
 * @param isState tells of a passage whether it says how far something is
 * @param isFilledEachTime tells of a section whether its blanks are filled each time, as those of a letter
 */
export function inPassage(
  passage: Passage,
  isState: (passage: Passage) => boolean,
  isFilledEachTime: (section: Section) => boolean,
): readonly Blank[] {
  const { text, kind, marks, item, section } = passage;
  const trimmed = text.trim();
  const start = text.length - text.trimStart().length;
  const all: Part = { start, end: start + trimmed.length };
  if (kind === 'cell' && cellState.test(trimmed)) return noBlanks;
  if (
    kind !== 'heading' &&
    unanswered.test(trimmed) &&
    marks.some((mark) => mark.type === 'emphasis' && mark.start <= all.start && mark.end >= all.end)
  )
    return [{ text: trimmed, range: passage.source(all.start, all.end) }];
  const found = createFound(passage);
  const isQuoted = quotedIn(text);
  const isVariable: IsVariable = (part) => item?.checked === true || isQuoted(part) || isFilledEachTime(section);
  addBracketed(passage, found, isVariable);
  addWords(passage, found, isVariable);
  if (!isState(passage)) addUnfilled(passage, found, isVariable);
  const isOpen = kind !== 'heading' && isUnfilled(trimmed) && !isAndSoOn(trimmed, passage);
  if (isOpen && !(/[^x?.…\s]/i.test(trimmed) && isState(passage))) found.add(all);
  if (kind === 'heading')
    for (const match of text.matchAll(/(?<=[([:–-]\s*)WIP(?=\s*[)\]]|$)/g)) found.add(partOf(match));
  return found.parts.map((part) => ({
    text: text.slice(part.start, part.end),
    range: passage.source(part.start, part.end),
  }));
}
