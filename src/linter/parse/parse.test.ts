import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { createParser, parse, treeOf } from './parse.js';
import { cutPieces } from './sections.js';

const gfm = unified().use(remarkParse).use(remarkGfm).freeze();
const plain = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree));

describe('the parser', () => {
  it('gives a place to what it makes of addresses in running text', () => {
    for (const source of [
      'Michael [x][] said &amp; wrote: http://a.example/b.\n',
      '# [ www.a.example\n',
      '- mail [a@b.no or\n  [c@d.no\n',
      '| [a@b.no | x |\n| - | - |\n',
      '**[www.a.b** c\n',
    ]) {
      const seen: string[] = [];
      const visit = (node: Nodes): void => {
        ok(node.position, `${node.type} in ${source}`);
        const [start, end] = [node.position.start.offset ?? -1, node.position.end.offset ?? -1];
        ok(start >= 0 && start <= end && end <= source.length);
        if (node.type === 'link') seen.push(source.slice(start, end));
        if ('children' in node) for (const child of node.children) visit(child);
      };
      visit(parse(source));
      ok(seen.length > 0 && seen.every((each) => /^(?:http|www|\w+@)[\w.@:/]+$/.test(each)), seen.join());
    }
  });

  it('takes a byte order mark for no letter at the start of a text, and for a letter elsewhere', () => {
    const parser = createParser();
    for (const source of [
      '# One\n\ntext\n',
      '\uFEFF# One\n\ntext\n',
      '\uFEFF# One\n\n\uFEFF# text\n',
      '\uFEFF\uFEFF# One\n',
      'x\n\n\uFEFF- *text*\n',
      '\uFEFF',
    ]) {
      const tree = treeOf(parser.parse(source));
      deepEqual(plain(tree), plain(parse(source)));
      // Remark, which drops the mark, counts from behind it.
      const expected = gfm.parse(source).children;
      deepEqual(
        tree.children.map(({ type, position }) => [type, position?.start.line, position?.start.offset]),
        expected.map(({ type, position }) => [
          type,
          position?.start.line,
          (position?.start.offset ?? 0) + (source.startsWith('\uFEFF') ? 1 : 0),
        ]),
      );
    }
  });

  it('keeps the nodes of blocks that did not change', () => {
    const parser = createParser();
    const source = '# One\n\nfirst\n\nsecond **paragraph**\n\n# Two\n\nthird\n';
    const before = parser.parse(source).pieces.flatMap(({ blocks }) => blocks);
    const { pieces, window } = parser.parse(source.replace('first', 'first, longer\nby a line'));
    const after = pieces.flatMap(({ blocks }) => blocks);
    equal(after[2], before[2]);
    equal(after[4]?.nodes[0], before[4]?.nodes[0]);
    equal(after[4]?.nodes[0]?.position?.start.line, 10);
    deepEqual(window, { from: 0, oldTo: 1, newTo: 1 });
  });

  it('never cuts inside code, comments or raw HTML', () => {
    for (const source of ['```\n\n# a\n```\n', '<!--\n\n# a\n-->\n', '<script>\n\n# a\n</script>\n']) {
      const [piece, more] = [...cutPieces(source, 0, 0)];
      ok(piece && !more && piece.cuts.length === 1, source);
    }
  });
});
