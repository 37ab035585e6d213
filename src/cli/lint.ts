import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Cache } from './cache.js';
import { fileLinter, type Linted, type Settings, type SourceFile } from './document.js';
import { createPool } from './pool.js';

/** How files are linted: it changes how long it takes, never what comes out. */
export interface Means {
  /** The address of the program that worker threads run. */
  readonly entry: string;
  /** How many worker threads; 0 for none. As many as are worth their start unless given. */
  readonly workers?: number;
  readonly cache?: Cache | undefined;
}

/** A worker thread is worth its start, in which it compiles everything anew, for so many files or so many bytes. */
const [manyFiles, manyBytes] = [300, 1_500_000];
const mostWorkers = 8;
/** Results that may wait for a slow file before them, so that memory stays flat. */
const ahead = 1_000;

/** How many worker threads files are worth: none where one alone would do all the work. */
function workersFor(sources: readonly SourceFile[]): number {
  const bytes = sources.reduce((sum, { file }) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
  const worth = Math.floor(Math.max(sources.length / manyFiles, bytes / manyBytes));
  // One core is left to what hands out the work: on two cores a second thread takes twice the memory and gains no time.
  const size = Math.min(worth, sources.length, availableParallelism() - 1, mostWorkers);
  return size > 1 ? size : 0;
}

/**
 * Lints files.
 * @returns their results in the order of the files, each as soon as all before it are there
 */
export async function* lintAll(
  sources: readonly SourceFile[],
  settings: Settings,
  { entry, workers, cache }: Means,
): AsyncGenerator<Linted> {
  const missing = cache ? sources.filter((source) => !cache.has(source)) : sources;
  const size = workers ?? workersFor(missing);
  const pool = size > 0 && missing.length > 0 ? createPool(entry, settings, size) : undefined;
  const lint = pool ? pool.lint : fileLinter(settings);
  const running: (Linted | Promise<Linted>)[] = [];
  try {
    for (const source of sources) {
      running.push(cache?.find(source) ?? lint(source));
      if (running.length > (pool ? ahead : 0)) yield* running.splice(0, 1);
    }
    yield* running;
  } finally {
    await pool?.close();
  }
}
