import * as vscode from 'vscode';
import { brokenComment, holdsBlank, type Finding, type Fix } from '../../linter/index.js';
import { hasPage } from '../rulePages.js';
import { spoken } from '../spoken.js';
import { EditingAction } from './edits.js';

/** What repairs a finding, or switches it off. */
function fixAction(fix: Fix, document: vscode.TextDocument): EditingAction {
  return new EditingAction(spoken(fix.said ?? fix.title), vscode.CodeActionKind.QuickFix, document, () => fix.edits);
}

/** A quick fix that asks or shows something. */
function commandAction(title: string, command: string, args: readonly unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: `productStrategy.${command}`, arguments: [...args] };
  return action;
}

/** The repairs of a finding, as it offers them. */
export function* repairs({ fixes }: Finding, document: vscode.TextDocument): Generator<vscode.CodeAction> {
  for (const fix of fixes) {
    const made = fixAction(fix, document);
    made.isPreferred = fixes.length === 1;
    const blank = fix.edits.find((edit) => holdsBlank(edit.text));
    if (blank)
      made.command = {
        title: vscode.l10n.t('Select the blank'),
        command: 'productStrategy.nextBlank',
        arguments: [document.uri, blank.start],
      };
    yield made;
  }
}

/**
 * Quick fixes for one finding: its repairs, the ways to switch it off, and its page.
 * @param diagnostic the finding as it is shown
 * @param suppressions the fixes that switch a finding off
 */
export function actionsFor(
  finding: Finding,
  diagnostic: vscode.Diagnostic,
  document: vscode.TextDocument,
  suppressions: (finding: Finding) => readonly Fix[],
): readonly vscode.CodeAction[] {
  const { ruleId, range } = finding;
  const actions = [...repairs(finding, document)];
  if (ruleId !== brokenComment) {
    const off = suppressions(finding).map((fix) => fixAction(fix, document));
    actions.push(...off);
    if (off.length > 0)
      actions.push(
        commandAction(vscode.l10n.t('Accept {0} with a reason…', ruleId), 'accept', [
          document.uri,
          ruleId,
          range.start,
        ]),
      );
    if (hasPage(ruleId))
      actions.push(commandAction(vscode.l10n.t('Why leaders ask for {0}', ruleId), 'openRulePage', [ruleId]));
  }
  for (const action of actions) action.diagnostics = [diagnostic];
  return actions;
}
