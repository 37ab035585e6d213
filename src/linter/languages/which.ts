import { addTo } from '../text/grouping.js';
import { matchesOf } from '../text/matches.js';
import { languages, smallLetters, type Language, type LanguageCode } from './index.js';

/** What speaks for each language in a text. */
export interface LanguageSigns {
  readonly kana: number;
  readonly han: number;
  readonly hangul: number;
  readonly letters: number;
  /** How many of its words are function words of each language, in the order of {@link languages}. */
  readonly stopWords: readonly number[];
}

/** The places of the languages that each function word is one of. */
const languagesOfWord = new Map<string, number[]>();
languages.forEach(({ prose }, index) => {
  for (const word of prose.stopWords) addTo(languagesOfWord, word, index);
});

const words = new RegExp(`[${smallLetters}\\u3005-\\u3007]+`, 'g');
const [kanaLetters, hanLetters, hangulLetters] = [/[\u3040-\u30FF]/g, /[\u3400-\u9FFF]/g, /[\uAC00-\uD7AF]/g];

/** Counts what speaks for each language in a text. */
export function languageSigns(text: string): LanguageSigns {
  const stopWords = languages.map(() => 0);
  let letters = 0;
  for (const [word] of matchesOf(words, text.toLowerCase())) {
    letters += word.length;
    for (const index of languagesOfWord.get(word) ?? []) stopWords[index] = (stopWords[index] ?? 0) + 1;
  }
  const countOf = (script: RegExp): number => text.match(script)?.length ?? 0;
  return { kana: countOf(kanaLetters), han: countOf(hanLetters), hangul: countOf(hangulLetters), letters, stopWords };
}

/** What speaks for each language in several texts together. */
export function together(texts: readonly LanguageSigns[]): LanguageSigns {
  const stopWords = languages.map(() => 0);
  let [kana, han, hangul, letters] = [0, 0, 0, 0];
  for (const each of texts) {
    kana += each.kana;
    han += each.han;
    hangul += each.hangul;
    letters += each.letters;
    each.stopWords.forEach((count, index) => {
      stopWords[index] = (stopWords[index] ?? 0) + count;
    });
  }
  return { kana, han, hangul, letters, stopWords };
}

/** So many function words of one language, and so many times as many as of any other, leave no doubt. */
const [plenty, ahead] = [200, 3];

/** Whether more text would tell nothing else. */
export function isClear({ kana, han, hangul, stopWords }: LanguageSigns): boolean {
  const [most = 0, next = 0] = [...stopWords].sort((a, b) => b - a);
  return kana + han + hangul === 0 && most >= plenty && most > ahead * next;
}

/** The language of a text, by its script and its function words; English when nothing speaks for another. */
export function languageOf({ kana, han, hangul, letters, stopWords }: LanguageSigns): Language {
  const [english] = languages;
  if (!english) throw new Error('There is no language.');
  const named = (code: LanguageCode): Language | undefined => languages.find((each) => each.code === code);
  // A Chinese, Japanese or Korean letter says as much as several Latin ones.
  if ((kana + han + hangul) * 4 > letters) {
    const found = named(hangul > kana + han ? 'ko' : kana * 10 > han ? 'ja' : 'zh');
    if (found) return found;
  }
  let best = english;
  let most = 0;
  languages.forEach((language, index) => {
    const count = stopWords[index] ?? 0;
    if (count > most * (language === english ? 1 : 1.2)) [best, most] = [language, count];
  });
  return best;
}

/** So many function words tell a language, if no other one has as many; fewer may be a name. */
const fewest = 2;
/** So many Chinese letters without any Japanese between them are Chinese; fewer may be a Japanese title. */
const fewestHan = 20;

/** The language of a text as far as its words leave no doubt; undefined while there are too few of them. */
export function sureLanguageOf(signs: LanguageSigns): Language | undefined {
  const language = languageOf(signs);
  const { kana, han, hangul, letters, stopWords } = signs;
  if ((kana + han + hangul) * 4 > letters)
    return language.code === 'zh' && kana === 0 && han < fewestHan ? undefined : language;
  return (stopWords[languages.indexOf(language)] ?? 0) >= fewest ? language : undefined;
}
