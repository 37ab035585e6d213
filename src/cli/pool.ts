import type { MessagePort } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import { failedFile, fileLinter, type Linted, type Settings, type SourceFile } from './document.js';

/** Worker threads that lint files. */
export interface Pool {
  /**
   * Lints a file as soon as a thread is free, in the order of the calls. A file at which a thread stops is reported as one
   * that could not be checked, and another thread goes on with the next.
   */
  lint(source: SourceFile): Promise<Linted>;
  /** Stops all threads, whatever they are at. */
  close(): Promise<void>;
}

interface Request {
  readonly source: SourceFile;
  readonly done: (linted: Linted) => void;
}

/** Files that a thread is given at a time: while one is linted, the next one waits already. */
const atOnce = 2;

/**
 * Starts worker threads.
 * @param entry the address of the program that a thread runs: one that calls `serve`
 * @param size how many threads
 */
export function createPool(entry: string, settings: Settings, size: number): Pool {
  const queue: Request[] = [];
  const feeders = new Map<Worker, () => void>();
  const start = (): void => {
    const worker = new Worker(new URL(entry), { workerData: settings });
    const asked: Request[] = [];
    const feed = (): void => {
      while (asked.length < atOnce) {
        const next = queue.shift();
        if (!next) return;
        asked.push(next);
        worker.postMessage(next.source);
      }
    };
    const stopped = (error: unknown): void => {
      // A thread that fails says so, and then that it ends.
      if (!feeders.delete(worker)) return;
      const [stumbledOver, ...waiting] = asked;
      queue.unshift(...waiting);
      stumbledOver?.done(failedFile(stumbledOver.source.path, error));
      if (queue.length > 0) start();
    };
    worker.on('message', (linted: Linted) => {
      asked.shift()?.done(linted);
      feed();
    });
    worker.on('error', stopped);
    worker.on('exit', () => stopped(new Error('its worker thread stopped')));
    feeders.set(worker, feed);
    feed();
  };
  for (let count = 0; count < size; count += 1) start();
  return {
    lint(source) {
      return new Promise<Linted>((done) => {
        queue.push({ source, done });
        if (feeders.size === 0) start();
        else for (const feed of feeders.values()) feed();
      });
    },
    async close() {
      const workers = [...feeders.keys()];
      feeders.clear();
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** The other side: answers each file that the pool sends, in their order. */
export function serve(port: MessagePort, settings: Settings): void {
  const lint = fileLinter(settings);
  port.on('message', (source: SourceFile) => port.postMessage(lint(source)));
}
