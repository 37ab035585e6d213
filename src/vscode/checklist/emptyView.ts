import * as vscode from 'vscode';

/** The view of the checklists, as package.json names it. */
export const checklistViewId = 'productStrategy.checklist';

/**
 * Stands in the view's place until there is something to show: then VS Code says there what to do first, and nothing that
 * lints need be loaded for it.
 */
export function showEmptyView(): vscode.Disposable {
  return vscode.window.registerTreeDataProvider<never>(checklistViewId, {
    getChildren: () => [],
    getTreeItem: (line) => line,
  });
}
