import * as vscode from 'vscode';
import type { Checks } from './checks.js';
import { diagnosticOf } from './diagnostic.js';
import { shownFindings } from './gathered.js';
import type { WorkspaceFindings } from './workspaceIndex.js';

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
    collection.set(document.uri, [
      ...shownFindings(checked.result, checked.findings).map((finding) => diagnosticOf(finding, document)),
      ...others.map((finding) => workspace.diagnosticOf(finding, document)),
    ]);
  };
  /**
   * Shows what others show about a document now, unless that was nothing and is nothing. What was found in an older version
   * is drawn anew with the newer one.
   */
  const showOthers = (document: vscode.TextDocument): void => {
    if (
      checks.of(document)?.version === document.version &&
      (related.has(document) || workspace.of(document).length > 0)
    )
      show(document);
  };
  return vscode.Disposable.from(
    collection,
    checks.onDidCheck(show),
    workspace.onDidChange(() => vscode.workspace.textDocuments.forEach(showOthers)),
  );
}
