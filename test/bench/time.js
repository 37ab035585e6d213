// How long something takes, in milliseconds.

/**
 * The middle time of several runs, after runs that warm the code up.
 * @param input makes what the run of that number is given; making it is not measured
 * @param run what is measured; it may be asynchronous
 * @param limits `warm` and `most` runs at most; warming up and measuring each start no run after `budget` milliseconds
 */
export async function median(input, run, { budget = 2_000, warm = 60, most = 31 } = {}) {
  let count = 0;
  const runs = async (limit) => {
    const spent = [];
    for (let total = 0; spent.length < limit && total < budget; total += spent.at(-1)) {
      const given = input(count++);
      const start = performance.now();
      await run(given);
      spent.push(performance.now() - start);
    }
    return spent;
  };
  await runs(warm);
  return percentile(await runs(most), 50);
}

/** The value that so many percent of the values do not exceed. */
export function percentile(values, percent) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))];
}
