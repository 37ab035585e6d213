import { frontMatterOf } from '../facts/frontmatter.js';
import type { Kind } from '../checklists/kind.js';
import { parse } from '../parse/parse.js';
import type { TextEdit } from '../result.js';
import { fixed } from '../text/text.js';
import { lineEnd } from './sections.js';

/** The edits that declare a document's kind in its front matter, which is made when there is none. None for broken front matter. */
export function fieldFixForKind(source: string, kind: Kind | 'none'): readonly TextEdit[] {
  const end = lineEnd(source);
  const front = frontMatterOf(parse(source).children, source);
  const start = source.startsWith('\uFEFF') ? 1 : 0;
  if (!front.range) return [{ start, end: start, text: `---${end}kind: ${kind}${end}---${end}${end}` }];
  // Front matter that cannot be read, or holds no keys, is its author's to mend.
  if (front.problem || front.entries.length === 0) return [];
  const entry = front.entries.find(({ key }) => key.toLowerCase() === 'kind');
  if (entry)
    return [{ ...fixed(entry.valueRange), text: entry.valueRange.start === entry.valueRange.end ? ` ${kind}` : kind }];
  const at = source.indexOf('\n') + 1;
  return [{ start: at, end: at, text: source.startsWith('+++') ? `kind = "${kind}"${end}` : `kind: ${kind}${end}` }];
}
