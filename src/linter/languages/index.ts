import cuesEn from './en/cues.json' with { type: 'json' };
import conceptsEn from './en/concepts.json' with { type: 'json' };
import metricsEn from './en/metrics.json' with { type: 'json' };
import proseEn from './en/prose.json' with { type: 'json' };
import writingEn from './en/writing.json' with { type: 'json' };
import conceptsDe from './de/concepts.json' with { type: 'json' };
import cuesDe from './de/cues.json' with { type: 'json' };
import metricsDe from './de/metrics.json' with { type: 'json' };
import proseDe from './de/prose.json' with { type: 'json' };
import writingDe from './de/writing.json' with { type: 'json' };
import conceptsEs from './es/concepts.json' with { type: 'json' };
import cuesEs from './es/cues.json' with { type: 'json' };
import metricsEs from './es/metrics.json' with { type: 'json' };
import proseEs from './es/prose.json' with { type: 'json' };
import writingEs from './es/writing.json' with { type: 'json' };
import conceptsFr from './fr/concepts.json' with { type: 'json' };
import cuesFr from './fr/cues.json' with { type: 'json' };
import metricsFr from './fr/metrics.json' with { type: 'json' };
import proseFr from './fr/prose.json' with { type: 'json' };
import writingFr from './fr/writing.json' with { type: 'json' };
import conceptsJa from './ja/concepts.json' with { type: 'json' };
import cuesJa from './ja/cues.json' with { type: 'json' };
import metricsJa from './ja/metrics.json' with { type: 'json' };
import proseJa from './ja/prose.json' with { type: 'json' };
import writingJa from './ja/writing.json' with { type: 'json' };
import conceptsPt from './pt/concepts.json' with { type: 'json' };
import cuesPt from './pt/cues.json' with { type: 'json' };
import metricsPt from './pt/metrics.json' with { type: 'json' };
import prosePt from './pt/prose.json' with { type: 'json' };
import writingPt from './pt/writing.json' with { type: 'json' };
import conceptsZh from './zh/concepts.json' with { type: 'json' };
import cuesZh from './zh/cues.json' with { type: 'json' };
import metricsZh from './zh/metrics.json' with { type: 'json' };
import proseZh from './zh/prose.json' with { type: 'json' };
import writingZh from './zh/writing.json' with { type: 'json' };
import conceptsIt from './it/concepts.json' with { type: 'json' };
import cuesIt from './it/cues.json' with { type: 'json' };
import metricsIt from './it/metrics.json' with { type: 'json' };
import proseIt from './it/prose.json' with { type: 'json' };
import writingIt from './it/writing.json' with { type: 'json' };
import conceptsPl from './pl/concepts.json' with { type: 'json' };
import cuesPl from './pl/cues.json' with { type: 'json' };
import metricsPl from './pl/metrics.json' with { type: 'json' };
import prosePl from './pl/prose.json' with { type: 'json' };
import writingPl from './pl/writing.json' with { type: 'json' };
import conceptsRu from './ru/concepts.json' with { type: 'json' };
import cuesRu from './ru/cues.json' with { type: 'json' };
import metricsRu from './ru/metrics.json' with { type: 'json' };
import proseRu from './ru/prose.json' with { type: 'json' };
import writingRu from './ru/writing.json' with { type: 'json' };
import conceptsKo from './ko/concepts.json' with { type: 'json' };
import cuesKo from './ko/cues.json' with { type: 'json' };
import metricsKo from './ko/metrics.json' with { type: 'json' };
import proseKo from './ko/prose.json' with { type: 'json' };
import writingKo from './ko/writing.json' with { type: 'json' };
export { forLowered, lowered, matcherOf, smallLetters, wordish } from './matcher.js';
export { isSpaceless } from './script.js';

/** The languages that are read. English is always read too: plans in other languages are full of it. */
export type LanguageCode = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'it' | 'pl' | 'ru' | 'ja' | 'zh' | 'ko';

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
  readonly cues: Readonly<Partial<Record<keyof typeof cuesEn, readonly string[]>>>;
  readonly metrics: {
    readonly families: Readonly<
      Record<keyof typeof metricsEn.families, { readonly good: string; readonly names: readonly string[] }>
    >;
    readonly words: readonly string[];
    readonly aliases: Readonly<Record<string, string>>;
    readonly vanity: readonly string[];
  };
  readonly prose: Prose;
  /** Wordings that rules look for, by list. A language may lack any: then nothing is said of what they stand for. */
  readonly writing?: Readonly<Partial<Record<WritingList, readonly string[]>>>;
}

/** The name of a list of wordings that rules look for. */
export type WritingList = keyof typeof writingEn;

