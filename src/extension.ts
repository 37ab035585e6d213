import * as vscode from 'vscode';
import type { Editor } from './vscode/editor.js';

/** Commands that load the rest of the extension when they are first used. */
const commands = ['newDocument', 'insertSection', 'setKind', 'openRulePage', 'nextBlank', 'checkWorkspace'] as const;

/** Loads what lints, and starts it. On the desktop this stands in a file of its own. */
export async function start(context: vscode.ExtensionContext): Promise<Editor> {
  return (await import('#editor')).start(context);
}

/**
 * Starts the extension. What lints is not loaded before the first Markdown document is seen or a command is run:
 * opening a window costs next to nothing.
 */
export function activate(context: vscode.ExtensionContext): void {
  let loading: Promise<Editor> | undefined;
  const editor = (): Promise<Editor> => (loading ??= start(context));
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
