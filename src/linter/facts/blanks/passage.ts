import { scaffoldBlanks } from '../../sections/index.js';
import type { Passage } from '../../outline/outline.js';
import { lastIndexAt } from '../../text/place.js';
import { matchesOf, overlapsOf, Taken } from '../../text/text.js';
import type { Blank } from './blank.js';
import {
  braced,
  bracketed,
  everywhere,
  explained,
  greeting,
  greetingLength,
  isUnfilled,
  knownBracket,
  lastWord,
  legend,
  personal,
  setApart,
  soon,
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

/** The blanks of a passage, in the order in which they are looked for. */
export function inPassage(passage: Passage): readonly Blank[] {
  const { text } = passage;
  const trimmed = text.trim();
  const lead = text.length - text.trimStart().length;
  if (passage.kind === 'cell' && soon.test(trimmed)) return noBlanks;
  if (
    passage.kind !== 'heading' &&
    unanswered.test(trimmed) &&
    passage.marks.some((mark) => mark.type === 'emphasis' && mark.start <= lead && mark.end >= lead + trimmed.length)
  )
    return [{ text: trimmed, range: passage.source(lead, lead + trimmed.length) }];
  const found: { start: number; end: number }[] = [];
  const taken = new Taken(text.length);
  const marked = overlapsOf(passage.marks.filter(({ type }) => type === 'code' || type === 'link'));
  // Code that is nothing but a blank is one that the author set apart.
  const free = (start: number, end: number, whole = false): boolean =>
    taken.isFree(start, end) &&
    marked(start, end).every((mark) => whole && mark.type === 'code' && mark.start === start && mark.end === end);
  const add = (start: number, end: number, whole = false): void => {
    if (!free(start, end, whole)) return;
    taken.take(start, end);
    found.push({ start, end });
  };
  let quotes: readonly number[] | undefined;
  const isQuoted = (at: number): boolean => {
    quotes ??= matchesOf(/"/g, text).map(({ index }) => index);
    const before = (quotes[0] ?? at) < at ? lastIndexAt(quotes, at, (quote) => quote) + 1 : 0;
    return before % 2 === 1 && before < quotes.length;
  };
  for (const match of [...matchesOf(bracketed, text), ...matchesOf(braced, text)]) {
    const inside = (match[1] ?? '').trim();
    if (
      personal.test(inside) &&
      (greeting.test(text.slice(Math.max(0, match.index - greetingLength), match.index)) || isQuoted(match.index))
    )
      continue;
    if (isKnown(inside, match[0].startsWith('{')))
      add(match.index, match.index + match[0].length, setApart.test(inside));
  }
  const inLegend = legend.test(text) || legend.test(passage.section.title);
  for (const expression of everywhere) {
    // "TODO" above a list is a heading of tasks.
    if (
      expression.source.includes('TODO') &&
      (passage.kind === 'heading' || (passage.item?.node.children.length ?? 0) > 1)
    )
      continue;
    for (const match of matchesOf(expression, text))
      if (!explained.test(text.slice(match.index + match[0].length)) && !inLegend)
        add(match.index, match.index + match[0].length);
  }
  // Dots that stand as an item or in a cell say "and so on".
  if (
    passage.kind !== 'heading' &&
    isUnfilled(trimmed) &&
    !(/^[.…]+$/.test(trimmed) && (passage.kind === 'item' || passage.kind === 'cell'))
  )
    add(lead, lead + trimmed.length);
  if (passage.kind === 'heading')
    for (const match of text.matchAll(/(?<=[([:–-]\s*)WIP(?=\s*[)\]]|$)/g))
      add(match.index, match.index + match[0].length);
  return found.map(({ start, end }) => ({ text: text.slice(start, end), range: passage.source(start, end) }));
}
