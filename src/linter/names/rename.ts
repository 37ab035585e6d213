import type { Mention } from './mentions.js';
import { inCaseOf, plural, singular } from '../text/spelling.js';

/** What a rename writes in place of a mention. */
export interface RenameEdit {
  readonly mention: Mention;
  readonly text: string;
}

/** Whether a text reads as another, but for its first letter's size. */
function isSpelled(text: string, as: string | undefined): boolean {
  return text.slice(1) === as?.slice(1) && text[0]?.toLowerCase() === as[0]?.toLowerCase();
}

/** Whether nothing but the words of a mention stands in the source: no markup within them. */
function isPlain({ range, text }: Mention, source: string): boolean {
  const written = source
    .slice(range.start, range.end)
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/&amp;/g, '&')
    .replace(/\s*\n[\s>]*|\s+/g, ' ');
  return written === text;
}

/** The new name in the form that a mention has: as it stands, in the plural or the singular; undefined when nobody can be sure. */
function formOf({ name, text }: Mention, spelling: string, wanted: string): string | undefined {
  if (name.sort === 'label' || isSpelled(text, spelling)) return wanted;
  if (isSpelled(text, plural(spelling))) return plural(wanted);
  // "Businesses" may be of a "business" or of a "businesse".
  return isSpelled(text, singular(spelling)) && !/(?:[xz]|[su]s|[cs]h)es$/.test(wanted) ? singular(wanted) : undefined;
}

/**
 * What a rename writes in place of mentions. It is sure of those that are spelled as at one place, but for a large first
 * letter and a plain plural. Of those that are spelled otherwise, hold markup, or need a plural or singular that the new name
 * has not, it is not.
 * @param mentions all of a document
 * @param spelling how it reads at the place where the user renames it
 * @param wanted the new name
 * @param source the document's text
 */
export function renamesIn(
  mentions: readonly Mention[],
  spelling: string,
  wanted: string,
  source: string,
): { readonly sure: readonly RenameEdit[]; readonly unsure: readonly RenameEdit[] } {
  const sure: RenameEdit[] = [];
  const unsure: RenameEdit[] = [];
  for (const mention of mentions) {
    const { name, text } = mention;
    const form = isPlain(mention, source) ? formOf(mention, spelling, wanted) : undefined;
    const as = form ?? wanted;
    (form === undefined ? unsure : sure).push({
      mention,
      text: name.sort === 'label' || text[0] === spelling[0] ? as : inCaseOf(as, text),
    });
  }
  return { sure, unsure };
}
