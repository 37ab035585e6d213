/** A sparse vector: places in ascending order with their values. */
export interface Sparse {
  readonly at: Int32Array;
  readonly value: Float64Array;
}

/**
 * A sparse vector of places in any order: those that are the same keep theirs.
 * @param valueOf the value of the place at an index
 */
export function sparseOf(places: ArrayLike<number>, valueOf: (index: number) => number): Sparse {
  // A place and its index as one number: numbers are sorted many times faster than pairs.
  const { length } = places;
  const order = new Float64Array(length);
  for (let index = 0; index < length; index += 1) order[index] = (places[index] ?? 0) * length + index;
  order.sort();
  const [at, value] = [new Int32Array(length), new Float64Array(length)];
  for (let index = 0; index < length; index += 1) {
    const each = order[index] ?? 0;
    at[index] = Math.floor(each / length);
    value[index] = valueOf(each % length);
  }
  return { at, value };
}

/** One example of a training set. */
export interface Example {
  readonly x: Sparse;
  /** The class, from 0 on; for two classes 0 or 1. */
  readonly y: number;
  /** How much it counts. */
  readonly weight: number;
}

/** A linear model: scores are `weights[class]` times x plus `bias[class]`. Two classes have one row of weights. */
export interface Linear {
  readonly weights: readonly Float64Array[];
  readonly bias: Float64Array;
}

/** The score of a vector by one row of weights. */
export function dot(weights: Float64Array, { at, value }: Sparse): number {
  let sum = 0;
  for (let index = 0; index < at.length; index += 1) sum += (weights[at[index] ?? 0] ?? 0) * (value[index] ?? 0);
  return sum;
}

/** 1 / (1 + e^-z). */
export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** The function and its gradient at a point; the gradient is written into `gradient`. */
type Objective = (point: Float64Array, gradient: Float64Array) => number;

/**
 * Finds the minimum of a smooth convex function by L-BFGS with a backtracking line search (Nocedal & Wright, Numerical
 * Optimization, algorithm 7.5). Deterministic.
 * @param size how many variables it has
 * @param rounds at most so many steps
 */
function minimise(objective: Objective, size: number, rounds: number): Float64Array {
  const kept = 8;
  let point = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = objective(point, gradient);
  const history: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  const product = (a: Float64Array, b: Float64Array): number => {
    let sum = 0;
    for (let i = 0; i < size; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
    return sum;
  };
  const add = (a: Float64Array, factor: number, b: Float64Array): void => {
    for (let i = 0; i < size; i += 1) a[i] = (a[i] ?? 0) + factor * (b[i] ?? 0);
  };
  for (let round = 0; round < rounds; round += 1) {
    const direction = gradient.map((each) => -each);
    const alphas: number[] = [];
    for (let i = history.length - 1; i >= 0; i -= 1) {
      const { s, y, rho } = history[i] as (typeof history)[number];
      const alpha = rho * product(s, direction);
      alphas[i] = alpha;
      add(direction, -alpha, y);
    }
    const last = history.at(-1);
    if (last) {
      const scale = 1 / (last.rho * product(last.y, last.y));
      for (let i = 0; i < size; i += 1) direction[i] = (direction[i] ?? 0) * scale;
    }
    history.forEach(({ s, y, rho }, i) => add(direction, (alphas[i] ?? 0) - rho * product(y, direction), s));
    const slope = product(gradient, direction);
    if (slope > -1e-10) break;
    let step = last ? 1 : Math.min(1, 1 / Math.sqrt(product(gradient, gradient)));
    let next = point;
    const nextGradient = new Float64Array(size);
    let nextValue = value;
    let tries = 0;
    for (; tries < 30; tries += 1, step /= 2) {
      next = point.slice();
      add(next, step, direction);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + 1e-4 * step * slope) break;
    }
    if (tries === 30) break;
    const s = next.slice();
    add(s, -1, point);
    const y = nextGradient.slice();
    add(y, -1, gradient);
    const sy = product(s, y);
    if (sy > 1e-12) history.push({ s, y, rho: 1 / sy });
    if (history.length > kept) history.shift();
    const gain = value - nextValue;
    [point, gradient, value] = [next, nextGradient, nextValue];
    if (gain < 1e-5 * Math.max(1, Math.abs(value))) break;
  }
  return point;
}

