/** Words of lists, in English or the language of their document. */
import type { StrategyDocument } from '../facts/document.js';
import { matcherOf, type LanguageCode } from '../languages/index.js';
import words from './listWords.json' with { type: 'json' };

type ListWord = keyof (typeof words)['en'];
type Matcher = ReturnType<typeof matcherOf>;

const made = new Map<string, Matcher>();

/** The matcher of a kind of words in a language, and in English. */
function matcherFor(key: ListWord, code: LanguageCode, make: (sources: readonly string[]) => Matcher): Matcher {
  const name = `${key} ${code}`;
  const known = made.get(name) ?? make([...new Set([...words.en[key], ...words[code][key]])]);
  made.set(name, known);
  return known;
}

/** A word that is a remark of its own: "Resolved: Ana", "(decided)", "— closed 3 May". */
const asRemark = (word: string): string =>
  String.raw`(?:^|[\s(*—–:?：？（【-])(?:${word})\s*(?=[:(,.)—–：（）、。】\n-]|\d|$)`;

/** Whether what is written of a question says that it is open no longer. */
export function isAnswered(text: string, { language }: StrategyDocument): boolean {
  return matcherFor('answered', language.code, (sources) => matcherOf(sources.map(asRemark))).test(text);
}

/** Whether a title such as "Post-MVP" puts things off, and rules nothing out. */
export function putsOff(title: string, document: StrategyDocument): boolean {
  return has('putsOff', title, document) && !has('rulesOut', title, document);
}

/** Whether a text has a word of a kind, as a word of its own. */
function has(key: ListWord, text: string, { language }: StrategyDocument): boolean {
  return matcherFor(key, language.code, (sources) => matcherOf(sources, true)).test(text);
}

/** Whether a title is that of questions which are put to others: "Interview guide". */
export const saysSurvey = (title: string, document: StrategyDocument): boolean => has('survey', title, document);

/** Whether a title says that its questions wait for an answer: "Open questions". */
export const saysOpen = (title: string, document: StrategyDocument): boolean => has('open', title, document);

/** Whether a question is put to whoever reads it: "How often do you plan?" */
export const addressesReader = (text: string, document: StrategyDocument): boolean => has('addressed', text, document);
