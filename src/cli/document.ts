import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { location } from 'vfile-location';
import {
  failureFinding,
  inspect,
  notChecked,
  reasonOf,
  say,
  type Finding,
  type Inspection,
  type Kind,
  type LintResult,
} from '../linter/index.js';
import { acceptedRisksIn } from '../report/findings.js';
import { reportDocumentOf, type ReportDocument } from '../report/model.js';
import { summaryOf, type DocumentSummary } from '../workspace/index.js';
import { lineAt } from './identity.js';
import { configOf, withoutMark } from './input.js';
import type { DocumentReport, FindingReport } from './report.js';

/** A file to lint. */
export interface SourceFile {
  readonly file: string;
  /** The path as it is shown: relative to the working folder, with forward slashes. */
  readonly path: string;
  /** Its text, where that is not what the file holds: standard input, or what Git is about to commit. */
  readonly text?: string;
}

/** All that a result depends on besides the document: plain data, for worker threads and the cache. */
export interface Settings {
  readonly version: string;
  /** The text of the configuration file. */
  readonly config: string | undefined;
  readonly kind: Kind | undefined;
  readonly allChecklists: boolean;
  /** Whether what may well be a strategy document is checked as one. */
  readonly includeLikely: boolean;
  /** Whether the fixes are to be worked out: people at a terminal do not see them. */
  readonly fixes: boolean;
  /** Whether what leaders read of a document is to be worked out. */
  readonly pages: boolean;
  /** Whether results are kept for later runs, and so need their key. */
  readonly keyed: boolean;
  /** Any instant of today, in milliseconds. */
  readonly now: number;
}

/** The settings of a run without options: as it is usual, and without what only some reports need. */
export function usualSettings(version: string, now: number): Settings {
  return {
    version,
    config: undefined,
    kind: undefined,
    allChecklists: false,
    includeLikely: false,
    fixes: false,
    pages: false,
    keyed: false,
    now,
  };
}

/** What is kept of a document: plain data without its text. */
export interface Linted {
  /** Stands for everything that the result depends on; absent when it is not kept. */
  readonly key?: string;
  readonly report: DocumentReport;
  /** What leaders read of it, where the caller asks for that; absent when it is not a strategy document. */
  readonly page?: ReportDocument;
  /** What the other documents need to know of it; absent when it is not a strategy document. */
  readonly summary?: DocumentSummary;
}

/**
 * Reads a file.
 * @returns its text without a byte order mark
 * @throws what the file system says when it cannot be read
 */
export function textOf({ file, text }: SourceFile): string {
  return withoutMark(text ?? readFileSync(file, 'utf8'));
}

/** The key of a document's result: it differs when the text, the path, the settings, the version or the day do. */
export function keyOf(
  { version, config, kind, allChecklists, includeLikely, pages, now }: Settings,
  path: string,
  text: string,
): string {
  const today = Math.floor(now / 86_400_000);
  return createHash('sha256')
    .update(JSON.stringify([version, config ?? null, kind ?? null, allChecklists, includeLikely, pages, today, path]))
    .update(text)
    .digest('hex');
}

/** Finds lines and columns in a text. */
function pointsOf(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const places = location(text);
  return (offset) => places.toPoint(offset) ?? { line: 1, column: 1 };
}

/** Findings as they are reported, with lines and columns. */
export function findingReportsOf(
  text: string,
  findings: readonly Finding[],
  withFixes: boolean,
): readonly FindingReport[] {
  const point = pointsOf(text);
  return findings.flatMap((finding) => {
    const { ruleId, severity, message, range, related } = finding;
    const [start, end] = [point(range.start), point(range.end)];
    const place = {
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      text: lineAt(text, range.start),
      ...(related.length > 0 && {
        related: related.map((each) => ({ line: point(each.range.start).line, message: each.message })),
      }),
    };
    try {
      return [
        {
          ruleId,
          severity,
          message,
          ...place,
          fixes: withFixes ? finding.fixes.map(({ title, edits, safe }) => ({ title, edits, safe })) : [],
        },
      ];
    } catch (error) {
      // What was found stands all the same.
      const failure = failureFinding(say`The fixes of ${ruleId} could not be worked out here (${reasonOf(error)}).`);
      return [
        { ruleId, severity, message, ...place, fixes: [] },
        { ruleId: failure.ruleId, severity: failure.severity, message: failure.message, ...place, fixes: [] },
      ];
    }
  });
}

/** A result as it is reported. */
function reportOf(
  path: string,
  text: string,
  { kind, likelyKind, status, items, findings }: LintResult,
  withFixes: boolean,
): DocumentReport {
  const point = pointsOf(text);
  return {
    path,
    kind,
    likelyKind,
    status,
    items: items.map(({ id, checklist, status, range }) => ({
      id,
      checklist,
      status,
      line: range ? point(range.start).line : null,
    })),
    findings: findingReportsOf(text, findings, withFixes),
  };
}

/** What leaders read of a strategy document. */
function pageOf({ document, result }: Inspection, path: string): ReportDocument | undefined {
  return reportDocumentOf({ document, result, others: [], accepted: acceptedRisksIn(document), path });
}

/** What is reported of a file that cannot be read or checked. It is not kept: another run may fare better. */
export function failedFile(path: string, error: unknown): Linted {
  return {
    report: reportOf(
      path,
      '',
      { kind: null, likelyKind: null, status: null, items: [], off: [], findings: [notChecked(error)] },
      false,
    ),
  };
}

/** What is reported of a document whose fixes cannot be written: what was found in it, and why. */
export function unfixedFile(linted: Linted, error: unknown): Linted {
  const failure = failureFinding(say`The document could not be fixed: ${reasonOf(error)}.`);
  const { ruleId, severity, message } = failure;
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const findings = [{ ruleId, severity, message, ...place, text: '', fixes: [] }, ...linted.report.findings];
  return { ...linted, report: { ...linted.report, findings } };
}

/**
 * Makes a function that lints one file after the other.
 * @returns a function that reports of a file that cannot be read or checked why it cannot
 */
export function fileLinter(settings: Settings): (source: SourceFile) => Linted {
  const { kind, allChecklists, includeLikely, now } = settings;
  const config = configOf(settings.config);
  return (source) => {
    const { path } = source;
    try {
      const text = textOf(source);
      const inspection = inspect(text, {
        path,
        config,
        now,
        allChecklists,
        includeLikely,
        ...(kind !== undefined && { kind }),
      });
      const { result } = inspection;
      // The facts of what is not a strategy document are not asked for: they would have to be read first.
      const page = settings.pages && result.kind !== null ? pageOf(inspection, path) : undefined;
      return {
        ...(settings.keyed && { key: keyOf(settings, path, text) }),
        report: reportOf(path, text, result, settings.fixes),
        ...(page && { page }),
        ...(result.kind !== null && { summary: summaryOf(inspection.document, path, result.kind) }),
      };
    } catch (error) {
      return failedFile(path, error);
    }
  };
}
