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
export function putsOff(title: string, { language }: StrategyDocument): boolean {
  const has = (key: ListWord): boolean =>
    matcherFor(key, language.code, (sources) => matcherOf(sources, true)).test(title);
  return has('putsOff') && !has('rulesOut');
}
