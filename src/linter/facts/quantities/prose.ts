import type { Passage, Section } from '../../outline/outline.js';
import { stages } from '../steps.js';
import { timesIn, type CalendarOptions } from '../time.js';
import { changeIn } from '../value/change.js';
import { valuesIn, type Value } from '../value.js';
import { periodsIn, type PlanPeriod } from './period.js';
import { periodBehind, periodOf, told, type Lead } from './when.js';
import type { Quantity } from './quantity.js';
import { keyOfWords, nounAfter, ofKey } from './naming.js';

/** The label that a line begins with, up to its colon. */
const labelled = /^\s*[^\p{L}\p{N}]*(?<label>[^:：\n]{1,60}?)\s*[:：]\s*(?=\S)/u;

/** Values of a text that say how much: those that are no part of a date. */
function amountsIn(text: string, calendar: CalendarOptions, periods: readonly PlanPeriod[]): readonly Value[] {
  const times = timesIn(text, calendar).filter(({ precision }) => precision !== 'relative' && precision !== 'vague');
  return valuesIn(text).filter(
    (value) => ![...times, ...periods].some(({ start, end }) => value.start < end && start < value.end),
  );
}

/** What was, or would be. */
const otherwise = /(?<!\p{L})(?:was|were|had|if|war|waren|falls|wenn|était|si|era|erano|se)\s+(?:\p{L}+\s+){0,2}$/iu;

/** A calculation, not a statement: a number beside a sign of arithmetic. */
const reckoned = (text: string, value: Value): boolean =>
  /[×*+=÷/]\s*$/.test(text.slice(0, value.start)) ||
  /^(?:\s*[×*÷]|[^;.]*\s=\s)/.test(text.slice(value.end)) ||
  /^[×x*]/i.test(value.unit.kind === 'multiplier' ? 'x' : '');

/** A number that is part of a name: "Sprint 12 closed" counts nothing. */
const inName = new RegExp(
  `(?<!\\p{L})(?:${stages}|release|version|iteration|step|level|tier|part|option|` +
    'issue|ticket|story|epic|task|table|figure|section|chapter|page|no\\.|nr\\.|nº|n°)\\s*[#№]?\\s*$|[#№]\\s*$',
  'iu',
);

const overall = /(?<!\p{L})(?:overall|total|in all|gesamt|global|totale?)(?!\p{L})/iu;

/** The text with its periods blanked out: "Month 2: 1,000" holds no ratio. */
const without = (text: string, places: readonly { readonly start: number; readonly end: number }[]): string =>
  places.reduce((left, { start, end }) => left.slice(0, start) + '\u2003'.repeat(end - start) + left.slice(end), text);

/** The quantities that a sentence, item or label states. */
function inPassage(passage: Passage, lead: Lead | undefined, calendar: CalendarOptions): readonly Quantity[] {
  const { section } = passage;
  if (passage.text.length > 300 || !/\d/.test(passage.text)) return [];
  const periods = periodsIn(passage.text, calendar);
  const text = without(passage.text, periods);
  const { when: whole, under } = periodOf(passage, periods, lead, calendar);
  const label = labelled.exec(text);
  const labelEnd = label ? label[0].length : 0;
  const own = (label?.groups?.label ?? '').trim();
  const scope = keyOfWords(own);
  const from = changeIn(text)?.from.start;
  // What holds overall does not hold for the last period above it.
  if (under && overall.test(own)) return [];
  const values = amountsIn(text, calendar, periods);
  return values.flatMap((value, index): readonly Quantity[] => {
    if (
      value.start === from ||
      value.unit.kind === 'duration' ||
      value.unit.kind === 'ratio' ||
      value.unit.kind === 'multiplier' ||
      value.start < labelEnd ||
      inName.test(text.slice(0, value.start)) ||
      reckoned(text, value) ||
      otherwise.test(text.slice(0, value.start))
    )
      return [];
    const when =
      periods.length > 1 ? periodBehind(text, value, periods, values[index + 1]?.start ?? text.length) : whole;
    if (!when) return [];
    const noun = nounAfter(text, value.end);
    const first = label !== null && text.slice(labelEnd, value.start).trim() === '';
    // "Q4 2027: $850,000" below "ARR": the line above names what it is.
    const bare =
      periods.length === 1 &&
      !/\p{L}/u.test(text.slice(0, value.start)) &&
      !/\p{L}/u.test(text.slice(value.end).replace(/\([^)]*\)/g, ''));
    const name = noun !== '' ? noun : first && /\p{L}{2}/u.test(own) ? own : bare ? (lead?.label ?? '') : '';
    const of = ofKey(name, value);
    if (of === '') return [];
    // An abbreviation says what it is whatever label stands before it: "Potential: $500K ARR".
    return [
      {
        value,
        of,
        name,
        ...told(when),
        scope: noun === '' || /^[A-Z]{3,5}$/.test(noun) ? '' : scope,
        range: passage.source(value.start, value.end),
        passage,
        section,
        under,
        table: undefined,
      },
    ];
  });
}

/** The quantities in the sentences and lists of a document. */
export function inProse(passages: readonly Passage[], calendar: CalendarOptions): readonly Quantity[] {
  const ofItems = new Map<unknown, Lead | undefined>();
  let line: { readonly section: Section; readonly lead: Lead } | undefined;
  const leadOf = (text: string, outer: Lead | undefined): Lead => {
    const periods = text.length <= 120 ? periodsIn(text, calendar) : [];
    return {
      periods: periods.length > 0 ? periods : (outer?.periods ?? []),
      label: text.length <= 60 ? text.replace(/[\s:：*]+$/u, '') : '',
    };
  };
  return passages.flatMap((passage): readonly Quantity[] => {
    const { item, kind, section, text } = passage;
    if (kind === 'cell' || kind === 'heading') return [];
    if (!item) {
      // "By the end of month 3:" holds for the list below it.
      line = { section, lead: leadOf(text, undefined) };
      return inPassage(passage, undefined, calendar);
    }
    const outer = item.parent ? ofItems.get(item.parent.node) : line?.section === section ? line.lead : undefined;
    if (kind === 'item') ofItems.set(item.node, leadOf(text, outer));
    return inPassage(passage, kind === 'item' ? outer : ofItems.get(item.node), calendar);
  });
}
