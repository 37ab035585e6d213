import { reasonOf } from '../linter/index.js';
import { isMarkdownName, UsageError, withoutMark } from './input.js';
import { branchPoint, commitNamed, isShallow, namesIn, plainDiff, runGit as git, unknownFiles } from './runGit.js';

/** So many versions of a file are read at most. */
const mostVersions = 30;

/** A file as a revision has it. */
export interface RevisionFile {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  /** Where the file stands now; undefined where it is gone. */
  readonly now: string | undefined;
  /** Where it stood in the revision; undefined where it was not there. */
  readonly then: string | undefined;
}

/** What a revision holds of a repository. */
export interface Revision {
  /** The repository's folder, absolute. */
  readonly root: string;
  /** Markdown files that differ from those of the working folder: moved ones, and new ones that Git does not know yet, included. */
  readonly changed: readonly RevisionFile[];
  /**
   * The text of a file in the revision, without a byte order mark.
   * @param path relative to the repository, as `then` has it
   */
  textOf(path: string): Promise<string>;
  /**
   * The texts of the last versions of a file that were committed, up to 30, the oldest first, from before it was renamed too.
   * @param file one of those that differ
   */
  versionsOf(file: RevisionFile): Promise<readonly string[]>;
}

/** Reads the paths that `git diff --name-status -z` lists. */
function changedFiles(listing: string): readonly RevisionFile[] {
  const parts = listing.split('\0');
  const files: RevisionFile[] = [];
  for (let at = 0; at + 1 < parts.length;) {
    const status = parts[at] ?? '';
    const path = parts[at + 1] ?? '';
    if (/^[RC]/.test(status)) {
      const now = parts[at + 2] ?? '';
      files.push({ path: now, now, then: path });
      at += 3;
    } else {
      files.push({ path, now: status === 'D' ? undefined : path, then: status === 'A' ? undefined : path });
      at += 2;
    }
  }
  return files;
}

/** @throws UsageError when a commit has no such file, or it cannot be read */
async function textIn(root: string, commit: string, path: string, revision: string): Promise<string> {
  try {
    return withoutMark(await git(root, 'cat-file', 'blob', `${commit}:${path}`));
  } catch (error) {
    throw new UsageError(`"${path}" cannot be read in "${revision}": ${reasonOf(error)}.`);
  }
}

/** A version of a file: the commit that made it, and where the file stood in it. */
interface Version {
  readonly commit: string;
  readonly path: string;
}

/** Reads what `git log --name-only -z` lists with the format `%H`: each commit, and behind a line end the file. */
function versionsIn(listing: string): readonly Version[] {
  let commit = '';
  const versions: Version[] = [];
  for (const part of namesIn(listing)) {
    if (part.startsWith('\n')) versions.push({ commit, path: part.slice(1) });
    else commit = part;
  }
  return versions;
}

/** What `git log` is asked for whoever configured it: each version once, as the branch itself saw it. */
const plainLog = [
  '--literal-pathspecs',
  'log',
  '--follow',
  '--first-parent',
  '-m',
  '--name-only',
  '-z',
  '--format=%H',
  `--max-count=${mostVersions}`,
  '--no-ext-diff',
  '--no-textconv',
  '--no-show-signature',
  'HEAD',
  '--',
] as const;

/** @throws UsageError when Git cannot say */
async function logOf(root: string, path: string): Promise<string> {
  return git(root, ...plainLog, path).catch((error: unknown) => {
    throw new UsageError(`Git cannot say which versions "${path}" had: ${reasonOf(error)}.`);
  });
}

/**
 * Opens the commit at which the branch left a revision of the repository that a folder lies in: what others did there
 * meanwhile is none of its changes. A few commands of git are all that is needed, and their output
 * as it is: so they are run as they stand, without a library between.
 * @param name what git takes for a revision: a branch, a tag, a commit, `HEAD~2`
 * @param tell is told when too little history is here to know where the branch left it
 * @throws UsageError when git is not there, the folder is in no repository, or the repository has no such revision
 */
export async function openRevision(cwd: string, name: string, tell?: (sentence: string) => void): Promise<Revision> {
  const root = await git(cwd, 'rev-parse', '--show-toplevel').then(
    (text) => text.replace(/\r?\n$/, ''),
    (error: unknown) => {
      throw new UsageError(
        (error as NodeJS.ErrnoException).code === 'ENOENT'
          ? 'Git is needed to compare with a revision, and was not found on the PATH.'
          : 'This folder is in no Git repository, so there is no revision to compare with.',
      );
    },
  );
  const named = await commitNamed(root, name);
  if (named === undefined)
    throw new UsageError(
      `The repository has no revision "${name}"${(await isShallow(root)) ? ', of whose history only a part was fetched' : ''}.`,
    );
  const commit = await branchPoint(root, named, name, tell);
  const [listing, unknown] = await Promise.all([
    git(root, ...plainDiff, '--name-status', '-z', commit, '--'),
    git(root, ...unknownFiles),
  ]).catch((error: unknown) => {
    throw new UsageError(`Git could not compare with "${name}": ${reasonOf(error)}.`);
  });
  return {
    root,
    changed: [
      ...changedFiles(listing),
      ...namesIn(unknown).map((path) => ({ path, now: path, then: undefined })),
    ].filter(({ path }) => isMarkdownName(path)),
    textOf: (path) => textIn(root, commit, path, name),
    async versionsOf({ now, then }) {
      for (const path of [now, then]) {
        // What is renamed and not committed yet has its history under its old name.
        const versions = path === undefined ? [] : versionsIn(await logOf(root, path));
        if (versions.length > 0)
          return Promise.all([...versions].reverse().map((each) => textIn(root, each.commit, each.path, each.commit)));
      }
      return [];
    },
  };
}
