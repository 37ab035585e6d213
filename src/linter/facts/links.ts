import type { Nodes, Root } from 'mdast';
import { rangeOf, type Range } from '../text.js';
import type { StrategyDocument } from './document.js';

/** A link or picture with the address it leads to. */
export interface Link {
  readonly url: string;
  readonly range: Range;
  readonly text: string;
}

/** Every link of a document, in the order of the text. */
export function linksOf(tree: Root): readonly Link[] {
  const links: Link[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') links.push({ url: node.url, range: rangeOf(node), text: 'title' in node ? (node.title ?? '') : '' });
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return links;
}

/** The anchor of a heading, as GitHub and VS Code make it. */
function slug(title: string): string {
  return title.trim().toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '').replace(/ /g, '-');
}

/** Everything that a link within the document may lead to: headings and HTML ids, lower case. */
export function anchorsOf(document: StrategyDocument): readonly string[] {
  const counts = new Map<string, number>();
  const headings = document.outline.sections.filter((section) => section.depth <= 6).flatMap((section) => {
    const own = /\{#([^}]+)\}\s*$/.exec(section.title)?.[1];
    const base = slug(section.title);
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    return [count === 0 ? base : `${base}-${count}`, ...(own ? [own.toLowerCase()] : [])];
  });
  const ids = [...document.source.matchAll(/\b(?:id|name)\s*=\s*["']([^"']+)["']/gi)].map((match) => (match[1] ?? '').toLowerCase());
  return [...headings, ...ids];
}
