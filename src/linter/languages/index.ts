import cuesEn from './en/cues.json' with { type: 'json' };
import conceptsEn from './en/concepts.json' with { type: 'json' };
import kindsEn from './en/kinds.json' with { type: 'json' };
import metricsEn from './en/metrics.json' with { type: 'json' };
import proseEn from './en/prose.json' with { type: 'json' };
import conceptsDe from './de/concepts.json' with { type: 'json' };
import cuesDe from './de/cues.json' with { type: 'json' };
import kindsDe from './de/kinds.json' with { type: 'json' };
import metricsDe from './de/metrics.json' with { type: 'json' };
import proseDe from './de/prose.json' with { type: 'json' };
import conceptsEs from './es/concepts.json' with { type: 'json' };
import cuesEs from './es/cues.json' with { type: 'json' };
import kindsEs from './es/kinds.json' with { type: 'json' };
import metricsEs from './es/metrics.json' with { type: 'json' };
import proseEs from './es/prose.json' with { type: 'json' };
import conceptsFr from './fr/concepts.json' with { type: 'json' };
import cuesFr from './fr/cues.json' with { type: 'json' };
import kindsFr from './fr/kinds.json' with { type: 'json' };
import metricsFr from './fr/metrics.json' with { type: 'json' };
import proseFr from './fr/prose.json' with { type: 'json' };
import conceptsJa from './ja/concepts.json' with { type: 'json' };
import cuesJa from './ja/cues.json' with { type: 'json' };
import kindsJa from './ja/kinds.json' with { type: 'json' };
import metricsJa from './ja/metrics.json' with { type: 'json' };
import proseJa from './ja/prose.json' with { type: 'json' };
import conceptsPt from './pt/concepts.json' with { type: 'json' };
import cuesPt from './pt/cues.json' with { type: 'json' };
import kindsPt from './pt/kinds.json' with { type: 'json' };
import metricsPt from './pt/metrics.json' with { type: 'json' };
import prosePt from './pt/prose.json' with { type: 'json' };
import conceptsZh from './zh/concepts.json' with { type: 'json' };
import cuesZh from './zh/cues.json' with { type: 'json' };
import kindsZh from './zh/kinds.json' with { type: 'json' };
import metricsZh from './zh/metrics.json' with { type: 'json' };
import proseZh from './zh/prose.json' with { type: 'json' };
export { forLowered, lowered, matcherOf, smallLetters, wordish } from './matcher.js';
export { isSpaceless } from './script.js';

/** The languages that are read. English is always read too: plans in other languages are full of it. */
export type LanguageCode = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'ja' | 'zh';

type Wordings<Names> = Readonly<Partial<Record<keyof Names, readonly string[]>>>;

/** How people who write in a language word things: data, in one folder per language. */
export interface Language {
  readonly code: LanguageCode;
  readonly concepts: {
    readonly qualifiers: Wordings<typeof conceptsEn.qualifiers>;
    readonly sections: Wordings<typeof conceptsEn.sections>;
    readonly fields: Wordings<typeof conceptsEn.fields>;
    readonly columns: Wordings<typeof conceptsEn.columns>;
    readonly statuses: Wordings<typeof conceptsEn.statuses>;
  };
  /** A language may lack cues: what it says nothing of is known by its headings. */
  readonly cues: Readonly<Partial<Record<Exclude<keyof typeof cuesEn, 'locale'>, readonly string[]>>>;
  readonly metrics: {
    readonly families: Readonly<Record<keyof typeof metricsEn.families, { readonly good: string; readonly names: readonly string[] }>>;
    readonly words: readonly string[];
    readonly aliases: Readonly<Record<string, string>>;
    readonly vanity: readonly string[];
  };
  readonly kinds: { readonly titles: Wordings<typeof kindsEn.titles>; readonly against: Wordings<typeof kindsEn.against>; readonly technicalTitle: string };
  readonly prose: Prose;
}

/** Words of sentences, cells and dates. Patterns are sources of regular expressions. */
export interface Prose {
  readonly stopWords: readonly string[];
  /** Names of the months, January first. */
  readonly months: readonly (readonly string[])[];
  readonly ordinals: Readonly<Record<string, number>>;
  readonly times: readonly { readonly precision: string; readonly pattern: string }[];
  readonly relativeTimes: readonly string[];
  readonly vagueTimes: readonly string[];
  readonly people: readonly string[];
  readonly leaders: readonly string[];
  readonly nobody: readonly string[];
  readonly belief: readonly string[];
  readonly loose: readonly string[];
  readonly up: readonly string[];
  readonly down: readonly string[];
  readonly change: readonly { readonly from: string; readonly to: string; readonly between?: string }[];
  readonly atLeast: readonly string[];
  readonly atMost: readonly string[];
  readonly units: Readonly<Record<string, readonly string[]>>;
  readonly currencies: Readonly<Record<string, readonly string[]>>;
  readonly scales: Readonly<Record<string, number>>;
  readonly noneYet: readonly string[];
  readonly unfilled: readonly string[];
  readonly done: readonly string[];
}

