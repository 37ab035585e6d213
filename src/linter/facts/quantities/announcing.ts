import { languages, literally, lowered, type Language } from '../../languages/index.js';
import { pattern } from '../patterns.js';

/** The patterns by which the numbers of a language are found. */
export interface Patterns {
  countOf(word: string): number;
  /** A line that announces a list: "Three principles:", "We have four goals that matter:". */
  readonly line: RegExp;
  /** "Conditions (14 types)". */
  readonly bracketed: RegExp;
  /** "Three pillars", "Our four bets". */
  readonly title: RegExp;
  /** "Two modes: live and demo." */
  readonly inline: RegExp;
}

function patternsOf(spoken: readonly Language[]): Patterns {
  const words = new Map(spoken.flatMap(({ prose }) => Object.entries(prose.numbers)));
  const number = `\\d{1,2}|${literally([...words.keys()]).join('|')}`;
  // Scripts without spaces write the number and what it counts as one.
  const things = '(?<things>(?:[\\p{L}][\\p{L}-]*\\s+){0,3}?[\\p{L}][\\p{L}-]{2,})';
  const before = "(?<before>(?:[\\p{L}’'-]+\\s+){0,8}?)";
  return {
    countOf: (word) => (/^\d+$/.test(word) ? Number(word) : (words.get(lowered(word)) ?? NaN)),
    line: new RegExp(
      `^\\W*${before}(?<count>${number})(?:\\s+|(?<=[\\u3040-\\uD7AF])の?)${things}(?<after>[^:：\\d]{0,40})\\s*[:：]\\s*$`,
      'iu',
    ),
    bracketed: new RegExp(
      `[(（]\\s*(?<count>${number})\\s+(?<things>[\\p{L}][\\p{L}-]{2,}(?:\\s+[\\p{L}-]+)?)\\s*[)）]\\s*$`,
      'iu',
    ),
    // "5 Calls" is a name, "12 months" a period: a title counts in words.
    title: new RegExp(
      '^(?:[\\d.]+\\s+)?(?:the |our |die |unsere |les |nos |los |nuestros |le |nostri |as |' +
        `os )?(?<count>${literally([...words.keys()]).join('|')})\\s+${things}\\s*$`,
      'iu',
    ),
    inline: new RegExp(
      `(?:^|[.;(]\\s|\\s[–—-]\\s)${before}(?<count>${number})\\s+${things}\\s*[:：]\\s+(?<list>[^.:;()\\n]+)\\.?\\s*$`,
      'iu',
    ),
  };
}

const known = new Map<Language, Patterns>();
/** Plans in every language are full of English. */
export function patternsFor(language: Language): Patterns {
  let patterns = known.get(language);
  if (!patterns)
    known.set(
      language,
      (patterns = patternsOf(
        language.code === 'en' ? [language] : [language, ...languages.filter(({ code }) => code === 'en')],
      )),
    );
  return patterns;
}

/** What is measured is no list: "three weeks", "5 points". */
const measures = new Set(
  languages
    .flatMap(({ prose }) => [...Object.values(prose.units).flat(), ...Object.values(prose.currencies).flat()])
    .concat('quarters', 'sprints', 'times', 'total')
    .map((word) => word.toLowerCase()),
);
/** Names for the members of any list. */
export const anyThing = new RegExp(
  '^(?:types?|items?|entries|kinds?|features?|points?|rows?|rules?|tasks?|steps?|screens?|checks?|' +
    'categories|questions?|parts?)$',
  'i',
);
/** Before a number that is not that of the whole list. */
export const partial = new RegExp(pattern('announcing.partial'), 'iu');

/** Whether things are what something is measured in. */
export const isMeasure = (things: string): boolean => things.split(/\s+/).some((word) => measures.has(lowered(word)));
/** Several things have a name in the plural, as far as a language shows it. */
export const isPlural = (things: string, english: boolean): boolean =>
  !english ||
  things
    .trim()
    .split(/\s+/)
    .some((word) => /[^s]s$|^(?:people|criteria|children)$/i.test(word));
