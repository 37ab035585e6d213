import * as vscode from 'vscode';
import { blankForm, missingSections } from '../linter/index.js';
import { fillTemplate, teamTemplate, templates, toSnippet, type Template } from '../templates/index.js';
import type { ConfigFiles } from './configFile.js';
import { isOurs } from './results.js';
import type { Settings } from './settings.js';

interface GitExtension {
  getAPI(version: 1): { readonly repositories: readonly { getConfig(key: string): Promise<string> }[] };
}

/** The author's name: the setting, else what git knows; empty when neither does. */
async function ownerName(settings: Settings): Promise<string> {
  const set = settings.owner();
  if (set) return set;
  try {
    const git = vscode.extensions.getExtension<GitExtension>('vscode.git');
    const repository = git && (await git.activate()).getAPI(1).repositories[0];
    return (await repository?.getConfig('user.name'))?.trim() ?? '';
  } catch {
    // No git, or git without a name: the owner stays a blank to fill.
    return '';
  }
}

/** The day it is where the author is, as an ISO date. */
export function localDate(now: Date): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** The templates in the folders that the workspace's configurations name; a folder that cannot be read has none. */
async function teamTemplates(files: ConfigFiles): Promise<readonly Template[]> {
  const found = await Promise.all(files.all().map(async ({ folder, file }): Promise<Template[]> => {
    if (file.config.templates === undefined) return [];
    const place = vscode.Uri.joinPath(folder, file.config.templates);
    try {
      const names = (await vscode.workspace.fs.readDirectory(place)).filter(([name, type]) => (type & vscode.FileType.File) !== 0 && /\.(?:md|markdown)$/i.test(name)).map(([name]) => name).sort();
      return await Promise.all(names.map(async (name) => teamTemplate(name, new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(place, name))))));
    } catch {
      void vscode.window.showWarningMessage(vscode.l10n.t('The templates\' folder "{0}" of the configuration cannot be read.', file.config.templates));
      return [];
    }
  }));
  return found.flat();
}

/**
 * Starts an untitled document from a template: one of ours, or one of the team's.
 * @param name the template's name; the author is asked when it is not given
 */
export async function newDocument(settings: Settings, files: ConfigFiles, name?: unknown): Promise<void> {
  const all = [...(await teamTemplates(files)), ...templates];
  const chosen = all.find((template) => template.name === name) ?? (await vscode.window.showQuickPick(all.map((template) => ({ label: vscode.l10n.t(template.label), detail: vscode.l10n.t(template.use), template })), { placeHolder: vscode.l10n.t('Start which document?'), matchOnDetail: true }))?.template;
  if (!chosen) return;
  const text = fillTemplate(chosen, { owner: await ownerName(settings), today: localDate(new Date()) });
  const document = await vscode.workspace.openTextDocument({ language: 'markdown' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(toSnippet(text)), new vscode.Position(0, 0));
}

/**
 * Inserts one of the sections that the document lacks, where it belongs.
 * @param name the section's name; the author is asked when it is not given
 */
export async function insertSection(name?: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isOurs(editor.document)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown document first: the section is inserted where it belongs in it.'));
    return;
  }
  const { document } = editor;
  const sections = missingSections(document.getText());
  if (sections.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This document has every section there is to insert.'));
    return;
  }
  const chosen = sections.find((section) => section.name === name) ?? (await vscode.window.showQuickPick(sections.map((section) => ({ label: section.title, section })), { placeHolder: vscode.l10n.t('Insert which section?') }))?.section;
  if (!chosen) return;
  const place = document.positionAt(chosen.edit.start);
  await editor.insertSnippet(new vscode.SnippetString(toSnippet(chosen.edit.text)), place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/**
 * Selects the next blank to fill.
 * @param uri the document; the active one when not given
 * @param from the offset to look from; the cursor when not given
 */
export async function nextBlank(uri?: unknown, from?: unknown): Promise<void> {
  const active = vscode.window.activeTextEditor;
  const editor = uri instanceof vscode.Uri ? vscode.window.visibleTextEditors.find((each) => each.document.uri.toString() === uri.toString()) : active;
  if (!editor) return;
  const text = editor.document.getText();
  const start = typeof from === 'number' ? from : editor.document.offsetAt(editor.selection.end);
  const blanks = [...text.matchAll(blankForm)];
  const match = blanks.find(({ index }) => index >= start) ?? blanks[0];
  if (!match) return;
  const range = new vscode.Range(editor.document.positionAt(match.index), editor.document.positionAt(match.index + match[0].length));
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
