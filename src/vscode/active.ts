import * as vscode from 'vscode';
import { isOurs, openDocument } from './results.js';
import { addressOf } from './tabs.js';

/** The Markdown document that the user is looking at: in an editor, or in its preview. */
export interface ActiveDocument extends vscode.Disposable {
  /** Undefined when something else is looked at. A report, a view or a terminal beside it leaves it as it is. */
  current(): vscode.TextDocument | undefined;
  readonly onDidChange: vscode.Event<vscode.TextDocument | undefined>;
}

/** Follows the editor, and the preview of a document that takes the editor's place. */
export function followActive(): ActiveDocument {
  const changed = new vscode.EventEmitter<vscode.TextDocument | undefined>();
  const look = (before: vscode.TextDocument | undefined): vscode.TextDocument | undefined => {
    const editor = vscode.window.activeTextEditor;
    if (editor) return isOurs(editor.document) ? editor.document : undefined;
    if (vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0)) return undefined;
    const address = addressOf(vscode.window.tabGroups.activeTabGroup.activeTab);
    if (address === undefined) return before?.isClosed ? undefined : before;
    return openDocument(address);
  };
  let active = look(undefined);
  const update = (): void => {
    const next = look(active);
    if (next === active) return;
    active = next;
    changed.fire(active);
  };
  const listeners = vscode.Disposable.from(
    changed,
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.workspace.onDidCloseTextDocument(update),
    vscode.window.tabGroups.onDidChangeTabs(update),
    vscode.window.tabGroups.onDidChangeTabGroups(update),
  );
  return { current: () => active, onDidChange: changed.event, dispose: () => listeners.dispose() };
}
