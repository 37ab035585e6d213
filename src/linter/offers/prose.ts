import type { Concept } from '../outline/concepts.js';
import { inCaseOf } from '../text/spelling.js';
import { cellsOf } from './cells.js';
import { knownMetrics } from './metrics.js';
import type { Offer, Offering } from './offer.js';
import { conceptsAt } from './place.js';
import { dueTimes } from './times.js';

const metrics: readonly Concept[] = ['metrics', 'north-star', 'guardrails', 'okr'];
const beliefs: readonly Concept[] = ['hypothesis', 'assumptions', 'kill-criteria', 'experiments'];
const timelines: readonly Concept[] = ['timeline', 'rollout-now', 'rollout-next', 'rollout-later', 'initiatives'];

const isItem = /^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+\S/;
const isTableRow = (line: string): boolean => /^[\s>]*\|/.test(line) || cellsOf(line).length > 2;

/** Dates at the end of a sentence that sets a metric its target, or of a milestone: behind "by", "in" and "until". */
export const timeOffers: Offering = ({ place, document }) => {
  const { before, after, offset } = place;
  const match = /(?<=^|[\s(*_])(?:by|in|until|before)[ \t]+(?<typed>(?:[\w-]{0,12})(?: [\w]{0,9}){0,2})$/i.exec(before);
  if (!match || !/^[\s.;,)*_]*$/.test(after) || isTableRow(before)) return undefined;
  const about = conceptsAt(place, document.options.synonyms);
  const has = (wanted: readonly Concept[]): boolean => about.some((concept) => wanted.includes(concept));
  const said = before.slice(0, match.index);
  if (!(has([...metrics, ...beliefs]) && /\d/.test(said.replace(isItem, ''))) && !(has(timelines) && isItem.test(said)))
    return undefined;
  const typed = match.groups?.typed ?? '';
  return dueTimes(document)
    .filter((time) => time.toLowerCase().startsWith(typed.toLowerCase()))
    .map((time) => ({ sort: 'time', label: time, text: time, from: offset - typed.length }));
};

/** So much of a line may be the beginning of a name, in UTF-16 code units. */
const longestTyped = 60;

/**
 * How much of the end of a text is the beginning of a name, in UTF-16 code units: two letters at least, from the start of
 * a word on, and not all of the name; 0 for none.
 */
function typedOf(name: string, before: string): number {
  const end = before.slice(-longestTyped).toLowerCase();
  const lower = name.toLowerCase();
  for (let length = Math.min(lower.length - 1, end.length); length >= 2; length -= 1) {
    const start = end.length - length;
    if (lower.startsWith(end.slice(start)) && !/[\p{L}\p{N}_-]/u.test(end[start - 1] ?? ' ')) return length;
  }
  return 0;
}

/** Names of metrics that are begun in sentences about metrics, hypotheses and conditions to stop. */
export const metricOffers: Offering = (question) => {
  const { place, document } = question;
  const { before, after, offset } = place;
  const word = /[\p{L}][\p{L}\p{N}-]+$/u.exec(before)?.[0];
  if (word === undefined || /^[\p{L}\p{N}_-]/u.test(after) || /^\s*#|\]\([^)]*$/.test(before)) return undefined;
  const about = conceptsAt(place, document.options.synonyms);
  // The cells of a table of metrics say other things than the names of metrics.
  if (!about.some((concept) => beliefs.includes(concept) || (metrics.includes(concept) && !isTableRow(before))))
    return undefined;
  const stops = new Set(document.language.prose.stopWords);
  return knownMetrics(question).flatMap((name): Offer[] => {
    const typed = typedOf(name, before);
    if (typed === 0 || stops.has(before.slice(-typed).toLowerCase())) return [];
    const text = inCaseOf(name, before.slice(-typed));
    return [
      {
        sort: 'metric',
        label: text,
        text: isTableRow(before) ? text.replace(/(?<!\\)\|/g, '\\|') : text,
        from: offset - typed,
      },
    ];
  });
};
