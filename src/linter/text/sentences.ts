import { remembered } from './memo.js';
import type { Range } from './place.js';
import { matchesOf } from './matches.js';

/** A sentence in a plain text, with its place there. */
export interface Sentence extends Range {
  readonly text: string;
}

const abbreviated = /\b(?:e\.g|i\.e|vs|approx|no|dr|mr|ms|inc|etc)\.$/i;
/** The longest of them with its full stop and the character before it. */
const longestAbbreviation = 8;
/** The end of a sentence, with the white space before the next one. */
const boundary = /[.!?]["'”’)*]*(\s+)(?=["'“‘(*[¿¡]*[\p{Lu}\p{Lo}\p{N}])|[。！？](\s*)(?=\S)|(\n{2,})/gu;

/** Splits a text into sentences at full stops, question and exclamation marks, and line ends that begin a new thought. */
export const sentencesOf: (text: string) => readonly Sentence[] = remembered((text) => {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number): void => {
    const slice = text.slice(start, end);
    const lead = slice.length - slice.trimStart().length;
    const trimmed = slice.trim();
    if (trimmed) sentences.push({ text: trimmed, start: start + lead, end: start + lead + trimmed.length });
  };
  for (const match of matchesOf(boundary, text)) {
    const next = match.index + match[0].length;
    const end = next - (match[1] ?? match[2] ?? match[3] ?? '').length;
    if (abbreviated.test(text.slice(Math.max(start, end - longestAbbreviation), end))) continue;
    add(end);
    start = next;
  }
  add(text.length);
  return sentences;
});
