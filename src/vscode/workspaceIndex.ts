import * as vscode from 'vscode';
import { createLinter, notChecked, type Finding, type Inspection } from '../linter/index.js';
import { acceptedRisksIn, reportDocumentOf, withFindings, type ReportDocument } from '../report/model.js';
import { createWorkspaceIndex, summaryOf, type DocumentSummary, type WorkspaceFinding } from '../workspace/index.js';
import { diagnosticOf, type Located } from './diagnostics.js';
import type { Failures } from './failures.js';
import { isOurs, openDocument, type Results } from './results.js';
import type { Settings } from './settings.js';
import { spoken } from './spoken.js';

/** What the other documents of the workspace show about one. */
export interface WorkspaceFindings extends vscode.Disposable {
  /** The findings for an open document; none before the workspace has been read. */
  of(document: vscode.TextDocument): readonly Finding[];
  /** The diagnostic of such a finding, with the place in the other document. */
  diagnosticOf(finding: Finding, document: vscode.TextDocument): vscode.Diagnostic;
  /**
   * Reads the workspace, the first time it is called: nothing is read for a window without strategy documents.
   * @returns resolves when it has been read
   */
  start(): Promise<void>;
  /**
   * Reads the workspace anew, and keeps the findings of files that are not open from then on.
   * @param report is told of every file; @param isCancelled is asked before each
   */
  readAll(report: (done: number, of: number) => void, isCancelled: () => boolean): Promise<void>;
  /** Files that are not open, with the findings of each; none before {@link readAll}. */
  closed(): ReadonlyMap<string, ClosedFile>;
  /** An open document as a report shows it; undefined when it is none of ours, or is still being read. */
  reportOf(document: vscode.TextDocument): LocatedReport | undefined;
  /** How many strategy documents of the workspace are known so far. */
  size(): number;
  /** Every strategy document that was read, and those that are open, in the order of their paths. */
  reports(): readonly LocatedReport[];
  /** What is known of every strategy document of the workspace, with its address; none before the workspace has been read. */
  summaries(): readonly { readonly uri: vscode.Uri; readonly summary: DocumentSummary }[];
  readonly onDidChange: vscode.Event<void>;
}

/** What a report says of a document, with the document's address. */
export interface LocatedReport extends ReportDocument {
  readonly uri: vscode.Uri;
}

/** A strategy document that is not open, with what was found in it. */
export interface ClosedFile extends Located {
  readonly findings: readonly Finding[];
  /** What the other documents show about it. */
  others(): readonly vscode.Diagnostic[];
}

const pattern = '**/*.{md,markdown}';
const excluded = '**/{node_modules,.git,vendor}/**';
/** As many files are read; a larger folder is an archive, and its first files are as good as any. */
const mostFiles = 2_000;
/** As many are read when somebody asks for the whole workspace. */
const mostChecked = 20_000;
/** While somebody types, nothing else is read for so long, in milliseconds. */
const calm = 300;
/** Larger files are left out, in bytes. */
const largestFile = 300_000;

const pathOf = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri, (vscode.workspace.workspaceFolders?.length ?? 0) > 1);

