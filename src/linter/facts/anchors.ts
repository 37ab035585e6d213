import { matchesOf } from '../text/text.js';
import { nearestOf } from '../text/nearest.js';
import type { StrategyDocument } from './document.js';

/**
 * What an anchor and a heading have in common, whichever program makes the anchor: their letters and digits. GitHub
 * keeps one hyphen for each space, other sites join them, write "and" for "&", or name emoji.
 */
export function anchorKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/&/g, '')
    .replace(/\p{Extended_Pictographic}|\uFE0F|\u200D/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/ and /g, ' ')
    .trim()
    .replace(/ /g, '-');
}

/** A name that a link can lead to: of HTML, in a list of attributes (`{#name .class}`), or of a block (`^name`). */
const named =
  /\b(?:id|name)\s*=\s*["']([^"']+)["']|\{:?[^}\n#]*#([^\s}]+)[^}\n]*\}|(?:^|[ \t])\^([A-Za-z0-9-]+)[ \t]*$/gim;

/** The same as GitHub makes it, which leaves out what is no letter or space: "Dev.to" is `devto`. */
const joined = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]+/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** Everything that a link within the document may lead to, as {@link anchorKey} makes it: headings and HTML ids. */
export function anchorsOf(document: StrategyDocument): ReadonlySet<string> {
  const headings = document.outline.sections
    .filter((section) => section.depth <= 6)
    .map(({ title }) => anchorKey(title));
  const anchors = new Set(
    document.parts.flatMap(({ piece }) =>
      matchesOf(named, piece.text).map((match) => anchorKey(match[1] ?? match[2] ?? match[3] ?? '')),
    ),
  );
  const counts = new Map<string, number>();
  for (const section of document.outline.sections) anchors.add(anchorKey(joined(section.title)));
  for (const base of headings) {
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    anchors.add(count > 0 ? `${base}-${count}` : base);
  }
  return anchors;
}

/** The anchors of a document's headings as GitHub writes them, which numbers those that come again. */
function headingAnchors(document: StrategyDocument): readonly string[] {
  const counts = new Map<string, number>();
  return document.outline.sections
    .filter(({ depth }) => depth > 0 && depth <= 6)
    .map(({ title }) => {
      const anchor = joined(title);
      const count = counts.get(anchor) ?? 0;
      counts.set(anchor, count + 1);
      return count > 0 ? `${anchor}-${count}` : anchor;
    });
}

/** The words of an anchor that tell it apart. */
const wordsOf = (anchor: string): readonly string[] => anchor.split('-').filter((word) => word.length > 3);

/**
 * The anchor that a link leading nowhere may have meant.
 * @param wanted the anchor of the link, without its mark
 * @returns the heading's anchor that is a slip of the pen away, else the only one that has all words of the wanted one,
 *   or no others; undefined where none is near
 */
export function nearestAnchor(wanted: string, document: StrategyDocument): string | undefined {
  const anchors = headingAnchors(document);
  const key = anchorKey(wanted);
  const near = nearestOf(key, anchors.map(anchorKey), Math.max(1, Math.floor(key.length / 4)));
  if (near !== undefined) return anchors.find((anchor) => anchorKey(anchor) === near);
  const words = wordsOf(key);
  const kin = anchors.filter((anchor) => {
    const own = wordsOf(anchorKey(anchor));
    const [fewer, more] = own.length < words.length ? [own, words] : [words, own];
    return fewer.length > 0 && fewer.every((word) => more.includes(word));
  });
  return kin.length === 1 ? kin[0] : undefined;
}
