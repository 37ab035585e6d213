import { languages, type Language, type LanguageCode } from './index.js';

/** What speaks for each language in a text. */
export interface LanguageSigns {
  readonly kana: number;
  readonly han: number;
  readonly hangul: number;
  readonly letters: number;
  /** How many of its words are function words of each language, in the order of {@link languages}. */
  readonly stopWords: readonly number[];
}

/** A function word, and the places of the languages it is one of. */
interface StopWord {
  readonly word: string;
  readonly own: number[];
}

/** Function words by the last bits of a hash of their letters: no word of a text is cut out of it to be looked up. */
const byHash: StopWord[][] = [];
const mask = 0xfff;
const added = (hash: number, letter: number): number => (Math.imul(hash, 31) + letter) | 0;

languages.forEach(({ prose }, index) => {
  for (const word of prose.stopWords) {
    let hash = 0;
    for (let at = 0; at < word.length; at += 1) hash = added(hash, word.charCodeAt(at));
    const alike = (byHash[hash & mask] ??= []);
    const known = alike.find((each) => each.word === word);
    if (known) known.own.push(index);
    else alike.push({ word, own: [index] });
  }
});

const isKana = (code: number): boolean => code >= 0x3040 && code <= 0x30ff;
const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;
const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7af;
/** Letters of the scripts that people write plans in, but for those of ASCII. */
const isForeignLetter = (code: number): boolean =>
  code >= 0xc0
    ? (code <= 0x2c1 && code !== 0xd7 && code !== 0xf7) ||
      (code >= 0x370 && code <= 0x1fff) ||
      (code >= 0x2c00 && code <= 0x2dff) ||
      (code >= 0x3005 && code <= 0x3007) ||
      (code >= 0x3040 && code <= 0xd7ff)
    : code === 0xaa || code === 0xb5 || code === 0xba;

/** Counts the word that stands between two places for the languages it is a function word of. */
function count(alike: readonly StopWord[], text: string, start: number, end: number, counts: number[]): void {
  for (let index = 0; index < alike.length; index += 1) {
    const { word, own } = alike[index] as StopWord;
    if (word.length !== end - start) continue;
    let same = 0;
    while (same < word.length && word.charCodeAt(same) === text.charCodeAt(start + same)) same += 1;
    if (same === word.length)
      for (let place = 0; place < own.length; place += 1)
        counts[own[place] as number] = (counts[own[place] as number] ?? 0) + 1;
  }
}

/** Counts what speaks for each language in a text. */
export function languageSigns(text: string): LanguageSigns {
  const lower = text.toLowerCase();
  const stopWords = languages.map(() => 0);
  let [kana, han, hangul, letters, hash, start] = [0, 0, 0, 0, 0, -1];
  for (let at = 0; at <= lower.length; at += 1) {
    const code = at < lower.length ? lower.charCodeAt(at) : 32;
    if (code > 127) {
      if (isKana(code)) kana += 1;
      else if (isHan(code)) han += 1;
      else if (isHangul(code)) hangul += 1;
    }
    if ((code > 96 && code < 123) || (code > 127 && isForeignLetter(code))) {
      if (start < 0) start = at;
      hash = added(hash, code);
    } else if (start >= 0) {
      letters += at - start;
      const alike = byHash[hash & mask];
      if (alike) count(alike, lower, start, at, stopWords);
      hash = 0;
      start = -1;
    }
  }
  return { kana, han, hangul, letters, stopWords };
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
