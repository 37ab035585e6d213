import { deepEqual, equal, ok } from 'node:assert/strict';
import { createLinter, explain, resolveConfig } from '../../src/linter/index.js';
import { textOf } from '../../src/linter/result.js';
import { now } from './apply.js';

const strategy =
  '# Teamboard strategy\n\n## Vision\n\nOwners plan in ten minutes.\n\n## What we are not doing\n\nInvoicing.\n';

function why(
  text: string,
  path?: string,
  kinds: Record<string, string> = {},
): { readonly kind: string | null; readonly because: readonly string[] } {
  const { config } = resolveConfig({ kinds });
  const { document, result } = createLinter().inspect(text, { now, config, ...(path !== undefined && { path }) });
  const { kind, because } = explain(document, path, config);
  equal(kind, result.kind, 'the explanation is of what the linter does');
  return { kind, because: because.map(textOf) };
}

describe('why a document is checked, or not', () => {
  for (const [name, text, path, sentence] of [
    ['a declaration', '---\nkind: okr\n---\n', undefined, 'Its front matter says "kind: okr".'],
    [
      'a wish to be left alone',
      `---\nkind: none\n---\n\n${strategy}`,
      undefined,
      'Its front matter says "kind: none".',
    ],
    [
      'a kind that does not exist',
      `---\nkind: roadmapp\n---\n\n${strategy}`,
      undefined,
      /^"kind: roadmapp" in the front matter is not a known kind of document\. Known kinds: product-strategy, /,
    ],
    ['its topics', strategy, undefined, /^Signs that it is a strategy document: .*a section on vision/],
    ['a file name', strategy, 'README.md', 'Files with that name are never checked.'],
    [
      'the name of a file',
      '## Aims\n\n- a\n\n## Non-goals\n\n- b\n\n## Metrics\n\n- c\n',
      'product-strategy.md',
      /"strategy" in the file's name/,
    ],
    ['nothing', 'Hello.\n', undefined, 'It does not read like a strategy document.'],
    [
      'a manual',
      '# Vision\n\n## Installation\n\nnpm i\n\n## Usage\n\nx\n\n## Roadmap\n\n- y\n\n## License\n\nMIT\n',
      undefined,
      /^Signs that it is not a strategy document: .*"(?:installation|usage|license)" in a heading/,
    ],
  ] as const) {
    it(name, () => {
      const { because } = why(text, path);
      ok(
        because.some((each) => (typeof sentence === 'string' ? each === sentence : sentence.test(each))),
        because.join('\n'),
      );
    });
  }
  it('the configuration', () => {
    deepEqual(why(strategy, 'drafts/a.md', { 'drafts/**': 'none' }), {
      kind: null,
      because: ['The configuration says that files such as drafts/a.md are left alone.'],
    });
    deepEqual(why(strategy, 'docs/a.md', { 'docs/**': 'roadmap' }), {
      kind: 'roadmap',
      because: ['The configuration says that files such as docs/a.md are of this kind.'],
    });
  });
});
