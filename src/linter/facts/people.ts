/** Recognises the people and organisations whom a product serves. */
import { matcherOf, isSpaceless, languages, literally } from '../languages/index.js';
import { remembered } from '../memo.js';

const names = languages.flatMap(({ prose }) => prose.people);
/** Nouns of one word are looked up, which is faster than any expression of hundreds of them. */
const nouns = new Set(names.filter((name) => !isSpaceless(name) && !/[\s'-]/.test(name)));
const phrases = matcherOf(literally(names.filter((name) => isSpaceless(name) || /[\s'-]/.test(name))), true);

/** Words that single somebody out: "for restaurants in tourist zones", "helps engineering leaders". */
const singled = /\b(?:for|helps?|lets?|allows?|enables?|gives?|serv(?:e|es|ing)|target(?:s|ed|ing)?|aimed at|designed for|built for|used by|support|(?:sells?|selling|offers?) [\p{L} -]{1,40}? to)\s+(?:(?:our|the|all|every|any|both|many|busy|active|small|new|large|individual)\s+)*(?<who>(?:[\p{L}\d'&-]+\s+){0,4}[\p{L}'-]+)/giu;

/** Whether a text names a group of people or organisations who could be served. */
export const namesPeople: (text: string) => boolean = remembered((text) => (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => nouns.has(word)) || phrases.test(text));

/** Whether a text says for whom something is, or speaks as one of them ("As a merchant, …"). */
export const singlesOut: (text: string) => boolean = remembered((text) => {
  if (/(?:^|\n|\s)as an? \*{0,2}[\p{L} ]{3,40}[,:*]/iu.test(text)) return true;
  return [...text.matchAll(singled)].some((match) => namesPeople(match.groups?.who ?? ''));
});
