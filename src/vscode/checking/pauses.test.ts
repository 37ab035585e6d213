import { deepEqual } from 'node:assert/strict';
import { withClock } from '../../../test/unit/time.js';
import { createPauses, createTyping } from './pauses.js';

describe('pauses', () => {
  it(
    'come for each thing, once nothing happens to it any more',
    withClock(async ({ pass }) => {
      const due: string[] = [];
      const pauses = createPauses<string>(15, (thing) => due.push(thing));
      for (const thing of ['a', 'a', 'b', 'c']) pauses.wait(thing);
      pauses.stop('b');
      deepEqual([pauses.isWaiting('a'), pauses.isWaiting('b'), due], [true, false, []]);
      await pass(40);
      deepEqual([pauses.isWaiting('a'), due], [false, ['a', 'c']]);
      pauses.wait('d');
      pauses.dispose();
      await pass(40);
      deepEqual(due, ['a', 'c']);
    }),
  );
});

describe('typing', () => {
  it(
    'ends after a pause, or when its author leaves',
    withClock(async ({ pass }) => {
      const rested: string[] = [];
      const typing = createTyping<string>(15, (document) => rested.push(document));
      typing.typed('a');
      deepEqual([typing.isIn('a'), typing.isIn('b'), rested], [true, false, []]);
      await pass(40);
      deepEqual([typing.isIn('a'), rested], [false, ['a']]);
      typing.typed('b');
      typing.rest();
      typing.rest();
      deepEqual([typing.isIn('b'), rested], [false, ['a', 'b']], 'left');
      typing.typed('c');
      typing.dispose();
      await pass(40);
      deepEqual(rested, ['a', 'b'], 'ended');
    }),
  );
});
