import * as vscode from 'vscode';
import { placesToFill, readOnce } from '../linter/index.js';
import {
  fileNameOf,
  fillBlank,
  localDate,
  startDocument,
  teamTemplate,
  templates,
  titleBlank,
  toSnippet,
  type Template,
} from '../templates/index.js';
import type { ConfigFiles } from './configFile.js';
import { largest, type Results } from './results.js';
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

/** The templates in the folders that the workspace's configurations name; a folder that cannot be read has none. */
async function teamTemplates(files: ConfigFiles): Promise<readonly Template[]> {
  const found = await Promise.all(
    files.all().map(async ({ folder, file }): Promise<Template[]> => {
      if (file.config.templates === undefined) return [];
      const place = vscode.Uri.joinPath(folder, file.config.templates);
      try {
        const names = (await vscode.workspace.fs.readDirectory(place))
          .filter(([name, type]) => (type & vscode.FileType.File) !== 0 && /\.(?:md|markdown)$/i.test(name))
          .map(([name]) => name)
          .sort();
        return await Promise.all(
          names.map(async (name) =>
            teamTemplate(
              name,
              new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(place, name))),
            ),
          ),
        );
      } catch {
        void vscode.window.showWarningMessage(
          vscode.l10n.t('The templates folder "{0}" named in the configuration cannot be read.', file.config.templates),
        );
        return [];
      }
    }),
  );
  return found.flat();
}

/** An address in the workspace at which no file lies yet: VS Code saves an untitled document there. Undefined where no folder is open. */
async function freeAddress(name: string): Promise<vscode.Uri | undefined> {
  const beside =
    vscode.window.activeTextEditor && vscode.workspace.getWorkspaceFolder(vscode.window.activeTextEditor.document.uri);
  const folder = beside ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) return undefined;
  for (let count = 1; ; count += 1) {
    const file = vscode.Uri.joinPath(folder.uri, `${name}${count > 1 ? `-${count}` : ''}.md`);
    const untitled = file.with({ scheme: 'untitled' });
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === untitled.toString());
    const lies = await vscode.workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (!isOpen && !lies) return untitled;
  }
}

/** Opens an untitled document that will be saved under a name, or under whichever the author says. */
export async function openUntitled(name: string): Promise<vscode.TextDocument> {
  const address = await freeAddress(name);
  try {
    if (address) return await vscode.workspace.openTextDocument(address);
  } catch {
    // A file system may know no such addresses: then VS Code asks for the name when the document is saved.
  }
  return vscode.workspace.openTextDocument({ language: 'markdown' });
}

/**
 * Starts an untitled document from a template: a built-in one, in the language of the editor or of the settings, or one of the
 * team's. The author is asked for what stands in its
 * title, after which its file is named.
 * @param name the template's name; when it is not given the author is asked for it
 */
export async function newDocument(settings: Settings, files: ConfigFiles, name?: unknown): Promise<void> {
  const all = [...(await teamTemplates(files)), ...templates];
  const chosen =
    all.find((template) => template.name === name) ??
    (
      await vscode.window.showQuickPick(
        all.map((template) => ({
          label: vscode.l10n.t(template.label),
          detail: vscode.l10n.t(template.use),
          template,
        })),
        { placeHolder: vscode.l10n.t('Which template do you want to start from?'), matchOnDetail: true },
      )
    )?.template;
  if (!chosen) return;
  const unnamed = startDocument(chosen, {
    owner: await ownerName(settings),
    today: localDate(new Date()),
    writing: settings.writing(),
  });
  const blank = titleBlank(unnamed);
  const asks = chosen.name !== name && blank !== undefined;
  const answer = asks
    ? await vscode.window.showInputBox({
        title: vscode.l10n.t(chosen.label),
        prompt: vscode.l10n.t('The file is named after it. Leave empty to fill it in later.'),
        placeHolder: blank,
      })
    : '';
  if (answer === undefined) return;
  const text = blank === undefined ? unnamed : fillBlank(unnamed, blank, answer.trim());
  const document = await openUntitled(
    (blank === undefined || answer.trim() !== '' ? fileNameOf(text) : undefined) ?? chosen.name,
  );
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(toSnippet(text)), new vscode.Position(0, 0));
}

/**
 * Goes to the next place to fill: selects a blank, and puts the cursor where a value lacks.
 * @param uri the document; the active one when not given
 * @param from the offset to look from; the cursor when not given
 */
export async function nextBlank(results: Results, uri?: unknown, from?: unknown): Promise<void> {
  const active = vscode.window.activeTextEditor;
  const editor =
    uri instanceof vscode.Uri
      ? vscode.window.visibleTextEditors.find((each) => each.document.uri.toString() === uri.toString())
      : active;
  if (!editor) return;
  const { document } = editor;
  const text = document.getText();
  if (text.length > largest) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The document is larger than {0} MB, so it is left alone', largest / 1_000_000),
    );
    return;
  }
  const places = placesToFill((await results.whenRead(document))?.document ?? readOnce(text));
  const start = typeof from === 'number' ? from : document.offsetAt(editor.selection.end);
  // Whoever is at an empty place goes on from there.
  const place = places.find((each) => each.start > start || (each.start === start && each.end > start)) ?? places[0];
  if (!place) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no blanks left to fill.'));
    return;
  }
  const range = new vscode.Range(document.positionAt(place.start), document.positionAt(place.end));
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
