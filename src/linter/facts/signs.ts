/**
 * What the letters of a text hint at, seen in one pass over them. What cannot be in a text without its sign is not looked
 * for there: most texts hold few signs, and an expression for each of them takes many times as long. Signs are wrong on
 * the side of "perhaps" only.
 */
import { hashOf, hashWith, isDigit, isLetter, WordMarks } from '../letters.js';
import { foreignDateWords, isOrdinary } from './dateWords.js';

/** The signs, as bits of a number; those up to `blank` are of words. */
export const sign = {
  month: 1, unit: 2, phrase: 4, fiscal: 8,
  /** A unit in which plans are made: not days, which alone are no date. */
  period: 16,
  /** A word of dates in another language; one that is an English word too. */
  foreign: 32, ordinary: 64,
  blank: 128,
  digit: 256,
  /** These come with a digit. */
  iso: 512, slash: 1024, dot: 2048, quarter: 4096, half: 8192, year: 16_384,
  /** A letter beyond ASCII. */
  beyond: 32_768,
} as const;

const signsOfWords = new WordMarks();
const hint = (words: readonly string[], bit: number): void => signsOfWords.mark(words, bit);

const periods = 'week month quarter year'.split(' ').flatMap((unit) => [unit, `${unit}s`]);
const units = [...periods, 'day', 'days', 'sprint', 'sprints'];
const months = 'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december'.split(' ');
hint(months.flatMap((month) => [month, `mid${month}`]), sign.month);
const numbered = 'one two three four five six nine ten twelve eighteen'.split(' ').flatMap((number) => units.map((unit) => number + unit));
hint(['half', ...units, ...numbered], sign.unit);
hint(periods, sign.period);
hint('soon asap eoy eoq eom end next later mid midyear term future spring summer autumn winter eventually course point ready'.split(' '), sign.phrase);
hint(['fy', 'fiscal'], sign.fiscal);
for (const word of foreignDateWords.keys()) if (/^[a-z]+$/.test(word)) hint([word], isOrdinary(word) ? sign.ordinary : sign.foreign);
// "T.B.D.", "Q_", "DD/MM/YY", "more to come", "work in progress" among them.
hint('tba tbd tbc b todo fixme wip q qx yyyy dd mm here lorem coming yet progress construction fill come'.split(' '), sign.blank);
const [to, be, xx] = ['to', 'be', 'xx'].map(hashOf);

/** The signs that follow from a character that is no letter, and the two before it. */
function signsAt(code: number, last: number, before: number): number {
  if (isDigit(code)) {
    const letter = last | 32;
    if (letter === 113) return sign.digit | sign.quarter;
    if (letter === 104) return sign.digit | sign.half;
    if (!isDigit(before)) return sign.digit;
    return sign.digit | (last === 47 ? sign.slash | sign.iso : last === 45 ? sign.iso : last === 46 ? sign.dot : 0);
  }
  switch (code) {
    case 91: // [
    case 60: // <
      return sign.blank;
    case 123: // {{
    case 63: // ??
      return last === code ? sign.blank : 0;
    case 95: // ___
    case 46: // ...
      return last === code && before === code ? sign.blank : 0;
    case 37: // X%
      return isLetter(last) ? sign.blank : 0;
    default:
      return code < 128 ? 0 : code === 0x2026 ? sign.beyond | sign.blank : sign.beyond;
  }
}

/** What a text hints at: bits of `sign`. */
export function signsOf(text: string): number {
  let signs = 0;
  let hash = 0;
  let length = 0;
  let word = 0;
  let digits = 0;
  let last = 32;
  let before = 32;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    if (isLetter(code)) {
      if (length === 0) {
        if ((code | 32) === 104 && isDigit(last)) signs |= sign.half;
        // "$X"
        if (last === 36 || last === 0x20ac || last === 0xa3) signs |= sign.blank;
      }
      hash = hashWith(hash, code);
      length += 1;
      if (length === 2 && hash === xx) signs |= sign.blank;
    } else {
      if (length > 0) {
        signs |= signsOfWords.of(hash);
        if (hash === be && word === to) signs |= sign.blank;
        word = hash;
        hash = 0;
        length = 0;
      }
      signs |= signsAt(code, last, before);
    }
    digits = isDigit(code) ? digits + 1 : 0;
    if (digits === 4) signs |= sign.year;
    before = last;
    last = code;
  }
  return signs;
}
