import type { MessagePort } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import { fileLinter, type Linted, type Settings, type SourceFile } from './document.js';
import { reasonOf, UsageError } from './input.js';

/** What a worker thread answers for a file: its result, or the sentence that says what is wrong. */
type Answer = { readonly linted: Linted } | { readonly failure: string };

/** Worker threads that lint files. */
export interface Pool {
  /**
   * Lints a file as soon as a thread is free, in the order of the calls.
   * @throws UsageError when the file cannot be read or linted, or its thread stopped
   */
  lint(source: SourceFile): Promise<Linted>;
  /** Stops all threads, whatever they are at. */
  close(): Promise<void>;
}

interface Request {
  readonly source: SourceFile;
  readonly done: (answer: Answer) => void;
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
  const fail = (requests: Request[], reason: string): void => {
    for (const { source, done } of requests.splice(0)) done({ failure: `"${source.path}" cannot be linted: ${reason}.` });
  };
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
    const stopped = (reason: string): void => {
      feeders.delete(worker);
      fail(asked, reason);
      if (feeders.size === 0) fail(queue, reason);
    };
    worker.on('message', (answer: Answer) => {
      asked.shift()?.done(answer);
      feed();
    });
    worker.on('error', (error) => stopped(reasonOf(error)));
    worker.on('exit', () => stopped('its worker thread stopped'));
    feeders.set(worker, feed);
  };
  for (let count = 0; count < size; count += 1) start();
  return {
    lint(source) {
      const linted = new Promise<Linted>((done, failed) => {
        queue.push({ source, done: (answer) => ('linted' in answer ? done(answer.linted) : failed(new UsageError(answer.failure))) });
        if (feeders.size === 0) fail(queue, 'its worker thread stopped');
        else for (const feed of feeders.values()) feed();
      });
      // A caller that stopped at an earlier file no longer listens.
      linted.catch(() => undefined);
      return linted;
    },
    async close() {
      await Promise.all([...feeders.keys()].map((worker) => worker.terminate()));
    },
  };
}

/** The other side: answers each file that the pool sends, in their order. */
export function serve(port: MessagePort, settings: Settings): void {
  const lint = fileLinter(settings);
  const answer = (source: SourceFile): Answer => {
    try {
      return { linted: lint(source) };
    } catch (error) {
      if (error instanceof UsageError) return { failure: error.message };
      throw error;
    }
  };
  port.on('message', (source: SourceFile) => port.postMessage(answer(source)));
}
