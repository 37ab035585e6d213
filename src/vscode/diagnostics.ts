import * as vscode from 'vscode';
import type { Finding, Severity } from '../linter/index.js';
import { isOurs, rangeIn, type Results } from './results.js';
import { hasPage, rulePageUri } from './rulePages.js';
import type { Settings } from './settings.js';
import { spoken } from './spoken.js';
import type { WorkspaceFindings } from './workspaceIndex.js';

/** Quiet time after a keystroke before the findings are drawn anew, in milliseconds. */
const pause = 150;

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

/** Shows the findings of open documents: at once when one is opened, after a short pause while its author types. */
export function showDiagnostics(results: Results, settings: Settings, workspace: WorkspaceFindings): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('strategy-lint');
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const stop = (document: vscode.TextDocument): void => {
    clearTimeout(waiting.get(document.uri.toString()));
    waiting.delete(document.uri.toString());
  };
  /** Documents that nobody has seen yet are linted when somebody does. */
  const isVisible = (document: vscode.TextDocument): boolean => vscode.window.visibleTextEditors.some((editor) => editor.document === document);
  const shown = new WeakMap<vscode.TextDocument, number>();
  const show = (document: vscode.TextDocument): void => {
    stop(document);
    if (document.isClosed || !(isVisible(document) || collection.has(document.uri))) return;
    shown.set(document, document.version);
    const result = results.of(document);
    if (result && result.kind !== null) workspace.start();
    if (result) collection.set(document.uri, [...result.findings.map((finding) => diagnosticOf(finding, document)), ...workspace.of(document).map((finding) => workspace.diagnosticOf(finding, document))]);
    else collection.delete(document.uri);
  };
  const later = (document: vscode.TextDocument): void => {
    if (!isOurs(document)) return;
    stop(document);
    waiting.set(document.uri.toString(), setTimeout(() => show(document), pause));
  };
  const close = (document: vscode.TextDocument): void => {
    stop(document);
    collection.delete(document.uri);
  };
  const showAll = (): void => {
    results.forget();
    for (const document of vscode.workspace.textDocuments) shown.delete(document);
    for (const document of vscode.workspace.textDocuments) if (isOurs(document)) show(document);
  };
  const listeners = [
    vscode.workspace.onDidOpenTextDocument((document) => { if (isOurs(document)) show(document); }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => later(document)),
    vscode.workspace.onDidCloseTextDocument(close),
    settings.onDidChange(showAll),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      for (const { document } of editors) if (isOurs(document) && shown.get(document) !== document.version && !waiting.has(document.uri.toString())) show(document);
    }),
    results.onDidRead(show),
    workspace.onDidChange(() => {
      for (const document of vscode.workspace.textDocuments) if (isOurs(document) && !waiting.has(document.uri.toString())) show(document);
    }),
  ];
  showAll();
  return vscode.Disposable.from(collection, ...listeners, { dispose: () => { for (const timer of waiting.values()) clearTimeout(timer); } });
}
