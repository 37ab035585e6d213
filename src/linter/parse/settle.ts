import type { Nodes } from 'mdast';
import { LivePoint, type Anchor } from '../text/place.js';

/** Counts the positions of a node and of everything in it from an anchor. */
export function settle(node: Nodes, anchor: Anchor, lines: number, offset: number): void {
  if (node.position) {
    const { start, end } = node.position;
    node.position.start = new LivePoint(anchor, start.line - 1 - lines, start.column, (start.offset ?? 0) - offset);
    node.position.end = new LivePoint(anchor, end.line - 1 - lines, end.column, (end.offset ?? 0) - offset);
  }
  if ('children' in node) for (const child of node.children) settle(child, anchor, lines, offset);
}
