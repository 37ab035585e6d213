/** What a document says about itself as a whole. */
import { statusOf, type DocumentStatus } from '../outline/concepts.js';
import type { Field } from '../outline/fields.js';
import { isAbout, type Passage, type Section } from '../outline/outline.js';
import type { Range } from '../text/text.js';
import { pattern } from './patterns.js';
import { timesIn, type CalendarOptions, type Interval } from './time.js';
import { speaksOf } from './wording.js';

/** A period with the place that states it. */
export interface Horizon {
  readonly interval: Interval;
  readonly range: Range;
  readonly text: string;
  /** Whether it says so: one year in a title may be that of writing. */
  readonly sure: boolean;
}

/** A heading that calls the document dead outlives whatever its status says. */
const retiredTitle = new RegExp(pattern('about.retiredTitle'));
const retired = new RegExp(pattern('about.retired'), 'i');
const draft = new RegExp(pattern('about.draft'), 'i');

/** So many headings and passages from the start may say where the document stands. */
const [firstSections, firstPassages] = [4, 8];
/** What has moved leaves no more passages behind. */
const fewPassages = 40;

/** What it says of its own state; null when it says nothing. */
export function statusFrom(
  fields: readonly Field[],
  sections: readonly Section[],
  passages: readonly Passage[],
): DocumentStatus | null {
  if (sections.slice(0, firstSections).some(({ depth, title }) => depth <= 3 && retiredTitle.test(title)))
    return 'archived';
  for (const { aboutDocument, names, value } of fields) {
    const known = aboutDocument && names.includes('status') ? statusOf(value) : null;
    if (known) return known;
  }
  for (const { text } of passages.slice(0, firstPassages)) {
    if (retired.test(text) || (passages.length <= fewPassages && speaksOf('movedAway', text))) return 'archived';
    if (draft.test(text)) return 'draft';
  }
  return null;
}

/** The period it says it covers. */
export function horizonFrom(
  fields: readonly Field[],
  title: Section | undefined,
  calendar: CalendarOptions,
): Horizon | undefined {
  const read = (text: string, range: Range, sure = true): Horizon | undefined => {
    const times = timesIn(text, calendar).filter((time) => time.interval !== null);
    const [first] = times;
    const last = times.at(-1);
    if (!first?.interval || !last?.interval || first.precision === 'day') return undefined;
    return {
      interval: {
        from: Math.min(first.interval.from, last.interval.from),
        to: Math.max(first.interval.to, last.interval.to),
      },
      range,
      // What stands around it, such as the title, is no part of the period.
      text: text.slice(first.start, last.end),
      sure,
    };
  };
  for (const field of fields.filter(
    (each) => each.names.includes('horizon') && (each.aboutDocument || isAbout(each.section, 'vision')),
  )) {
    const horizon = read(field.value, field.valueRange);
    if (horizon) return horizon;
  }
  const heading = title?.passages[0];
  if (heading) {
    const bare = /(?<!\d|[$€£#])(?:19|20)\d{2}(?:\s?[–-]\s?(?:(?:19|20)\d{2}|\d{2}))?(?![\d-])/.exec(heading.text);
    const [only, ...others] = timesIn(heading.text, calendar).filter((time) => time.interval !== null);
    // One month in a title says when it was written: "Audit, March 2026".
    const isPeriod =
      others.length > 0 || (only !== undefined && only.precision !== 'year' && only.precision !== 'month');
    const said = isPeriod ? read(heading.text, title.titleRange) : undefined;
    return (
      said ??
      (bare && !/\bto\b|→|-\s*$/.test(heading.text.slice(0, bare.index))
        ? read(`in ${bare[0]}`, heading.source(bare.index, bare.index + bare[0].length), bare[0].length > 4)
        : undefined)
    );
  }
  return undefined;
}

/** The year in which its dates without one are read: that of its period, else of the day it was written. */
export function yearFrom(
  horizon: Horizon | undefined,
  fields: readonly Field[],
  calendar: CalendarOptions,
): number | undefined {
  const yearOf = (instant: number): number => new Date(instant).getUTCFullYear();
  if (horizon && yearOf(horizon.interval.to - 1) === yearOf(horizon.interval.from))
    return yearOf(horizon.interval.from);
  for (const name of ['updated', 'created', 'next-review'] as const) {
    const field = fields.find((each) => each.aboutDocument && each.names.includes(name));
    const time = field && timesIn(field.value, calendar).find((each) => each.interval !== null);
    if (time?.interval) return yearOf(time.interval.from);
  }
  return undefined;
}
