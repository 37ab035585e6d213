import * as vscode from 'vscode';
import type { Finding } from '../linter/index.js';
import { EditingAction } from './actions/edits.js';
import { repairs } from './actions/quickFixes.js';
import type { Checks } from './checks.js';
import { rangeIn } from './positions.js';
import type { Results } from './results.js';
import type { WorkspaceFindings } from './workspaceIndex.js';

/** The kind of what repairs the findings of one item, and of nothing else. */
const repairKind = vscode.CodeActionKind.QuickFix.append('productStrategy.item');

/** Offers the repairs of one item where they are asked for by its kind: the light bulb has those of all. */
export function provideItemRepairs(checks: Checks): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: 'markdown' },
    {
      provideCodeActions(document, range, { only }, token) {
        if (!only || only.value === repairKind.value || !repairKind.contains(only) || token.isCancellationRequested)
          return [];
        const id = only.value.slice(repairKind.value.length + 1);
        return (checks.of(document)?.result.findings ?? [])
          .filter((finding) => finding.ruleId === id && rangeIn(document, finding.range).intersection(range))
          .flatMap((finding) => [...repairs(finding, document)])
          .map((action) => Object.assign(action, { kind: only }));
      },
      // The edits of what is chosen are made then.
      resolveCodeAction: (action) => (action instanceof EditingAction ? action.resolve() : action),
    },
    { providedCodeActionKinds: [repairKind] },
  );
}

/** The finding of an item that is nearest to a place; the first one when no place is given. */
function findingOf(id: string, findings: readonly Finding[], near: unknown): Finding | undefined {
  const distance = ({ range }: Finding): number => (typeof near === 'number' ? Math.abs(range.start - near) : 0);
  return findings.filter(({ ruleId }) => ruleId === id).sort((a, b) => distance(a) - distance(b))[0];
}

/**
 * Shows an item in its document: where it is asked for, with its own repairs, else where the document meets it.
 * @param uri the document's address
 * @param id the item
 * @param near an offset: of several findings the one that is nearest to it is shown
 */
export async function showItem(
  results: Results,
  workspace: Pick<WorkspaceFindings, 'of'>,
  uri: unknown,
  id: unknown,
  near?: unknown,
): Promise<void> {
  if (typeof uri !== 'string' || typeof id !== 'string') return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const result = (await results.whenRead(document))?.result;
  const finding = findingOf(id, [...(result?.findings ?? []), ...workspace.of(document)], near);
  const range = finding?.range ??
    result?.items.find((item) => item.id === id)?.range ??
    results.inspect(document)?.document.head ?? { start: 0, end: 0 };
  const place = rangeIn(document, range);
  const beside = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  const editor = await vscode.window.showTextDocument(document, beside === undefined ? {} : { viewColumn: beside });
  editor.selection = new vscode.Selection(place.start, place.start);
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (finding && finding.fixes.length > 0)
    await vscode.commands.executeCommand('editor.action.codeAction', {
      kind: repairKind.append(id).value,
      apply: 'never',
    });
}
