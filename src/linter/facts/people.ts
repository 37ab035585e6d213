/** Recognises the people and organisations whom a product serves. */
import { forLowered, isSpaceless, languages, literally, lowered, matcherOf, smallLetters } from '../languages/index.js';
import { remembered } from '../text/memo.js';
import { pattern } from './patterns.js';

const names = languages.flatMap(({ prose }) => prose.people);
/** Nouns of one word are looked up, which is faster than any expression of hundreds of them. */
const nouns = new Set(names.filter((name) => !isSpaceless(name) && !/[\s'-]/.test(name)));
const phrases = matcherOf(literally(names.filter((name) => isSpaceless(name) || /[\s'-]/.test(name))), true);

/** Words that single people out: "for restaurants in tourist zones", "helps engineering leaders". */
const singled = new RegExp(
  forLowered(
    String.raw`\b(?:for|helps?|lets?|allows?|enables?|gives?|serv(?:e|es|ing)|target(?:s|ed|ing)?|aimed at|` +
      String.raw`designed for|built for|used by|support|(?:sells?|selling|` +
      String.raw`offers?) [\p{L} -]{1,40}? to)\s+(?:(?:our|the|all|every|any|both|many|busy|active|small|new|` +
      String.raw`large|individual)\s+)*(?<who>(?:[\p{L}\d'&-]+\s+){0,4}[\p{L}'-]+)`,
  ),
  'g',
);
const spokenAs = new RegExp(forLowered(String.raw`(?:^|\n|\s)as an? \*{0,2}[\p{L} ]{3,40}[,:*]`));
const words = new RegExp(`[${smallLetters}]+`, 'g');

/** Whether a text names a group of people or organisations who could be served. */
export const namesPeople: (text: string) => boolean = remembered(
  (text) => (lowered(text).match(words) ?? []).some((word) => nouns.has(word)) || phrases.test(text),
);

/** Whether a text says for whom something is, or speaks as one of them ("As a merchant, …"). */
export const singlesOut: (text: string) => boolean = remembered((text) => {
  const lower = lowered(text);
  return spokenAs.test(lower) || [...lower.matchAll(singled)].some((match) => namesPeople(match.groups?.who ?? ''));
});

/** Who does something, at the beginning of a sentence: "Bookkeepers at small firms", "Buyers who import", "Many small shops". */
const subject = new RegExp(
  forLowered(
    String.raw`^(?:most |many |some |busy |small |today,? |` +
      String.raw`[\d,.]+ (?:of|in) [\d,.]+ )*(?<who>[\p{L}-]+(?: [\p{L}-]+){0,2}?) (?:at|in|who|that|with|from|` +
      String.raw`of|without|outside) `,
  ),
);
/** English words for people by what they do. */
const doer = new RegExp(pattern('people.doer'));
/** What ends like them and is no people. */
const things = new RegExp(pattern('people.things'));

/** Whether a sentence has people for its subject who are told apart: by where they are, or by what they do. */
export const singlesOutSubject: (sentence: string) => boolean = remembered((sentence) => {
  const who = subject.exec(lowered(sentence))?.groups?.who;
  if (who === undefined) return false;
  const last = who.split(' ').at(-1) ?? '';
  return nouns.has(last) || (doer.test(last) && !things.test(last));
});

/** Whether a text begins with people by what they do: "Commuters wait for an hour". */
export function beginsWithPeople(text: string): boolean {
  const [word = ''] = /[a-z]+/.exec(lowered(text)) ?? [];
  return doer.test(word) && !things.test(word);
}

/** Words of a text that are long enough to tell what it is about, in small letters. */
export function longWordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
}
