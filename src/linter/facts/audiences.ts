import { perDocument } from './perDocument.js';
import type { Passage } from '../outline/outline.js';
import { isAbout } from '../outline/outline.js';
import type { StrategyDocument } from './document.js';
import { cellOf, type TableFact } from './tables.js';
import { speaksOf } from './wording.js';

/** Where an audience stands as seen from the team: above, below, beside it, or outside the company. */
export type Side = 'up' | 'down' | 'sideways' | 'outside';

/** A row of a communication plan. */
export interface Audience {
  readonly name: Passage;
  readonly sides: readonly Side[];
  readonly row: readonly Passage[];
  readonly table: TableFact;
}

const sides: readonly Side[] = ['up', 'down', 'sideways', 'outside'];

/** Where the audiences named in a text stand; a word may stand on several sides. */
export function sidesIn(text: string): readonly Side[] {
  return sides.filter((side) => speaksOf(side, text));
}

/** Whether a text may name a side by itself: a team, a handle, a list behind a colon or in brackets. */
export function mayNameSide(text: string): boolean {
  return /:|\(|@|\b\p{Lu}\p{Ll}+ team\b/u.test(text);
}

/** The audiences of the document's communication plan: rows of tables with an audience and a channel, message or rhythm. */
export const audiencesOf = perDocument((document: StrategyDocument): readonly Audience[] => {
  return document.tables.flatMap((table) => {
    const { columns } = table;
    const spoken = ['message', 'channel', 'cadence'].filter((role) => columns.has(role as 'message')).length;
    if (
      !columns.has('segment') ||
      spoken < (isAbout(table.block.section, 'communication') ? 1 : 2) ||
      isAbout(table.block.section, 'go-to-market', 'positioning', 'target-customer')
    )
      return [];
    return table.rows.flatMap((row): Audience[] => {
      const name = cellOf(table, row, 'segment');
      return name && name.text.trim() !== '' ? [{ name, sides: sidesIn(name.text), row, table }] : [];
    });
  });
});
