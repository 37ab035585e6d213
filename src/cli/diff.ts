import { existsSync, realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import {
  inspect,
  isKind,
  kinds,
  reasonOf,
  visible,
  type Inspection,
  type Kind,
  type LintOptions,
} from '../linter/index.js';
import { reportChangesOf, type DocumentChanges } from '../report/changes.js';
import { diffReporters } from './diffReport.js';
import { openRevision, type Revision, type RevisionFile } from './git.js';
import { argumentsOf, configOf, configTextFrom, allFilesOf, UsageError, withoutMark } from './input.js';
import type { Terminal } from './program.js';

const usage = `Usage: strategy-lint diff [options] OLD NEW
       strategy-lint diff [options] --since REVISION [files, folders or globs]

Says what two versions of a strategy document state differently: targets, dates, owners, scope, risks. Text that was only
moved or put into other words says nothing.

  --since REVISION    compare the files of the working folder with those of a Git revision, such as main or HEAD~1; as pull
                      requests do, with the commit at which this branch left it
  --reporter NAME     text (default), markdown or json
  --kind NAME         read both versions as that kind: ${kinds.join(', ')}
  --config FILE       configuration in YAML or JSON; else the nearest .strategylint.yml
  --exit-code         exit with 1 when something is stated differently
  --help

Exit code: 0 the versions were compared, 1 with --exit-code, when they differ, 2 bad usage, or a file or revision that could
not be read. The report goes to standard output, what went wrong to standard error.`;

function readArguments(args: readonly string[]) {
  const { values, positionals } = argumentsOf(args, {
    since: { type: 'string' },
    reporter: { type: 'string', default: 'text' },
    kind: { type: 'string' },
    config: { type: 'string' },
    'exit-code': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  });
  return { ...values, positionals };
}

/** The text of a file, without a byte order mark. */
async function textIn(file: string, name: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(`"${name}" cannot be read: ${reasonOf(error)}.`);
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

/** Compares two files that the user named: whatever they are. */
async function ofFiles(names: readonly string[], cwd: string, reading: Reading): Promise<readonly DocumentChanges[]> {
  const [old, now, ...others] = names;
  if (old === undefined || now === undefined || others.length > 0)
    throw new UsageError('diff needs two files, the old one and the new one, or --since with a Git revision.');
  const [before, after] = await Promise.all([old, now].map((name) => textIn(resolve(cwd, name), name)));
  const read = inspected(after ?? '', now, reading);
  return [
    {
      path: now,
      ...(old !== now && { movedFrom: old }),
      kind: read.result.kind,
      state: 'changed',
      changes: reportChangesOf(earlier(before ?? '', old, reading, read), read),
    },
  ];
}

/** Which of the changed files are meant: those that patterns name now, and what is gone from the folders and files that they name. */
async function chosen(
  { root, changed }: Revision,
  patterns: readonly string[],
  cwd: string,
): Promise<readonly (RevisionFile & { readonly named: boolean })[]> {
  const absolute = ({ path }: RevisionFile): string => resolve(root, path);
  // What git calls the folder may be another name for it.
  const folder = realpathSync(cwd);
  const gone = new Set(changed.filter(({ now }) => now === undefined).map(absolute));
  // A file, or a folder of which nothing is left.
  const isGone = (path: string): boolean =>
    gone.has(path) || (!existsSync(path) && [...gone].some((file) => file.startsWith(path + sep)));
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
  return changed
    .filter(
      (file) =>
        files.has(absolute(file)) ||
        named.has(absolute(file)) ||
        (file.now === undefined && folders.some((each) => absolute(file).startsWith(each))),
    )
    .map((file) => ({ ...file, named: named.has(absolute(file)) }));
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

/**
 * Runs `strategy-lint diff`.
 * @param args the arguments after `diff`
 * @param now any instant of today, in milliseconds
 * @returns the exit code: 0 compared, 1 with `--exit-code` when something is stated differently
 * @throws UsageError for bad usage, and for files and revisions that cannot be read
 */
export async function diff(args: readonly string[], terminal: Terminal, now: number): Promise<0 | 1> {
  const { cwd, out } = terminal;
  const given = readArguments(args);
  if (given.help) return (out(usage), 0);
  const { kind, since, positionals } = given;
  if (kind !== undefined && !isKind(kind))
    throw new UsageError(`"${kind}" is not a kind of document. Kinds: ${kinds.join(', ')}.`);
  const report = diffReporters.get(given.reporter);
  if (!report)
    throw new UsageError(`"${given.reporter}" is not a reporter. Reporters: ${[...diffReporters.keys()].join(', ')}.`);
  const reading: Reading = {
    config: configOf(await configTextFrom(given.config, cwd)),
    now,
    ...(kind !== undefined && { kind: kind satisfies Kind }),
  };
  const documents =
    since === undefined
      ? await ofFiles(positionals, cwd, reading)
      : await sinceRevision(since, positionals, cwd, reading, (sentence) =>
          terminal.err(`strategy-lint: ${visible(sentence)}`),
        );
  out(report(documents, since));
  return given['exit-code'] && documents.some(({ state, changes }) => state !== 'changed' || changes.length > 0)
    ? 1
    : 0;
}
