/** Does something again and again, but not too often. */
export interface Throttle {
  /** Does it now. */
  now(): void;
  /** Does it as soon as the pause since the last time is over; once, however often it is asked for. */
  later(): void;
  dispose(): void;
}

/** @param pause the time between two runs that were asked for with `later`, in milliseconds */
export function createThrottle(pause: number, run: () => void): Throttle {
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    clearTimeout(timer);
    timer = undefined;
    last = Date.now();
    run();
  };
  return {
    now,
    later() {
      timer ??= setTimeout(now, Math.max(0, last + pause - Date.now()));
    },
    dispose() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
