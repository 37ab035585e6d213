import { deepEqual } from 'node:assert/strict';
import { withClock } from '../../../test/unit/time.js';
import { createBatch } from './batch.js';

describe('things that are gathered', () => {
  it(
    'are used together after a pause, each once, the newest of each',
    withClock(async ({ pass }) => {
      const used: (readonly string[])[] = [];
      const batch = createBatch<string>(20, 1_000, (things) => used.push(things));
      for (let file = 0; file < 500; file += 1) batch.add(String(file % 250), `${file}`);
      deepEqual(used, [], 'before the pause');
      await pass(40);
      deepEqual(used, [Array.from({ length: 250 }, (_, index) => `${index + 250}`)], 'one batch');
      batch.add('a', 'a');
      await pass(40);
      deepEqual(used.at(-1), ['a'], 'what comes later');
    }),
  );

  it(
    'do not wait for ever for what changes all the time',
    withClock(async ({ pass }) => {
      const used: (readonly number[])[] = [];
      const batch = createBatch<number>(40, 80, (things) => used.push(things));
      for (let time = 0; time < 15 && used.length === 0; time += 1) {
        batch.add('log', time);
        await pass(10);
      }
      deepEqual(used.length, 1);
      batch.dispose();
    }),
  );

  it(
    'are not used when they are taken away meanwhile',
    withClock(async ({ pass }) => {
      const used: (readonly string[])[] = [];
      const batch = createBatch<string>(5, 1_000, (things) => used.push(things));
      batch.add('a', 'a');
      batch.add('b', 'b');
      batch.remove('a');
      await pass(20);
      batch.add('c', 'c');
      batch.dispose();
      await pass(20);
      deepEqual(used, [['b']]);
    }),
  );
});
