import { languages, lowered, type Language } from '../../languages/index.js';

/** A number in words where another stands in words, if the language has one for it. */
export function numberLike(written: string, count: number, language: Language): string {
  const word = /\d/.test(written)
    ? undefined
    : [language, ...languages]
        .map(({ prose }) =>
          prose.numbers[lowered(written)] === undefined
            ? undefined
            : Object.keys(prose.numbers).find((each) => prose.numbers[each] === count),
        )
        .find(Boolean);
  return word === undefined
    ? String(count)
    : /^\p{Lu}/u.test(written)
      ? `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`
      : word;
}
