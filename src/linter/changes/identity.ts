/** When two versions speak of the same thing: by its words, never by its place. */
import { contentWords } from '../facts/entries.js';
import type { StrategyDocument } from '../facts/document.js';
import { keyOfWords } from '../facts/quantities/quantity.js';
import { lowered } from '../languages/index.js';
import { withoutAccents } from '../outline/normalize.js';

/** A number before the name that only counts it: "1. Import", "(2) Import". */
const numbering = /^[\s#]*\(?\d{1,3}(?:\.\d{1,3})*[.):]\s+/;

/** The words of a text in small letters, one space between them, without signs and markup. */
export function plainWords(text: string): string {
  return lowered(withoutAccents(text))
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

/** The numbers that a text holds, in order, each as it is written: "day 7" is not "day 30". */
export function numbersIn(text: string): string {
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).join(' ');
}

/** A name as a key: the same for two spellings of it, in any order of its words; different where its numbers are. */
export function keyOfName(name: string): string {
  const own = name.replace(numbering, '');
  const words = keyOfWords(own);
  return words === '' ? plainWords(own) : `${words} ${numbersIn(own)}`.trim();
}

/** Shorter names are either the same or not: two of three words make another metric. */
const fewestWords = 4;
/** So much of the words of two texts is shared where they say the same thing in other words. */
const mostlySame = 0.6;

/** How much of the words that carry meaning two texts share, from 0 to 1; 0 where they have too few to tell. */
export function likeness(a: string, b: string): number {
  const [one, other] = [contentWords(a), contentWords(b)];
  if (Math.min(one.size, other.size) < fewestWords) return 0;
  const shared = [...one].filter((word) => other.has(word)).length;
  const share = (2 * shared) / (one.size + other.size);
  return share >= mostlySame ? share : 0;
}

/** Whether two names share a word that carries meaning. */
export function shareWord(a: string, b: string): boolean {
  const other = contentWords(b);
  return [...contentWords(a)].some((word) => other.has(word));
}

/** Counts the passages that name something. */
export type Mentions = (name: string) => number;

/** How often a document names something, wherever it does. */
export function mentionsIn({ outline }: Pick<StrategyDocument, 'outline'>): Mentions {
  let texts: readonly string[] | undefined;
  return (name) => {
    const words = plainWords(name);
    if (words === '') return 0;
    texts ??= outline.passages.map(({ text }) => ` ${plainWords(text)} `);
    return texts.filter((text) => text.includes(` ${words} `)).length;
  };
}
