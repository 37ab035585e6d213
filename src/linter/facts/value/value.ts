import type { Period, Unit } from './unit.js';

/** A quantity with its unit, as people write it in strategy documents. */
export interface Value {
  readonly text: string;
  /** Offsets in the parsed text. */
  readonly start: number;
  readonly end: number;
  /** The number, or the lower end of a range, with `k`, `M` and `bn` resolved. */
  readonly amount: number;
  /** Upper end of a range; equal to `amount` for a single number. */
  readonly upper: number;
  readonly unit: Unit;
  readonly comparator: '<' | '>' | null;
  /** The period of a rate: "12% a year", "40/week". */
  readonly per?: Period;
}
