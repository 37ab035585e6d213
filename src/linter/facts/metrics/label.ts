import { pattern } from '../patterns.js';
import { conceptsOf, fieldsOf, type FieldName } from '../../outline/concepts.js';
import { timesIn, type CalendarOptions, type TimeReference } from '../time.js';
import { metricConcepts } from './model.js';

/** Fields that say something about a metric named elsewhere, or about the work: no metrics themselves. */
const partFields = new Set<FieldName>([
  'baseline',
  'target',
  'due',
  'timebox',
  'formula',
  'source',
  'owner',
  'because',
  'status',
  'result',
  'learning',
  'next',
  'decision',
  'mitigation',
  'version',
  'team',
  'next-review',
]);

/** What a label at the beginning of a statement says of it. */
export interface Label {
  /** `kind`: that it is a metric ("KR 2:", "North star:"); `period`: when ("Month 3:"); `part`: something else than a metric. */
  readonly says: 'kind' | 'period' | 'part';
  readonly text: string;
  /** Where the statement goes on. */
  readonly end: number;
  readonly time?: TimeReference;
}

const numbered = /^\s*(?:[\p{L}]+\s+){0,2}(?:KR|key results?|OKR)\s?#?\d*(?:\.\d+)*\s*[:.)–—-]?\s*/iu;
const labelled = /^\s*(?<label>[^:：\n]{1,40}?)\s*(?:[:：]|\s[–—])\s+(?=\S)/u;
const kinds = new RegExp(pattern('label.kinds'), 'i');
const asides = new RegExp(pattern('label.asides'), 'i');

/** Whether a label announces where a metric starts and where it should go: "Baseline → target". */
export function isPair(label: string): boolean {
  const sides = label.split(/\s*(?:→|->|\/|&|\band\b)\s*/);
  return (
    sides.length === 2 && fieldsOf(sides[0] ?? '').includes('baseline') && fieldsOf(sides[1] ?? '').includes('target')
  );
}

/** The label of a statement, if it is no name of a metric. */
export function labelOf(text: string, calendar: CalendarOptions): Label | undefined {
  const kr = numbered.exec(text);
  if (kr && kr[0].length < text.length) return { says: 'kind', text: kr[0], end: kr[0].length };
  const match = labelled.exec(text);
  const label = match?.groups?.label?.trim();
  if (!match || !label) return undefined;
  const end = match[0].length;
  if (asides.test(label) || isPair(label)) return { says: 'part', text: label, end };
  const names = fieldsOf(label);
  if (kinds.test(label) || names.includes('measure')) return { says: 'kind', text: label, end };
  const [time] = timesIn(label, calendar);
  if (
    time &&
    !/\p{L}{2}/u.test(
      (label.slice(0, time.start) + label.slice(time.end)).replace(
        /\b(?:by|end of|the|in|after|within|for|early|late|mid|goals?|targets?)\b/gi,
        '',
      ),
    )
  )
    return { says: 'period', text: label, end, time };
  if (names.some((name) => partFields.has(name))) return { says: 'part', text: label, end };
  const concepts = conceptsOf(label);
  return concepts.some((concept) => (metricConcepts as readonly string[]).includes(concept)) &&
    label.split(/\s+/).length <= 4
    ? { says: 'kind', text: label, end }
    : undefined;
}
