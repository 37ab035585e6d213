import { deepEqual } from 'node:assert/strict';
import { shownRevision } from './revision.js';

describe('a revision as it is shown', () => {
  it('is the beginning of a whole hash, of either length', () =>
    deepEqual(['736fe954be338de01a725eefcc79733092d09247', 'ab'.repeat(32)].map(shownRevision), [
      '736fe954',
      'abababab',
    ]));
  it('is as it was written else', () => {
    const written = ['HEAD~2', 'main', '736fe95', 'feature/deadbeef', 'v1.2'];
    deepEqual(written.map(shownRevision), written);
  });
});
