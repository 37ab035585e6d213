import * as vscode from 'vscode';
import { fixesTogether, type Finding, type TextEdit } from '../../linter/index.js';
import { workspaceEdit } from './edits.js';

/** Edits of the safe fixes of a document, leaving out any that would touch the same place twice. */
export function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  return fixesTogether(findings, ({ fixes }) => fixes.find((each) => each.safe)).edits;
}

/** The quick fix that applies the first fix of every finding of an item; none where fewer than two go together. */
export function fixAllOf(ruleId: string, findings: readonly Finding[], document: vscode.TextDocument): readonly vscode.CodeAction[] {
  const same = findings.filter((finding) => finding.ruleId === ruleId);
  if (same.length < 2) return [];
  const { count, edits } = fixesTogether(same, ({ fixes }) => fixes[0]);
  if (count < 2) return [];
  const all = new vscode.CodeAction(vscode.l10n.t('Fix all {0} in this document ({1})', ruleId, count), vscode.CodeActionKind.QuickFix);
  all.edit = workspaceEdit(document, edits);
  return [all];
}
