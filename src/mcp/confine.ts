import { realpathSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { UsageError } from '../cli/input.js';
import type { SourceFile } from '../cli/document.js';

/** A folder that a client has named. */
export interface Folder {
  /** Its absolute path, as it was named. */
  readonly path: string;
  /** The same with all links followed: what lies outside of it is not read. */
  readonly real: string;
}

/** A file or folder within a folder that a client has named. */
export interface Place extends SourceFile {
  readonly folder: Folder;
  readonly isFolder: boolean;
}

/** Whether a path, with all links followed, is a folder or lies in it. */
function isWithin(folder: string, real: string): boolean {
  const way = relative(folder, real);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/**
 * The folders that may be read.
 * @param paths as a client names them; what is no folder here is left out
 * @throws UsageError when none is left
 */
export async function foldersOf(paths: readonly string[]): Promise<readonly Folder[]> {
  const folders: Folder[] = [];
  for (const path of paths) {
    const real = await realpath(path).catch(() => undefined);
    if (real !== undefined && (await stat(real)).isDirectory()) folders.push({ path: resolve(path), real });
  }
  if (folders.length > 0) return folders;
  throw new UsageError(`None of the folders that may be read is here: ${paths.join(', ')}.`);
}

/** A path in a folder, when something is there and, with all links followed, within the folder. */
export async function placeWithin(folder: Folder, path: string): Promise<Place | undefined> {
  const named = resolve(folder.path, path);
  const file = await realpath(named).catch(() => undefined);
  if (file === undefined || !isWithin(folder.real, file)) return undefined;
  const below = isWithin(folder.path, named) ? relative(folder.path, named) : relative(folder.real, file);
  return { folder, file, path: below.split(sep).join('/'), isFolder: (await stat(file)).isDirectory() };
}

/**
 * Finds what a client asks about.
 * @param path absolute, or relative to one of the folders: the first that has it
 * @throws UsageError when it is in none of them; what lies elsewhere is treated as what is not there
 */
export async function placeIn(folders: readonly Folder[], path: string): Promise<Place> {
  for (const folder of folders) {
    const place = await placeWithin(folder, path);
    if (place) return place;
  }
  throw new UsageError(
    `There is no file or folder "${path}" in the folders that may be read: ${folders.map((each) => each.path).join(', ')}.`,
  );
}

/** Whether a file exists in a folder; undefined where its own folder does not, or lies outside. */
export function existsWithin(folder: Folder, path: string): boolean | undefined {
  const real = (file: string): string | undefined => {
    try {
      return realpathSync(file);
    } catch {
      return undefined;
    }
  };
  const named = resolve(folder.path, path);
  const around = real(dirname(named));
  if (around === undefined || !isWithin(folder.real, around)) return undefined;
  return real(named) !== undefined;
}
