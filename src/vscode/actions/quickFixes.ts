import * as vscode from 'vscode';
import { brokenComment, holdsBlank, type Finding, type Fix } from '../../linter/index.js';
import { diagnosticOf } from '../diagnostics.js';
import { hasPage } from '../rulePages.js';
import { spoken } from '../spoken.js';
import { workspaceEdit } from './edits.js';

/**
 * Quick fixes for one finding: its repairs, the ways to switch it off, and its page.
 * @param suppressions the fixes that switch a finding off
 */
export function* actionsFor(finding: Finding, document: vscode.TextDocument, suppressions: (finding: Finding) => readonly Fix[]): Generator<vscode.CodeAction> {
  const diagnostic = diagnosticOf(finding, document);
  const action = (title: string): vscode.CodeAction => {
    const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    made.diagnostics = [diagnostic];
    return made;
  };
  for (const [index, fix] of finding.fixes.entries()) {
    const made = action(spoken(fix.said ?? fix.title));
    made.edit = workspaceEdit(document, fix.edits);
    made.isPreferred = index === 0 && finding.fixes.length === 1;
    const blank = fix.edits.find((edit) => holdsBlank(edit.text));
    if (blank) made.command = { title: vscode.l10n.t('Select the blank'), command: 'productStrategy.nextBlank', arguments: [document.uri, blank.start] };
    yield made;
  }
  if (finding.ruleId === brokenComment) return;
  const off = suppressions(finding);
  for (const fix of off) {
    const made = action(spoken(fix.said ?? fix.title));
    made.edit = workspaceEdit(document, fix.edits);
    yield made;
  }
  if (off.length > 0) {
    const accept = action(vscode.l10n.t('Accept {0} with a reason…', finding.ruleId));
    accept.command = { title: accept.title, command: 'productStrategy.accept', arguments: [document.uri, finding.ruleId, finding.range.start] };
    yield accept;
  }
  if (!hasPage(finding.ruleId)) return;
  const page = action(vscode.l10n.t('Why leaders ask for {0}', finding.ruleId));
  page.command = { title: page.title, command: 'productStrategy.openRulePage', arguments: [finding.ruleId] };
  yield page;
}
