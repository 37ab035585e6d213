import * as vscode from 'vscode';
import { configFileName, readConfigFile, type ConfigChange, type ConfigFile } from '../linter/index.js';
import { workspaceEdit } from './actions/edits.js';
import { rangeIn } from './results.js';
import { spoken } from './spoken.js';

/** The configuration files of the workspace, as they are on disk. */
export interface ConfigFiles extends vscode.Disposable {
  /** The file of the workspace folder that a document lies in; undefined when there is none. */
  for(uri: vscode.Uri): ConfigFile | undefined;
  /** Every file with the folder it lies in. */
  all(): readonly { readonly folder: vscode.Uri; readonly file: ConfigFile }[];
  readonly onDidChange: vscode.Event<void>;
}

const isConfigFile = (uri: vscode.Uri): boolean => uri.path.endsWith(`/${configFileName}`);

/**
 * Changes a folder's configuration file, which is made when there is none; who may not change it, or cannot, is told why.
 * @param change what is inserted into the file's text, which is empty for a file that is still to be made
 */
export async function changeConfigFile(folder: vscode.Uri, change: (text: string) => ConfigChange): Promise<void> {
  const path = vscode.Uri.joinPath(folder, configFileName);
  const standing = await vscode.workspace.openTextDocument(path).then((document) => document, () => undefined);
  const changed = change(standing?.getText() ?? '');
  if ('problem' in changed) {
    void vscode.window.showWarningMessage(spoken(changed.problem));
    if (standing) await vscode.window.showTextDocument(standing);
    return;
  }
  const edit = standing ? workspaceEdit(standing, changed.edits) : new vscode.WorkspaceEdit();
  if (!standing) {
    edit.createFile(path);
    edit.set(path, changed.edits.map(({ text }) => vscode.TextEdit.insert(new vscode.Position(0, 0), text)));
  }
  if (!(await vscode.workspace.applyEdit(edit)) || !(await (await vscode.workspace.openTextDocument(path)).save())) void vscode.window.showWarningMessage(vscode.l10n.t('{0} could not be written.', configFileName));
}

/**
 * Reads `.strategylint.yml` of every workspace folder, follows its changes, and shows what is wrong in it on the line
 * of the mistake, while its author types.
 */
export function watchConfigFiles(): ConfigFiles {
  const changed = new vscode.EventEmitter<void>();
  const problems = vscode.languages.createDiagnosticCollection('strategy-lint configuration');
  let files: ReadonlyMap<string, { readonly folder: vscode.Uri; readonly file: ConfigFile }> = new Map();
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${configFileName}`);
  const show = (document: vscode.TextDocument): void => {
    if (!isConfigFile(document.uri)) return;
    problems.set(document.uri, readConfigFile(document.getText()).problems.map(({ message, range }) => {
      const diagnostic = new vscode.Diagnostic(rangeIn(document, range), message, vscode.DiagnosticSeverity.Error);
      diagnostic.source = 'strategy-lint';
      return diagnostic;
    }));
  };
  const load = async (): Promise<void> => {
    const read = new Map<string, { readonly folder: vscode.Uri; readonly file: ConfigFile }>();
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      const path = vscode.Uri.joinPath(uri, configFileName);
      try {
        const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(path));
        read.set(uri.toString(), { folder: uri, file: readConfigFile(text) });
        // A mistake in it is shown even while nobody has it open.
        show(await vscode.workspace.openTextDocument(path));
      } catch {
        problems.delete(path);
      }
    }
    files = read;
    changed.fire();
  };
  for (const document of vscode.workspace.textDocuments) show(document);
  void load();
  const listeners = [
    watcher, watcher.onDidChange(load), watcher.onDidCreate(load), watcher.onDidDelete(load),
    vscode.workspace.onDidChangeWorkspaceFolders(load),
    vscode.workspace.onDidOpenTextDocument(show),
    vscode.workspace.onDidChangeTextDocument(({ document }) => show(document)),
    vscode.workspace.onDidSaveTextDocument((document) => { if (isConfigFile(document.uri)) void load(); }),
  ];
  return {
    onDidChange: changed.event,
    for: (uri) => files.get(vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ?? vscode.workspace.workspaceFolders?.[0]?.uri.toString() ?? '')?.file,
    all: () => [...files.values()],
    dispose: () => vscode.Disposable.from(changed, problems, ...listeners).dispose(),
  };
}
