import { deepEqual } from 'node:assert/strict';
import type { Finding, Fix } from '../result.js';
import { fixesTogether } from './together.js';

const finding = (...edits: readonly (readonly [number, number])[]): Finding => ({
  ruleId: 'risks',
  severity: 'info',
  message: '',
  said: { template: '', args: [] },
  range: { start: 0, end: 0 },
  related: [],
  fixes:
    edits.length > 0
      ? [{ title: 'Fix', safe: true, edits: edits.map(([start, end]) => ({ start, end, text: 'x' })) }]
      : [],
});
const first = ({ fixes }: Finding): Fix | undefined => fixes[0];

describe('fixesTogether', () => {
  it('takes those that touch no place of one before, in the order of the text', () => {
    const { count, edits } = fixesTogether(
      [
        finding([10, 12]),
        finding([0, 2], [20, 20]),
        finding([11, 15]),
        finding(),
        finding([12, 12]),
        finding([30, 31]),
      ],
      first,
    );
    deepEqual([count, edits.map(({ start }) => start)], [3, [0, 10, 20, 30]]);
  });
  it('takes one of two insertions at one place', () =>
    deepEqual(fixesTogether([finding([5, 5]), finding([5, 5])], first).count, 1));
});
