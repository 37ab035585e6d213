import * as vscode from 'vscode';
import { diagnosticOf } from './diagnostic.js';
import { gathered } from './gathered.js';
import { readAll } from './readAll.js';
import type { WorkspaceFindings } from './workspaceIndex.js';

/** Shows what is found in all strategy documents of the workspace, those included that are not open. */
export interface WorkspaceCheck extends vscode.Disposable {
  /** Reads them all, with progress; from then on the problems of closed files follow the changes of the files. */
  run(): Promise<void>;
}

/** Makes the check; nothing is read before it is run. */
export function createWorkspaceCheck(workspace: WorkspaceFindings): WorkspaceCheck {
  const collection = vscode.languages.createDiagnosticCollection('strategy-lint-closed-files');
  const show = (): void => {
    const closed = workspace.closed();
    const uris = new Set(closed.map(({ uri }) => uri.toString()));
    collection.forEach((uri) => {
      if (!uris.has(uri.toString())) collection.delete(uri);
    });
    for (const file of closed)
      collection.set(file.uri, [
        ...gathered(file.findings).map((finding) => diagnosticOf(finding, file)),
        ...file.others(),
      ]);
  };
  const listener = workspace.onDidChange(show);
  return {
    async run() {
      const isDone = await readAll(workspace, vscode.l10n.t('Checking strategy documents'));
      show();
      if (!isDone) return;
      const found = vscode.languages
        .getDiagnostics()
        .map(([, diagnostics]) => diagnostics.filter(({ source }) => source === 'strategy-lint').length)
        .filter((count) => count > 0);
      const problems = vscode.l10n.t('Show Problems');
      const said =
        found.length === 0
          ? vscode.l10n.t('The strategy documents of this workspace have no findings.')
          : vscode.l10n.t(
              'Findings: {0}, in {1} of the strategy documents.',
              found.reduce((sum, count) => sum + count, 0),
              found.length,
            );
      void vscode.window.showInformationMessage(said, ...(found.length > 0 ? [problems] : [])).then((chosen) => {
        if (chosen === problems) void vscode.commands.executeCommand('workbench.actions.view.problems');
      });
    },
    dispose() {
      listener.dispose();
      collection.dispose();
    },
  };
}
