import * as vscode from 'vscode';
import { acceptanceEdits, readDay, reasonProblem } from '../linter/index.js';
import { workspaceEdit } from './actions/edits.js';
import type { Results } from './results.js';
import type { Settings } from './settings.js';
import { spoken } from './spoken.js';

/**
 * Asks for a reason and a last day, and accepts a finding with them, in comments above its block.
 * @param uri the document
 * @param ruleId the item
 * @param offset where its finding begins, in UTF-16 code units
 */
export async function accept(results: Results, settings: Settings, uri?: unknown, ruleId?: unknown, offset?: unknown): Promise<void> {
  if (!(uri instanceof vscode.Uri) || typeof ruleId !== 'string' || typeof offset !== 'number') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Accept a finding where it stands: its quick fixes offer it.'));
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const { version } = document;
  const title = vscode.l10n.t('Accept {0}', ruleId);
  const reason = await vscode.window.showInputBox({
    title, prompt: vscode.l10n.t('Why is this accepted? The reason stands in the document, for everybody who reads it.'), placeHolder: vscode.l10n.t('We measure from January on'), ignoreFocusOut: true,
    validateInput: (text) => {
      const problem = reasonProblem(text);
      return problem && spoken(problem);
    },
  });
  if (reason === undefined) return;
  const now = Date.now();
  const today = now - (now % 86_400_000);
  const { calendar } = settings.configFor(uri);
  const until = await vscode.window.showInputBox({
    title, prompt: vscode.l10n.t('Until when? After that day the finding comes back. Leave it empty for no end.'), placeHolder: '2027-03-31, Q1 2027, in 3 months', ignoreFocusOut: true,
    validateInput: (text) => {
      const read = text.trim() === '' ? undefined : readDay(text, calendar, today);
      return read && 'problem' in read ? spoken(read.problem) : undefined;
    },
  });
  if (until === undefined) return;
  const day = until.trim() === '' ? undefined : readDay(until, calendar, today);
  if (day && 'problem' in day) return;
  const inspection = results.inspect(document);
  // While somebody answered, the text may have moved.
  const findings = inspection?.result.findings.filter((finding) => finding.ruleId === ruleId) ?? [];
  const start = document.version === version ? offset : findings.sort((a, b) => Math.abs(a.range.start - offset) - Math.abs(b.range.start - offset))[0]?.range.start;
  const edits = inspection && start !== undefined ? acceptanceEdits(inspection.document, { ruleId, range: { start, end: start } }, reason, day?.day) : [];
  if (edits.length === 0 || !(await vscode.workspace.applyEdit(workspaceEdit(document, edits)))) void vscode.window.showWarningMessage(vscode.l10n.t('The finding is no longer where it was: nothing was changed.'));
}
