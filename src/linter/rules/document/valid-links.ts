import { anchorKey, anchorsOf, nearestAnchor } from '../../facts/anchors.js';
import type { Link } from '../../facts/links.js';
import type { StrategyDocument } from '../../facts/document.js';
import { say, titled, type Fix } from '../../result.js';
import { judged, type Rule } from '../rule.js';

/** The text of an address; one that cannot be decoded stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The fix that leads a link to the heading that it may have meant; none where its address is written in another way. */
function leadTo({ url, range }: Link, document: StrategyDocument): Fix | undefined {
  const anchor = nearestAnchor(decoded(url.slice(1)), document);
  const written = document.source.slice(range.start, range.end);
  const opening = [`](${url}`, `](<${url}`, `]: ${url}`].find((each) => written.includes(each));
  if (anchor === undefined || opening === undefined) return undefined;
  const start = range.start + written.lastIndexOf(opening) + opening.length - url.length;
  return {
    ...titled(say`Link to ${`#${anchor}`}`),
    safe: false,
    edits: [{ start, end: start + url.length, text: `#${anchor}` }],
  };
}

export const validLinks: Rule = {
  id: 'valid-links',
  checklist: 'document',
  statement: 'Links within the document lead to headings that exist.',
  severity: 'warning',
  nature: 'contradiction',
  check(document, report) {
    const links = document.links.filter(({ url }) => url.startsWith('#') && url.length > 1);
    if (links.length === 0) return judged(0, 0);
    const anchors = anchorsOf(document);
    // Some sites spell emoji out at the end of an anchor, or number it.
    const leads = (anchor: string): boolean =>
      anchors.has(anchor) || [...anchors].some((known) => known.length > 3 && anchor.startsWith(`${known}-`));
    const dead = links.filter(
      ({ url }) =>
        !leads(anchorKey(decoded(url.slice(1)))) &&
        !/^(?:top|fn|fnref|user-content|L\d|heading=|:~:)/i.test(url.slice(1)),
    );
    for (const link of dead)
      report(link.range, say`No heading in this document matches "${link.url}": correct the link.`, {
        fixes: () => [leadTo(link, document)],
      });
    return judged(links.length, dead.length, links.at(0)?.range);
  },
};
