import * as vscode from 'vscode';
import type { TextEdit } from '../../linter/index.js';
import { rangeIn } from '../positions.js';

/** Edits of a document as VS Code applies them, in one step that can be undone. */
export function workspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map((each) => new vscode.TextEdit(rangeIn(document, each), each.text)),
  );
  return edit;
}

/** A code action whose edits are made when it is chosen: most that are offered never are. */
export class EditingAction extends vscode.CodeAction {
  readonly #version: number;
  readonly #edits: () => readonly TextEdit[];

  /** @param edits gives the edits of the document as it is when the action is offered */
  constructor(
    title: string,
    kind: vscode.CodeActionKind,
    readonly document: vscode.TextDocument,
    edits: () => readonly TextEdit[],
  ) {
    super(title, kind);
    this.#version = document.version;
    this.#edits = edits;
  }

  /** Makes the edits; none once the document is another: they would land in other places. */
  resolve(): this {
    if (this.document.version === this.#version) this.edit ??= workspaceEdit(this.document, this.#edits());
    return this;
  }
}
