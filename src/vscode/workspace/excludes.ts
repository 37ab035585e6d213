import zeptomatch from 'zeptomatch';

/** Folders that hold what others wrote, whatever the settings say. */
const always = ['**/node_modules', '**/.git', '**/vendor'];

/**
 * The patterns of files and folders that are left out.
 * @param settings values of `files.exclude` and `search.exclude`: patterns with whether each counts. One that counts only
 *   beside another file is left to VS Code's own search.
 */
export function excludedPatterns(settings: readonly unknown[]): readonly string[] {
  const set = settings.flatMap((setting) =>
    typeof setting === 'object' && setting !== null ? Object.entries(setting) : [],
  );
  return [...new Set([...always, ...set.filter(([, counts]) => counts === true).map(([pattern]) => pattern)])];
}

/**
 * Whether a path is left out: it, or a folder that it lies in, matches one of the patterns.
 * @returns a function of a path relative to the folder of the workspace, with forward slashes
 */
export function excludes(patterns: readonly string[]): (path: string) => boolean {
  const matching = patterns.flatMap((pattern) => {
    try {
      return [zeptomatch.compile(pattern)];
    } catch {
      // What is no pattern leaves nothing out, in VS Code either.
      return [];
    }
  });
  return (path) => {
    const parts = path.split('/');
    return parts.some((_, index) => {
      const upTo = parts.slice(0, index + 1).join('/');
      return matching.some((each) => each.test(upTo));
    });
  };
}

/** The patterns as one glob for VS Code's search, which reads no braces in braces: those with some are looked at behind the search. */
export function searchGlob(patterns: readonly string[]): string {
  return `{${patterns
    .filter((pattern) => !/[{},]/.test(pattern))
    .flatMap((pattern) => [pattern, `${pattern}/**`])
    .join(',')}}`;
}
