import * as vscode from 'vscode';
import { createLinter, type Finding } from '../linter/index.js';
import { createWorkspaceIndex, summaryOf, type WorkspaceFinding } from '../workspace/index.js';
import { diagnosticOf } from './diagnostics.js';
import { isOurs, type Results } from './results.js';
import type { Settings } from './settings.js';
import { spoken } from './spoken.js';

/** What the other documents of the workspace show about one. */
export interface WorkspaceFindings extends vscode.Disposable {
  /** The findings for an open document; none before the workspace has been read. */
  of(document: vscode.TextDocument): readonly Finding[];
  /** The diagnostic of such a finding, with the place in the other document. */
  diagnosticOf(finding: Finding, document: vscode.TextDocument): vscode.Diagnostic;
  /** Reads the workspace, the first time it is called: nothing is read for a window without strategy documents. */
  start(): void;
  readonly onDidChange: vscode.Event<void>;
}

const pattern = '**/*.{md,markdown}';
const excluded = '**/{node_modules,.git,vendor}/**';
/** As many files are read; a larger folder is an archive, and its first files are as good as any. */
const mostFiles = 2_000;
/** Larger files are left out, in bytes. */
const largestFile = 300_000;

const pathOf = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri, (vscode.workspace.workspaceFolders?.length ?? 0) > 1);

/** Keeps an index of the workspace's strategy documents, which follows edits and changes of files. */
export function indexWorkspace(results: Results, settings: Settings): WorkspaceFindings {
  const index = createWorkspaceIndex();
  const changed = new vscode.EventEmitter<void>();
  const files = new Map<string, vscode.Uri>();
  let complete = false;
  let started = false;
  const others = new WeakMap<Finding, WorkspaceFinding['related']>();
  let found: ReadonlyMap<string, readonly WorkspaceFinding[]> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const renew = (): void => {
    found = undefined;
    clearTimeout(timer);
    timer = setTimeout(() => changed.fire(), 200);
  };
  const openDocument = (uri: vscode.Uri): vscode.TextDocument | undefined => vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString() && isOurs(document));
  const update = (path: string, known: ReturnType<Results['inspect']>): void => {
    if (!known || known.result.kind === null) index.remove(path);
    else index.set(summaryOf(known.document, path, known.result.kind));
    renew();
  };
  const read = async (uri: vscode.Uri): Promise<void> => {
    const path = pathOf(uri);
    files.set(path, uri);
    const open = openDocument(uri);
    if (open) return update(path, results.inspect(open));
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      if (bytes.length > largestFile) return;
      update(path, createLinter().inspect(new TextDecoder().decode(bytes), { path, config: settings.configFor(uri) }));
    } catch {
      // Gone since it was listed.
      files.delete(path);
      index.remove(path);
    }
  };
  const readAll = async (): Promise<void> => {
    for (const uri of await vscode.workspace.findFiles(pattern, excluded, mostFiles)) {
      await read(uri);
      // Between two files the extension host has time for whoever types.
      await new Promise((done) => setTimeout(done, 0));
    }
    complete = files.size < mostFiles;
    renew();
  };
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  const listeners = [
    changed, watcher,
    watcher.onDidChange((uri) => { if (started) void read(uri); }),
    watcher.onDidCreate((uri) => { if (started) void read(uri); }),
    watcher.onDidDelete((uri) => {
      files.delete(pathOf(uri));
      index.remove(pathOf(uri));
      renew();
    }),
    results.onDidInspect((document) => {
      if (started && document.uri.scheme !== 'untitled') update(pathOf(document.uri), results.inspect(document));
    }),
    settings.onDidChange(() => { if (started) void readAll(); }),
  ];
  const exists = (path: string): boolean | undefined => {
    if (files.has(path)) return true;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    // A folder without any Markdown may be one that is not read.
    return complete && [...files.keys()].some((each) => each.startsWith(folder)) ? false : undefined;
  };
  return {
    onDidChange: changed.event,
    start() {
      if (started) return;
      started = true;
      void readAll();
    },
    of(document) {
      if (!started || document.uri.scheme === 'untitled') return [];
      found ??= index.findings({ now: Date.now(), severities: settings.configFor(document.uri).severities, exists });
      return (found.get(pathOf(document.uri)) ?? []).map((finding) => {
        const shown: Finding = { ...finding, fixes: [], related: [] };
        others.set(shown, finding.related);
        return shown;
      });
    },
    diagnosticOf(finding, document) {
      const diagnostic = diagnosticOf(finding, document);
      const related = others.get(finding);
      const uri = related && files.get(related.path);
      const [start, end] = related ? [related.range.start, related.range.end].map((offset) => index.pointAt(related.path, offset)) : [];
      if (related && uri && start && end) diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, new vscode.Range(start.line, start.character, end.line, end.character)), spoken(related.said ?? related.message))];
      return diagnostic;
    },
    dispose() {
      clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
    },
  };
}
