import type { ReadAllOptions, ReadingQueue } from './readingQueue.js';

/** As many files are read; a larger folder is an archive, and its first files are as good as any. */
const mostFiles = 2_000;
/** As many are read from then on when the user asks for the whole workspace. */
const mostChecked = 20_000;

/** Files that were found. */
export interface Found<File> {
  readonly files: readonly File[];
  /** Whether there are no more. */
  readonly isAll: boolean;
}

/** Decides when all files of the workspace are read, and how many. */
export interface WholeReading {
  /** Whether the files have ever been asked for. */
  hasStarted(): boolean;
  /**
   * Reads the files, the first time it is called.
   * @returns resolves when they have been read
   */
  start(): Promise<void>;
  /** Reads them again, when they have ever been asked for. */
  again(): void;
  /**
   * Reads them again, and more of them from then on.
   * @returns whether they were read: not when the signal ended it, and then as many as before are read
   */
  readMore(options: ReadAllOptions): Promise<boolean>;
}

/**
 * Reads the files through a queue.
 * @param find gives at most as many files as are told
 * @param ended is told after each reading whether it has seen all files there are
 */
export function createWholeReading<File>(
  queue: Pick<ReadingQueue<File>, 'readAll' | 'isReadingAll'>,
  find: (most: number, signal: AbortSignal) => PromiseLike<Found<File>>,
  ended: (isComplete: boolean) => void,
): WholeReading {
  let most = mostFiles;
  let hasStarted = false;
  let first: Promise<unknown> | undefined;
  let last = 0;
  const read = async (options?: ReadAllOptions): Promise<boolean> => {
    hasStarted = true;
    const own = (last += 1);
    let isAll = false;
    try {
      const isRead = await queue.readAll(async (signal) => {
        const found = await find(most, signal);
        ({ isAll } = found);
        return found.files;
      }, options);
      // What was read instead of this one says so itself.
      if (isRead && own === last) ended(isAll);
      return isRead;
    } catch (error) {
      first = undefined;
      throw error;
    }
  };
  return {
    hasStarted: () => hasStarted,
    async start() {
      await (first ??= read());
    },
    again() {
      if (hasStarted) void read();
    },
    async readMore(options) {
      const [before, waited] = [most, first];
      most = mostChecked;
      const reading = read(options);
      first ??= reading;
      if (await reading) return true;
      most = before;
      // Others wait for less, and get it; else it is read when the user asks.
      if (queue.isReadingAll()) void read();
      else first = waited;
      return false;
    },
  };
}
