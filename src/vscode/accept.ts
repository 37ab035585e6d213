import * as vscode from 'vscode';
import { acceptanceEdits, itemName, midnightOf, readDay, reasonProblem, type Message } from '../linter/index.js';
import { workspaceEdit } from './actions/edits.js';
import type { Results } from './results.js';
import type { Settings } from './settings.js';
import { spoken } from './spoken.js';

/**
 * Asks a question about accepting an item.
 * @param problemOf what is wrong with an answer
 * @returns undefined when it was not answered
 */
function ask(
  ruleId: string,
  prompt: string,
  placeHolder: string,
  problemOf: (text: string) => Message | undefined,
): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Accept: {0}', spoken(itemName(ruleId))),
    prompt,
    placeHolder,
    ignoreFocusOut: true,
    validateInput: (text) => {
      const problem = problemOf(text);
      return problem && spoken(problem);
    },
  });
}

/**
 * Asks for a reason and a last day, and accepts a finding with them, in comments above its block.
 * @param uri the document
 * @param ruleId the item
 * @param offset where its finding begins, in UTF-16 code units
 */
export async function accept(
  results: Results,
  settings: Settings,
  uri?: unknown,
  ruleId?: unknown,
  offset?: unknown,
): Promise<void> {
  if (!(uri instanceof vscode.Uri) || typeof ruleId !== 'string' || typeof offset !== 'number') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Accept a finding in its place: the quick fixes offer it.'),
    );
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const { version } = document;
  const reason = await ask(
    ruleId,
    vscode.l10n.t('Why is this accepted? The reason is written into the document, for everybody who reads it.'),
    vscode.l10n.t('We measure from January on'),
    reasonProblem,
  );
  if (reason === undefined) return;
  const { calendar } = settings.configFor(uri);
  const today = midnightOf(Date.now());
  /** The last day; none for an empty answer. */
  const read = (text: string): Partial<{ readonly day: string; readonly problem: Message }> =>
    text.trim() === '' ? {} : readDay(text, calendar, today);
  const until = await ask(
    ruleId,
    vscode.l10n.t('Until when? After that day the finding comes back. Leave empty for no end date.'),
    '2027-03-31, Q1 2027, in 3 months',
    (text) => read(text).problem,
  );
  if (until === undefined || read(until).problem) return;
  const inspection = results.inspect(document);
  // While the user answered, the text may have moved.
  const findings = inspection?.result.findings.filter((finding) => finding.ruleId === ruleId) ?? [];
  const start =
    document.version === version
      ? offset
      : findings.sort((a, b) => Math.abs(a.range.start - offset) - Math.abs(b.range.start - offset))[0]?.range.start;
  const edits =
    inspection && start !== undefined
      ? acceptanceEdits(inspection.document, { ruleId, range: { start, end: start } }, reason, read(until).day)
      : [];
  if (edits.length === 0 || !(await vscode.workspace.applyEdit(workspaceEdit(document, edits))))
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The finding is no longer where it was, so nothing was changed.'),
    );
}
