import type { Passage } from '../../outline/outline.js';
import { lastIndexAt } from '../../text/place.js';
import { overlapsOf, type Range } from '../../text/text.js';
import { timesIn, type CalendarOptions, type TimeReference } from '../time.js';
import { changeIn, type Change } from '../value/change.js';
import { valuesIn, type Value } from '../value.js';
import { absent, valueStated, type Stated } from './model.js';
import { pattern } from '../patterns.js';
import { measuresIn } from './naming.js';

/** A target without a number: "zero crashes", "all projects", "twice as many". */
const wholeInWords = /^(?:zero|no|all|every|none)\b|\b(?:zero|double|twice|triple|half) (?:the|as|of|\p{L}+)|#1\b/iu;

/** "Trial conversion (10% to 14%)". */
function inBrackets(text: string): Change | undefined {
  const [from, to] = valuesIn(text);
  return from && to && /\(\s*$/.test(text.slice(0, from.start)) && /^\s*to\s*$/.test(text.slice(from.end, to.start))
    ? { from, to }
    : undefined;
}

/** Whether a value is said to be that of today, or of a time before another that is named: "≥ 60% by Q2 2027 (31% in Q4 2026)". */
function isToday({ end }: Value, text: string, times: readonly TimeReference[], latest: number): boolean {
  if (/^\s*(?:today|now|currently|at present|last (?:year|quarter|month))\b/i.test(text.slice(end))) return true;
  const next = times[times[0] && times[0].start > end ? 0 : lastIndexAt(times, end, ({ start }) => start) + 1];
  const own = next && /^\s*(?:in|at|on|as of)?\s*$/.test(text.slice(end, next.start)) ? next.interval : null;
  return own !== null && latest > own.from;
}

/** A label is no longer, in UTF-16 code units. */
const labelLength = 80;

/** What says that a period is a date is no longer, in UTF-16 code units. */
const leadLength = 40;

/** What a statement says of its metric. */
export interface Reading {
  readonly baseline: Stated;
  readonly target: Stated;
  readonly deadline: Stated;
}

/** A statement about a metric, as far as it is read. */
interface Statement {
  readonly passage: Passage;
  /** Where it begins in the passage, in UTF-16 code units. */
  readonly offset: number;
  readonly text: string;
  /** The same with the numbers of its label blanked out: those belong to the name. */
  readonly valued: string;
  readonly times: readonly TimeReference[];
  readonly change: Change | undefined;
}

/** A stretch of a statement. */
interface Stretch extends Range {
  readonly text: string;
}

/** "Tickets answered within 4 h: 60% → 90%": a number in the label belongs to the name. */
const labelWithNumber = /^[^:\n]*\d[^:\n]*[^:\d\n]:\s|^[^:\n]*\d:\s/;

function statementIn(passage: Passage, from: number, to: number, calendar: CalendarOptions): Statement {
  const text = passage.text.slice(from, to);
  const label = labelWithNumber.exec(text.slice(0, labelLength))?.[0].length ?? 0;
  const valued = ' '.repeat(label) + text.slice(label);
  const change = changeIn(valued) ?? inBrackets(valued);
  return { passage, offset: from, text, valued, times: timesIn(text, calendar), change };
}

/** What a stretch of a statement says. */
const placed = ({ passage, offset }: Statement, { start, end, text }: Stretch): Stated => ({
  state: 'stated',
  text,
  range: passage.source(offset + start, offset + end),
});

/** A blank that is to be filled with what is asked for: "to [target]". */
function blankIn({ passage, offset, text }: Statement, expression: RegExp): Stated | undefined {
  const match = expression.exec(text);
  if (!match) return undefined;
  const start = offset + match.index;
  return { state: 'open', text: match[0], range: passage.source(start, start + match[0].length) };
}

/**
 * The value behind a word: "currently 31 %".
 * @param words what announces the value, as a pattern
 */
function valueAfter({ passage, offset, text }: Statement, words: string): Stated | undefined {
  const match = new RegExp(
    `(?<![\\p{L}\\p{N}](?<![\\u3040-\\u9FFF]))(?:${words})(?:(?<=[\\u3040-\\u9FFF])|(?![\\p{L}\\p{N}]))` +
      '\\s*(?:is|was|of|[:：=~≈]|at)?\\s*(?=[~≈$€£¥<>≥≤+]?\\s?\\d)',
    'iu',
  ).exec(text);
  if (!match) return undefined;
  const at = match.index + match[0].length;
  const [value] = valuesIn(text.slice(at));
  return value && value.start <= 3 ? valueStated(value, passage, offset + at) : undefined;
}

/** What says that a period is a date: the words before it, or with which it begins in languages whose periods hold them. */
const within = /\b(?:within|in|after|over|by|first)\s[^.]{0,20}$|\($/i;
const begun = new RegExp(pattern('statement.begun'), 'iu');

function deadlineOf(statement: Statement): Stated {
  const { text, times } = statement;
  const time = times.find(
    (each) =>
      each.precision !== 'relative' ||
      within.test(text.slice(Math.max(0, each.start - leadLength), each.start)) ||
      begun.test(each.text),
  );
  return time ? { ...placed(statement, time), time } : (blankIn(statement, /(?<=\bby\s)\[[^\]]+\]/i) ?? absent);
}

const baselineWords = pattern('statement.baselineWords');

/**
 * Where the metric starts.
 * @param today the value that is said to be that of today
 */
function baselineOf(statement: Statement, today: Value | undefined): Stated {
  const { passage, offset, change } = statement;
  if (change) return valueStated(change.from, passage, offset);
  return (
    valueAfter(statement, baselineWords) ??
    (today && valueStated(today, passage, offset)) ??
    blankIn(statement, /(?<=\b(?:from|baseline:?|today:?|current:?)\s)\[[^\]]+\]/i) ??
    absent
  );
}