/** Words of calculations. */
export interface Reckoning {
  /** Between a part and what it is part of: "40 of 200". */
  readonly partOf: readonly string[];
  /** Titles of shares that make a whole. */
  readonly shares: readonly string[];
  /** Titles of columns that add up what came before. */
  readonly cumulative: readonly string[];
  /** Titles of columns that say how much more it is than before. */
  readonly growth: readonly string[];
  /** What takes the time of its parts, one after the other. */
  readonly sessions: readonly string[];
  /** Beside a percentage that is saved. */
  readonly off: readonly string[];
  /** Beside an amount that is paid for each of several. */
  readonly each: readonly string[];
  /** Beside an amount that is left, comes on top or is only planned: it is no part of the number before it. */
  readonly beside: readonly string[];
  /** What says of a row that it is no part of the sum, or perhaps: optional, included elsewhere, left out. */
  readonly partly: readonly string[];
}

/** Words of sentences, cells and dates. Patterns are sources of regular expressions. */
export interface Prose {
  readonly stopWords: readonly string[];
  /** Names of the months, January first. */
  readonly months: readonly (readonly string[])[];
  /**
   * Names of the days of the week, Sunday first: in full, shortened, then other forms, in the same places of each list. One
   * with a capital is known only when it is written so.
   */
  readonly weekdays: readonly (readonly string[])[];
  /** What may stand between a day of the week and its date: "lundi le 14 septembre". */
  readonly beforeDay: readonly string[];
  /** Whether `03/04/2027` is the third of April to everybody who writes the language. */
  readonly dayFirst: boolean;
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
  /** Small numbers in words, as they stand before what is counted. */
  readonly numbers: Readonly<Record<string, number>>;
  /** What a row is called that adds up the rows above it. */
  readonly totals: readonly string[];
  /** Words of calculations that are told in sentences and titles. */
  readonly reckoning: Reckoning;
  readonly scales: Readonly<Record<string, number>>;
  readonly noneYet: readonly string[];
  readonly unfilled: readonly string[];
  readonly done: readonly string[];
}

/** Every language, English first. */
export const languages: readonly Language[] = [
  { code: 'en', concepts: conceptsEn, cues: cuesEn, metrics: metricsEn, prose: proseEn, writing: writingEn },
  { code: 'de', concepts: conceptsDe, cues: cuesDe, metrics: metricsDe, prose: proseDe, writing: writingDe },
  { code: 'fr', concepts: conceptsFr, cues: cuesFr, metrics: metricsFr, prose: proseFr, writing: writingFr },
  { code: 'es', concepts: conceptsEs, cues: cuesEs, metrics: metricsEs, prose: proseEs, writing: writingEs },
  { code: 'pt', concepts: conceptsPt, cues: cuesPt, metrics: metricsPt, prose: prosePt, writing: writingPt },
  { code: 'it', concepts: conceptsIt, cues: cuesIt, metrics: metricsIt, prose: proseIt, writing: writingIt },
  { code: 'pl', concepts: conceptsPl, cues: cuesPl, metrics: metricsPl, prose: prosePl, writing: writingPl },
  { code: 'ru', concepts: conceptsRu, cues: cuesRu, metrics: metricsRu, prose: proseRu, writing: writingRu },
  { code: 'ja', concepts: conceptsJa, cues: cuesJa, metrics: metricsJa, prose: proseJa, writing: writingJa },
  { code: 'zh', concepts: conceptsZh, cues: cuesZh, metrics: metricsZh, prose: proseZh, writing: writingZh },
  { code: 'ko', concepts: conceptsKo, cues: cuesKo, metrics: metricsKo, prose: proseKo, writing: writingKo },
];

/**
 * The language that a locale such as `pt-BR` or `de` names; undefined for others. Chinese is read and written in
 * simplified characters, so a locale of the traditional ones names none.
 */
export function languageNamed(locale: string): LanguageCode | undefined {
  const [name = '', ...rest] = locale.toLowerCase().split(/[-_]/);
  if (rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part))) return undefined;
  return languages.find(({ code }) => code === name)?.code;
}

/** The languages besides English. */
export const foreign: readonly Language[] = languages.slice(1);

/** All words or patterns of one sort, of the languages besides English. */
export function foreignWords(read: (prose: Prose) => readonly string[]): readonly string[] {
  return foreign.flatMap(({ prose }) => read(prose));
}

/** A text as a pattern that matches it and nothing else. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** The words as a pattern: what is special in regular expressions stands for itself. */
export function literally(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => b.length - a.length).map(escaped);
}

/** A pattern, in small letters or capitals, for words of calculations in all languages. */
export const reckoningWords = (part: keyof Reckoning): string =>
  literally(languages.flatMap(({ prose }) => prose.reckoning[part])).join('|');
