import { deepEqual, ok } from 'node:assert/strict';
import { textFeatures, valuesOf } from './textFeatures.js';

const text =
  '---\nowner: Ana\n---\n\n# Roadmap\n\n## Risks\n\n**Status:** draft\n\n| Quarter | Goal |\n| --- | --- |\n| Q1 2027 | Trust |\n\n- [ ] Build it\n\n```sh\nnpm run risk\n```\n';
const marks = (path?: string): ReadonlySet<string> => textFeatures(text, path).marks;

describe('the features of a text', () => {
  it('are words of headings, labels, columns and keys, topics, and the title', () => {
    for (const mark of [
      'key:owner',
      'title:roadmap',
      'heading:risks',
      'topic:risks',
      'section:risks',
      'label:status',
      'column:quarter',
      'column:goal',
    ])
      ok(marks().has(mark), mark);
  });
  it('are those of the last folder and the file, when it has a name', () => {
    for (const mark of ['named', 'name:product', 'name:vision', 'folder:docs', 'stem:product-vision'])
      ok(marks('a/docs/product-vision.md').has(mark), mark);
    ok(![...marks()].some((mark) => /^(?:named|name|stem|folder)/.test(mark)));
  });
  it('are counts of its structure; what stands in code is none of its words', () => {
    const { counts, words } = textFeatures(text, undefined);
    ok((counts['boxes'] ?? 0) > 0 && (counts['code'] ?? 0) > 0 && (counts['tables'] ?? 0) > 0);
    ok(!words.has('npm'));
  });
  it('see headings that are underlined, or written in HTML', () => {
    for (const each of ['Risks\n=====\n', '<h2>Risks</h2>\n', '<details><summary>Risks</summary>\n'])
      ok(textFeatures(each, undefined).marks.has('topic:risks'), each);
  });
  it('count by sorts, each of which may be left out', () => {
    const features = textFeatures(text, 'docs/roadmap.md');
    const names = valuesOf(features, new Set(['topic'])).map(({ name }) => name.split(':')[0]);
    deepEqual([...new Set(names)].sort(), ['count', 'field', 'key', 'topic']);
  });
});
