import { promisify } from 'node:util';

/** What `git diff` is asked for whoever configured it: a repository may not name programs that write or read its diffs. */
export const plainDiff = ['diff', '--find-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules'] as const;

/** Asks for the files that Git does not know, without those that are left out of it on purpose. */
export const unknownFiles = ['ls-files', '--others', '--exclude-standard', '-z'] as const;

/** The names of a list that Git ends with NUL each. */
export function namesIn(list: string): readonly string[] {
  return list.split('\0').filter((name) => name !== '');
}

/** Longer output is of no use, in bytes. */
const mostBytes = 2 ** 30;

/**
 * Runs Git in a folder, with its arguments as they are.
 * @returns what it prints
 * @throws what Node says when it is not there (`code` is ENOENT) or fails (`stderr`)
 */
export async function runGit(cwd: string, ...args: readonly string[]): Promise<string> {
  // Node takes its time to load this, and most runs ask nothing of Git.
  const { execFile } = await import('node:child_process');
  // A repository may name a program that is to watch its files: it has no say here.
  const settings = ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false'];
  const options = { cwd, maxBuffer: mostBytes, windowsHide: true };
  return (await promisify(execFile)('git', [...settings, ...args], options)).stdout;
}

/** The commit that a name stands for; undefined where the repository has none of that name. A name such as "--output=x" is no option. */
export async function commitNamed(cwd: string, name: string): Promise<string | undefined> {
  const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
  return runGit(cwd, ...asked).then(
    (text) => text.trim(),
    () => undefined,
  );
}

/** Whether only a part of a repository's history was fetched. */
export async function isShallow(cwd: string): Promise<boolean> {
  return (await runGit(cwd, 'rev-parse', '--is-shallow-repository')).trim() === 'true';
}

/**
 * Where the branch left a commit, as pull requests are compared: the last one that both share. It is the commit itself where
 * that is an earlier one of the branch, where they have nothing in common, or not that much is here.
 * @param name what the commit was called
 * @param tell is told when the repository holds too little history to say where that was
 */
export async function branchPoint(
  cwd: string,
  commit: string,
  name: string,
  tell: (sentence: string) => void = () => undefined,
): Promise<string> {
  const base = await runGit(cwd, 'merge-base', commit, 'HEAD').catch(() => undefined);
  if (base === undefined && (await isShallow(cwd)))
    tell(`Only a part of the history was fetched, so "${name}" itself is compared with, not where the branch left it.`);
  return base?.trim() ?? commit;
}
