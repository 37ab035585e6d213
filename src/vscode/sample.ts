import * as vscode from 'vscode';
import { openUntitled } from './templates.js';

/** Where the sample lies in the package. */
const place = ['examples', 'start-here.md'] as const;

/**
 * Opens a copy of the sample, a page that looks fine and is not: what is tried in it changes no file.
 * @param extension the extension's folder
 */
export async function openSample(extension: vscode.Uri): Promise<void> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, ...place)));
  const document = await openUntitled('start-here');
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
  editor.selection = new vscode.Selection(0, 0, 0, 0);
}
