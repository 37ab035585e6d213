import { relative, resolve, sep } from 'node:path';
import { failedCheck, reasonOf } from '../linter/index.js';
import { addTo } from '../linter/text/grouping.js';
import type { SourceFile } from './document.js';
import { UsageError } from './input.js';
import type { FindingReport } from './report.js';
import { branchPoint, commitNamed, isShallow, namesIn, plainDiff, runGit, unknownFiles } from './runGit.js';

/** What changes are looked at: those that Git is about to commit, or those since a revision. */
export type Since = 'staged' | { readonly revision: string };

/** What changed of which documents. */
export interface Changes {
  /** Whether lines of a document changed, by its path relative to the working folder. */
  has(path: string): boolean;
  /** The findings of a document that stand on changed lines, or contradict what does, and those that say what could not be checked. */
  keep(path: string, findings: readonly FindingReport[]): readonly FindingReport[];
}

/** The first and last of some lines, from 1. */
type Lines = readonly [from: number, to: number];

/** What Git prints. @throws UsageError with what it says when it fails */
async function git(cwd: string, ...args: readonly string[]): Promise<string> {
  try {
    return await runGit(cwd, ...args);
  } catch (error) {
    const { code, stderr } = error as { readonly code?: unknown; readonly stderr?: string };
    const said = (stderr ?? '').trim().split('\n').at(-1) || reasonOf(error);
    throw new UsageError(
      code === 'ENOENT' ? 'Git is not installed, or not found.' : `Git cannot say what changed: ${said}`,
    );
  }
}

/** The folder of the repository, seen from the working folder: links to it stay as they are. */
async function rootOf(cwd: string): Promise<string> {
  return resolve(cwd, (await git(cwd, 'rev-parse', '--show-cdup')).trim());
}

const named: Readonly<Record<string, string>> = { a: '\u0007', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' };

/** A path as Git writes it: between quotation marks where it holds what could be mistaken. */
function pathIn(written: string): string {
  // Git ends a path with spaces in it with a tab, behind the quotation marks too.
  const name = written.replace(/\t$/, '');
  const path = /^"(.*)"$/s
    .exec(name)?.[1]
    ?.replace(/\\([0-7]{3}|.)/g, (_, sign: string) =>
      sign.length === 3 ? String.fromCharCode(parseInt(sign, 8)) : (named[sign] ?? sign),
    );
  return (path ?? name).replace(/^b\//, '');
}

/**
 * The changed lines of each file, in the newer of two versions. Where lines were taken out it is those around them.
 * @param diff what `git diff --unified=0` prints
 */
export function changedLinesIn(diff: string): ReadonlyMap<string, readonly Lines[]> {
  const changed = new Map<string, Lines[]>();
  let path: string | undefined;
  // Lines of the documents, which may look like anything.
  let contents = 0;
  for (const line of diff.split('\n')) {
    if (contents > 0) {
      if (!line.startsWith('\\')) contents -= 1;
      continue;
    }
    if (line.startsWith('+++ ')) path = line === '+++ /dev/null' ? undefined : pathIn(line.slice(4));
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (!hunk) continue;
    const [removed, from, added] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)];
    contents = removed + added;
    if (path !== undefined) addTo(changed, path, added > 0 ? [from, from + added - 1] : [Math.max(from, 1), from + 1]);
  }
  return changed;
}

const diffing = [
  ...plainDiff,
  '--unified=0',
  '--inter-hunk-context=0',
  '--no-color',
  '--no-relative',
  '--text',
  '--src-prefix=a/',
  '--dst-prefix=b/',
];

/**
 * Where the branch left a revision.
 * @throws UsageError when there is no such revision
 */
async function baseOf(revision: string, cwd: string, tell?: (sentence: string) => void): Promise<string> {
  const commit = await commitNamed(cwd, revision);
  if (commit === undefined)
    throw new UsageError(
      `"${revision}" is no revision that Git knows here${(await isShallow(cwd)) ? ', where only a part of the history was fetched' : ''}.`,
    );
  return branchPoint(cwd, commit, revision, tell);
}

/**
 * Asks Git what changed: also files that are not in it yet, unless they are left out of it on purpose.
 * @param cwd the folder that paths of documents start from
 * @param tell is told what is compared with when it is not what was asked for
 * @throws UsageError when Git cannot say
 */
export async function changesIn(since: Since, cwd: string, tell?: (sentence: string) => void): Promise<Changes> {
  const root = await rootOf(cwd);
  const pathOf = (name: string): string => relative(cwd, resolve(root, name)).split(sep).join('/');
  const diff = await git(root, ...diffing, since === 'staged' ? '--cached' : await baseOf(since.revision, root, tell));
  const unknown = since === 'staged' ? [] : namesIn(await git(root, ...unknownFiles));
  const lines = new Map<string, readonly Lines[]>(
    [...changedLinesIn(diff)].map(([name, changed]) => [pathOf(name), changed]),
  );
  for (const name of unknown) lines.set(pathOf(name), [[1, Infinity]]);
  const isOn = (path: string, first: number, last: number): boolean =>
    lines.get(path)?.some(([from, to]) => first <= to && last >= from) ?? false;
  return {
    has: (path) => lines.has(path),
    keep: (path, findings) =>
      findings.filter(
        ({ ruleId, line, endLine, related = [] }) =>
          ruleId === failedCheck ||
          isOn(path, line, endLine) ||
          related.some((other) => isOn(other.path ?? path, other.line, other.line)),
      ),
  };
}

/**
 * Documents as Git is about to commit them: those that it knows, with the text that it holds.
 * @throws UsageError when Git cannot say
 */
export async function stagedSources(sources: readonly SourceFile[], cwd: string): Promise<readonly SourceFile[]> {
  const root = await rootOf(cwd);
  const files = async (...args: readonly string[]): Promise<ReadonlyMap<string, string>> =>
    new Map(namesIn(await git(root, ...args)).map((name) => [resolve(root, name), name]));
  const known = await files('ls-files', '-z');
  const different = await files('diff', '--name-only', '--no-relative', '-z');
  const staged: SourceFile[] = [];
  for (const source of sources) {
    const name = different.get(source.file);
    if (name !== undefined) staged.push({ ...source, text: await git(root, 'cat-file', 'blob', `:0:${name}`) });
    else if (known.has(source.file)) staged.push(source);
  }
  return staged;
}
