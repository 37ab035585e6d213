import { createHash } from 'node:crypto';

/** So much of a line is kept: whoever compares needs no more, and reports stay small. In UTF-16 code units. */
const most = 200;

/** The line of a text that an offset stands on, its blanks drawn together. */
export function lineAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const end = text.slice(offset).search(/[\r\n]/);
  return text
    .slice(start, end < 0 ? text.length : offset + end)
    .slice(0, most * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most);
}

/** Whatever is known by its document, its item and its text. */
export interface Identified {
  readonly ruleId: string;
  readonly text: string;
}

/**
 * Makes a function that gives each finding a name of its own, which stays the same while its text does, wherever it moves
 * in its document. Of findings with one text, it counts.
 * @returns a function of the document's path and the finding to 64 hexadecimal digits
 */
export function createFingerprints(): (path: string, finding: Identified) => string {
  const seen = new Map<string, number>();
  return (path, { ruleId, text }) => {
    const name = JSON.stringify([path, ruleId, text]);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return createHash('sha256').update(`${name} ${count}`).digest('hex');
  };
}
