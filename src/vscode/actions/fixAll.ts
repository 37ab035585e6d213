import * as vscode from 'vscode';
import { fixesTogether, type Finding } from '../../linter/index.js';
import { EditingAction } from './edits.js';

/** The kind of the action that applies every fix that cannot change the meaning. */
export const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('productStrategy');

/** The action that applies the safe fixes of a document, leaving out any that would touch the same place twice; none where there are none. */
export function safeFixesOf(findings: readonly Finding[], document: vscode.TextDocument): readonly vscode.CodeAction[] {
  if (!findings.some(({ fixes }) => fixes.some(({ safe, edits }) => safe && edits.length > 0))) return [];
  return [
    new EditingAction(
      vscode.l10n.t('Fix everything that cannot change the meaning'),
      fixAllKind,
      document,
      () => fixesTogether(findings, ({ fixes }) => fixes.find((each) => each.safe)).edits,
    ),
  ];
}

/** The quick fix that applies the first fix of every finding of an item; none where fewer than two go together. */
export function fixAllOf(
  ruleId: string,
  findings: readonly Finding[],
  document: vscode.TextDocument,
): readonly vscode.CodeAction[] {
  const same = findings.filter((finding) => finding.ruleId === ruleId);
  if (same.length < 2) return [];
  // The title says how many, and only the edits tell which of them go together.
  const { count, edits } = fixesTogether(same, ({ fixes }) => fixes[0]);
  return count < 2
    ? []
    : [
        new EditingAction(
          vscode.l10n.t('Fix all {0} in this document ({1})', ruleId, count),
          vscode.CodeActionKind.QuickFix,
          document,
          () => edits,
        ),
      ];
}
