import * as vscode from 'vscode';
import { addSynonym, configFileName, isConcept, sectionItems } from '../linter/index.js';
import { spoken } from './spoken.js';

/** The text of a configuration that somebody may have open, and whether there is one. */
async function configIn(path: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    await vscode.workspace.fs.stat(path);
  } catch {
    return undefined;
  }
  return vscode.workspace.openTextDocument(path);
}

/** The edit that makes one text of another, without what they have in common at both ends. */
function changeOf(document: vscode.TextDocument, after: string): vscode.TextEdit {
  const before = document.getText();
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  // Between the two halves of a line end there is no place.
  while (start > 0 && (before[start - 1] === '\r' || after[start - 1] === '\r')) start -= 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  while (end > 0 && (before[before.length - end] === '\n' || after[after.length - end] === '\n')) end -= 1;
  return new vscode.TextEdit(new vscode.Range(document.positionAt(start), document.positionAt(before.length - end)), after.slice(start, after.length - end));
}

/**
 * Asks what a section under a heading is about, and writes the heading into the team's configuration as a wording of it.
 * @param uri the document with the heading
 * @param wording the heading's or label's text
 */
export async function treatAs(uri?: unknown, wording?: unknown): Promise<void> {
  if (!(uri instanceof vscode.Uri) || typeof wording !== 'string') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor into a heading that is not recognised: the light bulb offers to treat it as something else.'));
    return;
  }
  const folder = (vscode.workspace.getWorkspaceFolder(uri) ?? vscode.workspace.workspaceFolders?.[0])?.uri;
  if (!folder) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first: the wording is written into its {0}.', configFileName));
    return;
  }
  const items = Object.entries(sectionItems).flatMap(([concept, asked = []]) => (isConcept(concept) ? [{ label: concept.replace(/-/g, ' '), detail: asked.join(', '), concept }] : []));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Treat "{0}" as…', wording), placeHolder: vscode.l10n.t('What is the section about? Below each answer stand the items that it is judged by.'), matchOnDetail: true });
  if (!chosen) return;
  const path = vscode.Uri.joinPath(folder, configFileName);
  const standing = await configIn(path);
  const changed = addSynonym(standing?.getText() ?? '', chosen.concept, wording);
  if ('problem' in changed) {
    void vscode.window.showWarningMessage(spoken(changed.problem));
    if (standing) await vscode.window.showTextDocument(standing);
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  if (standing) edit.set(path, [changeOf(standing, changed.text)]);
  else {
    edit.createFile(path, { ignoreIfExists: true });
    edit.insert(path, new vscode.Position(0, 0), changed.text);
  }
  if (!(await vscode.workspace.applyEdit(edit)) || !(await (await vscode.workspace.openTextDocument(path)).save())) void vscode.window.showWarningMessage(vscode.l10n.t('{0} could not be written.', configFileName));
}
