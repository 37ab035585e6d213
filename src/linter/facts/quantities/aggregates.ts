import { languages, literally, matcherOf, reckoningWords } from '../../languages/index.js';
import type { Passage } from '../../outline/outline.js';
import { pattern } from '../patterns.js';

/**
 * Whether what stands below some numbers is the largest, the last or the mean of them, as it is for what there is at a time
 * (customers, people) and for averages: then it is no sum of them.
 * @param slack how far it may lie from these, for all are rounded
 */
export function isNoSum(stated: number, parts: readonly number[], slack: number): boolean {
  const [first] = parts;
  if (first === undefined || parts.length < 2) return false;
  const mean = parts.reduce((sum, part) => sum + part, 0) / parts.length;
  return [Math.max(...parts), parts.at(-1) ?? first, mean].some((each) => Math.abs(each - stated) <= slack);
}

/** What a total that is no sum is called: a profit, a balance, a mean, a change. */
const noSum = new RegExp(pattern('aggregates.noSum'), 'iu');

const partly = matcherOf(literally(languages.flatMap(({ prose }) => prose.reckoning.partly)), true);

/** Whether any cell of a row says that it is no part of the sum, or only perhaps: "optional", "included above", "without tax". */
export const isPartly = (row: readonly Passage[]): boolean => row.some(({ text }) => partly.test(text));

/** Whether the name of a total says that it is no sum. */
export const isNamedNoSum = (name: string): boolean => noSum.test(name);

const periods =
  'month|quarter|year|week|day|hour|monat|quartal|jahr|woche|tag|stunde|mois|trimestre|ann?ée|an|semaine|jour|mes|año|semana|' +
  'día|mês|ano|dia|mese|anno|settimana|giorno|miesiąc|rok|tydzień|месяц|квартал|год|неделю|день';
/** What is said of a column whose numbers are those of one of several, or their mean: nobody adds them up. */
const ofOne = new RegExp(
  `(?<!\\p{L})(?:(?:per|pro|par|por|al|na|за|на)\\s+(?!(?:${periods})(?!\\p{L}))\\p{L}|` +
    '(?:unit|rate|avg|average|mean|arpu|arpa|cac|cp[acilm]|' +
    `${reckoningWords('each')})(?!\\p{L})|(?:stück|unitaire|unitari|unitári|durchschnitt|moyen|promedio|médi[ao]|medi[ao]|średni|средн))|` +
    `平均|单价|單價|単価|평균|단가|ø|\\/\\s?(?!(?:mo|yr|wk|${periods})(?!\\p{L}))\\p{L}{2,}`,
  'iu',
);

/** Whether the title of a column says that its numbers are of one of several things, or means. */
export const isOfOne = (title: string): boolean => ofOne.test(title);

/** What marks a row as one of those that the row above the first of them adds up. */
const below = /^(?:\s{2,}|\u00A0|\u2003|&nbsp;|&emsp;|\s*(?:[-–—•·*+↳└├→›»]|o\s)\s*)/u;

/** Whether all of a cell is in bold type. */
function isBold({ text, marks }: Passage): boolean {
  const end = text.trimEnd().length;
  const start = text.length - text.trimStart().length;
  return marks.some((mark) => mark.type === 'strong' && mark.start <= start && mark.end >= end) && end > start;
}

/** By what a row may be set off from others: a mark before it, its type. */
const setOff: readonly ((row: readonly Passage[]) => boolean)[] = [
  (row) => below.test(row[0]?.text ?? ''),
  (row) => row[0] !== undefined && !isBold(row[0]),
];

/** Whether no row is set off from the others: those that are may add up others. */
export const areAlike = (rows: readonly (readonly Passage[])[]): boolean =>
  setOff.every((isSetOff) => new Set(rows.map(isSetOff)).size <= 1);

/**
 * The rows that add up those below them, where some are set off from the others by bold type or by a mark before these.
 * @returns undefined where all rows look alike
 */
export function groupsAmong(
  rows: readonly (readonly Passage[])[],
): { readonly heads: readonly (readonly Passage[])[]; readonly members: readonly (readonly Passage[])[] } | undefined {
  for (const isMember of setOff) {
    const members = rows.filter(isMember);
    const heads = rows.filter((row) => !isMember(row));
    if (heads.length > 0 && members.length >= 2 && rows[0] && !isMember(rows[0])) return { heads, members };
  }
  return undefined;
}

/** More rows than that are made by a program. */
const mostRows = 60;

/** The numbers without those that are the sum of two or more right behind or right before them. */
export function withoutSums(numbers: readonly number[], slack: number): readonly number[] {
  if (numbers.length > mostRows) return numbers;
  const addsUp = (index: number, step: 1 | -1): boolean => {
    const wanted = numbers[index] ?? 0;
    let sum = 0;
    for (let at = index + step, count = 1; at >= 0 && at < numbers.length; at += step, count += 1) {
      sum += numbers[at] ?? 0;
      if (count >= 2 && wanted > 0 && Math.abs(sum - wanted) <= slack) return true;
      if (sum > wanted + slack) return false;
    }
    return false;
  };
  const before = numbers.filter((_, index) => !addsUp(index, 1));
  return before.length < numbers.length ? before : numbers.filter((_, index) => !addsUp(index, -1));
}
