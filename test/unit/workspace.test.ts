import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { location } from 'vfile-location';
import { createLinter } from '../../src/linter/index.js';
import {
  createWorkspaceIndex,
  summaryOf,
  workspaceItem,
  workspaceRules,
  type WorkspaceIndex,
} from '../../src/workspace/index.js';
import { targetOf } from '../../src/workspace/summary.js';
import { now } from './apply.js';

interface File {
  readonly path: string;
  readonly text: string;
}

function put(index: WorkspaceIndex, { path, text }: File): void {
  const { result, document } = createLinter().inspect(text, { path, now });
  if (result.kind === null) index.remove(path);
  else index.set(summaryOf(document, path, result.kind));
}

function findings(files: readonly File[], index = createWorkspaceIndex()): string[] {
  for (const file of files) put(index, file);
  const exists = (path: string): boolean => files.some((file) => file.path === path);
  return [
    ...index
      .findings({ now, severities: new Map([['valid-file-links', 'warning']]), experimental: true, exists })
      .values(),
  ]
    .flat()
    .map(({ ruleId, path, range, message }) => {
      const places = location(files.find((file) => file.path === path)?.text ?? '');
      const [start, end] = [places.toPoint(range.start), places.toPoint(range.end)];
      return `${ruleId} ${path} ${start?.line}:${start?.column}-${end?.line}:${end?.column} ${message}`;
    });
}

const filesUnder = (page: string, heading: 'Weak' | 'Strong'): File[] =>
  [...(page.split('\n## Strong\n')[heading === 'Weak' ? 0 : 1] ?? '').matchAll(/```md (\S+)\n([\s\S]*?\n)```/g)].map(
    (match) => ({ path: match[1] ?? '', text: match[2] ?? '' }),
  );

describe('rules over several documents', () => {
  for (const { id } of workspaceRules) {
    const page = readFileSync(`src/workspace/rules/${id}.md`, 'utf8');
    const expected = (/```text\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '').split('\n').map((line) => `${id} ${line}`);
    describe(id, () => {
      it('says what the rule says', () =>
        ok(page.startsWith(`# ${id}\n\n${workspaceItem(id).statement}\n\n## Why leaders ask\n\n`)));
      it('finds what is weak, and says it in these words', () =>
        deepEqual(findings(filesUnder(page, 'Weak')), expected));
      it('finds it in whatever order the files are read', () =>
        deepEqual(findings([...filesUnder(page, 'Weak')].reverse()), expected));
      it('lets pass what is strong', () => deepEqual(findings(filesUnder(page, 'Strong')), []));
      it('takes a suppression', () =>
        deepEqual(
          findings(
            filesUnder(page, 'Weak').map(({ path, text }) => ({ path, text: `${text}\n<!--lint disable ${id}-->\n` })),
          ),
          [],
        ));
    });
  }
  it('follow edits and removals', () => {
    const page = readFileSync('src/workspace/rules/consistent-workspace-targets.md', 'utf8');
    const [okr, strategy] = filesUnder(page, 'Weak');
    const index = createWorkspaceIndex();
    ok(okr && strategy);
    equal(findings([okr, strategy], index).length, 1);
    equal(findings([{ ...okr, text: okr.text.replace('450', '500') }, strategy], index).length, 0);
    equal(findings([okr, strategy], index).length, 1);
    index.remove(okr.path);
    equal(
      [...index.findings({ now, severities: new Map(), experimental: false, exists: () => true }).values()].flat()
        .length,
      0,
    );
  });
  it('say nothing of documents about different products', () => {
    const page = readFileSync('src/workspace/rules/consistent-workspace-targets.md', 'utf8');
    const [okr, strategy] = filesUnder(page, 'Weak');
    ok(okr && strategy);
    deepEqual(findings([{ ...okr, text: okr.text.replace('product: Teamboard', 'product: Ledger') }, strategy]), []);
  });
  for (const [path, url, target] of [
    ['docs/a.md', 'b.md#x', 'docs/b.md'],
    ['docs/a.md', '../b.md', 'b.md'],
    ['docs/a.md', '/b.md', 'b.md'],
    ['docs/a.md', '../../b.md', undefined],
    ['a.md', 'https://x.org/b.md', undefined],
    ['a.md', '#b', undefined],
    ['a.md', 'my%20b.md', 'my b.md'],
    ['a.md', '%', '%'],
  ] as const)
    it(`know where ${url} leads from ${path}`, () => equal(targetOf(path, url), target));
});
