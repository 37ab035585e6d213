import fc from 'fast-check';

/** A fixed seed, so that a red run is about the change; FAST_CHECK_SEED=random looks for new counterexamples. */
const seed = process.env.FAST_CHECK_SEED;
fc.configureGlobal(seed === 'random' ? {} : { seed: Number(seed ?? 20_261_124) });

/** How many times as many runs are made as `npm test` makes: more in `npm run fuzz`. */
const times = Number(process.env.FAST_CHECK_TIMES ?? 1);

/** @returns the runs of a property that makes so many in `npm test` */
export const runs = (count: number): number => Math.ceil(count * times);

export { default } from 'fast-check';
