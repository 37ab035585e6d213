import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { WorkspaceFinding, WorkspaceIndex } from '../workspace/index.js';
import type { FindingReport } from './report.js';
import { satisfying } from './satisfying.js';

/** Whether a file exists; undefined where its folder is not here either, as in a part of a repository. */
export function existsIn(cwd: string, path: string): boolean | undefined {
  const file = resolve(cwd, path);
  return existsSync(file) ? true : existsSync(dirname(file)) ? false : undefined;
}

/** Findings over several documents as they are reported. */
export function reportsOf(
  found: ReadonlyMap<string, readonly WorkspaceFinding[]>,
  index: WorkspaceIndex,
): ReadonlyMap<string, readonly FindingReport[]> {
  const point = (path: string, offset: number): { line: number; column: number } => {
    const { line, character } = index.pointAt(path, offset) ?? { line: 0, character: 0 };
    return { line: line + 1, column: character + 1 };
  };
  return new Map(
    [...found].map(([path, findings]) => [
      path,
      findings.map(({ ruleId, severity, message, range }) => {
        const [start, end] = [point(path, range.start), point(path, range.end)];
        return {
          ruleId,
          severity,
          message,
          line: start.line,
          column: start.column,
          endLine: end.line,
          endColumn: end.column,
          ...satisfying(ruleId),
          fixes: [],
        };
      }),
    ]),
  );
}
