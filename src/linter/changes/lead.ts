/** The words in bold with which an item begins. */
import type { Passage } from '../outline/outline.js';

/** Longer ones are sentences that stress something. In UTF-16 code units. */
const longest = 80;

/**
 * The bold words at the beginning of an item that has more to say: its name, however the sentences behind it are worded.
 * @returns the words without the sign that ends them, and where they end in the passage; undefined where there are none
 */
export function boldLead({ text, marks }: Passage): { readonly name: string; readonly end: number } | undefined {
  const bold = marks.find(({ type, start }) => type === 'strong' && text.slice(0, start).trim() === '');
  if (!bold || bold.end - bold.start > longest || text.slice(bold.end).trim().length <= 1) return undefined;
  // "**No** enterprise sales" stresses a word of its sentence.
  if (!/[.:：。!?]$/.test(text.slice(0, bold.end).trim()) && !/^\s*[.:：。(（–—-]/.test(text.slice(bold.end)))
    return undefined;
  const name = text
    .slice(bold.start, bold.end)
    .trim()
    .replace(/[.:：。]+$/, '');
  return /\p{L}{2}/u.test(name) ? { name, end: bold.end } : undefined;
}

/**
 * What something is called: by the bold words with which its item begins.
 * @param name what it is called else
 * @param item undefined for what is no item
 */
export function nameByLead(name: string, item: Passage | undefined): string {
  const bold = item && boldLead(item)?.name;
  return bold !== undefined && name.startsWith(bold) ? bold : name;
}
