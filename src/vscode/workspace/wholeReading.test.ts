import { deepEqual, equal, rejects } from 'node:assert/strict';
import { createReadingQueue } from './readingQueue.js';
import { createWholeReading, type Found, type WholeReading } from './wholeReading.js';

const tick = (): Promise<void> => new Promise((done) => setImmediate(done));

/** The reading of a workspace with so many files, with how many were asked for each time and what was told at the ends. */
function readingOf(
  size: number,
  find = (most: number): Promise<Found<number>> =>
    Promise.resolve({ files: Array.from({ length: Math.min(size, most) }, (_, index) => index), isAll: size < most }),
): { readonly reading: WholeReading; readonly asked: number[]; readonly ends: boolean[]; readonly read: number[] } {
  const [asked, ends, read]: [number[], boolean[], number[]] = [[], [], []];
  const queue = createReadingQueue<number>({
    keyOf: String,
    read: (file) => tick().then(() => void read.push(file)),
    turn: () => Promise.resolve(),
  });
  const reading = createWholeReading(
    queue,
    (most) => {
      asked.push(most);
      return find(most);
    },
    (isComplete) => ends.push(isComplete),
  );
  return { reading, asked, ends, read };
}

describe('all files of a workspace', () => {
  it('are read once, however often somebody waits for them', async () => {
    const { reading, asked, ends, read } = readingOf(3);
    reading.again();
    await tick();
    deepEqual([reading.hasStarted(), asked], [false, []], 'nothing before the user asks');
    await Promise.all([reading.start(), reading.start()]);
    await reading.start();
    deepEqual([reading.hasStarted(), asked, ends, read], [true, [2_000], [true], [0, 1, 2]]);
  });

  it('are as many as were asked for once, from then on', async () => {
    const { reading, asked, ends } = readingOf(2_001);
    await reading.start();
    equal(await reading.readMore({}), true);
    reading.again();
    await reading.start();
    while (ends.length < 3) await tick();
    deepEqual(
      [asked, ends],
      [
        [2_000, 20_000, 20_000],
        [false, true, true],
      ],
    );
  });

  it('are read as before for those who wait, when somebody who wanted more leaves', async () => {
    const { reading, asked, ends, read } = readingOf(3);
    const stop = new AbortController();
    const first = reading.start();
    while (asked.length === 0) await Promise.resolve();
    const more = reading.readMore({ signal: stop.signal, report: () => stop.abort() });
    equal(await more, false);
    await first;
    deepEqual([asked, ends, read.at(-1)], [[2_000, 20_000, 2_000], [true], 2]);
  });

  it('are read when the user asks, after the only one who had asked left', async () => {
    const { reading, asked, ends } = readingOf(3);
    const stop = new AbortController();
    equal(await reading.readMore({ signal: stop.signal, report: () => stop.abort() }), false);
    await reading.start();
    deepEqual([asked, ends], [[20_000, 2_000], [true]]);
  });

  it('are listed again after they could not be', async () => {
    let isBroken = true;
    const { reading, read } = readingOf(1, () =>
      isBroken ? Promise.reject(new Error('no disk')) : Promise.resolve({ files: [7], isAll: true }),
    );
    await rejects(reading.start(), /no disk/);
    isBroken = false;
    await reading.start();
    deepEqual(read, [7]);
  });
});
