import { deepEqual, equal } from 'node:assert/strict';
import fc from '../../../test/unit/property.js';
import { createParser, parseWhole } from './parse.js';
import { splitSections } from './sections.js';

const line = fc.constantFrom('# One', '## Two', 'text', '', '', '- item', '  - nested', '```', '~~~', '  ```', '<!--', '-->', '<script>', '</script>', '<div>', '---', '| a | b |', '| - | - |', '> quote', '    # code', '[x]: https://example.org', '[x] and [y][x]', '[^1]', '[^1]: note', '<?', '?>', 'Setext', '===', '1. one', '\t# tab', '#no', '# ', '<pre>', '***');
const text = fc.tuple(fc.array(line, { maxLength: 24 }), fc.constantFrom('\n', '\r\n')).map(([lines, end]) => lines.join(end));
const plain = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree));

describe('the parser', () => {
  it('makes of the sections what it makes of the whole', () => {
    fc.assert(fc.property(text, (source) => deepEqual(plain(createParser().parse(source).children), plain(parseWhole(source).children))), { numRuns: 600 });
  });

  it('does so after edits too', () => {
    fc.assert(fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (versions) => {
      const parser = createParser();
      for (const version of versions) deepEqual(plain(parser.parse(version).children), plain(parseWhole(version).children));
    }), { numRuns: 200 });
  });

  it('keeps the nodes of sections that did not change', () => {
    const parser = createParser();
    const [before] = parser.parse('# One\n\nfirst\n\n# Two\n\nsecond\n').children.slice(2);
    const [after] = parser.parse('# One\n\nfirst, longer\nby a line\n\n# Two\n\nsecond\n').children.slice(2);
    equal(after, before);
    equal(after?.position?.start.line, 6);
  });

  it('never cuts inside code, comments or raw HTML', () => {
    for (const source of ['```\n\n# a\n```\n', '<!--\n\n# a\n-->\n', '<script>\n\n# a\n</script>\n', '---\na: b\n\n# c\n---\n']) equal(splitSections(`${source}`).pieces.length, 1, source);
  });
});
