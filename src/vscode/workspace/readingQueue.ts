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

/** What a queue holds. */
interface Queue<File> extends Reader<File> {
  /** Files that have changed, by their keys. */
  readonly changed: Map<string, File>;
  /** The reading of all that is running. */
  whole?: Whole<File> | undefined;
  current?: Current<File> | undefined;
  isRunning: boolean;
}

/** Does some work that can be interrupted. */
async function during<File, Value>(
  queue: Queue<File>,
  file: File | undefined,
  isChanged: boolean,
  work: (signal: AbortSignal) => PromiseLike<Value>,
): Promise<Value> {
  const controller = new AbortController();
  queue.current = { file, isChanged, controller };
  try {
    return await work(controller.signal);
  } finally {
    queue.current = undefined;
  }
}

function endWhole<File>(queue: Queue<File>, whole: Whole<File>, tell: (waiter: Waiter) => void): void {
  if (queue.whole === whole) queue.whole = undefined;
  whole.waiters.forEach(tell);
}

async function listAll<File>(queue: Queue<File>, whole: Whole<File>): Promise<void> {
  try {
    whole.files = await during(queue, undefined, false, whole.list);
  } catch (error) {
    // Nobody waits any more for one that was replaced or ended.
    endWhole(queue, whole, (waiter) => waiter.fail(error));
  }
}

async function readNext<File>(queue: Queue<File>, whole: Whole<File>, files: readonly File[]): Promise<void> {
  const file = files[whole.done];
  if (file === undefined) return endWhole(queue, whole, (waiter) => waiter.end(true));
  await during(queue, file, false, (signal) => queue.read(file, signal));
  whole.done += 1;
  for (const { report } of whole.waiters) report?.(whole.done, files.length);
}

/** Reads a file that has changed. @returns whether there was one */
async function readChanged<File>(queue: Queue<File>): Promise<boolean> {
  const [first] = queue.changed;
  if (!first) return false;
  const [key, file] = first;
  queue.changed.delete(key);
  await during(queue, file, true, (signal) => queue.read(file, signal));
  return true;
}

/** Reads until nothing is left. */
async function run<File>(queue: Queue<File>): Promise<void> {
  if (queue.isRunning) return;
  queue.isRunning = true;
  try {
    while (queue.changed.size > 0 || queue.whole) {
      if (!(await readChanged(queue)) && queue.whole)
        await (queue.whole.files ? readNext(queue, queue.whole, queue.whole.files) : listAll(queue, queue.whole));
      await queue.turn();
    }
  } finally {
    queue.isRunning = false;
  }
}

/** Ends what is being read; a changed file is read again, since the new reading may not hold it. */
function interrupt<File>({ current, changed, keyOf }: Queue<File>): void {
  if (current?.isChanged && current.file !== undefined && !changed.has(keyOf(current.file)))
    changed.set(keyOf(current.file), current.file);
  current?.controller.abort();
}

/** Waits no longer for a caller who has left; without others nothing is read for them either. */
function leave<File>(queue: Queue<File>, waiter: Waiter): void {
  waiter.end(false);
  if (!queue.whole?.waiters.delete(waiter) || queue.whole.waiters.size > 0) return;
  queue.whole = undefined;
  if (queue.current?.isChanged === false) queue.current.controller.abort();
}

/** Makes an empty queue. */
export function createReadingQueue<File>(reader: Reader<File>): ReadingQueue<File> {
  const { keyOf } = reader;
  const queue: Queue<File> = { ...reader, changed: new Map(), isRunning: false };
  return {
    add(files) {
      for (const file of files) queue.changed.set(keyOf(file), file);
      void run(queue);
    },
    remove(key) {
      queue.changed.delete(key);
      if (queue.current?.file !== undefined && keyOf(queue.current.file) === key) queue.current.controller.abort();
    },
    readAll: (list, options = {}) =>
      new Promise((end, fail) => {
        if (options.signal?.aborted) return end(false);
        const waiter: Waiter = { ...options, end, fail };
        options.signal?.addEventListener('abort', () => leave(queue, waiter), { once: true });
        interrupt(queue);
        const waiters = new Set([...(queue.whole?.waiters ?? []), waiter]);
        queue.whole?.waiters.clear();
        queue.whole = { list, waiters, done: 0 };
        void run(queue);
      }),
    isReadingAll: () => queue.whole !== undefined,
    dispose() {
      queue.changed.clear();
      queue.current?.controller.abort();
      if (queue.whole) endWhole(queue, queue.whole, (waiter) => waiter.end(false));
    },
  };
}
