import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { location } from 'vfile-location';
import { lint } from '../../src/linter/index.js';
import preset from '../../src/linter/preset.js';

function said(text: string): VFile['messages'] {
  const file = new VFile(text);
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(preset);
  processor.runSync(processor.parse(file), file);
  return file.messages;
}

const messagesOf = (text: string): readonly string[] => said(text).map((message) => message.ruleId ?? '');
/** A finding as both can show it. */
const shown = (ruleId: string, line: number | undefined, message: string): string =>
  `${line ?? 1} ${ruleId} ${message}`;

describe('the remark preset', () => {
  const text = '# Plan\n\n## Metrics\n\n- Reduce churn from 3% to 5% by Q3 2027\n';
  it('finds in any pipeline what the editor finds', () => ok(messagesOf(text).includes('consistent-target-direction')));
  it('says of every example, blanks and all, what the linter says', () => {
    for (const name of readdirSync('examples')) {
      const text = readFileSync(join('examples', name), 'utf8')
        .replace(/\b\d+ ?%/g, 'TBD')
        .replace(/^(?:owner|status):.*\n/gm, '');
      const places = location(text);
      const ours = lint(text, { kind: 'product-strategy', allChecklists: true }).findings.map(
        ({ ruleId, range, message }) => shown(ruleId, places.toPoint(range.start)?.line, message),
      );
      const theirs = new Set(said(text).map(({ ruleId, line, reason }) => shown(ruleId ?? '', line, reason)));
      ok(ours.length > 0, name);
      deepEqual(
        ours.filter((each) => !theirs.has(each)),
        [],
        name,
      );
    }
  });
  it('obeys the comments of remark-lint', () => deepEqual(messagesOf(`<!--lint disable-->\n\n${text}`), []));
});
