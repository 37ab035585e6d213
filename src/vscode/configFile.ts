import * as vscode from 'vscode';
import { configFileName, lineStartsOf, readConfigFile, type ConfigChange, type ConfigFile } from '../linter/index.js';
import { workspaceEdit } from './actions/edits.js';
import { rangeIn, textWith } from './positions.js';
import { spoken } from './spoken.js';
import { addressOf, isShown } from './tabs.js';

/** The configuration files of the workspace, as they are on disk. */
export interface ConfigFiles extends vscode.Disposable {
  /** The file of the workspace folder that a document lies in; undefined when there is none. */
  for(uri: vscode.Uri): ConfigFile | undefined;
  /** Every file with the folder it lies in. */
  all(): readonly { readonly folder: vscode.Uri; readonly file: ConfigFile }[];
  readonly onDidChange: vscode.Event<void>;
  /** Resolves when the files have been read for the first time. */
  readonly ready: Promise<void>;
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
  readonly path: vscode.Uri;
  readonly folder: vscode.Uri;
  readonly text: string;
  readonly file: ConfigFile;
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

/** Whether a document is a configuration file that its author looks at: no earlier version of one beside it. */
const isLookedAt = (document: vscode.TextDocument): boolean =>
  isConfigFile(document.uri) &&
  (document.uri.scheme === 'file' || vscode.workspace.getWorkspaceFolder(document.uri) !== undefined) &&
  (document.isDirty || isShown(document));

/** Shows what is wrong in the files: in those that are looked at as they are in the editor, in the others as they are on disk. */
function showProblems(read: Iterable<ReadFile>, problems: vscode.DiagnosticCollection): void {
  const texts = new Map<string, { readonly uri: vscode.Uri; readonly text: string }>();
  for (const { path, text } of read) texts.set(path.toString(), { uri: path, text });
  for (const document of vscode.workspace.textDocuments.filter(isLookedAt))
    texts.set(document.uri.toString(), { uri: document.uri, text: document.getText() });
  problems.forEach((uri) => {
    if (!texts.has(uri.toString())) problems.delete(uri);
  });
  for (const { uri, text } of texts.values()) problems.set(uri, problemsIn(text));
}

/** The text of a file; undefined when there is none, and null when nobody knows: its file system is not there. */
async function textOf(path: vscode.Uri): Promise<string | null | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(path));
  } catch (error) {
    return error instanceof vscode.FileSystemError && error.code === 'Unavailable' ? null : undefined;
  }
}

/** A file is empty for a moment while it is written: one that was not is read once more after so many milliseconds. */
const whileWritten = 100;

/** The text of a file as whoever writes it means it. */
async function writtenTextOf(path: vscode.Uri, last: ReadFile | undefined): Promise<string | null | undefined> {
  const text = await textOf(path);
  if (text !== '' || !last?.text) return text;
  await new Promise((done) => setTimeout(done, whileWritten));
  return textOf(path);
}

/** Reads the configuration file of every workspace folder. @param before what the files said when they were read last */
async function readFiles(before: ReadonlyMap<string, ReadFile>): Promise<ReadonlyMap<string, ReadFile>> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const read = await Promise.all(
    folders.map(async ({ uri: folder }): Promise<readonly [string, ReadFile] | undefined> => {
      const path = vscode.Uri.joinPath(folder, configFileName);
      const last = before.get(folder.toString());
      const text = await writtenTextOf(path, last);
      if (text === undefined || text === null) return text === null && last ? [folder.toString(), last] : undefined;
      const file = readConfigFile(text);
      // What cannot be read says nothing: until it is mended, what it said last counts.
      const counting = file.raw === undefined && last ? { ...last.file, problems: file.problems } : file;
      return [folder.toString(), { path, folder, text, file: counting }];
    }),
  );
  return new Map(read.filter((each) => each !== undefined));
}

const said = (files: ReadonlyMap<string, ReadFile>): string =>
  JSON.stringify([...files].map(([folder, { file }]) => [folder, file.raw]));

/** The files as they were read last. */
function createReading(problems: vscode.DiagnosticCollection, changed: () => void) {
  let files: ReadonlyMap<string, ReadFile> = new Map();
  let readings = 0;
  let hasRead = (): void => undefined;
  const ready = new Promise<void>((done) => {
    hasRead = done;
  });
  return {
    ready,
    files: () => files,
    async load(): Promise<void> {
      const own = (readings += 1);
      const read = await readFiles(files);
      // A reading that was begun later knows more.
      if (own !== readings) return;
      // The watcher and a save tell of the same change, and not every change of a text says something else.
      const isSame = said(read) === said(files);
      files = read;
      showProblems(files.values(), problems);
      hasRead();
      if (!isSame) changed();
    },
  };
}

/**
 * Reads `.strategylint.yml` of every workspace folder, follows its changes, and shows what is wrong in it on the line
 * of the mistake, while its author types.
 */
export function watchConfigFiles(): ConfigFiles {
  const changed = new vscode.EventEmitter<void>();
  const problems = vscode.languages.createDiagnosticCollection('strategy-lint configuration');
  const { files, load, ready } = createReading(problems, () => changed.fire());
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${configFileName}`);
  const whenOurs =
    (follow: () => unknown) =>
    (document: vscode.TextDocument): void => {
      if (isConfigFile(document.uri)) void follow();
    };
  const show = (): void => showProblems(files().values(), problems);
  const listeners = [
    watcher,
    watcher.onDidChange(load),
    watcher.onDidCreate(load),
    watcher.onDidDelete(load),
    vscode.workspace.onDidChangeWorkspaceFolders(load),
    vscode.workspace.onDidOpenTextDocument(whenOurs(show)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => whenOurs(show)(document)),
    // What was wrong in a text that was never saved goes with it.
    vscode.workspace.onDidCloseTextDocument(whenOurs(load)),
    vscode.workspace.onDidSaveTextDocument(whenOurs(load)),
    vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      if ([...opened, ...closed].some((tab) => addressOf(tab)?.endsWith(`/${configFileName}`))) void load();
    }),
  ];
  void load();
  return {
    ready,
    onDidChange: changed.event,
    for: (uri) =>
      files().get(
        vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ??
          vscode.workspace.workspaceFolders?.[0]?.uri.toString() ??
          '',
      )?.file,
    all: () => [...files().values()],
    dispose: () => vscode.Disposable.from(changed, problems, ...listeners).dispose(),
  };
}
