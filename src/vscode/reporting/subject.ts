import * as vscode from 'vscode';
import type { ActiveDocument } from '../active.js';
import { readAll } from '../readAll.js';
import type { Results } from '../results.js';
import type { LocatedReport, WorkspaceFindings } from '../workspaceIndex.js';

/** What a report needs of the workspace. */
export type WorkspaceReports = Pick<WorkspaceFindings, 'reportOf' | 'reports' | 'readAll' | 'onDidChange'>;

/** Whether a report is on one document or on all. */
export type Scope = 'document' | 'workspace';

/** What a report shows. */
export interface ReportContents {
  readonly title: string;
  readonly documents: readonly LocatedReport[];
}

/** What the report is on. */
export interface ReportSubject {
  scope(): Scope;
  /** Looks at the active document. @returns whether the report is on another one now */
  follow(): boolean;
  /** What the report shows; undefined while its document is being read, or is not a strategy document any more. */
  contents(): ReportContents | undefined;
  /** Whether a change of a document may change what the report shows. */
  shows(document: vscode.TextDocument): boolean;
  /** Whether the document that the report is on is still being read. */
  isBeingRead(): boolean;
  /** The folder that a file with the report lies in best. */
  folder(): vscode.Uri | undefined;
  /**
   * Sees to it that there is something to report on.
   * @param wanted `document` asks whether the workspace is meant when no strategy document is active; undefined takes the
   *   active one, else the workspace
   * @returns false when there is nothing, or nobody wants it
   */
  prepare(wanted: Scope | undefined): Promise<boolean>;
  /** Is on the active document again. */
  reset(): void;
  /** The workspace has to be read again before a report on it: it has other folders. */
  forgetWorkspace(): void;
}

/** Says that no strategy document is active. @returns whether the user wants a report on the workspace then */
async function isWorkspaceMeant(): Promise<boolean> {
  const whole = vscode.l10n.t('Report on the whole workspace');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Open a strategy document to report on it, or report on the whole workspace.'),
    whole,
  );
  return chosen === whole;
}

/** Follows the strategy document that was active last: the report's own panel takes the focus from it. */
export function followSubject(active: ActiveDocument, results: Results, workspace: WorkspaceReports): ReportSubject {
  let scope: Scope = 'document';
  let subject: vscode.TextDocument | undefined;
  let hasRead = false;
  const isStrategy = (document: vscode.TextDocument): boolean =>
    (results.of(document)?.kind ?? null) !== null || results.isReading(document);
  const follow = (): boolean => {
    const document = active.current();
    if (!document || document === subject || !isStrategy(document)) return false;
    subject = document;
    return true;
  };
  const reportOnSubject = (): LocatedReport | undefined => {
    if (!subject?.isClosed) return subject && workspace.reportOf(subject);
    const address = subject.uri.toString();
    return workspace.reports().find(({ uri }) => uri.toString() === address);
  };
  return {
    scope: () => scope,
    follow,
    contents() {
      if (scope === 'workspace')
        return {
          title: vscode.l10n.t('Strategy report: {0}', vscode.workspace.name ?? ''),
          documents: workspace.reports(),
        };
      const report = reportOnSubject();
      return report && { title: vscode.l10n.t('Strategy report: {0}', report.title), documents: [report] };
    },
    shows: (document) => scope === 'workspace' || document === subject,
    isBeingRead: () => subject !== undefined && results.isReading(subject),
    folder: () =>
      (subject && scope === 'document' ? vscode.workspace.getWorkspaceFolder(subject.uri) : undefined)?.uri ??
      vscode.workspace.workspaceFolders?.[0]?.uri,
    async prepare(wanted) {
      follow();
      let chosen = wanted ?? (subject && !subject.isClosed ? 'document' : 'workspace');
      if (chosen === 'document' && (!subject || (subject.isClosed && !hasRead))) {
        if (!(await isWorkspaceMeant())) return false;
        chosen = 'workspace';
      }
      // Once read, the documents are followed.
      if (chosen === 'workspace' && !hasRead) {
        if (!(await readAll(workspace, vscode.l10n.t('Reading strategy documents')))) return false;
        hasRead = true;
      }
      scope = chosen;
      return true;
    },
    reset() {
      scope = 'document';
    },
    forgetWorkspace() {
      hasRead = false;
    },
  };
}
