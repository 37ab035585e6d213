import type { Nodes } from 'mdast';
import { rangeOf, type Range } from '../text.js';
import type { StrategyDocument } from './document.js';

/** A link or picture with the address it leads to. */
export interface Link {
  readonly url: string;
  readonly range: Range;
  readonly text: string;
}

/** Every link in some blocks, in the order of the text. */
export function linksIn(nodes: readonly Nodes[]): readonly Link[] {
  const links: Link[] = [];
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
export function anchorsOf(document: StrategyDocument): readonly string[] {
  const counts = new Map<string, number>();
  const headings = document.outline.sections.filter((section) => section.depth <= 6).flatMap((section) => {
    const own = /\{#([^}]+)\}\s*$/.exec(section.title)?.[1];
    const base = anchorKey(section.title.replace(/\{#[^}]+\}\s*$/, ''));
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    return [base, ...(count > 0 ? [`${base}-${count}`] : []), ...(own ? [anchorKey(own)] : [])];
  });
  const ids = [...document.source.matchAll(/\b(?:id|name)\s*=\s*["']([^"']+)["']/gi)].map((match) => anchorKey(match[1] ?? ''));
  return [...headings, ...ids];
}
