import { deepEqual } from 'node:assert/strict';
import fc, { runs } from '../../../test/unit/property.js';
import { createParser } from '../parse/parse.js';
import type { Range } from '../text/text.js';
import { frontMatterOf } from './frontmatter.js';

const key = fc.constantFrom('kind', 'owner', 'next-review', 'a_b', 'true', 'null', 'y', 'A1', 'x y', '1', '<<');
const value = fc
  .array(
    fc.constantFrom(
      'Ana Ruiz',
      '2026-10-05',
      'null',
      'NULL',
      'true',
      '12',
      '0x1F',
      '1e3',
      '1_000',
      '"',
      '\\',
      ' ',
      '-',
      '.',
      ',',
      '#',
      ' # c',
      ':',
      ': ',
      '[',
      ']',
      '{',
      "'",
      '|',
      '>',
      '&a',
      '*a',
      '!',
      '%',
      '@',
      '`',
      '?',
      '~',
      '(',
      ')',
      'é',
      '/',
      '+',
      ';',
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(''));
const lines = fc.array(
  fc
    .tuple(
      key,
      fc.constantFrom(': ', ':', ':  ', ' : '),
      fc.oneof(
        value,
        value.map((text) => `"${text}"`),
      ),
    )
    .map((parts) => parts.join('')),
  { minLength: 1, maxLength: 4 },
);

/** What the front matter of a text says; a comment at its beginning takes it to the parser. */
function read(yaml: string, comment = '') {
  const text = `---\n${comment}${yaml}\n---\n`;
  const { entries, problem } = frontMatterOf(
    createParser()
      .parse(text)
      .pieces.flatMap((piece) => piece.blocks.flatMap(({ nodes }) => nodes)),
    text,
  );
  const moved = ({ start, end }: Range): Range => ({ start: start - comment.length, end: end - comment.length });
  return {
    entries: entries.map((entry) => ({
      ...entry,
      keyRange: moved(entry.keyRange),
      valueRange: moved(entry.valueRange),
    })),
    problem: problem?.reason,
  };
}

describe('front matter', () => {
  it('of plain lines says what a parser of YAML reads in it', () => {
    fc.assert(
      fc.property(lines, (yaml) => deepEqual(read(yaml.join('\n')), read(yaml.join('\n'), '# c\n'))),
      { numRuns: runs(400) },
    );
  });
});
