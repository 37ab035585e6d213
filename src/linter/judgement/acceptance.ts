import type { StrategyDocument } from '../facts/document.js';
import { isoDate, timesIn, type CalendarOptions } from '../facts/time.js';
import type { Comment } from '../outline/outline.js';
import { say, type Message } from '../result.js';
import { fixed, type Range } from '../text/text.js';

/** Findings that the author knows of and accepts: a comment of remark-lint's, with the reason in a comment directly above. */
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

const reasonForm =
  /^\s*<!--\s*accepted(?:\s+until\b(?<until>[^:]*))?\s*(?::(?<reason>(?:(?!-->)[\s\S])*?))?\s*-->\s*$/i;
const controlForm = /^\s*<!--\s*lint\s+(?<verb>disable|enable|ignore)(?<ids>\s[\s\S]*?)?-->\s*$/;
const dayLength = 86_400_000;
/** Days and months of the units in which people look ahead. */
const spans: Readonly<Record<string, readonly [number, number]>> = {
  day: [1, 0],
  week: [7, 0],
  month: [0, 1],
  quarter: [0, 3],
  year: [0, 12],
};

/** The day that lies so far ahead; undefined for what is no such wording. */
function ahead(text: string, today: number): string | undefined {
  const [, count = '', unit = ''] = /^(?:in |for )?(\d{1,3}|an?) (day|week|month|quarter|year)s?$/i.exec(text) ?? [];
  const span = spans[unit.toLowerCase()];
  if (!span) return undefined;
  const size = Number(count) || 1;
  const date = new Date(today + size * span[0] * dayLength);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + size * span[1]];
  // The 31st of a month that has none is its last day.
  return isoDate(Math.min(Date.UTC(year, month, date.getUTCDate()), Date.UTC(year, month + 1, 0)));
}

/**
 * Reads the last day of a date or period: "2027-03-31", "Q1 2027", and where today is given "in 3 months".
 * @param today midnight UTC, in milliseconds; then what lies in the past is a problem too
 */
export function readDay(text: string, calendar: CalendarOptions, today?: number): ReadDay {
  const written = text.trim();
  const later = today === undefined ? undefined : ahead(written, today);
  if (later !== undefined) return { day: later };
  const [time, other] = timesIn(written, calendar);
  if (time?.invalid !== undefined) return { problem: say`${time.invalid}: correct "${written}".` };
  if (
    !time?.interval ||
    other ||
    !/^(?:by |in |until |the |end of )*$/i.test(written.slice(0, time.start)) ||
    time.end < written.length
  )
    return { problem: say`"${written}" cannot be read as a date: write it like 2027-03-31 or Q1 2027.` };
  const day = isoDate(time.interval.to - dayLength);
  return today !== undefined && day < isoDate(today)
    ? { problem: say`${day} has passed: enter a later day.` }
    : { day };
}

/** The acceptances of a document with their comments, in the order of the text. */
export function readAcceptances(document: StrategyDocument): readonly ReadAcceptance[] {
  const {
    source,
    options: { calendar, today },
  } = document;
  const comments = document.outline.comments;
  const controls = comments.map(({ text }) => {
    const { verb, ids = '' } = controlForm.exec(text)?.groups ?? {};
    return verb === undefined ? undefined : { verb, ids: ids.split(/\s+/).filter(Boolean) };
  });
  return comments.flatMap((comment, index): ReadAcceptance[] => {
    const control = controls[index];
    if (!control || control.verb === 'enable') return [];
    const { ids } = control;
    const above = comments[index - 1];
    const said =
      above && /^[\s>]*$/.test(source.slice(above.range.end, comment.range.start))
        ? reasonForm.exec(above.text)?.groups
        : undefined;
    const read = said?.until === undefined ? undefined : readDay(said.until, calendar);
    const until = read && 'day' in read ? read.day : undefined;
    const ended = controls
      .slice(index + 1)
      .some(
        (other) => other?.verb === 'enable' && (other.ids.length === 0 || ids.some((id) => other.ids.includes(id))),
      );
    return [
      {
        ruleIds: ids,
        reason: said?.reason?.trim() ?? '',
        until,
        comment,
        expired: until !== undefined && until < isoDate(today),
        range: { start: (said && above ? above : comment).range.start, end: comment.range.end },
        scope: control.verb === 'ignore' || ended ? 'block' : 'file',
        problem: read && 'problem' in read && above ? { said: read.problem, range: fixed(above.range) } : undefined,
      },
    ];
  });
}

/**
 * What the comments of a document switch off, with the reasons that stand directly above them:
 * `<!-- accepted until 2027-03-31: we measure from January on -->`, then `<!--lint ignore metric-baseline-->`.
 * @returns acceptances in the order of the text; a comment without a reason is one with an empty reason
 */
export const acceptancesIn: (document: StrategyDocument) => readonly Acceptance[] = readAcceptances;
