// How long something takes, in milliseconds.

/**
 * The middle of several runs. The first ones warm the code up and do not count, unless one run is all that there is time for.
 * @param input makes what the run of that number is given; making it is not measured
 * @param run what is measured; it may be asynchronous
 * @param limits `budget` in milliseconds, after which no run is started; `most` runs at most
 */
export async function median(input, run, { budget = 2_000, most = 25 } = {}) {
  const spent = [];
  for (let total = 0; spent.length < most && total < budget; total += spent.at(-1)) {
    const given = input(spent.length);
    const start = performance.now();
    await run(given);
    spent.push(performance.now() - start);
  }
  const counted = spent.slice(Math.min(Math.floor(spent.length / 3), 5));
  return percentile(counted, 50);
}

/** The value that so many percent of the values do not exceed. */
export function percentile(values, percent) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * percent / 100))];
}
