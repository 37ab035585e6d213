import { equal, ok } from 'node:assert/strict';
import { createThrottle } from './throttle.js';

const after = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

describe('what is done not too often', () => {
  it('is done once a pause, and at once when it has to be', async () => {
    let runs = 0;
    const throttle = createThrottle(60, () => {
      runs += 1;
    });
    for (let asked = 0; asked < 5; asked += 1) throttle.later();
    equal(runs, 0, 'not at once');
    await after(20);
    equal(runs, 1, 'the first time there is no pause to wait for');
    const begun = performance.now();
    throttle.later();
    while (runs < 2) await after(1);
    ok(performance.now() - begun >= 20, 'the second time there is');
    throttle.later();
    throttle.now();
    equal(runs, 3, 'now');
    await after(80);
    equal(runs, 3, 'what was asked for is done by then');
    throttle.later();
    throttle.dispose();
    await after(80);
    equal(runs, 3, 'ended');
  });
});
