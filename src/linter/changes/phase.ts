import { numberedStage } from '../facts/steps.js';
import { timesIn, type CalendarOptions } from '../facts/time.js';
import { normalize } from '../outline/normalize.js';
import { keyOfName } from './identity.js';
import { priorityIn } from './priority.js';

/** A phase by its place in the plan and by what it is called; either may be empty. */
export interface Phase {
  /** "phase 2", "v1", "now". */
  readonly place: string;
  /** The words of its name: those of "Phase 2: Pilot (Q3)" are "pilot". */
  readonly words: string;
}

/** Versions, and what is in and out of them. */
const release = /^\W*(?:MVP|v(?:ersion)?\s?\d+(?:\.\d+)*|(?:in|out of)[ -]scope|must|should|could|won['’]?t)\b/i;
const brackets = /\([^()]*\)/g;

/** A name without the dates in it: those between words, and brackets that hold one. */
export function withoutDates(name: string, calendar: CalendarOptions): string {
  const bare = name.replace(brackets, (own) => (timesIn(own, calendar).length > 0 ? ' ' : own));
  const times = timesIn(bare, calendar).filter(({ precision }) => precision !== 'relative');
  // From the end, so that what stands before keeps its place.
  return times
    .reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, bare)
    .replace(/\([^\p{L}\p{N}]*\)/gu, ' ')
    .replace(/\s+(?=[:,;])/g, '')
    .replace(/^[\s:–—|✅☑✔-]+|[\s:–—|✅☑✔-]+$/gu, '')
    .replace(/\s+/g, ' ');
}

/** The phase that a title names by a number or a version; undefined where it names none. */
export function phaseIn(title: string, calendar: CalendarOptions): Phase | undefined {
  const bare = withoutDates(title, calendar);
  const [place] = numberedStage.exec(bare) ?? release.exec(bare) ?? [];
  const level = priorityIn(bare);
  if (level !== undefined) return { place: level, words: '' };
  return place === undefined
    ? undefined
    : { place: normalize(place.replace(/[^\p{L}\p{N}.]+/gu, ' ')), words: keyOfName(bare.slice(place.length)) };
}

/** Whether two titles are those of one phase: it has the same place, or the same name. */
export function samePhase(a: Phase, b: Phase): boolean {
  return a.place === b.place || (a.words !== '' && a.words === b.words);
}
