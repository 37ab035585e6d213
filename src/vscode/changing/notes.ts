import type { Change } from '../../linter/changes/index.js';

/** What stands quietly beside something that has changed. */
export interface Note {
  /** Where the note stands, as an offset of the later text in UTF-16 code units. */
  readonly at: number;
  /** The value before; empty where only its date is another one. */
  readonly value: string;
  /** The date before; empty where it is the same. */
  readonly date: string;
}

const values = new Set<Change['kind']>(['target-lowered', 'target-raised', 'target-changed', 'target-gone']);
const dates = new Set<Change['kind']>(['date-slipped', 'date-earlier', 'date-changed', 'date-gone']);

/** The notes beside changed targets and dates: one for each thing, with all that was before. */
export function notesOf(changes: readonly Change[]): readonly Note[] {
  const notes = new Map<string, Note>();
  for (const { kind, about, from, after } of changes) {
    if (!after || from === '' || !(values.has(kind) || dates.has(kind))) continue;
    const known = notes.get(about) ?? { at: after.end, value: '', date: '' };
    // A note on both stands where the first of them does: they are on one line, or in one item.
    notes.set(about, values.has(kind) ? { ...known, value: from } : { ...known, date: from });
  }
  return [...notes.values()];
}
