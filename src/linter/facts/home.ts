import type { Home, Section } from '../outline/section.js';
import type { Blank } from './blanks.js';

/** The piece of the text that a section stands in, with the facts that were read in it. */
export interface ReadHome extends Home {
  readonly blanks: readonly Blank[];
  /** Beliefs stated in its sentences. */
  beliefs(): readonly { readonly section: Section }[];
}

const isRead = (home: Home): home is ReadHome => 'blanks' in home && 'beliefs' in home;

/** The facts of the piece that a section stands in; undefined for the document's root. */
export function homeOf({ home }: Section): ReadHome | undefined {
  return home && isRead(home) ? home : undefined;
}
