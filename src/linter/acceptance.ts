import type { StrategyDocument } from './facts/document.js';
import { isoDate, timesIn, type CalendarOptions } from './facts/time.js';
import type { Comment } from './outline/outline.js';
import { say, type Message } from './result.js';
import { fixed, type Range } from './text.js';

/** Findings that somebody knows of and lives with: a comment of remark-lint's, with the reason in a comment directly above. */
export interface Acceptance {
  /** The items that are switched off; every item when empty. */
  readonly ruleIds: readonly string[];
  /** Empty when none is given. */
  readonly reason: string;
  /** The last day on which it holds, as an ISO date; undefined when it has no end, or one that cannot be read. */
  readonly until: string | undefined;
  /** Whether that day has passed: then it silences nothing. */
  readonly expired: boolean;
  /** From the first comment to the end of the last. */
  readonly range: Range;
  /** Whether it holds for a block, or for the rest of the file. */
  readonly scope: 'block' | 'file';
}

/** An acceptance with the comments it is made of, and what is wrong with its date. */
interface ReadAcceptance extends Acceptance {
  /** The comment that remark-lint reads. */
  readonly comment: Comment;
  readonly problem: { readonly said: Message; readonly range: Range } | undefined;
}

/** A day, or a sentence that says why there is none. */
export type ReadDay = { readonly day: string } | { readonly problem: Message };

const reasonForm = /^\s*<!--\s*accepted(?:\s+until\b(?<until>[^:]*))?\s*(?::(?<reason>[\s\S]*?))?\s*-->\s*$/i;
const controlForm = /^\s*<!--\s*lint\s+(?<verb>disable|enable|ignore)(?<ids>\s[\s\S]*?)?-->\s*$/;
const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const day = 86_400_000;

/** The day that lies so far ahead; undefined for what is no such wording. */
function ahead(text: string, today: number): string | undefined {
  const { count = '', unit = '' } = /^(?:in|within|for)?\s*(?<count>\d{1,3}|[a-z]+)\s+(?<unit>day|week|month|quarter|year)s?$/i.exec(text)?.groups ?? {};
  const size = /^\d+$/.test(count) ? Number(count) : /^an?$/i.test(count) ? 1 : numbers.indexOf(count.toLowerCase());
  if (size < 1) return undefined;
  const steps: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };
  const months = steps[unit.toLowerCase()];
  if (months === undefined) return isoDate(today + size * day * (/^week/i.test(unit) ? 7 : 1));
  const date = new Date(today);
  // The 31st of a month that has none is its last day.
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + size * months + 1, 0));
  return isoDate(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date.getUTCDate(), last.getUTCDate())));
}

/**
 * Reads the last day of a date or period: "2027-03-31", "Q1 2027", and where today is given "in 3 months".
 * @param today midnight UTC, in milliseconds; then what lies in the past is a problem too
 */
export function readDay(text: string, calendar: CalendarOptions, today?: number): ReadDay {
  const written = text.trim();
  const later = today === undefined ? undefined : ahead(written, today);
  if (later !== undefined) return { day: later };
  const [time, ...others] = timesIn(written, calendar);
  const around = time ? written.slice(0, time.start) + written.slice(time.end) : written;
  if (!time || others.length > 0 || !/^(?:by|in|until|the|end|of|\s)*$/i.test(around)) return { problem: say`"${written}" is no date that can be read: write it as 2027-03-31 or Q1 2027.` };
  if (time.invalid !== undefined) return { problem: say`"${written}" is no date: ${time.invalid}.` };
  if (time.readings) return { problem: say`"${written}" can be ${time.readings[0]} or ${time.readings[1]}: write it as one of them.` };
  if (!time.interval) return { problem: say`"${written}" leaves open which day is meant: write it as 2027-03-31 or Q1 2027.` };
  const last = isoDate(time.interval.to - day);
  return today !== undefined && last < isoDate(today) ? { problem: say`${last} has passed: name a day that is still to come.` } : { day: last };
}

/** The acceptances of a document with their comments, in the order of the text. */
export function readAcceptances(document: StrategyDocument): readonly ReadAcceptance[] {
  const { source, options: { calendar, today } } = document;
  const comments = document.outline.comments.all;
  const controls = comments.map(({ text }) => {
    const { verb, ids = '' } = controlForm.exec(text)?.groups ?? {};
    return verb === undefined ? undefined : { verb, ids: ids.split(/\s+/).filter(Boolean) };
  });
  return comments.flatMap((comment, index): ReadAcceptance[] => {
    const control = controls[index];
    if (!control || control.verb === 'enable') return [];
    const { ids } = control;
    const above = comments[index - 1];
    const said = above && source.slice(above.range.end, comment.range.start).trim() === '' ? reasonForm.exec(above.text)?.groups : undefined;
    const read = said?.until === undefined ? undefined : readDay(said.until, calendar);
    const until = read && 'day' in read ? read.day : undefined;
    const ended = controls.slice(index + 1).some((other) => other?.verb === 'enable' && (other.ids.length === 0 || ids.some((id) => other.ids.includes(id))));
    return [{
      ruleIds: ids, reason: said?.reason?.trim() ?? '', until, comment,
      expired: until !== undefined && until < isoDate(today),
      range: { start: (said && above ? above : comment).range.start, end: comment.range.end },
      scope: control.verb === 'ignore' || ended ? 'block' : 'file',
      problem: read && 'problem' in read && above ? { said: read.problem, range: fixed(above.range) } : undefined,
    }];
  });
}

/**
 * What the comments of a document switch off, with the reasons that stand directly above them:
 * `<!-- accepted until 2027-03-31: we measure from January on -->`, then `<!--lint ignore metric-baseline-->`.
 * @returns acceptances in the order of the text; a comment without a reason is one with an empty reason
 */
export function acceptancesIn(document: StrategyDocument): readonly Acceptance[] {
  return readAcceptances(document).map(({ ruleIds, reason, until, expired, range, scope }) => ({ ruleIds, reason, until, expired, range, scope }));
}
