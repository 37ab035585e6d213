import { deepEqual, equal } from 'node:assert/strict';
import { excludedPatterns, excludes, searchGlob } from './excludes.js';

describe('files that are left out', () => {
  const left = (settings: readonly unknown[], path: string): boolean => excludes(excludedPatterns(settings))(path);

  it('are those of other people, whatever is set', () => {
    for (const path of ['node_modules/a/readme.md', 'web/node_modules/a.md', 'vendor/plan.md', '.git/notes.md'])
      equal(left([], path), true, path);
    for (const path of ['docs/plan.md', 'vendors.md', 'node_modules.md']) equal(left([], path), false, path);
  });

  it('are those that the settings name, by a folder or by the file', () => {
    const settings = [
      { '**/archive': true, out: true, '**/*.draft.md': true },
      { '**/kept': false, 'docs/{old,older}': true },
    ];
    for (const path of ['archive/a.md', 'docs/archive/2020/a.md', 'out/a.md', 'docs/plan.draft.md', 'docs/older/a.md'])
      equal(left(settings, path), true, path);
    for (const path of ['docs/out/a.md', 'kept/a.md', 'archived.md', 'docs/a.md'])
      equal(left(settings, path), false, path);
  });

  it('are not those whose pattern cannot be read, or counts only beside another file', () => {
    equal(left([{ '[': true, '{': true, '**/*.md': { when: '$(basename).ts' } }, undefined, 'out'], 'out/a.md'), false);
  });

  it('are named for the search without braces in braces', () => {
    deepEqual(searchGlob(['**/out', 'docs/{a,b}', 'old']), '{**/out,**/out/**,old,old/**}');
  });
});
