import * as vscode from 'vscode';
import { createBatch } from './batch.js';
import { tokenOf } from './cancellation.js';
import { excludedPatterns, excludes, searchGlob } from './excludes.js';
import type { Found } from './wholeReading.js';

const pattern = '**/*.{md,markdown}';
/** Changes of files are used together after so long without another, in milliseconds: a checkout changes hundreds. */
const pause = 300;
/** They wait no longer than that, in milliseconds. */
const longest = 5_000;

/** The Markdown files of the workspace, without those that the settings exclude. */
export interface MarkdownFiles extends vscode.Disposable {
  /**
   * The files there are.
   * @param most as many are looked for at most
   */
  find(most: number, signal: AbortSignal): Promise<Found<vscode.Uri>>;
  /** Whether the settings exclude a file. */
  isExcluded(uri: vscode.Uri): boolean;
  /** The same of a path as `pathOf` gives it. */
  isPathExcluded(path: string): boolean;
  /** Fires with files that are new or were changed, together after a pause. */
  readonly onDidChange: vscode.Event<readonly vscode.Uri[]>;
  readonly onDidDelete: vscode.Event<vscode.Uri>;
  /** Fires when other files are excluded than before. */
  readonly onDidExclude: vscode.Event<void>;
}

interface Excluded {
  readonly glob: string;
  matches(path: string): boolean;
}

function excludedIn(folder: vscode.Uri): Excluded {
  const patterns = excludedPatterns(
    ['files', 'search'].map((section) => vscode.workspace.getConfiguration(section, folder).get('exclude')),
  );
  return { glob: searchGlob(patterns), matches: excludes(patterns) };
}

/** What the settings exclude, remembered for each folder of the workspace. */
function rememberExcluded() {
  const byFolder = new Map<string, Excluded>();
  const excluded = ({ uri }: vscode.WorkspaceFolder): Excluded => {
    const key = uri.toString();
    const known = byFolder.get(key) ?? excludedIn(uri);
    byFolder.set(key, known);
    return known;
  };
  return {
    in: excluded,
    isExcluded(uri: vscode.Uri): boolean {
      const folder = vscode.workspace.getWorkspaceFolder(uri);
      return folder !== undefined && excluded(folder).matches(vscode.workspace.asRelativePath(uri, false));
    },
    isPathExcluded(path: string): boolean {
      const folders = vscode.workspace.workspaceFolders ?? [];
      const [only] = folders;
      if (only && folders.length === 1) return excluded(only).matches(path);
      return folders.some(
        (folder) => path.startsWith(`${folder.name}/`) && excluded(folder).matches(path.slice(folder.name.length + 1)),
      );
    },
    forget: () => byFolder.clear(),
  };
}

type RememberedExcluded = ReturnType<typeof rememberExcluded>;

async function findFiles(most: number, signal: AbortSignal, excluded: RememberedExcluded): Promise<Found<vscode.Uri>> {
  const found = new Map<string, vscode.Uri>();
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    if (signal.aborted || found.size >= most) break;
    const uris = await vscode.workspace.findFiles(
      new vscode.RelativePattern(folder, pattern),
      excluded.in(folder).glob,
      most - found.size,
      tokenOf(signal),
    );
    for (const uri of uris) found.set(uri.toString(), uri);
  }
  // VS Code's own search honours `files.exclude`; what it cannot be told is left out afterwards.
  return { files: [...found.values()].filter((uri) => !excluded.isExcluded(uri)), isAll: found.size < most };
}

/** Finds the Markdown files of the workspace, and follows their changes. */
export function watchMarkdownFiles(): MarkdownFiles {
  const excluded = rememberExcluded();
  const [changed, deleted, othersExcluded] = [
    new vscode.EventEmitter<readonly vscode.Uri[]>(),
    new vscode.EventEmitter<vscode.Uri>(),
    new vscode.EventEmitter<void>(),
  ];
  const batch = createBatch<vscode.Uri>(pause, longest, (uris) => changed.fire(uris));
  const add = (uri: vscode.Uri): void => {
    if (!excluded.isExcluded(uri)) batch.add(uri.toString(), uri);
  };
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  const listeners = vscode.Disposable.from(
    changed,
    deleted,
    othersExcluded,
    batch,
    watcher,
    watcher.onDidChange(add),
    watcher.onDidCreate(add),
    watcher.onDidDelete((uri) => {
      batch.remove(uri.toString());
      deleted.fire(uri);
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(excluded.forget),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('files.exclude') && !event.affectsConfiguration('search.exclude')) return;
      excluded.forget();
      othersExcluded.fire();
    }),
  );
  return {
    find: (most, signal) => findFiles(most, signal, excluded),
    isExcluded: excluded.isExcluded,
    isPathExcluded: excluded.isPathExcluded,
    onDidChange: changed.event,
    onDidDelete: deleted.event,
    onDidExclude: othersExcluded.event,
    dispose: () => listeners.dispose(),
  };
}
