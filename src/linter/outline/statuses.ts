import { normalize } from './normalize.js';
import { longestTitle, statuses, type DocumentStatus } from './wordings.js';

/** Statuses that begin other phrases as well. */
const ambiguous = new Set([
  'live',
  'active',
  'current',
  'ready',
  'done',
  'final',
  'research',
  'idea',
  'review',
  'planning',
  'ga',
  'stable',
  'official',
  'sample',
  'closed',
  'launched',
  'shipped',
]);

/** The life stage that a status wording means; null when it is not a known status. */
export function statusOf(value: string): DocumentStatus | null {
  const key = normalize(value.slice(0, longestTitle));
  const found = statuses.get(key) ?? statuses.get(key.split(/[,;.(–—]| - /)[0]?.trim() ?? '');
  if (found?.[0]) return found[0];
  // "Draft for the board" is a draft; "live operation" is a state of the product.
  for (const [wording, names] of statuses)
    if (!ambiguous.has(wording) && key.startsWith(`${wording} `)) return names[0] ?? null;
  const inside = /\b(?:draft|approved|archived|superseded|deprecated|in review)\b/.exec(
    key.split(' ').slice(0, 6).join(' '),
  )?.[0];
  return inside === undefined ? null : (statuses.get(inside)?.[0] ?? null);
}

/** A status as people say it. */
export function statusName(status: DocumentStatus): string {
  return status.replace(/-/g, ' ');
}
