import * as vscode from 'vscode';
import { fixesTogether, type Finding } from '../../linter/index.js';
import { spoken } from '../spoken.js';
import { nameOf, repairsOf, type ItemAtPlace } from './atPlace.js';
import { EditingAction } from './edits.js';

/** The kind of the action that applies every fix that cannot change the meaning. */
export const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('productStrategy');

/**
 * The action that applies the safe fixes of a document, leaving out any that would touch the same place twice; none where
 * there are none.
 */
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

/** The quick fix that repairs every finding of an item in the document as its first repair would; none where fewer than two go together. */
export function fixAllOf(
  item: ItemAtPlace,
  findings: readonly Finding[],
  document: vscode.TextDocument,
): readonly vscode.CodeAction[] {
  const same = findings.filter((finding) => finding.ruleId === item.ruleId);
  if (same.length < 2) return [];
  // The title says how many, and only the edits tell which of them go together.
  const { count, edits } = fixesTogether(same, (finding) => repairsOf(finding)[0]);
  const name = spoken(nameOf({ ...item, findings: same.slice(0, 1) }));
  return count < 2
    ? []
    : [
        new EditingAction(
          vscode.l10n.t('Fix all of this kind in the document: {0} ({1})', name, count),
          vscode.CodeActionKind.QuickFix,
          document,
          () => edits,
        ),
      ];
}
