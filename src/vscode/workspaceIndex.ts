import * as vscode from 'vscode';
import type { Finding } from '../linter/index.js';
import type { Failures } from './failures.js';
import { isOurs, type Results } from './results.js';
import type { Settings } from './settings.js';
import { signalOf } from './workspace/cancellation.js';
import { rememberDocuments, type KnownDocuments } from './workspace/knownDocuments.js';
import { watchMarkdownFiles } from './workspace/markdownFiles.js';
import { createNews } from './workspace/news.js';
import { pathOf, readFile } from './workspace/readFile.js';
import { createReadingQueue } from './workspace/readingQueue.js';
import { createTurns } from './workspace/turns.js';
import { createWorkspaceView, type WorkspaceView } from './workspace/view.js';
import { createWholeReading } from './workspace/wholeReading.js';

export type { ClosedFile, LocatedReport } from './workspace/view.js';

/** What the other documents of the workspace show about one. */
export interface WorkspaceFindings extends Omit<WorkspaceView, 'renew'>, vscode.Disposable {
  /** The findings for an open document; none before the workspace has been read. */
  of(document: vscode.TextDocument): readonly Finding[];
  /**
   * Reads the workspace, the first time it is called: nothing is read for a window without strategy documents.
   * @returns resolves when it has been read
   */
  start(): Promise<void>;
  /**
   * Reads the workspace anew, and keeps the findings of files that are not open from then on.
   * @param report is told of every file
   * @returns false when the token ended it
   */
  readAll(report: (done: number, of: number) => void, token: vscode.CancellationToken): Promise<boolean>;
  /** How many strategy documents of the workspace are known so far. */
  size(): number;
  readonly onDidChange: vscode.Event<void>;
}

/** While the author types, nothing else is read for so long, in milliseconds. */
const calm = 300;

/** Whether a document is one of the workspace's: what lies outside says nothing about its documents. */
const isInWorkspace = (document: vscode.TextDocument): boolean =>
  isOurs(document) && vscode.workspace.getWorkspaceFolder(document.uri) !== undefined;

/** Forgets every file for which something is so. */
function forgetWhere(known: KnownDocuments<vscode.Uri>, isGone: (uri: vscode.Uri) => boolean): void {
  for (const [path, { address }] of [...known.files()]) if (isGone(address)) known.forget(path);
}

/** What is known of the workspace's documents, and how files are read. */
function createIndex(results: Results, settings: Settings, failures: Failures) {
  const files = watchMarkdownFiles();
  const known = rememberDocuments<vscode.Uri>(files.isPathExcluded, (uri, error) => failures.note(uri, error));
  const view = createWorkspaceView(known, results, settings);
  const news = createNews(
    (document) => known.learnOpen(pathOf(document.uri), document.uri, results.inspect(document)),
    view.renew,
  );
  const turns = createTurns(calm);
  const queue = createReadingQueue<vscode.Uri>({
    keyOf: (uri) => uri.toString(),
    async read(uri, signal) {
      await readFile(uri, signal, { known, results, settings, failures, turn: turns.next });
      news.renew();
    },
    turn: turns.next,
  });
  const reading = createWholeReading(queue, files.find, (isComplete) => {
    known.isComplete = isComplete;
    news.renew();
  });
  return { files, known, view, news, turns, queue, reading };
}

/** Follows edits and changes of files, once the workspace has been read. */
function followWorkspace(
  { files, known, news, turns, queue, reading }: ReturnType<typeof createIndex>,
  results: Results,
  settings: Settings,
): vscode.Disposable {
  const forget = (uri: vscode.Uri): void => {
    queue.remove(uri.toString());
    known.forget(pathOf(uri));
    news.renew();
  };
  /** Reads the workspace anew, after other files count than before. */
  const readAgain = (isGone: (uri: vscode.Uri) => boolean): void => {
    forgetWhere(known, isGone);
    news.renew();
    reading.again();
  };
  const closed = (document: vscode.TextDocument): void => {
    if (!reading.hasStarted() || !isInWorkspace(document)) return;
    if (files.isExcluded(document.uri)) forget(document.uri);
    else queue.add([document.uri]);
  };
  return vscode.Disposable.from(
    files.onDidChange((uris) => {
      if (reading.hasStarted()) queue.add(uris);
    }),
    files.onDidDelete(forget),
    files.onDidExclude(() => readAgain(files.isExcluded)),
    results.onDidInspect((document) => {
      if (reading.hasStarted() && isInWorkspace(document)) news.inspected(document);
    }),
    settings.onDidChange(() => reading.again()),
    vscode.workspace.onDidChangeTextDocument(() => turns.typed()),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (known.dropFindings(pathOf(document.uri))) news.renew();
    }),
    vscode.workspace.onDidCloseTextDocument(closed),
    // With another folder, paths are named otherwise.
    vscode.workspace.onDidChangeWorkspaceFolders(() => readAgain(() => true)),
  );
}

/** Keeps an index of the workspace's strategy documents, which follows edits and changes of files. */
export function indexWorkspace(results: Results, settings: Settings, failures: Failures): WorkspaceFindings {
  const index = createIndex(results, settings, failures);
  const { files, known, view, news, queue, reading } = index;
  const listeners = vscode.Disposable.from(news, files, queue, followWorkspace(index, results, settings));
  return {
    ...view,
    of: (document) => (reading.hasStarted() ? view.of(document) : []),
    onDidChange: news.onDidChange,
    size: () => known.summaries().length,
    start: reading.start,
    readAll(report, token) {
      known.keepFindings();
      return reading.readMore({ report, signal: signalOf(token) });
    },
    dispose: () => listeners.dispose(),
  };
}
