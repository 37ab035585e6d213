import { equal } from 'node:assert/strict';
import { withClock } from '../../../test/unit/time.js';
import { createThrottle } from './throttle.js';

describe('what is done not too often', () => {
  it(
    'is done once a pause, and at once when it has to be',
    withClock(async ({ pass }) => {
      let runs = 0;
      const throttle = createThrottle(60, () => {
        runs += 1;
      });
      for (let asked = 0; asked < 5; asked += 1) throttle.later();
      equal(runs, 0, 'not at once');
      await pass(1);
      equal(runs, 1, 'the first time there is no pause to wait for');
      throttle.later();
      await pass(59);
      equal(runs, 1, 'the second time there is');
      await pass(1);
      equal(runs, 2, 'and it ends');
      throttle.later();
      throttle.now();
      equal(runs, 3, 'now');
      await pass(200);
      equal(runs, 3, 'what was asked for is done by then');
      throttle.later();
      throttle.dispose();
      await pass(200);
      equal(runs, 3, 'ended');
    }),
  );
});
