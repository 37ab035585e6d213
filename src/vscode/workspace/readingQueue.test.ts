import { deepEqual, equal, rejects } from 'node:assert/strict';
import { createReadingQueue, type ReadingQueue } from './readingQueue.js';

const tick = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/** A queue whose files are read in one turn each, with what was read, and how many readings ran at once. */
function queueOf(during: (file: string) => void = () => undefined): {
  readonly queue: ReadingQueue<string>;
  readonly read: string[];
  readonly begun: string[];
  most(): number;
} {
  const [read, begun]: [string[], string[]] = [[], []];
  let [running, most] = [0, 0];
  const queue = createReadingQueue<string>({
    keyOf: (file) => file,
    async read(file, signal) {
      begun.push(file);
      most = Math.max(most, (running += 1));
      during(file);
      await tick();
      running -= 1;
      if (!signal.aborted) read.push(file);
    },
    turn: tick,
  });
  return { queue, read, begun, most: () => most };
}

const listed =
  (...files: string[]) =>
  (): Promise<readonly string[]> =>
    Promise.resolve(files);

describe('the files to read', () => {
  it('are read one after the other, and who waits is told of each', async () => {
    const { queue, read, most } = queueOf();
    const told: string[] = [];
    equal(await queue.readAll(listed('a', 'b', 'c'), { report: (done, of) => told.push(`${done}/${of}`) }), true);
    deepEqual([read, told, most(), queue.isReadingAll()], [['a', 'b', 'c'], ['1/3', '2/3', '3/3'], 1, false]);
    equal(await queue.readAll(listed()), true, 'no files');
  });

  it('are dropped for a newer reading, for which everybody waits then', async () => {
    const { queue, read, begun, most } = queueOf((file) => {
      if (file === 'a') second = queue.readAll(listed('c', 'd'));
    });
    let second: Promise<boolean> | undefined;
    let told = 0;
    equal(
      await queue.readAll(listed('a', 'b'), {
        report: () => {
          told += 1;
        },
      }),
      true,
    );
    deepEqual([read, begun, most(), told], [['c', 'd'], ['a', 'c', 'd'], 1, 2]);
    equal(await second, true);
  });

  it('are left when the signal says so, and those that have changed are read all the same', async () => {
    const stop = new AbortController();
    const { queue, read } = queueOf((file) => {
      if (file !== 'a') return;
      queue.add(['x', 'y', 'x']);
      stop.abort();
    });
    equal(await queue.readAll(listed('a', 'b'), { signal: stop.signal }), false);
    while (read.length < 2) await tick();
    await tick();
    deepEqual([read, queue.isReadingAll()], [['x', 'y'], false]);
    equal(await queue.readAll(listed('a'), { signal: stop.signal }), false, 'a signal that came before');
  });

  it('go on to be read for others when one who waited leaves', async () => {
    const stop = new AbortController();
    const { queue, read } = queueOf((file) => {
      if (file === 'c') stop.abort();
    });
    const first = queue.readAll(listed('a', 'b'));
    equal(await queue.readAll(listed('c', 'd'), { signal: stop.signal }), false);
    equal(await first, true);
    deepEqual(read, ['c', 'd']);
  });

  it('come first when they have changed, and are read again when a newer reading comes between', async () => {
    const { queue, read, begun } = queueOf((file) => {
      if (file === 'a') queue.add(['x']);
      if (file === 'x' && begun.filter((each) => each === 'x').length === 1) second = queue.readAll(listed('c'));
    });
    let second: Promise<boolean> | undefined;
    await queue.readAll(listed('a', 'b'));
    await second;
    deepEqual(
      [begun, read],
      [
        ['a', 'x', 'x', 'c'],
        ['a', 'x', 'c'],
      ],
    );
  });

  it('do not count when they are gone', async () => {
    const { queue, read } = queueOf((file) => {
      if (file === 'a') for (const key of ['a', 'x']) queue.remove(key);
    });
    queue.add(['a', 'x']);
    await queue.readAll(listed('b'));
    deepEqual(read, ['b']);
  });

  it('say why they could not be listed, and can be listed later', async () => {
    const { queue, read } = queueOf();
    await rejects(
      queue.readAll(() => Promise.reject(new Error('no disk'))),
      /no disk/,
    );
    await queue.readAll(listed('a'));
    deepEqual(read, ['a']);
  });

  it('are left when the queue ends', async () => {
    const { queue, read } = queueOf((file) => {
      if (file === 'a') queue.dispose();
    });
    equal(await queue.readAll(listed('a', 'b')), false);
    await tick();
    deepEqual(read, []);
  });
});
