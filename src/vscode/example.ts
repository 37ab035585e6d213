import { exampleIn } from '../linter/index.js';

/**
 * What a hover of VS Code shows without scrolling: so many lines, of which so many are for its repair and its link; the
 * lines of an example, and the characters in one of them and in one of a finding, which is in wider letters.
 */
const room = { lines: 13.1, ours: 4.5, example: 6, columns: 62, sentence: 85 } as const;

/** How many lines of an example can be seen at once below some findings. */
export function linesBelow(sentences: readonly string[]): number {
  const above = sentences.reduce((sum, sentence) => sum + 0.5 + Math.ceil(sentence.length / room.sentence), 0);
  return Math.max(0, Math.min(room.example, Math.floor(room.lines - room.ours - above)));
}

/** The blocks of a page's example in their lines. */
function blocksIn(page: string, heading: 'Weak' | 'Strong'): readonly (readonly string[])[] {
  return exampleIn(page, heading)
    .split(/\n{2,}/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''));
}

/** How many lines some lines of text take, the long ones wrapped. */
export function heightOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room.columns)), 0);
}

const isTable = ([first]: readonly string[]): boolean => first?.startsWith('|') === true;

/**
 * What a block says that the weak example lacks. A table that fits is shown as a whole, of another one the rows under
 * their titles, and where there is no room for these the rows alone.
 */
function newIn(block: readonly string[], weak: ReadonlySet<string>, most: number): readonly string[] {
  if (block.every((line) => weak.has(line))) return [];
  if (isTable(block) && heightOf(block) <= most) return block;
  return block
    .filter((line, index) => !weak.has(line) || (isTable(block) && index < 2))
    .slice(isTable(block) && most < 3 ? 2 : 0);
}

/**
 * What a page's strong example says that its weak one lacks, as far as it can be seen at once.
 * @param page the text of a rule's page
 * @param most how many lines can be seen
 * @returns a few lines; the beginning of the example where it only leaves out or moves what the weak one says; empty for
 *   a page without such examples
 */
export function strongExampleOf(page: string, most: number = room.example): string {
  const weak = new Set(blocksIn(page, 'Weak').flat());
  const strong = blocksIn(page, 'Strong');
  const told = strong.flatMap((block) => newIn(block, weak, most));
  const lines = told.length > 0 ? told : strong.flat();
  return lines.filter((_, index) => heightOf(lines.slice(0, index + 1)) <= most).join('\n');
}
