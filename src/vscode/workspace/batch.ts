/** Gathers things that come one after the other, to use them together. */
export interface Batch<Thing> {
  /** Adds a thing; one with a key that waits already takes its place. */
  add(key: string, thing: Thing): void;
  /** Takes away what waits under a key. */
  remove(key: string): void;
  /** Drops what waits. */
  dispose(): void;
}

/**
 * Gathers things until there is a pause.
 * @param pause as long as nothing else is added, in milliseconds
 * @param longest the first of them waits no longer, in milliseconds: what changes all the time is used too
 * @param use gets all that were gathered, in the order in which they were added first
 */
export function createBatch<Thing>(
  pause: number,
  longest: number,
  use: (things: readonly Thing[]) => void,
): Batch<Thing> {
  const waiting = new Map<string, Thing>();
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    const things = [...waiting.values()];
    waiting.clear();
    if (things.length > 0) use(things);
  };
  return {
    add(key, thing) {
      if (waiting.size === 0) since = Date.now();
      waiting.set(key, thing);
      clearTimeout(timer);
      timer = setTimeout(end, Math.max(0, Math.min(pause, since + longest - Date.now())));
    },
    remove: (key) => void waiting.delete(key),
    dispose() {
      clearTimeout(timer);
      waiting.clear();
    },
  };
}