/** Keeps an index of the workspace's strategy documents, which follows edits and changes of files. */
export function indexWorkspace(results: Results, settings: Settings, failures: Failures): WorkspaceFindings {
  const index = createWorkspaceIndex();
  const changed = new vscode.EventEmitter<void>();
  const files = new Map<string, vscode.Uri>();
  let complete = false;
  let started = false;
  let first: Promise<void> | undefined;
  const others = new WeakMap<Finding, WorkspaceFinding['related']>();
  let found: ReadonlyMap<string, readonly WorkspaceFinding[]> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Open documents that were linted since the last time: they are summed up when nobody types. */
  const inspected = new Set<vscode.TextDocument>();
  const renew = (): void => {
    found = undefined;
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const document of inspected) if (!document.isClosed) update(pathOf(document.uri), results.inspect(document), false);
      inspected.clear();
      changed.fire();
    }, 200);
  };
  /** Findings of files that are not open; kept once somebody has asked for the whole workspace. */
  const kept = new Map<string, ClosedFile>();
  let keeping = false;
  /** What reports say of documents that were read from their files; an open document is asked itself. */
  const reported = new Map<string, LocatedReport>();
  const reportFrom = (path: string, uri: vscode.Uri, inspection: Inspection, others: readonly Finding[]): LocatedReport | undefined => {
    // The facts of what is none of ours are not asked for: they would have to be read first.
    const report = inspection.result.kind === null ? undefined : reportDocumentOf({ document: inspection.document, result: inspection.result, others, accepted: acceptedRisksIn(inspection.document), path });
    return report && { ...report, uri };
  };
  let typedAt = 0;
  /** Lets others have their turn, and waits while somebody types. */
  const turn = async (): Promise<void> => {
    do await new Promise((done) => setTimeout(done, Date.now() - typedAt < calm ? calm : 0));
    while (Date.now() - typedAt < calm);
  };
  const forget = (path: string): void => {
    files.delete(path);
    kept.delete(path);
    reported.delete(path);
    index.remove(path);
  };
  const keep = (path: string, uri: vscode.Uri, found: readonly Finding[]): void => {
    if (!keeping) return;
    // Fixes hold on to the whole document, and nobody asks for those of a file that is not open.
    const findings = found.map(({ ruleId, severity, message, said, range, related }): Finding => ({ ruleId, severity, message, said, range, related, fixes: [] }));
    const positionAt = (offset: number): vscode.Position => {
      const { line, character } = index.pointAt(path, offset) ?? { line: 0, character: 0 };
      return new vscode.Position(line, character);
    };
    const file: ClosedFile = { uri, positionAt, findings, others: () => all().get(path)?.map((finding) => diagnosticWith(finding, finding.related, file)) ?? [] };
    kept.set(path, file);
  };
  const update = (path: string, known: ReturnType<Results['inspect']>, tell = true): void => {
    if (!known || known.result.kind === null) index.remove(path);
    else {
      try {
        index.set(summaryOf(known.document, path, known.result.kind));
      } catch (error) {
        index.remove(path);
        const uri = files.get(path);
        if (uri) failures.note(uri, error);
      }
    }
    if (tell) renew();
  };
  const read = async (uri: vscode.Uri): Promise<void> => {
    const path = pathOf(uri);
    files.set(path, uri);
    const open = openDocument(uri);
    if (open) {
      kept.delete(path);
      return update(path, results.inspect(open));
    }
    let bytes: Uint8Array;
    try {
      bytes = await vscode.workspace.fs.readFile(uri);
    } catch {
      // Gone since it was listed.
      return forget(path);
    }
    try {
      if (bytes.length > largestFile || !settings.isEnabled(uri)) {
        forget(path);
        files.set(path, uri);
        return;
      }
      const steps = createLinter().inspectInSteps(new TextDecoder().decode(bytes), { path, config: settings.configFor(uri) });
      let step = steps.next();
      for (; !step.done; step = steps.next()) await turn();
      // Whoever opened it meanwhile sees it as it is in the editor.
      if (openDocument(uri)) return await read(uri);
      const inspection = step.value;
      update(path, inspection);
      if (inspection.result.kind === null) kept.delete(path);
      else keep(path, uri, inspection.result.findings);
      const report = reportFrom(path, uri, inspection, []);
      if (report) reported.set(path, report);
      else reported.delete(path);
    } catch (error) {
      forget(path);
      files.set(path, uri);
      failures.note(uri, error);
      keep(path, uri, [notChecked(error)]);
    }
  };
  const readAll = async (most = mostFiles, report: (done: number, of: number) => void = () => undefined, isCancelled: () => boolean = () => false): Promise<void> => {
    const uris = await vscode.workspace.findFiles(pattern, excluded, most);
    for (const [at, uri] of uris.entries()) {
      if (isCancelled()) return;
      await read(uri);
      report(at + 1, uris.length);
      await turn();
    }
    complete = files.size < most;
    renew();
  };
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  const listeners = [
    changed, watcher,
    watcher.onDidChange((uri) => { if (started) void read(uri); }),
    watcher.onDidCreate((uri) => { if (started) void read(uri); }),
    watcher.onDidDelete((uri) => {
      forget(pathOf(uri));
      renew();
    }),
    results.onDidInspect((document) => {
      // What lies outside the workspace says nothing about its documents.
      if (!started || !vscode.workspace.getWorkspaceFolder(document.uri)) return;
      inspected.add(document);
      renew();
    }),
    vscode.workspace.onDidChangeTextDocument(() => { typedAt = Date.now(); }),
    vscode.workspace.onDidOpenTextDocument((document) => { if (kept.delete(pathOf(document.uri))) renew(); }),
    vscode.workspace.onDidCloseTextDocument((document) => { if (started && isOurs(document) && vscode.workspace.getWorkspaceFolder(document.uri)) void read(document.uri); }),
    settings.onDidChange(() => { if (started) void readAll(); }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      for (const path of [...files.keys()]) forget(path);
      if (started) void readAll();
    }),
  ];
  const all = (): ReadonlyMap<string, readonly WorkspaceFinding[]> => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    return (found ??= folder ? index.findings({ ...settings.configFor(folder.uri), now: Date.now(), exists }) : new Map());
  };
  /** A diagnostic with the place in the other document. */
  const diagnosticWith = (finding: Omit<Finding, 'fixes' | 'related'>, related: WorkspaceFinding['related'], document: Located): vscode.Diagnostic => {
    const diagnostic = diagnosticOf({ ...finding, fixes: [], related: [] }, document);
    const uri = related && files.get(related.path);
    const [start, end] = related ? [related.range.start, related.range.end].map((offset) => index.pointAt(related.path, offset)) : [];
    if (related && uri && start && end) diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, new vscode.Range(start.line, start.character, end.line, end.character)), spoken(related.said ?? related.message))];
    return diagnostic;
  };
  const exists = (path: string): boolean | undefined => {
    if (files.has(path)) return true;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    // A folder without any Markdown may be one that is not read.
    return complete && [...files.keys()].some((each) => each.startsWith(folder)) ? false : undefined;
  };
  /** What the other documents show about an open one. */
  const of = (document: vscode.TextDocument): readonly Finding[] => {
    if (!started || document.uri.scheme === 'untitled') return [];
    return (all().get(pathOf(document.uri)) ?? []).map((finding) => {
      const shown: Finding = { ...finding, fixes: [], related: [] };
      others.set(shown, finding.related);
      return shown;
    });
  };
  const reportOf = (document: vscode.TextDocument): LocatedReport | undefined => {
    const inspection = results.inspect(document);
    // What lies outside the workspace is named without its folders, which are nobody else's business.
    const path = vscode.workspace.getWorkspaceFolder(document.uri) ? pathOf(document.uri) : (document.uri.path.split('/').at(-1) ?? '');
    return inspection && reportFrom(path, document.uri, inspection, of(document));
  };
  return {
    onDidChange: changed.event,
    reportOf,
    size: () => index.all().length,
    reports() {
      const found = new Map([...reported].map(([path, report]) => [path, withFindings(report, (all().get(path) ?? []).map(({ ruleId, severity, said, range }) => ({ ruleId, severity, said, line: (index.pointAt(path, range.start)?.line ?? 0) + 1 })))]));
      const open = vscode.workspace.textDocuments.filter((document) => isOurs(document) && document.uri.scheme !== 'untitled' && vscode.workspace.getWorkspaceFolder(document.uri));
      for (const document of open) {
        const path = pathOf(document.uri);
        const report = reportOf(document);
        // One that is read for the first time is as its file is.
        if (report) found.set(path, report);
        else if (!results.isReading(document)) found.delete(path);
      }
      return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    start() {
      started = true;
      return (first ??= readAll());
    },
    async readAll(report, isCancelled) {
      started = true;
      keeping = true;
      await readAll(mostChecked, report, isCancelled);
    },
    closed: () => kept,
    of,
    summaries: () => index.all().flatMap((summary) => {
      const uri = files.get(summary.path);
      return uri ? [{ uri, summary }] : [];
    }),
    diagnosticOf: (finding, document) => diagnosticWith(finding, others.get(finding), document),
    dispose() {
      clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
    },
  };
}
