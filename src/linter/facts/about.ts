/** What a document says about itself as a whole. */
import { statusOf, type DocumentStatus } from '../outline/concepts.js';
import type { Field } from '../outline/fields.js';
import { isAbout, type Passage, type Section } from '../outline/outline.js';
import type { Range } from '../text/text.js';
import { timesIn, type CalendarOptions, type Interval } from './time.js';

/** A period with the place that states it. */
export interface Horizon {
  readonly interval: Interval;
  readonly range: Range;
  readonly text: string;
  /** Whether it says so: one year in a title may be that of writing. */
  readonly sure: boolean;
}

/** What it says of its own state; null when it says nothing. */
export function statusFrom(
  fields: readonly Field[],
  sections: readonly Section[],
  passages: readonly Passage[],
): DocumentStatus | null {
  // A heading in the first lines that calls the document dead outlives whatever its status says.
  if (
    sections
      .slice(0, 4)
      .some(
        (section) =>
          section.depth <= 3 &&
          /^\W*(?:OUTDATED|outdated\b.{0,3}$|DEPRECATED|SUPERSEDED|ARCHIVED|OBSOLETE)(?:\b|$)/.test(section.title),
      )
  )
    return 'archived';
  for (const field of fields.filter(
    (each) => each.aboutDocument && each.names.includes('status') && each.value !== '',
  )) {
    const known = statusOf(field.value);
    if (known) return known;
  }
  for (const passage of passages.slice(0, 8)) {
    if (
      passage.text.length < 400 &&
      /\b(?:superseded|outdated|obsolete|deprecated|no longer maintained)\b(?! \w+ (?:by )?us)/i.test(passage.text) &&
      /\b(?:this|document|roadmap|strategy|page|please refer|has been|outdated|superseded by)\b/i.test(passage.text)
    )
      return 'archived';
    if (
      /^\W*archived\b|\bthis (?:document|page|roadmap|plan|strategy|file) (?:is|was|has been) (?:now )?archived\b/i.test(
        passage.text,
      )
    )
      return 'archived';
    if (
      /\b(?:very |early |still )?(?:in )?draft\b/i.test(passage.text) &&
      /\b(?:this|document|following|currently|page|goals)\b/i.test(passage.text)
    )
      return 'draft';
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
