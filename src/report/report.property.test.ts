import { deepEqual } from 'node:assert/strict';
import fc, { runs } from '../../test/unit/property.js';
import { createLinter } from '../linter/index.js';
import { written } from './markdown.js';

describe('a report as Markdown', () => {
  /** The cells of every row of a table as Markdown reads them. */
  const readBack = (text: string): readonly string[] =>
    createLinter()
      .inspect(text, { kind: 'roadmap' })
      .document.outline.passages.map((passage) => passage.text);
  it('holds any letters in a cell', () => {
    const signs = fc
      .array(fc.constantFrom(...'|\\`*_[]()<>&;~$#+-=1. !:/@"\'aé🚀'), { maxLength: 12 })
      .map((all) => all.join('').trim())
      .filter((text) => text !== '' && !/^\[.?\] |\s{2}/.test(text));
    fc.assert(
      fc.property(signs, (text) =>
        deepEqual(readBack(`| A | B |\n| --- | --- |\n| ${written(text)} | x |\n`).slice(2), [text, 'x']),
      ),
      { numRuns: runs(60), seed: 7 },
    );
  });
});
