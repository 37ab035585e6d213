import * as vscode from 'vscode';
import { htmlReport, policyFor } from '../report/html.js';
import { markdownReport } from '../report/markdown.js';
import type { ActiveDocument } from './active.js';
import { readAll } from './readAll.js';
import type { Results } from './results.js';
import type { Settings } from './settings.js';
import { editorSpeech } from './spoken.js';
import type { LocatedReport, WorkspaceFindings } from './workspaceIndex.js';

/** What a report needs of the workspace. */
export type WorkspaceReports = Pick<WorkspaceFindings, 'reportOf' | 'reports' | 'readAll' | 'onDidChange'>;

/** The report that leaders read: in a panel, and as a file. */
export interface Report extends vscode.Disposable {
  /**
   * Shows the report on the active strategy document, or on the whole workspace.
   * @param scope `workspace` or `document`; what is shown already, else the document, when not given
   */
  open(scope?: unknown): Promise<void>;
  /** Writes what the report shows, or would show, into a file that the author chooses. */
  export(): Promise<void>;
  /** Shows a line, from 1, of a document in the editor. */
  reveal(uri?: unknown, line?: unknown): Promise<void>;
}

type Scope = 'document' | 'workspace';

/** The report is drawn anew no more often, in milliseconds. */
const pause = 1_000;

/** A value that nobody guesses, for the policy of a page. */
function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function commandLink(command: string, ...args: readonly unknown[]): string {
  return `command:productStrategy.${command}${args.length > 0 ? `?${encodeURIComponent(JSON.stringify(args))}` : ''}`;
}

/** The way from one file to another of the same folder of the workspace; undefined when they share none. */
function relativeLink(from: vscode.Uri, to: vscode.Uri): string | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(from);
  if (!folder || vscode.workspace.getWorkspaceFolder(to) !== folder) return undefined;
  const [start, end] = [from.path.split('/').slice(0, -1), to.path.split('/')];
  let shared = 0;
  while (shared < start.length && start[shared] === end[shared]) shared += 1;
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].map(encodeURIComponent).join('/');
}

/** The style sheets that the extension ships; a page is readable without them. */
async function shippedStyles({ extensionUri }: vscode.ExtensionContext): Promise<string> {
  try {
    const sheets = await Promise.all(['report.css', 'preview.css'].map((name) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'media', name))));
    return sheets.map((bytes) => new TextDecoder().decode(bytes)).join('');
  } catch {
    return '';
  }
}

