import { mock } from 'node:test';

/** Time that stands still for a test, and goes on only when the test says so. */
export interface Clock {
  /** Lets so many milliseconds pass, with all timers that are due by then, and what waits for them. */
  pass(milliseconds: number): Promise<void>;
}

/** Runs a test with timers and dates of its own, so that no busy machine is too late for it. */
export function withClock(test: (clock: Clock) => Promise<void>): () => Promise<void> {
  return async () => {
    const { setImmediate } = globalThis;
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000 });
    try {
      await test({
        async pass(milliseconds) {
          for (let passed = 0; passed < milliseconds; passed += 1) {
            mock.timers.tick(1);
            await new Promise((done) => setImmediate(done));
          }
        },
      });
    } finally {
      mock.timers.reset();
    }
  };
}
