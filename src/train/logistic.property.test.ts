import { ok } from 'node:assert/strict';
import fc from '../../test/unit/property.js';
import { dot, fitBinary, sigmoid, softmax, type Example } from './logistic.js';

const example = (values: readonly number[], y: number): Example => ({
  x: { at: Int32Array.from(values, (_value, at) => at), value: Float64Array.from(values) },
  y,
  weight: 1,
});
const pairs = fc.array(
  fc.tuple(
    fc.double({ min: -3, max: 3, noNaN: true }),
    fc.double({ min: -3, max: 3, noNaN: true }),
    fc.nat({ max: 2 }),
  ),
  { minLength: 6, maxLength: 30 },
);

describe('logistic regression', () => {
  it('with two classes ends where the slope is nothing', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const examples = rows.map(([a, b, y]) => example([a, b], y % 2));
        const {
          weights: [row = new Float64Array()],
          bias,
        } = fitBinary(examples, 2, 1);
        const slope = [0, 1].map((at) =>
          examples.reduce(
            (sum, { x, y }) => sum + (sigmoid(dot(row, x) + (bias[0] ?? 0)) - y) * (x.value[at] ?? 0),
            row[at] ?? 0,
          ),
        );
        ok(Math.max(...slope.map(Math.abs)) < 0.2, String(slope));
      }),
    );
  });
  it('has shares that are one together', () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -700, max: 700, noNaN: true }), { minLength: 1 }),
        (scores) => Math.abs(softmax(scores).reduce((a, b) => a + b, 0) - 1) < 1e-9,
      ),
    ));
});
