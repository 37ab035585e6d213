import type { Nodes, Root } from 'mdast';
import type { Point, Position } from 'unist';

/** A place further on in a text. */
function further(text: string, { line, column, offset = 0 }: Point, to: number): Point {
  const between = text.slice(offset, to);
  const ends = between.match(/\r\n?|\n/g)?.length ?? 0;
  const lastEnd = Math.max(between.lastIndexOf('\n'), between.lastIndexOf('\r'));
  return { line: line + ends, column: ends > 0 ? between.length - lastEnd : column + between.length, offset: to };
}

/** The words of a node as they most likely stand in the source. */
const wordsOf = (node: Nodes | undefined): string =>
  node?.type === 'text' ? node.value : node?.type === 'link' ? wordsOf(node.children[0]) : '';

function setPlace(node: Nodes, position: Position): void {
  node.position = position;
  if ('children' in node)
    for (const child of node.children) setPlace(child, { start: { ...position.start }, end: { ...position.end } });
}

function placeIn(node: Nodes, text: string): void {
  if (!('children' in node) || !node.position) return;
  const children: readonly Nodes[] = node.children;
  let from = node.position.start;
  for (const [index, child] of children.entries()) {
    if (!child.position) {
      const behind = children.slice(index + 1).find(({ position }) => position)?.position?.start ?? node.position.end;
      const last = behind.offset ?? 0;
      const find = (words: string, at: number): number | undefined => {
        const found = words === '' ? -1 : text.indexOf(words, at);
        return found < 0 || found + words.length > last ? undefined : found;
      };
      const words = wordsOf(child);
      const start = find(words, from.offset ?? 0);
      // What is written with escapes or references ends where the next begins.
      const end =
        start === undefined ? (find(wordsOf(children[index + 1]), from.offset ?? 0) ?? last) : start + words.length;
      const begin = further(text, from, start ?? from.offset ?? 0);
      setPlace(child, { start: begin, end: further(text, begin, end) });
    }
    placeIn(child, text);
    from = child.position?.end ?? from;
  }
}

/**
 * Gives every node a place that has none: what was made of an address in running text, and what is left of that text.
 * @param tree the tree of a whole text
 */
export function placeUnplaced(tree: Root, text: string): Root {
  placeIn(tree, text);
  return tree;
}
