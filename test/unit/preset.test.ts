import { deepEqual, ok } from 'node:assert/strict';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import preset from '../../src/linter/preset.js';

function messagesOf(text: string): readonly string[] {
  const file = new VFile(text);
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(preset);
  processor.runSync(processor.parse(file), file);
  return file.messages.map((message) => message.ruleId ?? '');
}

describe('the remark preset', () => {
  const text = '# Plan\n\n## Metrics\n\n- Reduce churn from 3% to 5% by Q3 2027\n';
  it('finds in any pipeline what the editor finds', () => ok(messagesOf(text).includes('consistent-target-direction')));
  it('obeys the comments of remark-lint', () => deepEqual(messagesOf(`<!--lint disable-->\n\n${text}`), []));
});
