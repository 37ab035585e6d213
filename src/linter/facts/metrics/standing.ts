import type { Metric } from './model.js';
import { isQuantity, isTask } from './naming.js';
import { wordsOf } from './aim.js';
import { pattern } from '../patterns.js';

/** What a product can do from the first day, or not at all. */
const capacity = new RegExp(pattern('standing.capacity'), 'i');
/** Sections that say how well something has to work, not what it should bring about. */
const requirements = new RegExp(pattern('standing.requirements'), 'iu');
/** How often something goes wrong in a stretch of time. */
const perPeriod = new RegExp(pattern('standing.perPeriod'), 'iu');

/**
 * Whether a metric is a standing limit: a bound on speed, capacity or reliability, or something that must never happen. It
 * holds from the first day, so nobody asks where it starts and by when it is reached.
 */
export function isStandingLimit(metric: Metric): boolean {
  const { name, family, target, verb, section, baseline } = metric;
  if (verb || baseline.state === 'stated') return false;
  const { value } = target;
  if (value?.amount === 0 || /^(?:zero|no|none|100\s?%)\b/i.test(target.text)) return true;
  if (!value) return false;
  if (capacity.test(name) || (value.comparator === '<' && perPeriod.test(wordsOf(metric)))) return true;
  const technical = family === undefined || family === 'speed' || family === 'reliability' || family === 'quality';
  return (
    technical &&
    (requirements.test(section.title) ||
      (value.comparator !== null &&
        (family === 'speed' || family === 'reliability' || (family === undefined && value.unit.kind === 'duration'))))
  );
}

/** So few faults are a limit for something new. */
const few = 10;
/** How often something that does not exist yet is used, counted or bought: it starts at nothing. */
const fromNothing = new RegExp(pattern('standing.fromNothing'), 'i');

/**
 * Whether a metric with a target has a value today: a rate, a cost or a revenue has, a number of things that are still to
 * come starts at nothing.
 */
export function startsSomewhere(metric: Metric): boolean {
  const {
    target: { value },
    family,
    verb,
    name,
  } = metric;
  if (isStandingLimit(metric) || isTask(name) || !isQuantity(name)) return false;
  if (verb) return true;
  if (value === undefined) return false;
  if (value.unit.kind === 'count' || value.unit.kind === 'multiplier')
    return (
      family !== undefined &&
      family !== 'acquisition' &&
      !fromNothing.test(name) &&
      !(family === 'quality' && value.amount <= few)
    );
  return true;
}
