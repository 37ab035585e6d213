import type { Root, RootContent } from 'mdast';
import { Block, Piece, type Parsed } from './piece.js';

/** Cuts a tree that another program parsed, or generated, where its headings stand. */
export function pieceTogether(tree: Root, source: string): Parsed {
  const pieces: Piece[] = [];
  let nodes: RootContent[] = [];
  const close = (): void => {
    const from = nodes[0]?.position?.start.offset ?? 0;
    const text = source.slice(from, nodes.at(-1)?.position?.end.offset ?? source.length);
    const type: string | undefined = nodes[0]?.type;
    const piece = new Piece(
      {
        offset: from,
        line: (nodes[0]?.position?.start.line ?? 1) - 1,
        lines: 0,
        text,
        frontMatter: nodes.length === 1 && (type === 'yaml' || type === 'toml'),
        cuts: [],
        definitions: [],
      },
      '',
    );
    piece.blocks = [new Block(piece, 0, 0, text, nodes)];
    pieces.push(piece);
    nodes = [];
  };
  for (const node of tree.children) {
    const type: string | undefined = nodes[0]?.type;
    if (nodes.length > 0 && (node.type === 'heading' || type === 'yaml' || type === 'toml')) close();
    nodes.push(node);
  }
  if (nodes.length > 0) close();
  return { text: source, pieces, window: { from: 0, oldTo: 0, newTo: pieces.length } };
}
