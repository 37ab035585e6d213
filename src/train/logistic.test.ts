import { deepEqual, ok } from 'node:assert/strict';
import { dot, fitBinary, fitClasses, sparseOf, type Example } from './logistic.js';

const example = (values: readonly number[], y: number): Example => ({
  x: { at: Int32Array.from(values, (_value, at) => at), value: Float64Array.from(values) },
  y,
  weight: 1,
});
describe('a sparse vector', () => {
  it('has its places in order, and those that are the same as they came', () => {
    const { at, value } = sparseOf([7, 2, 300, 2, 0], (index) => index / 2);
    deepEqual(
      [[...at], [...value]],
      [
        [0, 2, 2, 7, 300],
        [2, 0.5, 1.5, 0, 1],
      ],
    );
    deepEqual(sparseOf([], () => 1).at.length, 0);
  });
});

describe('logistic regression', () => {
  it('with several classes tells apart what can be', () => {
    const examples = [0, 1, 2].flatMap((y) =>
      [1, 2, 3].map((size) =>
        example(
          [0, 1, 2].map((at) => (at === y ? size : 0)),
          y,
        ),
      ),
    );
    const { weights, bias } = fitClasses(examples, 3, 3, 0.1);
    for (const { x, y } of examples) {
      const scores = weights.map((row, at) => dot(row, x) + (bias[at] ?? 0));
      ok(scores.indexOf(Math.max(...scores)) === y);
    }
  });
  it('gives the same weights again', () => {
    const examples = [example([1, 0.5], 1), example([-1, 2], 0), example([0.3, 0.1], 1)];
    ok(Object.is(fitBinary(examples, 2, 1).weights[0]?.[0], fitBinary(examples, 2, 1).weights[0]?.[0]));
  });
});
