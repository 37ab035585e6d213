import * as vscode from 'vscode';
import type { Finding } from '../../linter/index.js';
import { withFindings } from '../../report/findings.js';
import type { ReportDocument } from '../../report/model.js';
import type { DocumentSummary, WorkspaceFinding } from '../../workspace/index.js';
import { diagnosticOf, type Located } from '../diagnostic.js';
import { isOurs, type Results } from '../results.js';
import type { Settings } from '../settings.js';
import { spoken } from '../spoken.js';
import { reportOf, type KnownDocuments } from './knownDocuments.js';
import { pathOf } from './readFile.js';

/** What a report says of a document, with the document's address. */
export interface LocatedReport extends ReportDocument {
  readonly uri: vscode.Uri;
}

/** A strategy document that is not open, with what was found in it. */
export interface ClosedFile extends Located {
  readonly findings: readonly Finding[];
  /** What the other documents show about it. */
  others(): readonly vscode.Diagnostic[];
}

/** What is known of the workspace, as others show it. */
export interface WorkspaceView {
  /** What the other documents show about an open one. */
  of(document: vscode.TextDocument): readonly Finding[];
  /** The diagnostic of such a finding, with the place in the other document. */
  diagnosticOf(finding: Finding, document: vscode.TextDocument): vscode.Diagnostic;
  /** Files that are not open, with the findings of each. */
  closed(): readonly ClosedFile[];
  /** An open document as a report shows it; undefined when it is not a strategy document, or is still being read. */
  reportOf(document: vscode.TextDocument): LocatedReport | undefined;
  /** Every strategy document that was read, and those that are open, in the order of their paths. */
  reports(): readonly LocatedReport[];
  /** What is known of every strategy document, with its address. */
  summaries(): readonly { readonly uri: vscode.Uri; readonly summary: DocumentSummary }[];
  /** Compares the documents anew when it is asked next: some are different. */
  renew(): void;
}

type Known = KnownDocuments<vscode.Uri>;

/** The diagnostic of a finding over several documents, with the place in the other one. */
function workspaceDiagnostic(
  finding: Omit<Finding, 'fixes' | 'related'>,
  related: WorkspaceFinding['related'],
  document: Located,
  known: Known,
): vscode.Diagnostic {
  const diagnostic = diagnosticOf({ ...finding, fixes: [], related: [] }, document);
  const uri = related && known.files().get(related.path)?.address;
  const [start, end] = related
    ? [related.range.start, related.range.end].map((offset) => known.pointAt(related.path, offset))
    : [];
  if (related && uri && start && end)
    diagnostic.relatedInformation = [
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(uri, new vscode.Range(start.line, start.character, end.line, end.character)),
        spoken(related.said ?? related.message),
      ),
    ];
  return diagnostic;
}

/** A file that is not open, placed by where its lines began when it was read. */
function closedFile(
  path: string,
  uri: vscode.Uri,
  findings: readonly Finding[],
  found: () => readonly WorkspaceFinding[],
  known: Known,
): ClosedFile {
  const file: ClosedFile = {
    uri,
    findings,
    positionAt(offset) {
      const { line, character } = known.pointAt(path, offset) ?? { line: 0, character: 0 };
      return new vscode.Position(line, character);
    },
    others: () => found().map((finding) => workspaceDiagnostic(finding, finding.related, file, known)),
  };
  return file;
}

/** The documents compared with each other, when somebody first asks, and again after something is different. */
function createComparison(known: Known, settings: Settings) {
  let compared: ReadonlyMap<string, readonly WorkspaceFinding[]> | undefined;
  return {
    /** What the other documents show about one. */
    of(path: string): readonly WorkspaceFinding[] {
      const folder = vscode.workspace.workspaceFolders?.[0];
      compared ??= folder ? known.findings({ ...settings.configFor(folder.uri), now: Date.now() }) : new Map();
      return compared.get(path) ?? [];
    },
    renew(): void {
      compared = undefined;
    },
  };
}

/** A file as a report shows it. */
function fileReport(
  report: ReportDocument,
  uri: vscode.Uri,
  found: readonly WorkspaceFinding[],
  known: Known,
): LocatedReport {
  const others = found.map(({ ruleId, severity, said, range }) => ({
    ruleId,
    severity,
    said,
    line: (known.pointAt(report.path, range.start)?.line ?? 0) + 1,
  }));
  return { ...withFindings(report, others), uri };
}

/** The open Markdown documents that lie in the workspace. */
const openInWorkspace = (): readonly vscode.TextDocument[] =>
  vscode.workspace.textDocuments.filter(
    (document) =>
      isOurs(document) &&
      document.uri.scheme !== 'untitled' &&
      vscode.workspace.getWorkspaceFolder(document.uri) !== undefined,
  );

/** Shows what is known. */
export function createWorkspaceView(known: Known, results: Results, settings: Settings): WorkspaceView {
  const comparison = createComparison(known, settings);
  const related = new WeakMap<Finding, WorkspaceFinding['related']>();
  const of = (document: vscode.TextDocument): readonly Finding[] =>
    document.uri.scheme === 'untitled'
      ? []
      : comparison.of(pathOf(document.uri)).map((finding) => {
          const shown: Finding = { ...finding, fixes: [], related: [] };
          related.set(shown, finding.related);
          return shown;
        });
  const openReport = (document: vscode.TextDocument): LocatedReport | undefined => {
    const inspection = results.inspect(document);
    // What lies outside the workspace is named without its folders, which are nobody else's business.
    const path = vscode.workspace.getWorkspaceFolder(document.uri)
      ? pathOf(document.uri)
      : (document.uri.path.split('/').at(-1) ?? '');
    const report = inspection && reportOf(path, inspection, of(document));
    return report && { ...report, uri: document.uri };
  };
  return {
    of,
    diagnosticOf: (finding, document) => workspaceDiagnostic(finding, related.get(finding), document, known),
    closed: () =>
      [...known.files()].flatMap(([path, { address, findings }]) =>
        findings ? [closedFile(path, address, findings, () => comparison.of(path), known)] : [],
      ),
    reportOf: openReport,
    reports() {
      const shown = new Map<string, LocatedReport>();
      for (const [path, { address, report }] of known.files())
        if (report) shown.set(path, fileReport(report, address, comparison.of(path), known));
      for (const document of openInWorkspace()) {
        const report = openReport(document);
        // One that is read for the first time is as its file is.
        if (report) shown.set(pathOf(document.uri), report);
        else if (!results.isReading(document)) shown.delete(pathOf(document.uri));
      }
      return [...shown.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    summaries: () =>
      known.summaries().flatMap((summary) => {
        const uri = known.files().get(summary.path)?.address;
        return uri ? [{ uri, summary }] : [];
      }),
    renew: comparison.renew,
  };
}
