import type { Message } from '../linter/result.js';
import type { Severity } from '../linter/index.js';
import type { Speech } from './speech.js';

/** Some words of a line, as plain text. */
export interface Words {
  readonly text: string;
  readonly strong?: boolean;
  /** Where they lead. */
  readonly href?: string | undefined;
  /** A heading of the same report that they lead to, where that is possible. */
  readonly anchor?: string;
}

/** A line or a cell. */
export type Line = readonly Words[];

/** How deep a heading is. */
export type Level = 1 | 2 | 3 | 4;

/** A part of a report, whatever it is written in. */
export type Block =
  | { readonly type: 'heading'; readonly level: Level; readonly text: string; readonly anchor?: string }
  | { readonly type: 'text'; readonly line: Line }
  | { readonly type: 'list'; readonly lines: readonly { readonly line: Line; readonly severity?: Severity }[] }
  | { readonly type: 'table'; readonly heads: readonly string[]; readonly rows: readonly (readonly Line[])[] }
  /** A table of HTML with a picture in each row, and what stands for it where there are none. */
  | { readonly type: 'picture'; draw(): string; readonly instead: readonly Block[] };

/** A line of plain text. */
export const plain = (text: string): Line => [{ text }];

/** A paragraph of one sentence. */
export function sentence(said: Message, { spoken }: Speech): Block {
  return { type: 'text', line: plain(spoken(said)) };
}

/** A table; nothing where it has no rows. */
export function tableOf(
  heads: readonly Message[],
  rows: readonly (readonly Line[])[],
  { spoken }: Speech,
): readonly Block[] {
  return rows.length === 0 ? [] : [{ type: 'table', heads: heads.map(spoken), rows }];
}

/** A heading with what stands below it; nothing where that is nothing. */
export function headed(level: Level, head: Message, blocks: readonly Block[], { spoken }: Speech): readonly Block[] {
  return blocks.length === 0 ? [] : [{ type: 'heading', level, text: spoken(head) }, ...blocks];
}
