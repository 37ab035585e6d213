import type { Nodes } from 'mdast';
import { rangeOf, type Range } from '../text.js';
import type { StrategyDocument } from './document.js';

/** A link or picture with the address it leads to. */
export interface Link {
  readonly url: string;
  readonly range: Range;
  readonly text: string;
}

/**
 * Every link in some blocks, in the order of the text.
 * @param text what the blocks were read from: a link shows in it, in brackets or as an address
 */
export function linksIn(nodes: readonly Nodes[], text: string): readonly Link[] {
  const links: Link[] = [];
  if (!/[<\]@]|\/\/|www\./i.test(text)) return links;
  const visit = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') links.push({ url: node.url, range: rangeOf(node), text: 'title' in node ? (node.title ?? '') : '' });
    if ('children' in node) for (const child of node.children) visit(child);
  };
  nodes.forEach(visit);
  return links;
}

/**
 * What an anchor and a heading have in common, whichever program makes the anchor: their letters and digits. GitHub
 * keeps one hyphen for each space, other sites join them, write "and" for "&", or name emoji.
 */
export function anchorKey(text: string): string {
  return text.toLowerCase().replace(/&/g, '').replace(/\p{Extended_Pictographic}|\uFE0F|\u200D/gu, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').replace(/ and /g, ' ').trim().replace(/ /g, '-');
}

/** Everything that a link within the document may lead to, as {@link anchorKey} makes it: headings and HTML ids. */
export function anchorsOf(document: StrategyDocument): ReadonlySet<string> {
  const headings = document.outline.sections.filter((section) => section.depth <= 6).map(({ title }) => {
    const own = /\{#([^}]+)\}\s*$/.exec(title)?.[1];
    return { base: anchorKey(title.replace(/\{#[^}]+\}\s*$/, '')), own: own === undefined ? undefined : anchorKey(own) };
  });
  const anchors = new Set(document.parts.flatMap(({ piece }) => [...piece.text.matchAll(/\b(?:id|name)\s*=\s*["']([^"']+)["']/gi)].map((match) => anchorKey(match[1] ?? ''))));
  const counts = new Map<string, number>();
  for (const { base, own } of headings) {
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    anchors.add(count > 0 ? `${base}-${count}` : base);
    if (own !== undefined) anchors.add(own);
  }
  return anchors;
}
