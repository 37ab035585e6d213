import { languages, literally, lowered, type Language } from '../../languages/index.js';
import type { Passage } from '../../outline/outline.js';
import { capitalized } from '../../text/spelling.js';
import { timesIn, type CalendarOptions } from '../time.js';
import { isApart } from './compare.js';
import { spansIn, type Span } from './span.js';

/** A note beside a date that says of it what is not so: its day of the week, or a period it is not in. */
export interface WrongNote {
  readonly date: string;
  /** Where the date and its note stand, from the first letter to the last, as offsets in the passage; so do those of the note. */
  readonly start: number;
  readonly end: number;
  readonly note: string;
  readonly noteStart: number;
  /** What the note would be; undefined where that is not one thing. */
  readonly right: string | undefined;
  readonly weekday: boolean;
}

const names: ReadonlyMap<string, readonly string[]> = new Map(
  languages.flatMap(({ prose }) => prose.weekdays.map((name) => [name, prose.weekdays] as const)),
);
const weekday = `(?<name>${literally([...names.keys()]).join('|')})(?!\\p{L})`;
/** A day of the week before a date ("lundi 15 juin 2027"), or behind it ("15 June 2027 (Monday)"). */
const before = new RegExp(`(?<!\\p{L})${weekday},?\\s*(?:,\\s*)?(?:den |dem |the |le |el |il |dia )?$`, 'u');
const behind = new RegExp(`^\\s*[(（]\\s*${weekday}\\s*[)）]`, 'u');

/** The days of the week that are not those of their dates. */
const wrongWeekdays = (text: string, own: readonly string[], calendar: CalendarOptions): readonly WrongNote[] =>
  timesIn(text, calendar).flatMap((time): readonly WrongNote[] => {
    if (time.precision !== 'day' || !time.interval || /\p{N}\s?[-–]\s?(?:\p{L}+\s)?\d{1,2},/u.test(time.text))
      return [];
    const head = lowered(text.slice(Math.max(0, time.start - 24), time.start));
    const lead = before.exec(head);
    const trail = lead ? null : behind.exec(lowered(text.slice(time.end, time.end + 24)));
    const name = (lead ?? trail)?.groups?.name;
    const week = name === undefined || own.includes(name) ? own : names.get(name);
    const right = week?.[new Date(time.interval.from).getUTCDay()];
    if (name === undefined || right === undefined || right === name) return [];
    const noteStart = lead ? time.start - head.length + lead.index : time.end + (trail?.[0].indexOf(name) ?? 0);
    const note = text.slice(noteStart, noteStart + name.length);
    return [
      {
        date: time.text,
        start: Math.min(time.start, noteStart),
        end: Math.max(time.end, noteStart + note.length),
        note,
        noteStart,
        right: /^\p{Lu}/u.test(note) ? capitalized(right) : right,
        weekday: true,
      },
    ];
  });

const quarterOf = ({ from }: Span): number => Math.floor(new Date(from).getUTCMonth() / 3) + 1;
/** Whether a stretch is a whole quarter: that of a fiscal year, where it is not the one beside it. */
const isQuarter = ({ from, to }: Span): boolean => {
  const [begin, end] = [new Date(from), new Date(to)];
  return begin.getUTCDate() === 1 && end.getUTCDate() === 1 && Math.round((to - from) / 2_628_000_000) === 3;
};

/** What stands in brackets behind a date. */
const inBrackets = /^(?<lead>\s*[(（]\s*)(?<note>[^()（）]{2,30}?)\s*[)）]/u;

/** The dates and periods that stand in brackets behind one they are not in: "2025-09-15 (Q4)", "Q3 (April)". */
function wrongPeriods(text: string, calendar: CalendarOptions): readonly WrongNote[] {
  return spansIn(text, calendar).flatMap((date): readonly WrongNote[] => {
    const { lead = '', note: written = '' } = inBrackets.exec(text.slice(date.end))?.groups ?? {};
    const [note] = written === '' ? [] : spansIn(written, calendar);
    if (!note || note.text !== written || date.unit > 0 || note.unit > 0 || date.bound !== note.bound || date.ranged)
      return [];
    const ratio = (date.to - date.from) / (note.to - note.from);
    // Two times of one size are a change of plan.
    if ((ratio > 0.5 && ratio < 2) || !isApart(date, note) || (isQuarter(date) && isQuarter(note))) return [];
    const noteStart = date.end + lead.length;
    return [
      {
        date: date.text,
        start: date.start,
        end: noteStart + written.length,
        note: written,
        noteStart,
        right: /^Q[1-4]$/.test(written) ? `Q${quarterOf(date)}` : undefined,
        weekday: false,
      },
    ];
  });
}

/**
 * The notes of a passage that do not fit the dates they stand beside.
 * @param language that of the document: "domingo" is a Sunday in two
 * @param calendar how dates are read
 */
export function wrongNotesIn({ text }: Passage, language: Language, calendar: CalendarOptions): readonly WrongNote[] {
  if (!/\d/.test(text)) return [];
  const periods = /[(（]/.test(text) ? wrongPeriods(text, calendar) : [];
  return [...wrongWeekdays(text, language.prose.weekdays, calendar), ...periods];
}
