import { deepEqual } from 'node:assert/strict';
import { spread } from './spread.js';

describe('some of many', () => {
  it('are all where there are few', () => deepEqual(spread([1, 2, 3], 3), [1, 2, 3]));
  it('hold the first and the last, evenly far apart', () => {
    deepEqual(spread([0, 1, 2, 3, 4, 5, 6, 7, 8], 3), [0, 4, 8]);
    deepEqual(spread([0, 1, 2, 3], 2), [0, 3]);
  });
});
