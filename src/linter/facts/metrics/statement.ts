import type { Passage } from '../../outline/outline.js';
import { lastIndexAt } from '../../text/place.js';
import { overlapsOf } from '../../text/text.js';
import { timesIn, type CalendarOptions, type TimeReference } from '../time.js';
import { changeIn, type Change } from '../value/change.js';
import { valuesIn, type Value } from '../value.js';
import { absent, type Stated } from './model.js';
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

/** Reads baseline, target and date out of a statement such as "from 20% to 40% by Q3 2026" or "target: ≥ 40 %". */
export function readStatement(
  passage: Passage,
  from: number,
  to: number,
  calendar: CalendarOptions,
  isTarget: boolean,
): Reading {
  const text = passage.text.slice(from, to);
  const times = timesIn(text, calendar);
  // A number in the label belongs to the name: "Tickets answered within 4 h: 60% → 90%".
  const label = /^[^:\n]*\d[^:\n]*[^:\d\n]:\s|^[^:\n]*\d:\s/.exec(text.slice(0, labelLength))?.[0].length ?? 0;
  const valued = ' '.repeat(label) + text.slice(label);
  const change = changeIn(valued) ?? inBrackets(valued);
  const place = (value: { start: number; end: number; text: string }): Pick<Stated, 'state' | 'text' | 'range'> => ({
    state: 'stated',
    text: value.text,
    range: passage.source(from + value.start, from + value.end),
  });
  const blank = (label: RegExp): Stated | undefined => {
    const match = label.exec(text);
    return match
      ? {
          state: 'open',
          text: match[0],
          range: passage.source(from + match.index, from + match.index + match[0].length),
        }
      : undefined;
  };
  const labelledValue = (label: string): Stated | undefined => {
    const match = new RegExp(`\\b(?:${label})\\b\\s*(?:is|was|of|[:=~≈]|at)?\\s*(?=[~≈$€£¥<>≥≤+]?\\s?\\d)`, 'i').exec(
      text,
    );
    const value = match && valuesIn(text.slice(match.index + match[0].length))[0];
    if (!match || !value || value.start > 3) return undefined;
    const at = match.index + match[0].length;
    return { ...place({ start: at + value.start, end: at + value.end, text: value.text }), value };
  };
  const time = times.find(
    (each) =>
      each.precision !== 'relative' ||
      /\b(?:within|in|after|over|by|first)\s[^.]{0,20}$|\($/i.test(
        text.slice(Math.max(0, each.start - leadLength), each.start),
      ),
  );
  const deadline: Stated = time ? { ...place(time), time } : (blank(/(?<=\bby\s)\[[^\]]+\]/i) ?? absent);
  const timesAt = overlapsOf(times);
  const values = measuresIn(valued, calendar).filter(
    (value) =>
      value.unit.kind !== 'duration' || timesAt(value.start, value.end).length === 0 || value.comparator !== null,
  );
  const latest = times.reduce((last, { interval }) => Math.max(last, interval?.from ?? last), -Infinity);
  const trailing = valuesIn(valued).find((value) => isToday(value, text, times, latest));
  const baseline = change
    ? { ...place(change.from), value: change.from }
    : (labelledValue('baseline|currently|current|today|now|was|as of today|up from|down from|from') ??
      (trailing && { ...place(trailing), value: trailing }) ??
      blank(/(?<=\b(?:from|baseline:?|today:?|current:?)\s)\[[^\]]+\]/i) ??
      absent);
  let target: Stated = change
    ? { ...place(change.to), value: change.to }
    : (labelledValue(
        'target|targeting|goal|aim|threshold|reach|to|at least|at most|stays? (?:above|below)|below|above',
      ) ?? absent);
  if (target.state === 'absent') {
    const open = blank(/(?<=\b(?:to|target:?|goal:?)\s)\[[^\]]+\]/i);
    const bare = values.find((value) => value.start !== trailing?.start && (value.comparator !== null || isTarget));
    const whole = wholeInWords.exec(text);
    target =
      open ??
      (bare && bare.text !== baseline.text
        ? { ...place(bare), value: bare }
        : whole && isTarget
          ? place({ start: whole.index, end: whole.index + whole[0].length, text: whole[0] })
          : absent);
  }
  return { baseline, target, deadline };
}
