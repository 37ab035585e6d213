import * as vscode from 'vscode';
import { conversionsAt, sortFix, unrecognisedAt, type StrategyDocument } from '../../linter/index.js';
import { spoken } from '../spoken.js';
import { EditingAction } from './edits.js';

/**
 * Other ways to write what stands at a place: a list as a table and back, milestones in the order of their dates, and
 * a heading that is taken for what the author means by it.
 * @param strategy the facts of the document
 */
export function* refactoringsAt(
  strategy: StrategyDocument,
  document: vscode.TextDocument,
  range: vscode.Range,
): Generator<vscode.CodeAction> {
  const offset = document.offsetAt(range.start);
  const sequence = strategy.sequences.find(({ milestones }) =>
    milestones.some(({ source }) => {
      const at =
        source.shape === 'row' ? source.table.block.range : source.shape === 'item' ? source.passage.top : undefined;
      return at !== undefined && at.start <= offset && offset <= at.end;
    }),
  );
  const fixes = [...conversionsAt(strategy, offset), ...(sequence ? [sortFix(sequence, strategy) ?? []].flat() : [])];
  for (const { said, title, edits } of fixes)
    yield new EditingAction(spoken(said ?? title), vscode.CodeActionKind.RefactorRewrite, document, () => edits);
  const wording = unrecognisedAt(strategy, offset);
  if (wording === undefined) return;
  const treat = new vscode.CodeAction(vscode.l10n.t('Treat "{0}" as…', wording), vscode.CodeActionKind.RefactorRewrite);
  treat.command = { title: treat.title, command: 'productStrategy.treatAs', arguments: [document.uri, wording] };
  yield treat;
}
