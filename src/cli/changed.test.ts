import { deepEqual } from 'node:assert/strict';
import { changedLinesIn } from './changed.js';

const lines = (...diff: readonly string[]): unknown => [...changedLinesIn(`${diff.join('\n')}\n`)];

describe('changedLinesIn', () => {
  it('reads which lines of which file changed', () => {
    deepEqual(
      lines(
        'diff --git a/docs/a.md b/docs/a.md',
        'index 1..2 100644',
        '--- a/docs/a.md',
        '+++ b/docs/a.md',
        '@@ -3 +3,2 @@ # Plan',
        '-old',
        '+new',
        '+more',
        '@@ -10,2 +11 @@',
        '-old',
        '-older',
        '+new',
        'diff --git a/b.md b/b.md',
        'new file mode 100644',
        '--- /dev/null',
        '+++ b/b.md',
        '@@ -0,0 +1,3 @@',
        '+# B',
        '+',
        '+Text.',
        '\\ No newline at end of file',
      ),
      [
        [
          'docs/a.md',
          [
            [3, 4],
            [11, 11],
          ],
        ],
        ['b.md', [[1, 3]]],
      ],
    );
  });
  it('takes the lines around what was taken out, and no file that is gone', () => {
    deepEqual(
      lines(
        '--- a/a.md',
        '+++ b/a.md',
        '@@ -1 +0,0 @@',
        '-old',
        '@@ -5,2 +4,0 @@',
        '-old',
        '-older',
        '--- a/gone.md',
        '+++ /dev/null',
        '@@ -1 +0,0 @@',
        '-old',
      ),
      [
        [
          'a.md',
          [
            [1, 1],
            [4, 5],
          ],
        ],
      ],
    );
  });
  it('is not misled by what documents say, or what they are called', () => {
    deepEqual(
      lines(
        '--- a/a b.md\t',
        '+++ b/a b.md\t',
        '@@ -1,2 +1,2 @@',
        '--- a/other.md',
        '-@@ -1 +1 @@',
        '+++ b/other.md',
        '+@@ -1 +9 @@',
        '--- "a/say \\"\\\\\\t\\001\\".md"',
        '+++ "b/say \\"\\\\\\t\\001\\".md"\t',
        '@@ -7 +7 @@',
        '-a',
        '+b',
      ),
      [
        ['a b.md', [[1, 2]]],
        ['say "\\\t\u0001".md', [[7, 7]]],
      ],
    );
  });
});
