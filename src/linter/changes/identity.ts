/** When two versions speak of the same thing: by its words, never by its place. */
import { contentWords } from '../facts/entries.js';
import type { StrategyDocument } from '../facts/document.js';
import { keyOfWords } from '../facts/quantities/naming.js';
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

const brackets = /\([^()]*\)/g;

/** Whether one of two names adds to the other something in brackets: "WAU" and "WAU (weekly active users)". */
export function sameButBrackets(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => keyOfName(name.replace(brackets, ' ')));
  return one !== '' && one === other && (one === keyOfName(a) || one === keyOfName(b));
}

/** Shorter names are either the same or not: two of three words make another metric. */
const fewestWords = 4;
/** So much of the words of two texts is shared where they say the same thing in other words. */
const mostlySame = 0.6;

/** So much of the words of a long name stands in a passage that names the same thing. */
const mostlySaid = 0.7;

/** How many words two sets have in common. */
const sharedBy = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length;

/** Whether two long names share so many words that they are one in other words; of short ones nobody can tell. */
export function sayTheSame(a: string, b: string): boolean {
  const [one, other] = [contentWords(a), contentWords(b)];
  return (
    Math.min(one.size, other.size) >= fewestWords && (2 * sharedBy(one, other)) / (one.size + other.size) >= mostlySame
  );
}

/** What stands between the parts of a name that lists several things. */
const between = /[,;、，/&]|\s(?:and|or|und|oder|et|ou|y|e|o)\s/giu;

/** How many things a name lists. */
const partsOf = (name: string): number => (name.replace(brackets, ' ').match(between)?.length ?? 0) + 1;

/** Whether a name lists some of the things that another lists, and no other. */
export function isPartOf(part: { readonly name: string }, whole: { readonly name: string }): boolean {
  const [own, all] = [contentWords(part.name), contentWords(whole.name)];
  return (
    own.size > 0 && partsOf(part.name) < partsOf(whole.name) && own.size < all.size && sharedBy(own, all) === own.size
  );
}

/** Whether two names share half of their words or more, as one and its new name do. */
export function shareHalf(a: string, b: string): boolean {
  const [one, other] = [contentWords(a), contentWords(b)];
  const shared = sharedBy(one, other);
  return shared > 0 && 4 * shared >= one.size + other.size;
}

/** Counts the passages that name something. */
export type Mentions = (name: string) => number;

/** How often a document names something, wherever it does; something with a long name in other words too. */
export function mentionsIn({ outline }: Pick<StrategyDocument, 'outline'>): Mentions {
  let passages: readonly { readonly plain: string; readonly text: string }[] | undefined;
  return (name) => {
    const words = plainWords(name);
    if (words === '') return 0;
    passages ??= outline.passages.map(({ text }) => ({ plain: ` ${plainWords(text)} `, text }));
    const telling = contentWords(name);
    const says = (text: string): boolean => sharedBy(telling, contentWords(text)) >= mostlySaid * telling.size;
    return passages.filter(
      ({ plain, text }) => plain.includes(` ${words} `) || (telling.size >= fewestWords && says(text)),
    ).length;
  };
}
