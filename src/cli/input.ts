import { readdir, type Dirent } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { glob, isDynamicPattern } from 'tinyglobby';
import { location } from 'vfile-location';
import { configFileName, isoDate, readConfigFile, reasonOf, resolveConfig, type Config } from '../linter/index.js';

/** What whoever calls the program can put right: told in a sentence, with exit code 2. */
export class UsageError extends Error {}

/** Whether a file is Markdown by its name. */
export function isMarkdownName(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** A text without its byte order mark. */
export function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/** What patterns name. */
export interface NamedFiles {
  /** Absolute paths, sorted. */
  readonly files: readonly string[];
  /** What of it is not there or cannot be read: a sentence by its absolute path. */
  readonly unread: ReadonlyMap<string, string>;
}

/**
 * The Markdown files that a glob matches in a folder.
 * @param unreadable is told of each folder below that cannot be read
 */
async function globbed(
  pattern: string,
  cwd: string,
  unreadable: (path: string, reason: string) => void,
): Promise<readonly string[]> {
  type Done = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;
  // The library passes over a folder that cannot be read: then nobody would hear of it.
  const readFolder = (path: string, options: { withFileTypes: true }, done: Done): void =>
    readdir(path, options, (error, entries) => {
      if (error && error.code !== 'ENOENT') unreadable(resolve(path), reasonOf(error));
      done(error, entries);
    });
  const ignore = ['**/node_modules/**', '**/.git/**'];
  const found = await glob(pattern, { cwd, absolute: true, ignore, fs: { readdir: readFolder as typeof readdir } });
  return found.map((file) => resolve(file));
}

/** The files that one pattern names; a sentence where it names none. */
async function filesNamed(
  pattern: string,
  cwd: string,
  unreadable: (path: string, reason: string) => void,
): Promise<readonly string[] | string> {
  const path = resolve(cwd, pattern);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (!(found instanceof Error)) {
    if (found.isFile()) return [path];
    if (found.isDirectory()) return globbed('**/*.{md,markdown}', path, unreadable);
  } else if (found.code !== 'ENOENT' && found.code !== 'ENOTDIR')
    return `"${pattern}" cannot be read: ${reasonOf(found)}.`;
  else if (isDynamicPattern(pattern)) {
    const matched = await globbed(pattern, cwd, unreadable);
    return matched.length > 0 ? matched : `No file matches "${pattern}".`;
  }
  return `There is no file or folder "${pattern}".`;
}

/**
 * The files that patterns name: a folder means its Markdown files, a glob what it matches.
 * @param cwd the folder that the patterns start from
 */
export async function filesOf(patterns: readonly string[], cwd: string): Promise<NamedFiles> {
  const files = new Set<string>();
  const unread = new Map<string, string>();
  for (const pattern of patterns) {
    const closed = new Map<string, string>();
    const named = await filesNamed(pattern, cwd, (path, reason) => void closed.set(path, reason));
    // Folders are read side by side: what is said of them is in the order of their names all the same.
    for (const path of [...closed.keys()].sort())
      unread.set(path, `The folder "${relative(cwd, path) || '.'}" cannot be read: ${closed.get(path)}.`);
    if (typeof named === 'string') unread.set(resolve(cwd, pattern), named);
    else for (const file of named) files.add(file);
  }
  return { files: [...files].sort(), unread };
}

/**
 * The files that patterns name, where all of them have to be there.
 * @throws UsageError with what is not there or cannot be read
 */
export async function allFilesOf(patterns: readonly string[], cwd: string): Promise<readonly string[]> {
  const { files, unread } = await filesOf(patterns, cwd);
  if (unread.size > 0) throw new UsageError([...unread.values()].join('\n'));
  return files;
}

/** The nearest configuration file of the folder or of one above it. */
async function nearestConfig(cwd: string): Promise<string | undefined> {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const path = join(folder, configFileName);
    if (
      await stat(path).then(
        (found) => found.isFile(),
        () => false,
      )
    )
      return path;
    if (dirname(folder) === folder) return undefined;
  }
}

/** The configuration that a configuration file's text makes; the defaults when there is none. Its mistakes are left out. */
export function configOf(text: string | undefined): Config {
  return text === undefined ? resolveConfig(undefined).config : readConfigFile(text).config;
}

/**
 * The arguments of a command.
 * @throws UsageError for an option that is not among its options
 */
export function argumentsOf<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, tokens: true, options });
  } catch (error) {
    throw new UsageError(reasonOf(error));
  }
}

/**
 * The configuration file.
 * @param file the file that the arguments name; else the nearest one is taken
 * @returns its absolute path and its text; undefined when there is none
 * @throws UsageError when it cannot be read or has mistakes
 */
export async function configFileFrom(
  file: string | undefined,
  cwd: string,
): Promise<{ readonly path: string; readonly text: string } | undefined> {
  const path = file === undefined ? await nearestConfig(cwd) : resolve(cwd, file);
  if (path === undefined) return undefined;
  const name = file ?? relative(cwd, path);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`The configuration "${name}" cannot be read: ${reasonOf(error)}.`);
  });
  const { problems } = readConfigFile(text);
  const places = location(text);
  if (problems.length > 0)
    throw new UsageError(
      problems.map(({ message, range }) => `${name}:${places.toPoint(range.start)?.line ?? 1}: ${message}`).join('\n'),
    );
  return { path, text };
}

/** The text of the configuration file, as {@link configFileFrom} finds it. */
export async function configTextFrom(file: string | undefined, cwd: string): Promise<string | undefined> {
  return (await configFileFrom(file, cwd))?.text;
}

/** Standard input, read to its end. */
export async function readStandardInput(): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

/** Midnight UTC of a day such as 2026-03-31, in milliseconds; undefined for anything else, a day that no calendar has among it. */
export function instantOf(day: string): number | undefined {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : NaN;
  // Some machines read the 30th of February as one of March.
  return Number.isNaN(instant) || isoDate(instant) !== day ? undefined : instant;
}
