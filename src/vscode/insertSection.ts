import * as vscode from 'vscode';
import { missingSections, readOnce, type MissingSection } from '../linter/index.js';
import { toSnippet } from '../templates/index.js';
import { isOurs, type Results } from './results.js';
import type { Settings } from './settings.js';
import { spoken } from './spoken.js';

interface SectionPick extends vscode.QuickPickItem {
  readonly section?: MissingSection;
}

/** The sections as they are offered, each with what it is for: first those that the checklists ask for. */
function picksOf(sections: readonly MissingSection[]): readonly SectionPick[] {
  const asked = sections.filter((section) => section.asked);
  const others = sections.filter((section) => !section.asked);
  const pick = (section: MissingSection): SectionPick => ({
    // The name is the heading that will be written, in the language of the document.
    label: section.label === undefined ? section.title : spoken(section.label),
    detail: spoken(section.use),
    section,
  });
  const headed = (label: string, own: readonly MissingSection[]): readonly SectionPick[] =>
    own.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...own.map(pick)];
  return [
    ...headed(vscode.l10n.t('Expected in this document'), asked),
    ...headed(asked.length > 0 ? vscode.l10n.t('Other sections') : vscode.l10n.t('Sections'), others),
  ];
}

/**
 * Inserts one of the sections that the document lacks, where it belongs.
 * @param name the section's name; the author is asked when it is not given
 */
export async function insertSection(results: Results, settings: Settings, name?: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isOurs(editor.document)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown document to insert a section into it.'));
    return;
  }
  const { document } = editor;
  const read = async (): Promise<readonly MissingSection[]> => {
    const inspection = await results.whenRead(document);
    return missingSections(
      inspection?.document ?? readOnce(document.getText(), { writing: settings.writing() }),
      inspection?.result.items,
    );
  };
  const sections = await read();
  if (sections.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This document already has every section that can be inserted.'),
    );
    return;
  }
  const chosen =
    sections.find((section) => section.name === name)?.name ??
    (
      await vscode.window.showQuickPick(picksOf(sections), {
        placeHolder: vscode.l10n.t('Insert which section?'),
        matchOnDetail: true,
      })
    )?.section?.name;
  if (chosen === undefined) return;
  // While the user chose, the text may have moved.
  const section = (await read()).find((each) => each.name === chosen);
  if (!section) return;
  const place = document.positionAt(section.edit.start);
  await editor.insertSnippet(new vscode.SnippetString(toSnippet(section.edit.text)), place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
