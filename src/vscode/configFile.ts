import * as vscode from 'vscode';
import { configFileName, lineStartsOf, readConfigFile, type ConfigChange, type ConfigFile } from '../linter/index.js';
import { workspaceEdit } from './actions/edits.js';
import { rangeIn, textWith } from './positions.js';
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
  const standing = await vscode.workspace.openTextDocument(path).then(
    (document) => document,
    () => undefined,
  );
  const changed = change(standing?.getText() ?? '');
  if ('problem' in changed) {
    void vscode.window.showWarningMessage(spoken(changed.problem));
    if (standing) await vscode.window.showTextDocument(standing);
    return;
  }
  const edit = standing ? workspaceEdit(standing, changed.edits) : new vscode.WorkspaceEdit();
  if (!standing) {
    edit.createFile(path);
    edit.set(
      path,
      changed.edits.map(({ text }) => vscode.TextEdit.insert(new vscode.Position(0, 0), text)),
    );
  }
  if (!(await vscode.workspace.applyEdit(edit)) || !(await (await vscode.workspace.openTextDocument(path)).save()))
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} could not be written.', configFileName));
}

/** A configuration file with its text. */
interface ReadFile {
  readonly folder: vscode.Uri;
  readonly file: ConfigFile;
  readonly text: string;
}

/** What is wrong in the text of a configuration file, on the line of each mistake. */
function problemsIn(text: string): vscode.Diagnostic[] {
  const places = textWith(lineStartsOf(text));
  return readConfigFile(text).problems.map(({ message, range }) => {
    const diagnostic = new vscode.Diagnostic(rangeIn(places, range), message, vscode.DiagnosticSeverity.Error);
    diagnostic.source = 'strategy-lint';
    return diagnostic;
  });
}

/** Reads the configuration file of every workspace folder, and shows what is wrong in it. */
async function readFiles(problems: vscode.DiagnosticCollection): Promise<ReadonlyMap<string, ReadFile>> {
  const read = new Map<string, ReadFile>();
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const path = vscode.Uri.joinPath(uri, configFileName);
    try {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(path));
      read.set(uri.toString(), { folder: uri, file: readConfigFile(text), text });
      // A mistake in it is shown even while it is not open.
      if (!vscode.workspace.textDocuments.some((document) => document.uri.toString() === path.toString()))
        problems.set(path, problemsIn(text));
    } catch {
      problems.delete(path);
    }
  }
  return read;
}

/**
 * Reads `.strategylint.yml` of every workspace folder, follows its changes, and shows what is wrong in it on the line
 * of the mistake, while its author types.
 */
export function watchConfigFiles(): ConfigFiles {
  const changed = new vscode.EventEmitter<void>();
  const problems = vscode.languages.createDiagnosticCollection('strategy-lint configuration');
  let files: ReadonlyMap<string, ReadFile> = new Map();
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${configFileName}`);
  const showOpen = (document: vscode.TextDocument): void => {
    if (isConfigFile(document.uri)) problems.set(document.uri, problemsIn(document.getText()));
  };
  const load = async (): Promise<void> => {
    const read = await readFiles(problems);
    // The watcher and a save tell of the same change, and a window without such files has none to tell of.
    const isSame =
      read.size === files.size && [...read].every(([folder, { text }]) => files.get(folder)?.text === text);
    files = read;
    if (!isSame) changed.fire();
  };
  for (const document of vscode.workspace.textDocuments) showOpen(document);
  void load();
  const listeners = [
    watcher,
    watcher.onDidChange(load),
    watcher.onDidCreate(load),
    watcher.onDidDelete(load),
    vscode.workspace.onDidChangeWorkspaceFolders(load),
    vscode.workspace.onDidOpenTextDocument(showOpen),
    vscode.workspace.onDidChangeTextDocument(({ document }) => showOpen(document)),
    // What was wrong in a text that was never saved goes with it.
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (isConfigFile(document.uri)) void load();
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (isConfigFile(document.uri)) void load();
    }),
  ];
  return {
    onDidChange: changed.event,
    for: (uri) =>
      files.get(
        vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ??
          vscode.workspace.workspaceFolders?.[0]?.uri.toString() ??
          '',
      )?.file,
    all: () => [...files.values()],
    dispose: () => vscode.Disposable.from(changed, problems, ...listeners).dispose(),
  };
}
