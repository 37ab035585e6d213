/** Versions of documents as they are compared, and which of them Git says changed. */
import { existsSync, realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { inspect, reasonOf, type Inspection, type LintOptions } from '../linter/index.js';
import { reportChangesOf, type DocumentChanges } from '../report/changes.js';
import { openRevision, type Revision, type RevisionFile } from './git.js';
import { allFilesOf, UsageError, withoutMark } from './input.js';

/**
 * The text of a file, without a byte order mark.
 * @param name what whoever calls the program calls it
 * @throws UsageError when it cannot be read
 */
export async function textIn(file: string, name: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === 'EISDIR'
        ? `"${name}" is a folder: name two files, or compare its files with a Git revision (--since).`
        : `"${name}" cannot be read: ${reasonOf(error)}.`,
    );
  });
  return withoutMark(text);
}

/** How both versions of every document are read. */
export type Reading = Pick<LintOptions, 'config' | 'kind' | 'now'>;

/** The earlier version, read as what the later one is. */
export function earlier(text: string, path: string, reading: Reading, { result }: Inspection): Inspection {
  return inspected(text, path, result.kind === null ? reading : { ...reading, kind: result.kind });
}

export function inspected(text: string, path: string, reading: Reading): Inspection {
  try {
    return inspect(text, { ...reading, path, includeLikely: true });
  } catch (error) {
    throw new UsageError(`"${path}" could not be read as a document: ${reasonOf(error)}.`);
  }
}

/** Which of the changed files are meant: those that patterns name now, and what is gone from the folders and files that they name. */
async function chosen(
  { root, changed }: Revision,
  patterns: readonly string[],
  cwd: string,
): Promise<readonly (RevisionFile & { readonly named: boolean })[]> {
  const now = ({ path }: RevisionFile): string => resolve(root, path);
  /** Where a file stood that stands there no longer. */
  const left = ({ then, now: still }: RevisionFile): string | undefined =>
    then === undefined || then === still ? undefined : resolve(root, then);
  // What git calls the folder may be another name for it.
  const folder = realpathSync(cwd);
  const gone = new Set(changed.flatMap((file) => left(file) ?? []));
  // A file, or a folder of which nothing is left.
  const isGone = (path: string): boolean =>
    !existsSync(path) && [...gone].some((file) => file === path || file.startsWith(path + sep));
  const existing = patterns.filter((pattern) => !isGone(resolve(folder, pattern)));
  const files = new Set(
    existing.length > 0 ? (await allFilesOf(existing, folder)).map((file) => realpathSync(file)) : [],
  );
  const named = new Set<string>();
  const folders: string[] = [];
  for (const pattern of patterns) {
    const path = resolve(folder, pattern);
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() || gone.has(path)) named.add(path);
    else folders.push(path + sep);
  }
  const isNamed = (file: RevisionFile): boolean => named.has(now(file)) || named.has(left(file) ?? '');
  return changed
    .filter(
      (file) => files.has(now(file)) || isNamed(file) || folders.some((each) => left(file)?.startsWith(each) === true),
    )
    .map((file) => ({ ...file, named: isNamed(file) }));
}

/** What became of a file since a revision; undefined for one that is no strategy document in either version and was not named. */
async function ofFile(
  { path, now, then, named }: RevisionFile & { readonly named: boolean },
  revision: Revision,
  cwd: string,
  reading: Reading,
): Promise<DocumentChanges | undefined> {
  const shownAs = (own: string): string =>
    relative(realpathSync(cwd), resolve(revision.root, own)).split(sep).join('/');
  const after =
    now === undefined ? undefined : inspected(await textIn(resolve(revision.root, now), shownAs(now)), path, reading);
  const old = then === undefined ? undefined : await revision.textOf(then);
  const before =
    old === undefined ? undefined : after ? earlier(old, path, reading, after) : inspected(old, path, reading);
  const kind = after?.result.kind ?? before?.result.kind ?? null;
  if (kind === null && !named) return undefined;
  return {
    path: shownAs(path),
    ...(then !== undefined && then !== path && { movedFrom: shownAs(then) }),
    kind,
    state: before && after ? 'changed' : after ? 'new' : 'gone',
    changes: before && after ? reportChangesOf(before, after) : [],
  };
}

/**
 * What the files of the working folder state differently from those of a Git revision, or of the commit at which the branch
 * left it.
 * @param name what Git takes for a revision
 * @param patterns files, folders or globs; everything in the folder when there are none
 * @param tell is told when too little history is here to know where the branch left the revision
 * @throws UsageError when the folder is in no repository, or a file or the revision cannot be read
 */
export async function sinceRevision(
  name: string,
  patterns: readonly string[],
  cwd: string,
  reading: Reading,
  tell?: (sentence: string) => void,
): Promise<readonly DocumentChanges[]> {
  const revision = await openRevision(cwd, name, tell);
  const documents: DocumentChanges[] = [];
  for (const file of await chosen(revision, patterns.length > 0 ? patterns : ['.'], cwd)) {
    const changes = await ofFile(file, revision, cwd, reading);
    // A document that only says in other words what it said has nothing to report.
    if (changes && (changes.state !== 'changed' || changes.changes.length > 0)) documents.push(changes);
  }
  return documents.sort((a, b) => (a.path < b.path ? -1 : 1));
}
