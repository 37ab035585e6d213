import {
  isSpaceless,
  languages,
  literally,
  lowered,
  wordish,
  forLowered,
  type Language,
} from '../../languages/index.js';
import type { TimeReference } from './reference.js';

/** A day of the week that stands beside a date. Offsets are those of the text, in UTF-16 code units. */
export interface Weekday {
  /** The date together with it. */
  readonly start: number;
  readonly end: number;
  /** Its name. */
  readonly name: { readonly start: number; readonly end: number };
  /** 0 for Sunday to 6 for Saturday. */
  readonly day: number;
  /** Another day of the week in the same language and form. */
  of(day: number): string;
}

/** A name of a day of the week. */
interface Name {
  readonly written: string;
  readonly language: Language;
  readonly day: number;
  readonly form: number;
  readonly isShort: boolean;
}

const names: readonly Name[] = languages.flatMap((language) =>
  language.prose.weekdays.flatMap((forms, day) =>
    forms.map((written, form) => ({
      written,
      language,
      day,
      form,
      isShort: !isSpaceless(written) && (form === 1 || (form > 0 && (forms[0] ?? '').startsWith(written))),
    })),
  ),
);
const anyOf = (words: readonly string[]): string => forLowered(literally([...new Set(words)]).join('|'));
const ofOneLetter = ({ written }: Name): boolean => isSpaceless(written) && written.length === 1;
const writtenOf = (each: readonly Name[]): string => anyOf(each.map(({ written }) => written));
const before = new RegExp(
  `(?<![${wordish}])(?<name>${writtenOf(names.filter((name) => !ofOneLetter(name)))})(?:(?<mark>[.,]{1,2})\\s*|\\s+)` +
    `(?:(?:${anyOf(languages.flatMap(({ prose }) => prose.beforeDay))})\\s+)?$`,
);
const bracketed = new RegExp(`^\\s?\\((?<name>${writtenOf(names)})\\.?\\)`);
const behind = new RegExp(
  `^\\s?(?<name>${writtenOf(names.filter((name) => isSpaceless(name.written) && !ofOneLetter(name)))})`,
);
/** A day of the week with what may stand between it and its date is no longer, in UTF-16 code units. */
const longest = 30;

/** Whether a name that was found can be no other word there. */
function isCertain({ written, language, isShort }: Name, found: string, month: string, isSetApart: boolean): boolean {
  if (/^\p{Lu}/u.test(written) && !/^\p{Lu}/u.test(found)) return false;
  if (!isShort) return true;
  return /^\p{L}/u.test(month)
    ? language.prose.months.some((each) => each.includes(month.toLowerCase().replace(/\.$/, '')))
    : isSetApart;
}

/**
 * The day of the week that stands before a date or, in brackets or in Chinese, Japanese and Korean, behind it: "Mo., 3.5.2027".
 * @param text with signs of half width
 * @param month how the date names its month: only beside a month of its language is "do" a Thursday
 */
export function weekdayBeside(text: string, start: number, end: number, month: string): Weekday | undefined {
  const from = Math.max(0, start - longest);
  const lead = before.exec(lowered(text.slice(from, start)));
  const found =
    lead ?? bracketed.exec(lowered(text.slice(end, end + longest))) ?? behind.exec(text.slice(end, end + longest));
  const small = found?.groups?.name;
  if (!found || small === undefined) return undefined;
  const at = (lead ? from : end) + found.index + (lead ? 0 : found[0].indexOf(small));
  const name = { start: at, end: at + small.length };
  const isSetApart = lead ? lead.groups?.mark !== undefined : found[0].includes('(');
  const known = names.find(
    (each) =>
      each.written.toLowerCase() === small && isCertain(each, text.slice(name.start, name.end), month, isSetApart),
  );
  if (!known) return undefined;
  const { language, day, form, isShort } = known;
  return {
    start: lead ? name.start : start,
    end: lead ? end : end + found[0].length,
    name,
    day,
    of(other) {
      const forms = language.prose.weekdays[other] ?? [];
      return forms[form] ?? forms[isShort ? 1 : 0] ?? '';
    },
  };
}

/** How far it is from a day of the week to the nearest of another name, -3 to 3 days. */
const daysTo = (from: number, to: number): number => {
  const ahead = (to - from + 7) % 7;
  return ahead > 3 ? ahead - 7 : ahead;
};

/** What is wrong with the day of the week of a day that begins at an instant; undefined when nothing is. */
export function misnamed(weekday: Weekday, at: number): TimeReference['misnamed'] {
  const date = new Date(at);
  const actual = date.getUTCDay();
  if (actual === weekday.day) return undefined;
  return {
    start: weekday.name.start - weekday.start,
    end: weekday.name.end - weekday.start,
    right: weekday.of(actual),
    day: date.getUTCDate(),
    moved: date.getUTCDate() + daysTo(actual, weekday.day),
  };
}
