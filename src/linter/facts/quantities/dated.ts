import type { Passage, Section } from '../../outline/outline.js';
import type { Range } from '../../text/text.js';
import type { StrategyDocument } from '../document.js';
import { timesIn, inYear } from '../time.js';
import { periodsIn } from './period.js';
import { keyOfWords } from './naming.js';

/** A named step of a plan with the time that one place gives it. */
export interface Dated {
  readonly key: string;
  readonly name: string;
  /** What kind of time it is: one of the calendar, or weeks or months from the start. */
  readonly clock: string;
  /** From when to when: in milliseconds, or in weeks or months from the start. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly range: Range;
  readonly section: Section;
}

/** "Public launch (weeks 15-16)": a name with its time in brackets, or a label with its time behind it. */
const bracketed = /^(?<name>[^()（）]{3,80}?)\s*[(（](?<time>[^()（）]{2,40})[)）][^()（）\p{L}]*$/u;
const labelled = /^\W*(?<name>[\p{L}][^:：|]{2,60}?)\s*[:：]\s*(?<time>[^:：]{4,40})$/u;
/** The number and the rank of a step before its name: "4.", "Phase 3:". */
const rank = new RegExp(
  '^\\W*(?:\\d+(?:\\.\\d+)*[.)]?\\s+)?(?:(?:phase|stage|step|sprint|milestone|part|etappe|étape|' +
    'fase|faza|этап)\\s*(?:\\d+|[ivx]+|[a-d])?\\s*(?:[:.–—-]\\s*|$))?',
  'iu',
);

function timeOf(text: string, document: StrategyDocument): Pick<Dated, 'clock' | 'from' | 'to'> | undefined {
  const { calendar } = document.options;
  const relative = periodsIn(text, calendar).filter(({ key }) => /^[a-z]/.test(key));
  const [own] = relative;
  if (own) {
    const [, clock = '', from = '', to] = /^(\S+) (\d+)(?:-(\d+))?$/.exec(own.key) ?? [];
    return relative.length === 1 && own.start <= 2 && clock !== ''
      ? { clock, from: Number(from), to: Number(to ?? from) + 1 }
      : undefined;
  }
  const [time, ...more] = timesIn(text, calendar);
  if (!time || more.length > 0 || time.start > 3 || time.precision === 'relative' || time.precision === 'vague')
    return undefined;
  const placed = time.interval ? time : document.year === undefined ? time : inYear(time, document.year);
  return placed.interval ? { clock: 'calendar', from: placed.interval.from, to: placed.interval.to } : undefined;
}

/** The steps that titles, labels and milestones give a time. */
export function datedIn(document: StrategyDocument): readonly Dated[] {
  const found: Dated[] = [];
  const add = (name: string, text: string, range: Range, section: Section): void => {
    const bare = name.replace(rank, '').trim();
    const key = keyOfWords(bare);
    const time = key.length >= 4 ? timeOf(text, document) : undefined;
    if (time) found.push({ key, name: bare, text: text.trim(), range, section, ...time });
  };
  const inBrackets = (passage: Passage): void => {
    const match = bracketed.exec(passage.text) ?? labelled.exec(passage.text);
    const { name = '', time = '' } = match?.groups ?? {};
    if (!match) return;
    const start = passage.text.indexOf(time, name.length);
    add(name, time, passage.source(start, start + time.length), passage.section);
  };
  for (const passage of document.outline.passages)
    if (passage.kind !== 'cell' && passage.text.length <= 130 && /\d/.test(passage.text)) inBrackets(passage);
  for (const { name, time, timeRange, source, section } of document.milestones)
    if (source.shape === 'row' && time && timeRange) add(name, time.text, timeRange, section);
  return found;
}
