import type { Nodes } from 'mdast';
import { rangeOf, type Range } from '../text/text.js';

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
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      links.push({ url: node.url, range: rangeOf(node), text: 'title' in node ? (node.title ?? '') : '' });
    if ('children' in node) for (const child of node.children) visit(child);
  };
  nodes.forEach(visit);
  return links;
}
