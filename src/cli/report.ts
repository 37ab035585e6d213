import { location } from 'vfile-location';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import type { LintResult, Severity } from '../linter/index.js';

/** A document that was linted. */
export interface Linted {
  /** The path as it is shown: relative to the working folder. */
  readonly path: string;
  readonly text: string;
  readonly result: LintResult;
}

/** How many findings of each severity. */
export function countOf(linted: readonly Linted[], severity: Severity): number {
  return linted.reduce((sum, { result }) => sum + result.findings.filter((finding) => finding.severity === severity).length, 0);
}

/** The JSON contract, version 1: stable within a major version of the package. */
export function toJson(linted: readonly Linted[]): string {
  return JSON.stringify({
    version: 1,
    documents: linted.map(({ path, text, result }) => {
      const places = location(text);
      const point = (offset: number): { line: number; column: number } => places.toPoint(offset) ?? { line: 1, column: 1 };
      return {
        path,
        kind: result.kind,
        status: result.status,
        items: result.items.map(({ id, checklist, status, range }) => ({ id, checklist, status, line: range ? point(range.start).line : null })),
        findings: result.findings.map(({ ruleId, severity, message, range, fixes }) => {
          const [start, end] = [point(range.start), point(range.end)];
          return { ruleId, severity, message, line: start.line, column: start.column, endLine: end.line, endColumn: end.column, fixes: fixes.map(({ title, edits }) => ({ title, edits })) };
        }),
      };
    }),
    summary: { documents: linted.length, errors: countOf(linted, 'error'), warnings: countOf(linted, 'warning'), infos: countOf(linted, 'info') },
  });
}

/** The report for people, in the form that remark users know. */
export function toText(linted: readonly Linted[], color: boolean): string {
  const ours = linted.filter(({ result }) => result.kind !== null);
  const files = ours.map(({ path, text, result }) => {
    const file = new VFile({ path, value: text });
    const places = location(text);
    for (const { range, message, ruleId, severity } of result.findings) {
      const [start, end] = [places.toPoint(range.start), places.toPoint(range.end)];
      const written = file.message(message, { ...(start && end && { place: { start, end } }), ruleId, source: 'strategy-lint' });
      written.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
    }
    return file;
  });
  const skipped = linted.length - ours.length;
  const note = skipped > 0 ? `${skipped} of ${linted.length} files ${skipped === 1 ? 'does' : 'do'} not read like strategy documents and ${skipped === 1 ? 'was' : 'were'} left alone` : '';
  return [reporter(files, { color, quiet: false }), note].filter(Boolean).join('\n\n');
}
