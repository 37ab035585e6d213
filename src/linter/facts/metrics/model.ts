import { columnRolesOf, conceptsOf } from '../../outline/concepts.js';
import type { Field } from '../../outline/fields.js';
import type { Passage, Section } from '../../outline/outline.js';
import type { Range } from '../../text/text.js';
import { isBlank } from '../blanks.js';
import type { TableFact } from '../tables.js';
import { timesIn, type CalendarOptions, type TimeReference } from '../time.js';
import { isNoneYet, valuesIn, type Value } from '../value.js';
import { familyOf, goodDirection, metricKey, type Direction, type MetricFamily } from './lexicon.js';
import { pattern } from '../patterns.js';

/** Something a metric may say about itself. */
export interface Stated {
  /** `open`: an explicit "none yet" or a blank to fill, which another finding speaks of. */
  readonly state: 'stated' | 'open' | 'absent';
  readonly text: string;
  readonly range: Range | undefined;
  readonly value?: Value;
  readonly time?: TimeReference;
}

/** A measure that a document names, wherever it does. */
export interface Metric {
  readonly name: string;
  /** The same for two spellings of one metric. */
  readonly key: string;
  readonly nameRange: Range;
  readonly family: MetricFamily | undefined;
  /** Which way is good: by the metric's own name, undefined when that is not known. */
  readonly good: Direction | undefined;
  readonly verb: { readonly direction: Direction; readonly verb: string } | undefined;
  readonly role: 'north-star' | 'guardrail' | 'monitor' | undefined;
  readonly baseline: Stated;
  readonly target: Stated;
  readonly deadline: Stated;
  readonly owner: Stated;
  readonly source: MetricSource;
  readonly section: Section;
  /** Whether a row or note says that it is new and will be established. */
  readonly established: boolean;
  /** Whether it is sure that the document sets it as a measure: only then it is asked for what it lacks. */
  readonly declared: boolean;
}

/** The shape in which a metric is written, so that a fix can answer in the same shape. */
export type MetricSource =
  | { readonly shape: 'row'; readonly table: TableFact; readonly row: readonly Passage[] }
  | { readonly shape: 'bullet'; readonly passage: Passage; readonly fields: readonly Field[] }
  | { readonly shape: 'sentence'; readonly passage: Passage; readonly sentence: Range };

/** Nothing said. */
export const absent: Stated = { state: 'absent', text: '', range: undefined };
/** Sections in which metrics stand. */
export const metricConcepts = ['metrics', 'north-star', 'guardrails', 'okr'] as const;

/** A direction, which is no value to reach: "growing month on month". */
const wish = new RegExp(pattern('model.wish'), 'i');

/** What a cell states. */
export function stated(
  passage: Passage | undefined,
  calendar: CalendarOptions,
  kind: 'value' | 'time' | 'text',
): Stated {
  if (!passage) return absent;
  const text = passage.text.trim();
  const range = passage.source();
  if (isBlank(text)) return { state: 'open', text, range };
  if (isNoneYet(text)) return { ...absent, text, range };
  const times = timesIn(text, calendar);
  if (kind === 'time') return { state: 'stated', text, range, ...(times[0] && { time: times[0] }) };
  if (kind === 'text') return { state: 'stated', text, range };
  const value = valuesOutside(text, times)[0];
  // "Increase" or "high" in a target cell is a wish, not a target; a word such as "Live" is one.
  if (!value && wish.test(text)) return { ...absent, text, range };
  return { state: 'stated', text, range, ...(value && { value }), ...(times[0] && { time: times[0] }) };
}

/** Quantities in a text that are not part of a date. */
export function valuesOutside(text: string, times: readonly TimeReference[]): readonly Value[] {
  return valuesIn(text).filter(
    (value) => !times.some((time) => time.precision !== 'relative' && value.start < time.end && time.start < value.end),
  );
}

/** The role of a metric: by its type, the brackets in its name, or its section. */
export function roleOf(section: Section, type: string, name: string): Metric['role'] {
  const aside = /[(（]([^)）]{0,400})[)）]/.exec(name)?.[1] ?? '';
  const text = `${type} ${aside}`;
  const concepts = conceptsOf(type);
  const isBound = concepts.includes('guardrails') || columnRolesOf(aside).includes('guardrail');
  if (isBound || /guard|counter|do.no.harm|balanc|protect|health/i.test(text)) return 'guardrail';
  if (
    /north.?star|primary|headline|main|principal|haupt|leit(?:metrik|kennzahl)|核心|主要|主指標/i.test(text) ||
    concepts.includes('north-star')
  )
    return 'north-star';
  if (/monitor|diagnostic|track|secondary|input|leading|context|secund|sekund|secondaire/i.test(text)) return 'monitor';
  if (section.concepts.includes('guardrails') && !section.concepts.includes('metrics')) return 'guardrail';
  if (section.concepts.includes('north-star')) return 'north-star';
  return undefined;
}

/** What says that a metric has no value yet because nobody could measure it. */
const stillToMeasure = new RegExp(pattern('model.stillToMeasure'), 'i');

/** Completes a metric with what its name tells. */
export function build(
  parts: Omit<Metric, 'key' | 'family' | 'good' | 'established'> & { readonly context: string },
): Metric {
  const { context, ...metric } = parts;
  const family = familyOf(metric.name);
  const watched = /\bno targets?\b|\binform(?:ational|ative)\b/i.test(context);
  return {
    ...metric,
    role: metric.role ?? (watched ? 'monitor' : undefined),
    key: metricKey(metric.name),
    family: family?.family,
    good: goodDirection(metric.name),
    established: stillToMeasure.test(context),
  };
}

/** What a field below a metric states. */
export function fieldStated(
  fields: readonly Field[],
  name: 'baseline' | 'target' | 'due' | 'owner',
  calendar: CalendarOptions,
): Stated {
  const field = fields.find((each) => each.names.includes(name));
  if (!field) return absent;
  if (isBlank(field.value)) return { state: 'open', text: field.value, range: field.valueRange };
  if (isNoneYet(field.value)) return { ...absent, range: field.valueRange, text: field.value };
  const times = timesIn(field.value, calendar);
  const value = valuesOutside(field.value, times)[0];
  return {
    state: 'stated',
    text: field.value,
    range: field.valueRange,
    ...(value && { value }),
    ...(times[0] && { time: times[0] }),
  };
}

/** A time as what a metric says of its date. */
export function timeStated(time: TimeReference | undefined, passage: Passage | undefined): Stated {
  return time && passage && time.precision !== 'vague'
    ? { state: 'stated', text: time.text, range: passage.source(time.start, time.end), time }
    : absent;
}

/**
 * A value as what a metric says of itself.
 * @param offset where the text that it was read in begins in the passage, in UTF-16 code units
 */
export function valueStated(value: Value, passage: Passage, offset = 0): Stated {
  return {
    state: 'stated',
    text: value.text,
    range: passage.source(offset + value.start, offset + value.end),
    value,
  };
}

/** The first, unless it says nothing. */
export const preferred = (first: Stated, second: Stated): Stated => (first.state === 'absent' ? second : first);

/** The time that a target names itself: "28 % within 60 days of deployment". */
export function within({ time, range }: Stated): Stated {
  return time && time.precision !== 'vague' ? { state: 'stated', text: time.text, range, time } : absent;
}
