import { languages, literally, lowered, type Language } from '../../languages/index.js';
import { numberedStep } from '../steps.js';

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
  /** "Three regions (north, south, west)", wherever it stands. */
  readonly enumerating: RegExp;
  /** A number before a word, wherever it stands: "three phases", "a three-phase plan". */
  readonly counted: RegExp;
}

function patternsOf(spoken: readonly Language[]): Patterns {
  const words = new Map(spoken.flatMap(({ prose }) => Object.entries(prose.numbers)));
  const number = `\\d{1,2}|${literally([...words.keys()]).join('|')}`;
  // Scripts without spaces write the number and what it counts as one.
  const things = '(?<things>(?:[\\p{L}][\\p{L}-]*\\s+){0,3}?[\\p{L}][\\p{L}-]{2,})';
  const before = "(?<before>(?:[\\p{L}’'-]+\\s+){0,8}?)";
  // "1.3", "$5", "2-3" and "+4" are no counts.
  const alone = '(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}.,:/$€£¥#~≈<>≥≤+–-]|[~≈<>≥≤+–-]\\s)';
  const gap = '(?:\\s+|(?<=[\\u3040-\\uD7AF])の?)';
  return {
    countOf: (word) => (/^\d+$/.test(word) ? Number(word) : (words.get(lowered(word)) ?? NaN)),
    line: new RegExp(`^\\W*${before}(?<count>${number})${gap}${things}(?<after>[^:：\\d]{0,40})\\s*[:：]\\s*$`, 'diu'),
    bracketed: new RegExp(
      `[(（]\\s*(?<count>${number})\\s+(?<things>[\\p{L}][\\p{L}-]{2,}(?:\\s+[\\p{L}-]+)?)\\s*[)）]\\s*$`,
      'diu',
    ),
    // "5 Calls" is a name, "12 months" a period: a title counts in words, or says that it means all of them.
    title: new RegExp(
      `^(?:[\\d.]+\\s+)?(?:[^()]{3,60}?(?:\\s[—–-]|[:,])\\s+(?:in\\s+)?)?(?:${articles}(?=\\d)|(?:${articles})?(?!\\d))` +
        `(?<count>${number})${gap}${things}\\s*$`,
      'diu',
    ),
    inline: new RegExp(
      `(?:^|[.;(]\\s|\\s[–—-]\\s)${before}(?<count>${number})\\s+${things}\\s*[:：]\\s+(?<list>[^.:;()\\n]+)\\.?\\s*$`,
      'diu',
    ),
    enumerating: new RegExp(
      `${alone}(?<count>${number})${gap}${things.replace('{0,3}', '{0,2}')}\\s*[(（](?<list>[^()（）]{5,160})[)）]`,
      'giu',
    ),
    counted: new RegExp(
      `${alone}(?<count>${number})(?<gap>[\\s-]+|(?<=[\\u3040-\\uD7AF])の?|)(?<things>\\p{L}+(?:[\\s-]\\p{L}+)?)`,
      'giu',
    ),
  };
}

/** Before the number of all things there are. */
const articles = '(?:the|our|die|unsere|les|nos|los|las|nuestros|nuestras|le|gli|nostri|os|as|nossos|nossas)\\s+';

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
const partial = new RegExp(
  '(?<!\\p{L})(?:least|most|to|any|of|either|first|last|next|top|other|more|another|additional|' +
    'further|every|each|only|about|around|as|including|remaining|per|over|under|nearly|for|by|after|' +
    'within|than|from|all|on|between|across|with|or|and|both|if|when|until|mindestens|moins|menos|' +
    'pour|für|nach|von|para|por|de|per|di|dopo|после|для|' +
    'из)(?:\\s+(?:the|these|our|its|their|der|die|den|les|los|las|os|as))?\\s*$',
  'iu',
);

/** Before a number that is not that of all that a text goes on to name. */
const fewer = new RegExp(
  '(?<!\\p{L})(?:least|most|up to|any|either|first|last|next|top|other|more|another|additional|further|' +
    'every|each|about|around|including|remaining|over|under|nearly|from|or|than|within|these|those|between|' +
    'mindestens|moins|menos|almeno|minimum|maximum)\\s*$',
  'iu',
);

/** "Python 3 modules", "Phase 2 rewards": the number belongs to the word before it. */
export const belongsBefore = (before: string, count: string): boolean =>
  /\d/.test(count) &&
  (/[\p{L}\d)] \p{Lu}[\p{L}.]*\s$|第\s*$|^(?!(?:The|Our|All|We|These|Die|Unsere|Les|Nos|Los|Las) )\p{Lu}\p{L}+\s$/u.test(
    before,
  ) ||
    numberedStep.test(`${/\p{L}+\s*$/u.exec(before)?.[0] ?? ''}${count}`));

/** Whether things are what something is measured in. */
export const isMeasure = (things: string): boolean =>
  things.split(/[\s-]+/).some((word) => measures.has(lowered(word)));

/** Several things have a name in the plural, as far as a language shows it. */
const isPlural = (things: string, english: boolean): boolean =>
  !english ||
  things
    .trim()
    .split(/\s+/)
    .some((word) => /[^s]s$|^(?:people|criteria|children)$/i.test(word));

/** Whether a word is a number of things that are counted, and all of them. */
export const announces = (
  { countOf }: Patterns,
  before: string,
  word: string,
  things: string,
  english: boolean,
): boolean =>
  countOf(word) >= 2 &&
  !isMeasure(things) &&
  !partial.test(before) &&
  !belongsBefore(before, word) &&
  isPlural(things, english);

/** The same of a number behind which all that it counts is named, wherever in its sentence it stands. */
export const announcesNames = (
  { countOf }: Patterns,
  before: string,
  word: string,
  things: string,
  english: boolean,
): boolean => countOf(word) >= 2 && !isMeasure(things) && !fewer.test(before) && isPlural(things, english);