/** Makes the report; nothing is read or shown before somebody asks. */
export function createReport(context: vscode.ExtensionContext, active: ActiveDocument, results: Results, workspace: WorkspaceReports, settings: Settings): Report {
  let panel: vscode.WebviewPanel | undefined;
  let scope: Scope = 'document';
  /** The strategy document that was active last: the panel itself takes the focus from it. */
  let subject: vscode.TextDocument | undefined;
  let hasRead = false;
  let nonce = '';
  let drawnAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastHtml = '';
  let styles: string | undefined;

  const isStrategy = (document: vscode.TextDocument): boolean => (results.of(document)?.kind ?? null) !== null || results.isReading(document);
  const follow = (): void => {
    const document = active.current();
    if (document && isStrategy(document)) subject = document;
  };
  /** What the report shows; undefined while its document is being read or is none of ours any more. */
  const contents = (): { readonly title: string; readonly documents: readonly LocatedReport[] } | undefined => {
    if (scope === 'workspace') return { title: vscode.l10n.t('Strategy report: {0}', vscode.workspace.name ?? ''), documents: workspace.reports() };
    const address = subject?.uri.toString();
    const report = subject?.isClosed ? workspace.reports().find(({ uri }) => uri.toString() === address) : subject && workspace.reportOf(subject);
    return report && { title: vscode.l10n.t('Strategy report: {0}', report.title), documents: [report] };
  };
  const draw = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!panel?.visible) return;
    drawnAt = Date.now();
    const shown = contents() ?? { title: subject && results.isReading(subject) ? vscode.l10n.t('The document is being read.') : vscode.l10n.t('There is nothing to report on: the document is no strategy document any more.'), documents: [] };
    const addresses = new Map(shown.documents.map(({ path, uri }) => [path, uri.toString()]));
    const html = htmlReport(shown.documents, {
      title: shown.title, today: drawnAt, speech: editorSpeech(), styles: styles ?? '', policy: policyFor(nonce), nonce,
      actions: [
        scope === 'document' ? { text: vscode.l10n.t('Report on the whole workspace'), href: commandLink('openReport', 'workspace') } : { text: vscode.l10n.t('Report on the active document'), href: commandLink('openReport', 'document') },
        { text: vscode.l10n.t('Export the report'), href: commandLink('exportReport') },
      ],
      linkTo: (path, line) => commandLink('revealPlace', addresses.get(path), line),
    });
    if (html !== lastHtml) panel.webview.html = lastHtml = html;
  };
  const later = (): void => {
    if (panel?.visible && timer === undefined) timer = setTimeout(draw, Math.max(0, drawnAt + pause - Date.now()));
  };
  const show = (): void => {
    if (panel) panel.reveal();
    else {
      nonce = newNonce();
      lastHtml = '';
      panel = vscode.window.createWebviewPanel('productStrategy.report', vscode.l10n.t('Strategy Report'), vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active, {
        enableScripts: false, enableFindWidget: true, localResourceRoots: [],
        enableCommandUris: ['productStrategy.revealPlace', 'productStrategy.exportReport', 'productStrategy.openReport'],
      });
      panel.onDidChangeViewState(later);
      panel.onDidDispose(() => {
        panel = undefined;
        scope = 'document';
      });
    }
    draw();
  };
  /** Sees to it that there is something to report on; asks whether the workspace is meant when no strategy document is active. */
  const prepare = async (wanted: Scope): Promise<boolean> => {
    follow();
    let chosen = wanted;
    if (chosen === 'document' && (!subject || (subject.isClosed && !hasRead))) {
      const whole = vscode.l10n.t('Report on the whole workspace');
      if ((await vscode.window.showInformationMessage(vscode.l10n.t('Open a strategy document first: the report is on the one that is active.'), whole)) !== whole) return false;
      chosen = 'workspace';
    }
    // Once read, the documents are followed.
    if (chosen === 'workspace' && !hasRead) {
      if (!(await readAll(workspace, vscode.l10n.t('Reading strategy documents')))) return false;
      hasRead = true;
    }
    styles ??= await shippedStyles(context);
    scope = chosen;
    return true;
  };
  const listeners = [
    workspace.onDidChange(later),
    results.onDidInspect((document) => { if (scope === 'workspace' || document === subject) later(); }),
    results.onDidRead(later),
    settings.onDidChange(later),
    vscode.workspace.onDidChangeWorkspaceFolders(() => { hasRead = false; }),
    active.onDidChange(() => {
      if (!panel || scope === 'workspace') return;
      const before = subject;
      follow();
      if (subject !== before) later();
    }),
  ];
  return {
    async open(wanted) {
      if (await prepare(wanted === 'workspace' || wanted === 'document' ? wanted : panel ? scope : 'document')) show();
    },
    async export() {
      if (!(await prepare(panel ? scope : 'document'))) return;
      const shown = contents();
      if (!shown) {
        void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to report on yet: the document is still being read, or is no strategy document any more.'));
        return;
      }
      const format = await vscode.window.showQuickPick(['HTML', 'Markdown'], { placeHolder: vscode.l10n.t('Export the report as what?') });
      if (!format) return;
      const end = format === 'HTML' ? 'html' : 'md';
      const folder = (subject && scope === 'document' ? vscode.workspace.getWorkspaceFolder(subject.uri) : undefined)?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
      const target = await vscode.window.showSaveDialog({ ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `strategy-report.${end}`) }), filters: { [format]: [end] } });
      if (!target) return;
      const addresses = new Map(shown.documents.map(({ path, uri }) => [path, uri]));
      const linkTo = (path: string): string | undefined => {
        const uri = addresses.get(path);
        return uri && relativeLink(target, uri);
      };
      const options = { title: shown.title, today: Date.now(), speech: editorSpeech(), linkTo };
      const own = newNonce();
      // A report is no strategy document itself.
      const text = end === 'md' ? `---\nkind: none\n---\n\n${markdownReport(shown.documents, options)}` : htmlReport(shown.documents, { ...options, styles: styles ?? '', policy: policyFor(own), nonce: own });
      try {
        await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
      } catch {
        void vscode.window.showErrorMessage(vscode.l10n.t('The report cannot be written to "{0}": choose another place, or see whether you may write there.', vscode.workspace.asRelativePath(target)));
        return;
      }
      void vscode.window.showInformationMessage(vscode.l10n.t('The report was written to "{0}".', vscode.workspace.asRelativePath(target)));
    },
    async reveal(uri, line) {
      if (typeof uri !== 'string' || typeof line !== 'number') return;
      try {
        const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
        const place = document.lineAt(Math.max(0, Math.min(Math.floor(line), document.lineCount) - 1)).range.start;
        const column = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn ?? (panel?.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One);
        await vscode.window.showTextDocument(document, { viewColumn: column, selection: new vscode.Range(place, place) });
      } catch {
        void vscode.window.showErrorMessage(vscode.l10n.t('The document cannot be opened: it may have been moved or deleted since the report was drawn.'));
      }
    },
    dispose() {
      clearTimeout(timer);
      panel?.dispose();
      for (const listener of listeners) listener.dispose();
    },
  };
}
