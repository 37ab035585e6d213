import { deepEqual, equal } from 'node:assert/strict';
import { createLinter, notChecked, resolveConfig, type Inspection } from '../../linter/index.js';
import { rememberDocuments, type KnownDocuments } from './knownDocuments.js';

const plan = (target: string): string =>
  `---\nkind: product-strategy\nproduct: Teamboard\n---\n\n# Teamboard strategy\n\n## Metrics\n\n| Metric | Baseline | Target | By |\n| --- | --- | --- | --- |\n| Weekly active teams | 320 | ${target} | Q3 2027 |\n`;
const inspect = (text: string, path: string): Inspection => createLinter().inspect(text, { path });
const shopping = '# Shopping list\n\n- Milk\n';

function remember(): { readonly known: KnownDocuments<string>; readonly failures: string[] } {
  const failures: string[] = [];
  return {
    known: rememberDocuments<string>(
      (path) => path.endsWith('.draft.md'),
      (address) => failures.push(address),
    ),
    failures,
  };
}
const findingsOf = (known: KnownDocuments<string>): Record<string, readonly string[]> => {
  const { severities, experimental } = resolveConfig({}).config;
  return Object.fromEntries(
    [...known.findings({ severities, experimental, now: Date.UTC(2027, 0, 1) })].map(([path, found]) => [
      path,
      found.map(({ ruleId }) => ruleId),
    ]),
  );
};

describe('what is known of a workspace', () => {
  it('is what several documents show together, until one of them changes or goes', () => {
    const { known } = remember();
    known.learnFile('a.md', 'file:a', inspect(plan('500'), 'a.md'));
    known.learnFile('b.md', 'file:b', inspect(plan('450'), 'b.md'));
    equal(JSON.stringify(findingsOf(known)).includes('consistent-workspace-targets'), true);
    known.learnOpen('b.md', 'file:b', inspect(plan('500'), 'b.md'));
    equal(JSON.stringify(findingsOf(known)).includes('consistent-workspace-targets'), false, 'once they agree');
    known.learnFile('b.md', 'file:b', inspect(shopping, 'b.md'));
    deepEqual([known.summaries().map(({ path }) => path), [...known.files().keys()]], [['a.md'], ['a.md', 'b.md']]);
    known.forget('a.md');
    deepEqual([known.summaries(), known.pointAt('a.md', 0), [...known.files().keys()]], [[], undefined, ['b.md']]);
  });

  it('holds findings only once they are to be kept, without fixes, and of strategy documents that are not open', () => {
    const { known } = remember();
    const learn = (): void => known.learnFile('a.md', 'file:a', inspect(plan('more'), 'a.md'));
    const kept = (path = 'a.md'): number | undefined => known.files().get(path)?.findings?.length;
    learn();
    equal(kept(), undefined, 'before');
    known.keepFindings();
    learn();
    equal((kept() ?? 0) > 0, true, 'afterwards');
    equal(
      known
        .files()
        .get('a.md')
        ?.findings?.some(({ fixes }) => fixes.length > 0),
      false,
      'no fixes',
    );
    known.learnFile('list.md', 'file:list', inspect(shopping, 'list.md'));
    equal(kept('list.md'), undefined, 'not a strategy document');
    known.fail('broken.md', 'file:broken', [notChecked(new Error('no way'))]);
    equal(kept('broken.md'), 1, 'one that could not be checked');
    deepEqual(
      [known.dropFindings('a.md'), kept(), known.dropFindings('a.md'), known.dropFindings('unknown.md')],
      [true, undefined, false, false],
      'one that is opened',
    );
    known.learnOpen('broken.md', 'file:broken', undefined);
    equal(kept('broken.md'), undefined, 'one that is open');
  });

  it('keeps what a report says of a file while it is open', () => {
    const { known } = remember();
    known.learnFile('a.md', 'file:a', inspect(plan('500'), 'a.md'));
    known.learnOpen('a.md', 'file:a', inspect(plan('600'), 'a.md'));
    equal(known.files().get('a.md')?.report?.metrics[0]?.target, '500');
    known.add('a.md', 'file:a');
    deepEqual(
      [known.files().get('a.md'), known.summaries()],
      [{ address: 'file:a' }, []],
      'one that is not to be checked any more',
    );
  });

  it('says of a file that it is missing only when all have been seen, and its folder is one that is read', () => {
    const { known } = remember();
    known.add('docs/plans/a.md', 'file:a');
    deepEqual([known.exists('docs/plans/a.md'), known.exists('docs/b.md')], [true, undefined]);
    known.isComplete = true;
    deepEqual(['docs/plans/b.md', 'docs/b.md', 'b.md', 'src/b.md', 'docs/other/b.md'].map(known.exists), [
      false,
      false,
      false,
      undefined,
      undefined,
    ]);
    equal(known.exists('docs/plans/b.draft.md'), undefined, 'one that is left out');
    known.add('src/a.md', 'file:src');
    equal(known.exists('src/b.md'), false, 'in a folder that is new');
    known.forget('src/a.md');
    equal(known.exists('src/b.md'), undefined, 'in a folder that is gone');
  });

  it('tells of a document that cannot be summed up, and forgets what it said before', () => {
    const { known, failures } = remember();
    const inspection = inspect(plan('500'), 'a.md');
    known.learnFile('a.md', 'file:a', inspection);
    known.learnOpen('a.md', 'file:a', {
      ...inspection,
      document: new Proxy(inspection.document, {
        get: () => {
          throw new Error('no way');
        },
      }),
    });
    deepEqual([failures, known.summaries()], [['file:a'], []]);
  });
});
