/** The sentences about how things stand. */
import { say } from '../result.js';
import { changed, type Change } from './change.js';
import { plainWords } from './identity.js';

/** The signs of a status, without its words. */
const signsIn = (status: string): string => status.replace(/[\p{L}\p{N}\p{P}\p{M}\s]+/gu, '');

/** Whether two statuses say the same: in the same words, or with the same sign where one has nothing else. */
export function sameStatus(one: string, other: string): boolean {
  const [a, b] = [plainWords(one), plainWords(other)];
  return a === '' || b === '' ? signsIn(one) === signsIn(other) : a === b;
}

/** Another status of something; with no earlier one, the first that is stated. */
export function statusChanged(parts: Pick<Change, 'about' | 'from' | 'to' | 'before' | 'after'>): Change {
  const { about, from, to } = parts;
  return changed({
    ...parts,
    kind: 'status-changed',
    said:
      from === ''
        ? say`The status of "${about}" is now ${to}.`
        : say`The status of "${about}" changed from ${from} to ${to}.`,
  });
}
