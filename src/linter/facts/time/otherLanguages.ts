import {
  foreign,
  forLowered,
  isSpaceless,
  languages,
  literally,
  wordish,
  type Language,
} from '../../languages/index.js';
import { languagesOfDates } from '../dateWords.js';
import type { Pattern } from './pattern.js';
import { day, half, month, monthSpan, quarter } from './calendar.js';
import { monthNumber } from './words.js';

const monthNames = `(?:${literally(foreign.flatMap(({ prose }) => prose.months.flat())).join('|') || '(?!)'})\\.?`;
const ordinals = new Map(languages.flatMap(({ prose }) => Object.entries(prose.ordinals)));
const numbered = (text: string): number => ordinals.get(text.toLowerCase()) ?? Number(text);

/** A pattern of a language's data as an expression of JavaScript. */
function patternOf(precision: string, source: string): Pattern {
  const written = source.replaceAll('{month}', monthNames);
  const expression = new RegExp(
    isSpaceless(source) ? forLowered(written) : `(?<![${wordish}])(?:${forLowered(written)})(?![${wordish}])`,
    'g',
  );
  return {
    expression,
    small: true,
    read(groups, options) {
      const { y, m, d, q, h } = groups;
      if (precision === 'relative' || precision === 'vague') return { precision };
      if (q !== undefined) return quarter(numbered(q), y, false, options);
      if (h !== undefined) return half(numbered(h), y, false, options);
      if (m !== undefined && y !== undefined)
        return d === undefined ? month(Number(y), monthNumber(m)) : day(Number(y), monthNumber(m), Number(d));
      if (m !== undefined)
        return { precision: d === undefined ? 'month' : 'day', yearStated: false, part: monthNumber(m) };
      return y === undefined ? null : { precision: 'year', interval: monthSpan(Number(y), 1, 12) };
    },
  };
}

const foreignPatterns = new Map<Language, readonly Pattern[]>();

/** The patterns of a language that is not English; they are made when something first looks like it. */
export function patternsFor(language: Language): readonly Pattern[] {
  const { prose } = language;
  let patterns = foreignPatterns.get(language);
  if (!patterns)
    foreignPatterns.set(
      language,
      (patterns = [
        ...prose.times.map(({ precision, pattern }) => patternOf(precision, pattern)),
        ...prose.relativeTimes.map((source) => patternOf('relative', source)),
        ...prose.vagueTimes.map((source) => patternOf('vague', source)),
      ]),
    );
  return patterns;
}

/** Cells and labels are no longer, in UTF-16 code units. */
const shortText = 40;

/** The patterns of the languages in which something in a text without foreign letters may be a date. */
export function foreignPatternsFor(text: string): readonly Pattern[] {
  return languagesOfDates(text, text.length <= shortText && /\d/.test(text)).flatMap(patternsFor);
}
