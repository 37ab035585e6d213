import * as vscode from 'vscode';
import { conversionsAt, sortFix, unrecognisedAt, type StrategyDocument } from '../../linter/index.js';
import { spoken } from '../spoken.js';
import { workspaceEdit } from './edits.js';

/**
 * Other ways to write what stands at a place: a list as a table and back, milestones in the order of their dates, and
 * a heading that is taken for what the author means by it.
 * @param strategy the facts of the document
 */
export function* refactoringsAt(strategy: StrategyDocument, document: vscode.TextDocument, range: vscode.Range): Generator<vscode.CodeAction> {
  const offset = document.offsetAt(range.start);
  const action = (title: string): vscode.CodeAction => new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
  const sequence = strategy.sequences.find(({ milestones }) => milestones.some(({ source }) => {
    const at = source.shape === 'row' ? source.table.block.range : source.shape === 'item' ? source.passage.top : undefined;
    return at !== undefined && at.start <= offset && offset <= at.end;
  }));
  const fixes = [...conversionsAt(strategy, offset), ...(sequence ? [sortFix(sequence, strategy) ?? []].flat() : [])];
  for (const fix of fixes) {
    const made = action(spoken(fix.said ?? fix.title));
    made.edit = workspaceEdit(document, fix.edits);
    yield made;
  }
  const wording = unrecognisedAt(strategy, offset);
  if (wording === undefined) return;
  const treat = action(vscode.l10n.t('Treat "{0}" as…', wording));
  treat.command = { title: treat.title, command: 'productStrategy.treatAs', arguments: [document.uri, wording] };
  yield treat;
}
