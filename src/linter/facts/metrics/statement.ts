import type { Passage } from '../../outline/outline.js';
import { timesIn, type CalendarOptions } from '../time.js';
import { changeIn, valuesIn } from '../value.js';
import { absent, valuesOutside, type Stated } from './model.js';

const stop = /\s+(?:from|to|by|at|is|are|reaches?|of at least|above|below|under|over|within|[<>≥≤=~])\s|\s*[<>≥≤=]|\s*(?:→|->)\s*[~<>≥≤$€£]?\s?\d|:\s|\s[–—-]\s|[.;](?:\s|$)/i;

/** The name of the metric in a statement: its label, or the words before its value. */
export function nameIn(text: string, offset: number): { name: string; start: number; end: number } | undefined {
  const kr = /^\s*(?:\*\*)?KR\s?\d+(?:\.\d+)?\s*[:.)–—-]?\s*/i.exec(text);
  const verb = /^\s*(?:we will |we want to |aim to )?(?:increas(?:e|ing)|grow(?:ing)?|rais(?:e|ing)|improv(?:e|ing)|boost(?:ing)?|lift(?:ing)?|doubl(?:e|ing)|tripl(?:e|ing)|reduc(?:e|ing)|cut(?:ting)?|lower(?:ing)?|decreas(?:e|ing)|shorten(?:ing)?|halv(?:e|ing)|keep(?:ing)?|maintain(?:ing)?|reach(?:ing)?|achiev(?:e|ing)|get|hit(?:ting)?|track|(?:an? )?(?:increase|growth|reduction|decrease|improvement|drop|rise|uplift) in)\s+(?:our |the |a |an )?/i;
  let start = kr?.[0].length ?? 0;
  start += verb.exec(text.slice(start))?.[0].length ?? 0;
  const rest = text.slice(start);
  const match = stop.exec(rest);
  const value = valuesIn(rest)[0];
  let end = match ? match.index : rest.length;
  if (value && value.start < end && value.start > 2) end = value.start;
  const name = rest.slice(0, end).replace(/[\s:,;–—([。．：、-]+$/, '').replace(/\s*\([^)]*$/, '').replace(/(?:は|不得|とする|为|為)$/, '');
  const lead = name.length - name.trimStart().length;
  return name.trim().length >= 2 ? { name: name.trim(), start: offset + start + lead, end: offset + start + name.length } : undefined;
}

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
  const time = times.find((each) => each.precision !== 'relative' || /\b(?:within|in|after|over|by|first)\s[^.]{0,20}$/i.test(text.slice(0, each.start)));
  const deadline: Stated = time ? { ...place(time), time } : (blank(/(?<=\bby\s)\[[^\]]+\]/i) ?? absent);
  const values = valuesOutside(text, times).filter((value) => value.unit.kind !== 'duration' || !times.some((each) => each.start < value.end && value.start < each.end) || value.comparator !== null);
  const baseline = change ? { ...place(change.from), value: change.from } : (labelledValue('baseline|currently|current|today|now|as of today|up from|down from|from') ?? blank(/(?<=\b(?:from|baseline:?|today:?|current:?)\s)\[[^\]]+\]/i) ?? absent);
  let target: Stated = change ? { ...place(change.to), value: change.to } : (labelledValue('target|targeting|goal|aim|threshold|reach|to|at least|at most|stays? (?:above|below)|below|above') ?? absent);
  if (target.state === 'absent') {
    const open = blank(/(?<=\b(?:to|target:?|goal:?)\s)\[[^\]]+\]/i);
    const bare = values.find((value) => value.comparator !== null || isTarget);
    target = open ?? (bare && bare.text !== baseline.text ? { ...place(bare), value: bare } : absent);
  }
  return { baseline, target, deadline };
}
