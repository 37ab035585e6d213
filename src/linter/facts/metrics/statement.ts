import type { Passage } from '../../outline/outline.js';
import { timesIn, type CalendarOptions } from '../time.js';
import { changeIn, valuesIn } from '../value.js';
import { absent, type Stated } from './model.js';
import { measuresIn } from './naming.js';

/** A target without a number: "zero crashes", "all projects", "twice as many". */
const wholeInWords = /^(?:zero|no|all|every|none)\b|\b(?:zero|double|twice|triple|half) (?:the|as|of|\p{L}+)|#1\b/iu;

/** What a statement says of its metric. */
export interface Reading {
  readonly baseline: Stated;
  readonly target: Stated;
  readonly deadline: Stated;
}

/** Reads baseline, target and date out of a statement such as "from 20% to 40% by Q3 2026" or "target: ≥ 40 %". */
export function readStatement(passage: Passage, from: number, to: number, calendar: CalendarOptions, isTarget: boolean): Reading {
  const text = passage.text.slice(from, to);
  const times = timesIn(text, calendar);
  const change = changeIn(text);
  const place = (value: { start: number; end: number; text: string }): Pick<Stated, 'state' | 'text' | 'range'> => ({ state: 'stated', text: value.text, range: passage.source(from + value.start, from + value.end) });
  const blank = (label: RegExp): Stated | undefined => {
    const match = label.exec(text);
    return match ? { state: 'open', text: match[0], range: passage.source(from + match.index, from + match.index + match[0].length) } : undefined;
  };
  const labelledValue = (label: string): Stated | undefined => {
    const match = new RegExp(`\\b(?:${label})\\b\\s*(?:is|was|of|[:=~≈]|at)?\\s*(?=[~≈$€£¥<>≥≤+]?\\s?\\d)`, 'i').exec(text);
    const value = match && valuesIn(text.slice(match.index + match[0].length))[0];
    if (!match || !value || value.start > 3) return undefined;
    const at = match.index + match[0].length;
    return { ...place({ start: at + value.start, end: at + value.end, text: value.text }), value };
  };
  const time = times.find((each) => each.precision !== 'relative' || /\b(?:within|in|after|over|by|first)\s[^.]{0,20}$|\($/i.test(text.slice(0, each.start)));
  const deadline: Stated = time ? { ...place(time), time } : (blank(/(?<=\bby\s)\[[^\]]+\]/i) ?? absent);
  const values = measuresIn(text, calendar).filter((value) => value.unit.kind !== 'duration' || !times.some((each) => each.start < value.end && value.start < each.end) || value.comparator !== null);
  const trailing = valuesIn(text).find((value) => /^\s*(?:today|now|currently|at present|last (?:year|quarter|month))\b/i.test(text.slice(value.end)));
  const baseline = change ? { ...place(change.from), value: change.from } : (labelledValue('baseline|currently|current|today|now|was|as of today|up from|down from|from') ?? (trailing && { ...place(trailing), value: trailing }) ?? blank(/(?<=\b(?:from|baseline:?|today:?|current:?)\s)\[[^\]]+\]/i) ?? absent);
  let target: Stated = change ? { ...place(change.to), value: change.to } : (labelledValue('target|targeting|goal|aim|threshold|reach|to|at least|at most|stays? (?:above|below)|below|above') ?? absent);
  if (target.state === 'absent') {
    const open = blank(/(?<=\b(?:to|target:?|goal:?)\s)\[[^\]]+\]/i);
    const bare = values.find((value) => value.start !== trailing?.start && (value.comparator !== null || isTarget));
    const whole = wholeInWords.exec(text);
    target = open ?? (bare && bare.text !== baseline.text ? { ...place(bare), value: bare } : whole && isTarget ? place({ start: whole.index, end: whole.index + whole[0].length, text: whole[0] }) : absent);
  }
  return { baseline, target, deadline };
}