/** Every language, English first. */
export const languages: readonly Language[] = [
  { code: 'en', concepts: conceptsEn, cues: cuesEn, metrics: metricsEn, kinds: kindsEn, prose: proseEn },
  { code: 'de', concepts: conceptsDe, cues: cuesDe, metrics: metricsDe, kinds: kindsDe, prose: proseDe },
  { code: 'fr', concepts: conceptsFr, cues: cuesFr, metrics: metricsFr, kinds: kindsFr, prose: proseFr },
  { code: 'es', concepts: conceptsEs, cues: cuesEs, metrics: metricsEs, kinds: kindsEs, prose: proseEs },
  { code: 'pt', concepts: conceptsPt, cues: cuesPt, metrics: metricsPt, kinds: kindsPt, prose: prosePt },
  { code: 'ja', concepts: conceptsJa, cues: cuesJa, metrics: metricsJa, kinds: kindsJa, prose: proseJa },
  { code: 'zh', concepts: conceptsZh, cues: cuesZh, metrics: metricsZh, kinds: kindsZh, prose: proseZh },
];

/** The languages besides English. */
export const foreign: readonly Language[] = languages.slice(1);

/** All words or patterns of one sort, of the languages besides English. */
export function foreignWords(read: (prose: Prose) => readonly string[]): readonly string[] {
  return foreign.flatMap(({ prose }) => read(prose));
}

/** The words as a pattern: what is special in regular expressions stands for itself. */
export function literally(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
}

/** Function words, each with the places of the languages it is one of. */
const stopWords = new Map<string, number[]>();
const none: readonly number[] = [];
languages.forEach(({ prose }, index) => { for (const word of prose.stopWords) stopWords.set(word, [...(stopWords.get(word) ?? []), index]); });

/** What speaks for each language in a text. */
export interface LanguageSigns {
  readonly kana: number;
  readonly han: number;
  readonly letters: number;
  /** How many of its words are function words of each language, in the order of {@link languages}. */
  readonly stopWords: readonly number[];
}

/** English letters of a word as a number, by which it is looked up faster than by a text: 27 is the base. */
const longestKey = 10;
const stopWordKeys = new Map<number, readonly number[]>();
for (const [word, own] of stopWords) if (/^[a-z]+$/.test(word) && word.length <= longestKey) stopWordKeys.set([...word].reduce((key, letter) => key * 27 + letter.charCodeAt(0) - 96, 0), own);

/** Counts what speaks for each language in a text of ASCII. */
function plainSigns(text: string): LanguageSigns {
  const counts = languages.map(() => 0);
  let letters = 0;
  let key = 0;
  let length = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const letter = (text.charCodeAt(at) | 32) - 96;
    if (letter > 0 && letter < 27) {
      key = key * 27 + letter;
      length += 1;
    } else if (length > 0) {
      letters += length;
      if (length <= longestKey) for (const index of stopWordKeys.get(key) ?? none) counts[index] = (counts[index] ?? 0) + 1;
      key = 0;
      length = 0;
    }
  }
  return { kana: 0, han: 0, letters, stopWords: counts };
}

/** Runs of letters, but for those of rare scripts. */
const wordLetters = /[a-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02C1\u0370-\u1FFF\u2C00-\u2DFF\u3005-\u3007\u3040-\uD7FF]+/g;

/** Counts what speaks for each language in a text. */
export function languageSigns(text: string): LanguageSigns {
  if (!/[^\u0000-\u007F]/.test(text)) return plainSigns(text);
  const words = text.toLowerCase().match(wordLetters) ?? [];
  const counts = languages.map(() => 0);
  let letters = 0;
  for (const word of words) {
    letters += word.length;
    for (const index of stopWords.get(word) ?? none) counts[index] = (counts[index] ?? 0) + 1;
  }
  return { kana: text.match(/[\u3040-\u30FF]/g)?.length ?? 0, han: text.match(/[\u3400-\u9FFF]/g)?.length ?? 0, letters, stopWords: counts };
}

/** The language of texts, by their script and their function words; English when nothing speaks for another. */
export function languageOf(texts: readonly LanguageSigns[]): Language {
  const [english] = languages;
  if (!english) throw new Error('There is no language.');
  const sum = (read: (signs: LanguageSigns) => number): number => texts.reduce((total, signs) => total + read(signs), 0);
  const [kana, han, letters] = [sum((signs) => signs.kana), sum((signs) => signs.han), sum((signs) => signs.letters)];
  const named = (code: LanguageCode): Language | undefined => languages.find((each) => each.code === code);
  // A Chinese or Japanese letter says as much as several Latin ones.
  if ((kana + han) * 4 > letters) {
    const found = named(kana * 10 > han ? 'ja' : 'zh');
    if (found) return found;
  }
  let best = english;
  let most = 0;
  languages.forEach((language, index) => {
    const count = sum((signs) => signs.stopWords[index] ?? 0);
    if (count > most * (language === english ? 1 : 1.2)) [best, most] = [language, count];
  });
  return best;
}
