import * as vscode from 'vscode';
import type { Finding } from '../linter/index.js';
import { rangeIn } from './positions.js';
import type { Results } from './results.js';

/**
 * Shows an item in its document: where the document meets it, else where it is asked for, with the fixes that there are.
 * @param uri the document's address
 * @param id the item
 */
export async function showItem(results: Results, uri: unknown, id: unknown): Promise<void> {
  if (typeof uri !== 'string' || typeof id !== 'string') return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const result = (await results.whenRead(document))?.result;
  const finding: Finding | undefined = result?.findings.find(({ ruleId }) => ruleId === id);
  const range = finding?.range ??
    result?.items.find((item) => item.id === id)?.range ??
    results.inspect(document)?.document.head ?? { start: 0, end: 0 };
  const place = rangeIn(document, range);
  const beside = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  const editor = await vscode.window.showTextDocument(document, beside === undefined ? {} : { viewColumn: beside });
  editor.selection = new vscode.Selection(place.start, place.start);
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (finding && finding.fixes.length > 0) await vscode.commands.executeCommand('editor.action.quickFix');
}
