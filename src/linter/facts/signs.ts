/**
 * What the letters of a text hint at, seen in one pass over them. What cannot be in a text without its sign is not looked
 * for there: most texts hold few signs, and an expression for each of them takes many times as long. Signs are wrong on
 * the side of "perhaps" only.
 */
import { hashOf, hashWith, isDigit, isLetter, WordMarks } from '../letters.js';
import { remembered } from '../memo.js';
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
  /** A month with a digit beside it, or two short words away: "3rd of May", "May 3", "May '27". */
  dated: 65_536,
  /** A letter by which other languages count parts of a year, with its digit: "T1", "2S". */
  lettered: 131_072,
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
const [to, be] = ['to', 'be'].map(hashOf);
const [h, q, s, t, x] = [...'hqstx'].map((letter) => letter.charCodeAt(0));

/** The signs of a word that begins behind something other than a space. */
function signsBehind(before: number, letter: number): number {
  // "$X"
  if (before === 36 || before === 0x20ac || before === 0xa3) return sign.blank;
  if (!isDigit(before)) return 0;
  return letter === h ? sign.half : letter === s || letter === t ? sign.lettered : 0;
}

/** The signs of a digit, with the two characters before it. */
function signsOfDigit(last: number, before: number): number {
  const letter = last | 32;
  if (letter === q) return sign.digit | sign.quarter;
  if (letter === h) return sign.digit | sign.half;
  if (letter === s || letter === t) return sign.digit | sign.lettered;
  if (!isDigit(before)) return sign.digit;
  return sign.digit | (last === 47 ? sign.slash | sign.iso : last === 45 ? sign.iso : last === 46 ? sign.dot : 0);
}

/** The signs of a character that is neither letter, digit nor space. */
function signsAt(code: number, text: string, at: number): number {
  switch (code) {
    case 91: // [
    case 60: // <
      return sign.blank;
    case 123: // {{
    case 63: // ??
      return text.charCodeAt(at - 1) === code ? sign.blank : 0;
    case 95: // ___
    case 46: // ...
      return text.charCodeAt(at - 1) === code && text.charCodeAt(at - 2) === code ? sign.blank : 0;
    case 37: // X%
      return isLetter(text.charCodeAt(at - 1)) ? sign.blank : 0;
    default:
      return code < 128 ? 0 : code === 0x2026 ? sign.beyond | sign.blank : sign.beyond;
  }
}

/** Words that may stand between a day and its month, the month counted: "3rd of May". */
const wordsToMonth = 3;

/** What a text hints at: bits of `sign`. */
export const signsOf: (text: string) => number = remembered((text) => {
  const { length } = text;
  let signs = 0;
  let before = 0;
  let last = 32;
  let digits = 0;
  let sinceDigit = wordsToMonth;
  let afterMonth = false;
  for (let at = 0; at < length; at += 1) {
    let code = text.charCodeAt(at);
    if (isLetter(code)) {
      const letter = code | 32;
      if (last !== 32) signs |= signsBehind(last, letter);
      if (letter === x && (text.charCodeAt(at + 1) | 32) === x) signs |= sign.blank;
      let hash = 0;
      do {
        hash = hashWith(hash, code);
        at += 1;
        code = text.charCodeAt(at);
      } while (isLetter(code));
      const said = signsOfWords.of(hash);
      signs |= hash === be && before === to ? said | sign.blank : said;
      before = hash;
      digits = 0;
      sinceDigit += 1;
      afterMonth = (said & sign.month) !== 0;
      if (afterMonth && sinceDigit <= wordsToMonth) signs |= sign.dated;
      if (at >= length) break;
    }
    last = code;
    if (isDigit(code)) {
      signs |= signsOfDigit(text.charCodeAt(at - 1), text.charCodeAt(at - 2));
      digits += 1;
      if (digits === 4) signs |= sign.year;
      if (afterMonth) signs |= sign.dated;
      sinceDigit = 0;
    } else {
      digits = 0;
      if (code !== 32) signs |= signsAt(code, text, at);
    }
  }
  return signs;
});
