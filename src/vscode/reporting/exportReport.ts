import * as vscode from 'vscode';
import type { ReportOptions } from '../../report/parts.js';
import { htmlReport, policyFor } from '../../report/html.js';
import { markdownReport } from '../../report/markdown.js';
import { editorSpeech } from '../spoken.js';
import { relativeAddress } from './links.js';
import { newNonce } from './panel.js';
import type { ReportContents } from './subject.js';

/** The way from one file to another of the same folder of the workspace; undefined when they share none. */
function linkBetween(from: vscode.Uri, to: vscode.Uri): string | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(from);
  return folder && vscode.workspace.getWorkspaceFolder(to) === folder ? relativeAddress(from.path, to.path) : undefined;
}

/** Asks for the format and the file; undefined when nobody wants one. */
async function askForFile(
  folder: vscode.Uri | undefined,
): Promise<{ readonly target: vscode.Uri; readonly isHtml: boolean } | undefined> {
  const format = await vscode.window.showQuickPick(['HTML', 'Markdown'], {
    placeHolder: vscode.l10n.t('Export the report in which format?'),
  });
  if (!format) return undefined;
  const end = format === 'HTML' ? 'html' : 'md';
  const target = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `strategy-report.${end}`) }),
    filters: { [format]: [end] },
  });
  return target && { target, isHtml: format === 'HTML' };
}

/**
 * Writes a report into a file that the author chooses.
 * @param historyOf what became of a document over time, by its path
 * @param folder where the file lies unless its author wants it elsewhere
 */
export async function exportReport(
  { title, documents }: ReportContents,
  folder: vscode.Uri | undefined,
  styles: string,
  historyOf: NonNullable<ReportOptions['historyOf']>,
): Promise<void> {
  const chosen = await askForFile(folder);
  if (!chosen) return;
  const { target, isHtml } = chosen;
  const addresses = new Map(documents.map(({ path, uri }) => [path, uri]));
  const linkTo = (path: string): string | undefined => {
    const uri = addresses.get(path);
    return uri && linkBetween(target, uri);
  };
  const options = { title, today: Date.now(), speech: editorSpeech(), linkTo, historyOf };
  const nonce = newNonce();
  // A report is no strategy document itself.
  const text = isHtml
    ? htmlReport(documents, { ...options, styles, policy: policyFor(nonce), nonce })
    : `---\nkind: none\n---\n\n${markdownReport(documents, options)}`;
  const name = vscode.workspace.asRelativePath(target);
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'The report cannot be written to "{0}": choose another place, or check that you can write there.',
        name,
      ),
    );
    return;
  }
  void vscode.window.showInformationMessage(vscode.l10n.t('The report was written to "{0}".', name));
}
