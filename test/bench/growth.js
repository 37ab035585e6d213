// How cost grows with a document that is big in one way: four times the input, at most five times the time.
import { bundled } from './bundled.js';
import { lintAs } from './ours.js';
import { documentsOf, passWords, shapes } from './shapes.js';

/** Times as much time for four times the input. */
export const mostGrowth = 5;
/** What takes no longer, in milliseconds, is noise: growth is counted from here. */
const floor = 10;
/** So often a shape may be measured again: only what grows each time grows. */
const tries = 8;

const { createWorkspaceIndex, summaryOf } = await bundled('workspace/index.ts', 'bench-workspace.mjs');

/** The time of a run on the processor, in milliseconds: what else runs on the machine counts little. */
function timeOf(run) {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/**
 * How many times as long four times the input takes, the least that was measured. One run of it is compared with four of the
 * input, for as much is made and thrown away in both: a single small one often ends before that costs anything.
 */
function growthOf(runAt) {
  const timeAt = (times) => {
    passWords();
    return timeOf(runAt(times));
  };
  timeAt(1);
  let least = Infinity;
  for (let count = 0; count < tries && least > mostGrowth; count += 1) {
    const small = (timeAt(1) + timeAt(1) + timeAt(1) + timeAt(1)) / 4;
    least = Math.min(least, timeAt(4) / Math.max(floor, small));
  }
  return least;
}

/** Documents of one product together, each read beforehand. */
function workspaceOf(count) {
  const options = { now: Date.UTC(2026, 10, 1), severities: new Map(), experimental: true, exists: () => undefined };
  const index = createWorkspaceIndex();
  for (const { path, text } of documentsOf(count))
    index.set(summaryOf(lintAs(text, 'product-strategy').document, path, 'product-strategy'));
  return () => index.findings(options);
}

/** Measures every shape, with every checklist and with those of its kind. @returns growth by what was measured */
export function growth() {
  const measured = [];
  for (const [, make] of Object.values(shapes)) for (const all of [true, false]) lintAs(make(20), 'prd', all);
  for (const [name, [count, make]] of Object.entries(shapes)) {
    for (const all of [true, false]) {
      const runAt = (times) => {
        const text = make(Math.ceil(count / 2) * times);
        return () => lintAs(text, 'prd', all);
      };
      measured.push([`${name}${all ? ', every checklist' : ''}`, growthOf(runAt)]);
    }
  }
  measured.push(['documents of one product', growthOf((times) => workspaceOf(50 * times))]);
  return measured;
}
