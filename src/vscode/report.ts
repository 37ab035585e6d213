import * as vscode from 'vscode';
import { htmlReport } from '../report/html.js';
import type { ActiveDocument } from './active.js';
import { exportReport } from './reporting/exportReport.js';
import { commandLink } from './reporting/links.js';
import { readPageMedia } from './reporting/media.js';
import { createReportPanel, type PanelPage } from './reporting/panel.js';
import { followSubject, type ReportSubject, type WorkspaceReports } from './reporting/subject.js';
import type { Changes } from './changes.js';
import { openDocument, type Results } from './results.js';
import type { LocatedReport } from './workspaceIndex.js';
import type { Settings } from './settings.js';
import { editorSpeech } from './spoken.js';

/** The report that leaders read: in a panel, and as a file. */
export interface Report extends vscode.Disposable {
  /**
   * Shows the report on the active strategy document, or on the whole workspace.
   * @param scope `workspace` or `document`; when not given what is shown already, else the document, else the workspace where
   *   none is active
   */
  open(scope?: unknown): Promise<void>;
  /** Writes what the report shows, or would show, into a file that the author chooses. */
  export(): Promise<void>;
  /** Shows a line, from 1, of a document in the editor. */
  reveal(uri?: unknown, line?: unknown): Promise<void>;
}

/** What became of the documents that are open, by their paths; of a whole workspace it is not asked. */
function historyOf(documents: readonly LocatedReport[], subject: ReportSubject, { histories }: Changes) {
  const open = new Map(documents.map(({ path, uri }) => [path, openDocument(uri)]));
  return (path: string) => {
    const document = subject.scope() === 'document' ? open.get(path) : undefined;
    return document && histories.known(document);
  };
}

/** The page that the panel shows. */
function pageOf(subject: ReportSubject, changes: Changes, page: PanelPage): string {
  const nothing = (): string =>
    subject.isBeingRead()
      ? vscode.l10n.t('The document is being read.')
      : vscode.l10n.t('There is nothing to report on: the document is no longer a strategy document.');
  const { title, documents } = subject.contents() ?? { title: nothing(), documents: [] };
  const addresses = new Map(documents.map(({ path, uri }) => [path, uri.toString()]));
  const other =
    subject.scope() === 'document'
      ? { text: vscode.l10n.t('Report on the whole workspace'), href: commandLink('openReport', 'workspace') }
      : { text: vscode.l10n.t('Report on the active document'), href: commandLink('openReport', 'document') };
  return htmlReport(documents, {
    title,
    today: Date.now(),
    speech: editorSpeech(),
    ...page,
    actions: [other, { text: vscode.l10n.t('Export the report'), href: commandLink('exportReport') }],
    linkTo: (path, line) => commandLink('revealPlace', addresses.get(path), line),
    historyOf: historyOf(documents, subject, changes),
  });
}

/** Shows a line, from 1, of a document: in the column where it is seen already, else in the one given. */
async function revealLine(address: string, line: number, column: vscode.ViewColumn): Promise<void> {
  try {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(address, true));
    const place = document.lineAt(Math.max(0, Math.min(Math.floor(line), document.lineCount) - 1)).range.start;
    const viewColumn =
      vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn ?? column;
    await vscode.window.showTextDocument(document, { viewColumn, selection: new vscode.Range(place, place) });
  } catch {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The document cannot be opened: it may have been moved or deleted since the report was made.'),
    );
  }
}

/** Makes the report; nothing is read or shown before the user asks. */
export function createReport(
  context: vscode.ExtensionContext,
  active: ActiveDocument,
  results: Results,
  workspace: WorkspaceReports,
  settings: Settings,
  changes: Changes,
): Report {
  const subject = followSubject(active, results, workspace);
  const panel = createReportPanel(
    context,
    {
      type: 'productStrategy.report',
      title: vscode.l10n.t('Strategy Report'),
      commands: ['revealPlace', 'exportReport', 'openReport'],
    },
    (page) => pageOf(subject, changes, page),
    subject.reset,
  );
  const shownScope = () => (panel.isOpen() ? subject.scope() : undefined);
  const listeners = vscode.Disposable.from(
    panel,
    workspace.onDidChange(panel.drawLater),
    results.onDidInspect((document) => {
      if (subject.shows(document)) panel.drawLater();
    }),
    results.onDidRead(panel.drawLater),
    changes.histories.onDidChange(panel.drawLater),
    settings.onDidChange(panel.drawLater),
    vscode.workspace.onDidChangeWorkspaceFolders(subject.forgetWorkspace),
    active.onDidChange(() => {
      if (panel.isOpen() && subject.scope() === 'document' && subject.follow()) panel.drawLater();
    }),
  );
  return {
    async open(wanted) {
      if (!(await subject.prepare(wanted === 'workspace' || wanted === 'document' ? wanted : shownScope()))) return;
      await panel.show();
    },
    async export() {
      if (!(await subject.prepare(shownScope()))) return;
      const shown = subject.contents();
      const { styles } = await readPageMedia(context);
      if (shown) return exportReport(shown, subject.folder(), styles, historyOf(shown.documents, subject, changes));
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'There is nothing to report on yet: the document is still being read, or is no longer a strategy document.',
        ),
      );
    },
    async reveal(uri, line) {
      if (typeof uri === 'string' && typeof line === 'number') await revealLine(uri, line, panel.columnBeside());
    },
    dispose: () => listeners.dispose(),
  };
}
