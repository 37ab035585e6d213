import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { WorkspaceFinding, WorkspaceIndex } from '../workspace/index.js';
import { textOf, type Settings, type SourceFile } from './document.js';
import { lineAt } from './identity.js';
import { configOf } from './input.js';
import type { FindingReport } from './report.js';

/** Whether a file exists; undefined where its folder is not here either, as in a part of a repository. */
function existsIn(cwd: string, path: string): boolean | undefined {
  const file = resolve(cwd, path);
  return existsSync(file) ? true : existsSync(dirname(file)) ? false : undefined;
}

/** A document's text; empty when it cannot be read any more. */
function readAgain(source: SourceFile | undefined): string {
  try {
    return source ? textOf(source) : '';
  } catch {
    return '';
  }
}

function reportOf(
  { path, ruleId, severity, message, range, related }: WorkspaceFinding,
  index: WorkspaceIndex,
  text: string,
): FindingReport {
  const point = (of: string, offset: number): { line: number; column: number } => {
    const { line, character } = index.pointAt(of, offset) ?? { line: 0, character: 0 };
    return { line: line + 1, column: character + 1 };
  };
  const [start, end] = [point(path, range.start), point(path, range.end)];
  return {
    ruleId,
    severity,
    message,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    text: lineAt(text, range.start),
    ...(related && {
      related: [{ path: related.path, line: point(related.path, related.range.start).line, message: related.message }],
    }),
    fixes: [],
  };
}

/**
 * What only several documents together show, as it is reported, by path.
 * @param index the documents that were linted
 * @param sources where they come from
 * @param exists whether a file exists, by its path relative to the folder; undefined when nobody knows
 */
export function findingsTogether(
  index: WorkspaceIndex,
  sources: readonly SourceFile[],
  { config, now }: Settings,
  cwd: string,
  exists: (path: string) => boolean | undefined = (path) => existsIn(cwd, path),
): ReadonlyMap<string, readonly FindingReport[]> {
  const { severities, experimental } = configOf(config);
  const found = index.findings({ now, severities, experimental, exists });
  const known = found.size > 0 ? new Map(sources.map((source) => [source.path, source])) : undefined;
  return new Map(
    [...found].map(([path, findings]) => {
      const text = readAgain(known?.get(path));
      return [path, findings.map((finding) => reportOf(finding, index, text))];
    }),
  );
}
