import * as vscode from 'vscode';
import type { TextEdit } from '../../linter/index.js';
import { rangeIn } from '../results.js';

/** Edits of a document as VS Code applies them, in one step that can be undone. */
export function workspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits.map((each) => new vscode.TextEdit(rangeIn(document, each), each.text)));
  return edit;
}
