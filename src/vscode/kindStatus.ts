import * as vscode from 'vscode';
import { fieldFixForKind, kinds, type Kind } from '../linter/index.js';
import { isOurs, largest, rangeIn, type Results } from './results.js';

const names = (kind: Kind): string => kind.replace(/-/g, ' ');

/** Shows in the status area what the document was taken for, and lets the author correct it. */
export function showKind(results: Results): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('productStrategy.kind', { language: 'markdown' });
  item.name = 'Product Strategy';
  item.command = { title: vscode.l10n.t('Change'), command: 'productStrategy.setKind' };
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isOurs(document)) return;
    const result = results.of(document);
    if (result) {
      const open = result.items.filter(({ status }) => status === 'missing' || status === 'partial').length;
      const judged = result.items.filter(({ status }) => status !== 'not-evaluated').length;
      item.text = result.kind === null ? vscode.l10n.t('Not a strategy document') : vscode.l10n.t('Strategy: {0}', names(result.kind));
      item.detail = result.kind === null ? vscode.l10n.t('No checklist applies') : vscode.l10n.t('{0} of {1} checklist items met', judged - open, judged);
    } else {
      item.text = vscode.l10n.t('Strategy: not linted');
      item.detail = results.isReading(document) ? vscode.l10n.t('The document is being read') : document.getText().length > largest ? vscode.l10n.t('The document is larger than {0} MB, so it is left alone', largest / 1_000_000) : vscode.l10n.t('Switched off in the settings');
    }
  };
  update();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return vscode.Disposable.from(item, results.onDidRead(update), vscode.window.onDidChangeActiveTextEditor(update), vscode.workspace.onDidChangeTextDocument(() => {
    clearTimeout(timer);
    timer = setTimeout(update, 300);
  }), { dispose: () => clearTimeout(timer) });
}

/** Asks for the kind of the document in the active editor and writes it into its front matter. */
export async function setKind(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isOurs(editor.document)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown document first: its kind is written into its front matter.'));
    return;
  }
  const chosen = await vscode.window.showQuickPick(kinds.map((value) => ({ label: names(value), value })), { placeHolder: vscode.l10n.t('What kind of document is this?') });
  if (!chosen) return;
  const edits = fieldFixForKind(editor.document.getText(), chosen.value);
  await editor.edit((builder) => { for (const edit of edits) builder.replace(rangeIn(editor.document, edit), edit.text); });
}
