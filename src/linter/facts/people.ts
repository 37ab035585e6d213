/** Recognises the people and organisations whom a product serves. */
import { forLowered, isSpaceless, languages, literally, lowered, matcherOf, smallLetters } from '../languages/index.js';
import { remembered } from '../memo.js';

const names = languages.flatMap(({ prose }) => prose.people);
/** Nouns of one word are looked up, which is faster than any expression of hundreds of them. */
const nouns = new Set(names.filter((name) => !isSpaceless(name) && !/[\s'-]/.test(name)));
const phrases = matcherOf(literally(names.filter((name) => isSpaceless(name) || /[\s'-]/.test(name))), true);

/** Words that single somebody out: "for restaurants in tourist zones", "helps engineering leaders". */
const singled = new RegExp(forLowered(String.raw`\b(?:for|helps?|lets?|allows?|enables?|gives?|serv(?:e|es|ing)|target(?:s|ed|ing)?|aimed at|designed for|built for|used by|support|(?:sells?|selling|offers?) [\p{L} -]{1,40}? to)\s+(?:(?:our|the|all|every|any|both|many|busy|active|small|new|large|individual)\s+)*(?<who>(?:[\p{L}\d'&-]+\s+){0,4}[\p{L}'-]+)`), 'g');
const spokenAs = new RegExp(forLowered(String.raw`(?:^|\n|\s)as an? \*{0,2}[\p{L} ]{3,40}[,:*]`));
const words = new RegExp(`[${smallLetters}]+`, 'g');

/** Whether a text names a group of people or organisations who could be served. */
export const namesPeople: (text: string) => boolean = remembered((text) => (lowered(text).match(words) ?? []).some((word) => nouns.has(word)) || phrases.test(text));

/** Whether a text says for whom something is, or speaks as one of them ("As a merchant, …"). */
export const singlesOut: (text: string) => boolean = remembered((text) => {
  const lower = lowered(text);
  return spokenAs.test(lower) || [...lower.matchAll(singled)].some((match) => namesPeople(match.groups?.who ?? ''));
});
