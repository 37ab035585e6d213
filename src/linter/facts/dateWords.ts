/** Words of dates in languages other than English, by which a text without foreign letters is known to hold some. */
import { foreign, languages, type Language } from '../languages/index.js';

const [english] = languages;
const englishWords = new Set(
  english
    ? [
        ...english.prose.months.flat(),
        ...Object.keys(english.prose.ordinals),
        ...Object.values(english.prose.units).flat(),
      ]
    : [],
);
const ordinary = new Set([
  ...(english?.prose.stopWords ?? []),
  ...(
    'ago am an as at cent de do em en fin ii iii iv in marco mars me min minute no on or out points ' +
    'pour pp premier primer pt sec set so std tag us'
  ).split(' '),
]);
/** What stands before a year. */
const leads: Readonly<Record<string, string>> = {
  de: 'ende anfang mitte jahr quartal halbjahr kw jahres bald',
  fr: 'fin trimestre semestre en',
  es: 'finales trimestre semestre en pronto',
  pt: 'fim ano trimestre semestre em breve',
  it: 'fine inizio trimestre semestre entro presto',
  pl: 'koniec kw rok roku',
};

/** Months, ordinals, units, and what stands before a year, each with the languages it is of. */
const foreignDateWords: ReadonlyMap<string, readonly Language[]> = (() => {
  const words = new Map<string, Language[]>();
  for (const language of foreign) {
    const { code, prose } = language;
    const texts = [
      ...prose.months.flat(),
      ...Object.keys(prose.ordinals),
      ...Object.values(prose.units).flat(),
      leads[code] ?? '',
    ];
    for (const word of new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []))) {
      if (word.length > 1 && !englishWords.has(word)) words.set(word, [...(words.get(word) ?? []), language]);
    }
  }
  return words;
})();

/** The languages in which words of a text are words of dates. */
export function languagesOfDates(text: string, withOrdinary: boolean): readonly Language[] {
  const hinted = new Set<Language>();
  for (const word of text.toLowerCase().match(/[a-z]{2,}/g) ?? [])
    if (withOrdinary || !ordinary.has(word))
      for (const language of foreignDateWords.get(word) ?? []) hinted.add(language);
  return hinted.size === 0 ? [] : foreign.filter((language) => hinted.has(language));
}
