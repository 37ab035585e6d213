import { anchorKey, anchorsOf } from '../../facts/links.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

/** The text of an address; one that cannot be decoded stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const validLinks: Rule = {
  id: 'valid-links',
  checklist: 'document',
  statement: 'Links within the document lead to a heading that exists.',
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
    for (const { url, range } of dead)
      report(range, say`Nothing in this document is called "${url}": correct the link.`);
    return judged(links.length, dead.length, links.at(0)?.range);
  },
};
