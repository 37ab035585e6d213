import * as vscode from 'vscode';
import type { Editor } from './vscode/editor.js';

/** Commands that load the rest of the extension when they are first used. */
const commands = ['newDocument', 'insertSection', 'setKind', 'openRulePage', 'nextBlank'] as const;

/**
 * Starts the extension. What lints is not loaded before the first Markdown document is seen or a command is run:
 * opening a window costs next to nothing.
 */
export function activate(context: vscode.ExtensionContext): void {
  let loading: Promise<Editor> | undefined;
  const editor = (): Promise<Editor> => (loading ??= import('#editor').then(({ start }) => start(context)));
  for (const name of commands) {
    context.subscriptions.push(vscode.commands.registerCommand(`productStrategy.${name}`, async (...args: unknown[]) => (await editor())[name](...args)));
  }
  const isMarkdown = (document: vscode.TextDocument): boolean => document.languageId === 'markdown';
  if (vscode.workspace.textDocuments.some(isMarkdown)) void editor();
  else {
    const first = vscode.workspace.onDidOpenTextDocument((document) => {
      if (!isMarkdown(document)) return;
      first.dispose();
      void editor();
    });
    context.subscriptions.push(first);
  }
}
