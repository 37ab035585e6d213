import * as vscode from 'vscode';
import type { WorkspaceFindings } from './workspaceIndex.js';

/**
 * Reads all strategy documents of the workspace, with progress.
 * @param title what is being done, for the notification
 * @returns false when the user cancelled it, or no folder is open
 */
export async function readAll(workspace: Pick<WorkspaceFindings, 'readAll'>, title: string): Promise<boolean> {
  if ((vscode.workspace.workspaceFolders ?? []).length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder with strategy documents first.'));
    return false;
  }
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, cancellable: true, title },
    (progress, token) => {
      return workspace.readAll(
        (done, of) => progress.report({ increment: 100 / of, message: vscode.l10n.t('{0} of {1}', done, of) }),
        token,
      );
    },
  );
}
