import { frontMatterOf } from '../facts/frontmatter.js';
import type { Kind } from '../kind.js';
import { parseWhole } from '../parse/parse.js';
import type { TextEdit } from '../result.js';
import { lineEnd } from './sections.js';

/** The edits that declare a document's kind in its front matter, which is made when there is none. */
export function fieldFixForKind(source: string, kind: Kind): readonly TextEdit[] {
  const end = lineEnd(source);
  const front = frontMatterOf(parseWhole(source), source);
  if (!front.range || !source.startsWith('---')) return [{ start: 0, end: 0, text: `---${end}kind: ${kind}${end}---${end}${end}` }];
  const entry = front.entries.find(({ key }) => key.toLowerCase() === 'kind');
  if (entry) return [{ ...entry.valueRange, text: entry.valueRange.start === entry.valueRange.end ? ` ${kind}` : kind }];
  const at = source.indexOf('\n') + 1;
  return [{ start: at, end: at, text: `kind: ${kind}${end}` }];
}