/**
 * Fits logistic regression with two classes.
 * @param size how many places vectors have
 * @param penalty of half the sum of squared weights (not of the bias); from 0 on
 * @param rounds at most so many steps
 */
export function fitBinary(examples: readonly Example[], size: number, penalty: number, rounds = 200): Linear {
  const point = minimise(
    (w, gradient) => {
      gradient.fill(0);
      let loss = 0;
      for (const { x, y, weight } of examples) {
        const z = dot(w, x) + (w[size] ?? 0);
        const signed = y === 1 ? z : -z;
        loss += weight * (signed > 0 ? Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed)) - signed);
        const slope = weight * (sigmoid(z) - y);
        for (let i = 0; i < x.at.length; i += 1) {
          const at = x.at[i] ?? 0;
          gradient[at] = (gradient[at] ?? 0) + slope * (x.value[i] ?? 0);
        }
        gradient[size] = (gradient[size] ?? 0) + slope;
      }
      for (let i = 0; i < size; i += 1) {
        loss += (penalty / 2) * (w[i] ?? 0) ** 2;
        gradient[i] = (gradient[i] ?? 0) + penalty * (w[i] ?? 0);
      }
      return loss;
    },
    size + 1,
    rounds,
  );
  return { weights: [point.slice(0, size)], bias: point.slice(size) };
}

/** Probabilities of classes by their scores. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/**
 * Fits multinomial logistic regression.
 * @param classes how many there are
 */
export function fitClasses(examples: readonly Example[], size: number, classes: number, penalty: number): Linear {
  // The weights of all classes for one place stand side by side: so memory is read in order.
  const biases = size * classes;
  const scores = new Float64Array(classes);
  const point = minimise(
    (w, gradient) => {
      gradient.fill(0);
      let loss = 0;
      for (const { x, y, weight } of examples) {
        for (let c = 0; c < classes; c += 1) scores[c] = w[biases + c] ?? 0;
        for (let i = 0; i < x.at.length; i += 1) {
          const from = (x.at[i] ?? 0) * classes;
          const value = x.value[i] ?? 0;
          for (let c = 0; c < classes; c += 1) scores[c] = (scores[c] ?? 0) + (w[from + c] ?? 0) * value;
        }
        const slopes = Float64Array.from(softmax(Array.from(scores)));
        loss -= weight * Math.log(Math.max(1e-300, slopes[y] ?? 0));
        slopes[y] = (slopes[y] ?? 0) - 1;
        for (let c = 0; c < classes; c += 1) {
          slopes[c] = (slopes[c] ?? 0) * weight;
          gradient[biases + c] = (gradient[biases + c] ?? 0) + (slopes[c] ?? 0);
        }
        for (let i = 0; i < x.at.length; i += 1) {
          const from = (x.at[i] ?? 0) * classes;
          const value = x.value[i] ?? 0;
          for (let c = 0; c < classes; c += 1)
            gradient[from + c] = (gradient[from + c] ?? 0) + (slopes[c] ?? 0) * value;
        }
      }
      for (let i = 0; i < biases; i += 1) {
        loss += (penalty / 2) * (w[i] ?? 0) ** 2;
        gradient[i] = (gradient[i] ?? 0) + penalty * (w[i] ?? 0);
      }
      return loss;
    },
    biases + classes,
    80,
  );
  return {
    weights: Array.from({ length: classes }, (_, c) =>
      Float64Array.from({ length: size }, (_value, at) => point[at * classes + c] ?? 0),
    ),
    bias: point.slice(biases),
  };
}
