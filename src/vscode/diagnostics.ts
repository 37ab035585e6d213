import * as vscode from 'vscode';
import type { Finding, Severity } from '../linter/index.js';
import type { Checks } from './checks.js';
import { rangeIn } from './results.js';
import { hasPage, rulePageUri } from './rulePages.js';
import { spoken } from './spoken.js';
import type { WorkspaceFindings } from './workspaceIndex.js';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** A document, or what is known of one that is not open. */
export type Located = Pick<vscode.TextDocument, 'uri' | 'positionAt'>;

/** A finding as VS Code shows it. */
export function diagnosticOf(finding: Finding, document: Located): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeIn(document, finding.range), spoken(finding.said), severities[finding.severity]);
  diagnostic.source = 'strategy-lint';
  diagnostic.code = hasPage(finding.ruleId) ? { value: finding.ruleId, target: rulePageUri(finding.ruleId) } : finding.ruleId;
  diagnostic.relatedInformation = finding.related.map(({ range, message, said }) => new vscode.DiagnosticRelatedInformation(new vscode.Location(document.uri, rangeIn(document, range)), spoken(said ?? message)));
  return diagnostic;
}

/** Shows the findings of documents that are checked, with what the other documents of the workspace show about them. */
export function showDiagnostics(checks: Checks, workspace: WorkspaceFindings): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('strategy-lint');
  /** Documents about which others show something. */
  const related = new WeakSet<vscode.TextDocument>();
  const show = (document: vscode.TextDocument): void => {
    const checked = checks.of(document);
    if (!checked) return collection.delete(document.uri);
    if (checked.result.kind !== null) void workspace.start();
    const others = workspace.of(document);
    if (others.length > 0) related.add(document);
    else related.delete(document);
    collection.set(document.uri, [...checked.findings.map((finding) => diagnosticOf(finding, document)), ...others.map((finding) => workspace.diagnosticOf(finding, document))]);
  };
  /** Shows what others show about a document now, unless that was nothing and is nothing. What was found in an older version is drawn anew with the newer one. */
  const showOthers = (document: vscode.TextDocument): void => {
    if (checks.of(document)?.version === document.version && (related.has(document) || workspace.of(document).length > 0)) show(document);
  };
  return vscode.Disposable.from(collection, checks.onDidCheck(show), workspace.onDidChange(() => vscode.workspace.textDocuments.forEach(showOthers)));
}