const targetWords = pattern('statement.targetWords');

/** Where the metric should go, if a word or a sign says so. */
function targetOf(statement: Statement): Stated | undefined {
  const { passage, offset, change } = statement;
  if (change) return valueStated(change.to, passage, offset);
  return valueAfter(statement, targetWords) ?? blankIn(statement, /(?<=\b(?:to|target:?|goal:?)\s)\[[^\]]+\]/i);
}

/** What a metric counts: a time behind it belongs to the definition: "share of tickets answered within a day". */
const counts = new RegExp(pattern('statement.counts'), 'iu');

/**
 * Where the metric should go, if nothing says so: a value that stands alone, or what is said in words.
 * @param others the values that are not that of today
 */
function bareTarget(statement: Statement, others: readonly Value[], baseline: Stated, isTarget: boolean): Stated {
  const bare = others.find(
    ({ comparator, unit, start }) =>
      (comparator !== null || isTarget) && (unit.kind !== 'duration' || !counts.test(statement.text.slice(0, start))),
  );
  if (bare && bare.text !== baseline.text) return valueStated(bare, statement.passage, statement.offset);
  const whole = isTarget ? wholeInWords.exec(statement.text) : null;
  return whole ? placed(statement, { start: whole.index, end: whole.index + whole[0].length, text: whole[0] }) : absent;
}

/**
 * Reads baseline, target and date out of a statement such as "from 20% to 40% by Q3 2026" or "target: ≥ 40 %".
 * @param from where the statement begins in the passage, in UTF-16 code units
 * @param to where it ends
 * @param isTarget whether a value that is not said to be anything else is the target
 */
export function readStatement(
  passage: Passage,
  from: number,
  to: number,
  calendar: CalendarOptions,
  isTarget: boolean,
): Reading {
  const statement = statementIn(passage, from, to, calendar);
  const { text, valued, times } = statement;
  const latest = times.reduce((last, { interval }) => Math.max(last, interval?.from ?? last), -Infinity);
  const today = valuesIn(valued).find((value) => isToday(value, text, times, latest));
  const baseline = baselineOf(statement, today);
  const deadline = deadlineOf(statement);
  const target = targetOf(statement);
  if (target) return { baseline, target, deadline };
  const timesAt = overlapsOf(times);
  const others = measuresIn(valued, calendar).filter(
    ({ start, end, unit, comparator }) =>
      start !== today?.start && (unit.kind !== 'duration' || timesAt(start, end).length === 0 || comparator !== null),
  );
  return { baseline, target: bareTarget(statement, others, baseline, isTarget), deadline };
}
