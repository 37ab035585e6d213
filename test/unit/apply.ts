import type { Fix } from '../../src/linter/index.js';

/** The day on which the tests take place. */
export const now = Date.UTC(2026, 10, 24);

/** A text after a fix. */
export function applyFix(text: string, { edits }: Pick<Fix, 'edits'>): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}
