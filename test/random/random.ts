/** Chance that can be repeated: numbers from a seed (mulberry32). */
export interface Chance {
  /** A whole number from 0 up to, but not including, `below`. */
  under(below: number): number;
  /** Whether something happens that happens so often, 0 to 1. */
  happens(often: number): boolean;
  /** One of some things. */
  oneOf<Thing>(things: readonly [Thing, ...Thing[]] | readonly Thing[]): Thing;
}

/** @param seed any whole number: the same seed gives the same chances */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const under = (below: number): number => Math.floor(next() * below);
  return {
    under,
    happens: (often) => next() < often,
    oneOf(things) {
      const thing = things[under(things.length)];
      if (thing === undefined) throw new Error('There is nothing to choose from.');
      return thing;
    },
  };
}
