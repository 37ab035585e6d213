import { deepEqual } from 'node:assert/strict';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import fc, { runs } from '../../../test/unit/property.js';
import { createParser, parse, treeOf } from './parse.js';
import { frontMatterLength } from './sections.js';
import { placeUnplaced } from './unplaced.js';

const gfm = unified().use(remarkParse).use(remarkGfm).freeze();
const withFrontMatter = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze();
/**
 * What remark makes of the whole. Front matter that is never closed is none: trying it would confuse remark about the
 * lists that follow. A box below an empty list item is taken for a task of the document itself. To links that it makes of
 * addresses in running text, and to the rest of that text, remark gives no place.
 */
function reference(text: string): Root {
  const { type, children, position } = (frontMatterLength(text) > 0 ? withFrontMatter : gfm).parse(text);
  return placeUnplaced({ type, children, ...(position && { position }) }, text);
}

const line = fc.constantFrom(
  '# One',
  '## Two',
  '### Three #',
  'text',
  'Plain words, and more of them.',
  '',
  '',
  '',
  '- item',
  '* star',
  '+ plus',
  '2. two',
  '3) three',
  '  - nested',
  '    deeper',
  '```',
  '~~~',
  '  ```',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<div>',
  '---',
  '| a | b |',
  '| - | - |',
  'a | b',
  ':-',
  '> quote',
  '    # code',
  '[x]: https://example.org',
  '[x] and [y][x]',
  '[^1]',
  '[^1]: note',
  '<?',
  '?>',
  'Setext',
  '===',
  '1. one',
  '\t# tab',
  '#no',
  '# ',
  '<pre>',
  '***',
  '**bold** and `code`',
  '**Owner:** Ana, (`id`).',
  '- **Bold:** text',
  'a**b** `c`d',
  '**a *b* c**',
  '| **Metric** | Target |',
  '| --- | :-: |',
  '| Churn | 5% |',
  '| | x |',
  '|a|b|',
  '1. **One**',
  '~~gone~~',
  'www.example.org',
  'a@example.org',
  '- [ ] open',
  '- [x] done',
  'trailing  ',
  'back\\',
  '&amp; &#64;',
  '  indented',
  ' # spaced',
  '{curly}',
  '٣ عربي',
  '🎯 target',
  'a\u00A0b',
);
const text = fc
  .tuple(fc.array(line, { maxLength: 24 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => lines.join(end));
const plain = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree));

describe('the parser', () => {
  it('makes of the pieces what remark makes of the whole', () => {
    fc.assert(
      fc.property(text, (source) => deepEqual(plain(parse(source)), plain(reference(source)))),
      { numRuns: runs(200) },
    );
  });

  it('reads words, bold words, code, lists and tables as remark does', () => {
    const inline = fc
      .array(
        fc.constantFrom(
          'word',
          'Two words',
          '**bold**',
          '**Owner:**',
          '`code`',
          '** open',
          '**',
          '*',
          '`',
          ' ',
          ' ',
          '.',
          ', ',
          '(',
          ')',
          '5 %',
          ':',
          '-',
          '!',
          '"',
          'é',
          '，',
          '_',
          '#',
          '1.',
        ),
        { maxLength: 7 },
      )
      .map((parts) => parts.join(''));
    const row = fc.array(inline, { minLength: 1, maxLength: 3 }).map((cells) => `| ${cells.join(' | ')} |`);
    const block = fc.oneof(
      inline,
      fc
        .tuple(fc.constantFrom('- ', '* ', '1. ', '2) ', '## ', '# '), fc.array(inline, { minLength: 1, maxLength: 3 }))
        .map(([lead, lines]) => lines.map((each) => lead + each).join('\n')),
      fc
        .tuple(
          row,
          fc.constantFrom('| --- |', '| :-- | --: |', '|-|-|-|', '| --- | :-: |'),
          fc.array(row, { maxLength: 3 }),
        )
        .map(([head, rule, rows]) => [head, rule, ...rows].join('\n')),
      fc.array(inline, { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\n')),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) =>
        deepEqual(plain(parse(blocks.join('\n\n'))), plain(reference(blocks.join('\n\n')))),
      ),
      { numRuns: runs(200) },
    );
  });

  it('reads front matter as remark-frontmatter does, whatever stands in it', () => {
    const inside = fc.array(
      fc.constantFrom(
        'owner: Ana',
        'title: "A | b"',
        '',
        '  ',
        '# note',
        '- one',
        '--',
        '-----',
        '[x]: y',
        'a\tb',
        '\0',
        '🎯: é',
        'x: [1',
        '+++ ',
        ' ---',
        'a\rb',
      ),
      { maxLength: 5 },
    );
    const parts = fc.tuple(
      fc.constantFrom('---', '+++'),
      inside,
      fc.constantFrom('', ' ', '\t '),
      fc.constantFrom('', '\n', '\n\n# Title\n', '\ntext'),
      fc.constantFrom('\n', '\r\n'),
    );
    fc.assert(
      fc.property(parts, ([mark, lines, space, rest, end]) => {
        const source = [mark + space, ...lines, mark + space].join(end) + rest.replaceAll('\n', end);
        deepEqual(plain(parse(source)), plain(reference(source)));
      }),
      { numRuns: runs(200) },
    );
  });

  it('does so after edits too', () => {
    const edit = fc.record({
      at: fc.nat(),
      remove: fc.nat({ max: 12 }),
      insert: fc.oneof(
        line,
        line.map((each) => `\n${each}\n`),
        fc.constantFrom('x', ' ', '\n', '\n\n'),
      ),
    });
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 6 }), (start, edits) => {
        const parser = createParser();
        let source = start;
        parser.parse(source);
        for (const { at, remove, insert } of edits) {
          const from = source.length === 0 ? 0 : at % (source.length + 1);
          source = source.slice(0, from) + insert + source.slice(from + remove);
          deepEqual(plain(treeOf(parser.parse(source))), plain(reference(source)));
        }
      }),
      { numRuns: runs(100) },
    );
  });
});
