import * as vscode from 'vscode';

/** The address of what a tab shows; undefined for a web view, such as a report. */
export function addressOf(tab: vscode.Tab | undefined): string | undefined {
  const input: unknown = tab?.input;
  return typeof input === 'object' && input !== null && 'uri' in input ? String(input.uri) : undefined;
}

/** Whether a tab or an editor shows a document. One that an extension has opened stays open for minutes without any. */
export function isShown(document: vscode.TextDocument): boolean {
  const address = document.uri.toString();
  return (
    vscode.window.visibleTextEditors.some((editor) => editor.document === document) ||
    vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => addressOf(tab) === address))
  );
}
