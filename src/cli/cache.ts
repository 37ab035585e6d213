import { existsSync, readFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { keyOf, textOf, type Linted, type Settings, type SourceFile } from './document.js';
import { reasonOf } from '../linter/index.js';
import { UsageError } from './input.js';
import { replaceFile } from './replaceFile.js';

/** Results of earlier runs, on disk. */
export interface Cache {
  /** Whether a file's result is known, for the file as it is now; it stands for that from then on. */
  has(source: SourceFile): boolean;
  /** The known result of a file that `has` was true for; undefined when it turns out to be damaged. */
  find(source: SourceFile): Linted | undefined;
  /** Remembers a result that `find` did not know. */
  keep(linted: Linted): void;
  /**
   * Writes what is known. Results of files that are gone are left out.
   * @throws UsageError when it cannot be written
   */
  save(): void;
}

/** A line of the cache as it was written; undefined for any other. */
function read(line: string): Linted | undefined {
  try {
    const linted = JSON.parse(line) as Linted;
    return typeof linted.key === 'string' && Array.isArray(linted.report.items) && Array.isArray(linted.report.findings)
      ? linted
      : undefined;
  } catch {
    return undefined;
  }
}

/** Where results are kept unless told otherwise. */
export const usualCache = '.strategylintcache';

/**
 * The lines of the cache by their keys, unread: a result is a line of JSON that begins with its key.
 * @throws UsageError for a file of another name that holds something else: it would be overwritten
 */
function linesOf(location: string, cwd: string): Map<string, string> {
  let text = '';
  try {
    text = readFileSync(location, 'utf8');
  } catch {
    // Nothing is known yet.
  }
  const lines = new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const key = /^\{"key":"([0-9a-f]{64})"/.exec(line)?.[1];
      return key === undefined ? [] : [[key, line]];
    }),
  );
  if (lines.size === 0 && text.trim() !== '' && basename(location) !== usualCache)
    throw new UsageError(`"${relative(cwd, location)}" is no cache, so it is not overwritten.`);
  return lines;
}

/**
 * Opens the results of earlier runs; a damaged cache counts as an empty one.
 * @param location where they are kept
 * @param cwd the folder that the paths of documents start from
 * @throws UsageError when something else is kept there
 */
export function openCache(location: string, cwd: string, settings: Settings): Cache {
  const lines = linesOf(location, cwd);
  const known = new Map<string, string>();
  const lineFor = (source: SourceFile): string | undefined => {
    try {
      return lines.get(keyOf(settings, source.path, textOf(source)));
    } catch {
      // Who lints it says what is wrong with it.
      return undefined;
    }
  };
  return {
    has(source) {
      const line = lineFor(source);
      if (line !== undefined) known.set(source.path, line);
      return line !== undefined;
    },
    find({ path }) {
      const line = known.get(path);
      const linted = line === undefined ? undefined : read(line);
      if (!linted) known.delete(path);
      return linted;
    },
    keep(linted) {
      const { path } = linted.report;
      if (!known.has(path)) known.set(path, JSON.stringify(linted));
    },
    save() {
      const written = new Set(known.values());
      const others = [...lines.values()].filter((line) => {
        if (written.has(line)) return false;
        const path = read(line)?.report.path;
        return path !== undefined && !known.has(path) && existsSync(resolve(cwd, path));
      });
      try {
        replaceFile(location, [...others, ...known.values(), ''].join('\n'));
      } catch (error) {
        throw new UsageError(`The cache cannot be written: ${reasonOf(error)}.`);
      }
    },
  };
}
