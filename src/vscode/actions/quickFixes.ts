import * as vscode from 'vscode';
import { brokenComment, failedCheck, holdsBlank, type Finding, type Fix } from '../../linter/index.js';
import { hasPage } from '../rulePages.js';
import { spoken } from '../spoken.js';
import { isDecided, nameOf, repairsOf, type ItemAtPlace } from './atPlace.js';
import { EditingAction } from './edits.js';

/** What repairs a finding, or switches it off. */
function fixAction(fix: Fix, document: vscode.TextDocument, title: string): EditingAction {
  return new EditingAction(title, vscode.CodeActionKind.QuickFix, document, () => fix.edits);
}

/** A quick fix that asks or shows something. */
function commandAction(title: string, command: string, args: readonly unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: `productStrategy.${command}`, arguments: [...args] };
  return action;
}

/** Goes to a place to fill, at an offset in UTF-16 code units, and selects what stands there. */
const selectBlank = (document: vscode.TextDocument, offset: number): vscode.Command => ({
  title: vscode.l10n.t('Select the blank'),
  command: 'productStrategy.nextBlank',
  arguments: [document.uri, offset],
});

/** The repairs of a finding, as it offers them: the one answer that it has is marked, and a blank that is left is selected. */
export function repairs(finding: Finding, document: vscode.TextDocument): readonly vscode.CodeAction[] {
  return repairsOf(finding).map((fix, index) => {
    const action = fixAction(fix, document, spoken(fix.said ?? fix.title));
    action.isPreferred = index === 0 && isDecided(finding);
    const blank = fix.edits.find((edit) => holdsBlank(edit.text));
    if (blank) action.command = selectBlank(document, blank.start);
    return action;
  });
}

/** What repairs an item at a place, in the order in which it is offered. */
export function repairsAt(
  { ruleId, findings }: ItemAtPlace,
  document: vscode.TextDocument,
): readonly vscode.CodeAction[] {
  const [first] = findings;
  // Only its author knows what belongs in a blank: what can be done is to go there.
  return ruleId === 'no-placeholder' && first
    ? [commandAction(vscode.l10n.t('Fill in the blank'), 'nextBlank', [document.uri, first.range.start])]
    : findings.flatMap((finding) => repairs(finding, document));
}

/**
 * What else there is to do about an item at a place: ignore it here or in the file, accept it with a reason, read why.
 * @param isOnly whether it is the only item there; else each entry names it
 * @param isRepaired whether a repair stands above; else the page comes first, for no entry should lead to silence
 * @param suppressions the fixes that switch a finding off
 */
export function answersTo(
  item: ItemAtPlace,
  document: vscode.TextDocument,
  isOnly: boolean,
  isRepaired: boolean,
  suppressions: (finding: Finding) => readonly Fix[],
): readonly vscode.CodeAction[] {
  const { ruleId, findings } = item;
  const [finding] = findings;
  if (!finding || ruleId === brokenComment || ruleId === failedCheck) return [];
  const name = spoken(nameOf(item));
  const titled = (title: string): string => (isOnly ? title : vscode.l10n.t('{0}: {1}', title, name));
  const off: vscode.CodeAction[] = suppressions(finding).map((fix) =>
    fixAction(fix, document, titled(spoken(fix.said ?? fix.title))),
  );
  if (off.length > 0)
    off.push(
      commandAction(titled(vscode.l10n.t('Accept with a reason…')), 'accept', [
        document.uri,
        ruleId,
        finding.range.start,
      ]),
    );
  const why = hasPage(ruleId)
    ? commandAction(titled(vscode.l10n.t('Why leaders ask')), 'openRulePage', [ruleId])
    : commandAction(titled(vscode.l10n.t('Show the checklists')), 'showChecklist', []);
  return isRepaired ? [...off, why] : [why, ...off];
}
