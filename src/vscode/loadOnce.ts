/**
 * Loads something when it is asked for the first time, and keeps it. What could not be loaded, such as a file that the network did
 * not give, is tried again the next time.
 * @param load may fail: then all who wait are told, and the next call loads again
 */
export function loadOnce<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}
