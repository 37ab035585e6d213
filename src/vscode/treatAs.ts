import * as vscode from 'vscode';
import { addSynonym, configFileName, isConcept, itemName, sectionItems } from '../linter/index.js';
import { changeConfigFile } from './configFile.js';
import { spoken } from './spoken.js';

/**
 * Asks what a section under a heading is about, and writes the heading into the team's configuration as a wording of it.
 * @param uri the document with the heading
 * @param wording the heading's or label's text
 */
export async function treatAs(uri?: unknown, wording?: unknown): Promise<void> {
  if (!(uri instanceof vscode.Uri) || typeof wording !== 'string') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Put the cursor on a heading that is not recognised, then use the light bulb to treat it as something else.',
      ),
    );
    return;
  }
  const folder = (vscode.workspace.getWorkspaceFolder(uri) ?? vscode.workspace.workspaceFolders?.[0])?.uri;
  if (!folder) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a folder first, so that the wording can be added to its {0}.', configFileName),
    );
    return;
  }
  const items = Object.entries(sectionItems).flatMap(([concept, asked = []]) =>
    isConcept(concept)
      ? [{ label: concept.replace(/-/g, ' '), detail: asked.map((id) => spoken(itemName(id))).join(', '), concept }]
      : [],
  );
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Treat "{0}" as…', wording),
    placeHolder: vscode.l10n.t('What is this section about? Below each answer are the items that it is checked for.'),
    matchOnDetail: true,
  });
  if (!chosen) return;
  await changeConfigFile(folder, (text) => addSynonym(text, chosen.concept, wording));
}
