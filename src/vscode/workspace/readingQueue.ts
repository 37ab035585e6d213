/** What is told of a reading of all files. */
export interface ReadAllOptions {
  /** Is told of every file. */
  readonly report?: (done: number, of: number) => void;
  /** Ends the reading. */
  readonly signal?: AbortSignal | undefined;
}

/** Reads files one after the other: there is one reading at a time. */
export interface ReadingQueue<File> {
  /** Reads files that have changed, before the rest of all. One that waits already is read once. */
  add(files: readonly File[]): void;
  /** Reads no file of that key any more: it is gone. */
  remove(key: string): void;
  /**
   * Reads all files, instead of the reading of all that is running: whoever waits for that one waits for this one then.
   * @param list gives the files
   * @returns whether all were read: not when the signal ended it
   * @throws what `list` throws
   */
  readAll(list: (signal: AbortSignal) => PromiseLike<readonly File[]>, options?: ReadAllOptions): Promise<boolean>;
  /** Whether a reading of all files is running. */
  isReadingAll(): boolean;
  /** Ends what is running. */
  dispose(): void;
}

/** How files are read. */
export interface Reader<File> {
  /** The same for two of the same file. */
  keyOf(file: File): string;
  /** Reads a file, and says itself what could not be read; with the signal, what it has read no longer counts. */
  read(file: File, signal: AbortSignal): Promise<void>;
  /** Resolves when the next file may be read. */
  turn(): Promise<void>;
}

interface Waiter extends ReadAllOptions {
  end(isRead: boolean): void;
  fail(error: unknown): void;
}

interface Whole<File> {
  readonly list: (signal: AbortSignal) => PromiseLike<readonly File[]>;
  readonly waiters: Set<Waiter>;
  /** Undefined until they have been listed. */
  files?: readonly File[];
  /** How many of them have been read. */
  done: number;
}

/** What is being read. */
interface Current<File> {
  /** Undefined while the files are listed. */
  readonly file: File | undefined;
  readonly isChanged: boolean;
  readonly controller: AbortController;
}

/** Makes an empty queue. */
export function createReadingQueue<File>({ keyOf, read, turn }: Reader<File>): ReadingQueue<File> {
  const changed = new Map<string, File>();
  let whole: Whole<File> | undefined;
  let current: Current<File> | undefined;
  let isRunning = false;

  const during = async <Value>(file: File | undefined, isChanged: boolean, work: (signal: AbortSignal) => PromiseLike<Value>): Promise<Value> => {
    const controller = new AbortController();
    current = { file, isChanged, controller };
    try {
      return await work(controller.signal);
    } finally {
      current = undefined;
    }
  };
  const endWhole = (of: Whole<File>, tell: (waiter: Waiter) => void): void => {
    if (whole === of) whole = undefined;
    of.waiters.forEach(tell);
  };
  const list = async (of: Whole<File>): Promise<void> => {
    try {
      of.files = await during(undefined, false, of.list);
    } catch (error) {
      // Nobody waits any more for one that was replaced or ended.
      endWhole(of, (waiter) => waiter.fail(error));
    }
  };
  const readNext = async (of: Whole<File>, files: readonly File[]): Promise<void> => {
    const file = files[of.done];
    if (file === undefined) return endWhole(of, (waiter) => waiter.end(true));
    await during(file, false, (signal) => read(file, signal));
    of.done += 1;
    for (const { report } of of.waiters) report?.(of.done, files.length);
  };
  const readChanged = async (): Promise<boolean> => {
    const [first] = changed;
    if (!first) return false;
    const [key, file] = first;
    changed.delete(key);
    await during(file, true, (signal) => read(file, signal));
    return true;
  };
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    try {
      while (changed.size > 0 || whole) {
        if (!(await readChanged()) && whole) await (whole.files ? readNext(whole, whole.files) : list(whole));
        await turn();
      }
    } finally {
      isRunning = false;
    }
  };
  /** Ends what is being read; a changed file is read again, since the new reading may not hold it. */
  const interrupt = (): void => {
    if (current?.isChanged && current.file !== undefined && !changed.has(keyOf(current.file))) changed.set(keyOf(current.file), current.file);
    current?.controller.abort();
  };
  const stopFor = (waiter: Waiter): void => {
    waiter.end(false);
    if (!whole?.waiters.delete(waiter) || whole.waiters.size > 0) return;
    whole = undefined;
    if (current?.isChanged === false) current.controller.abort();
  };
  return {
    add(files) {
      for (const file of files) changed.set(keyOf(file), file);
      void run();
    },
    remove(key) {
      changed.delete(key);
      if (current?.file !== undefined && keyOf(current.file) === key) current.controller.abort();
    },
    readAll: (listed, options = {}) => new Promise((end, fail) => {
      if (options.signal?.aborted) return end(false);
      const waiter: Waiter = { ...options, end, fail };
      options.signal?.addEventListener('abort', () => stopFor(waiter), { once: true });
      interrupt();
      const waiters = new Set([...(whole?.waiters ?? []), waiter]);
      whole?.waiters.clear();
      whole = { list: listed, waiters, done: 0 };
      void run();
    }),
    isReadingAll: () => whole !== undefined,
    dispose() {
      changed.clear();
      const ended = whole;
      whole = undefined;
      current?.controller.abort();
      if (ended) endWhole(ended, (waiter) => waiter.end(false));
    },
  };
}
