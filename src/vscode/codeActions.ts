import * as vscode from 'vscode';
import { suppressionsIn, type Finding, type Inspection } from '../linter/index.js';
import { EditingAction } from './actions/edits.js';
import { fixAllKind, fixAllOf, safeFixesOf } from './actions/fixAll.js';
import { actionsFor } from './actions/quickFixes.js';
import { refactoringsAt } from './actions/refactorings.js';
import type { Checks } from './checks.js';
import { diagnosticOf } from './diagnostic.js';
import type { Failures } from './failures.js';
import { rangeIn } from './positions.js';
import type { Results } from './results.js';
import type { Settings } from './settings.js';
import type { WorkspaceFindings } from './workspaceIndex.js';

/** What is asked for, and where. */
interface Asked {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
  readonly context: vscode.CodeActionContext;
  readonly token: vscode.CancellationToken;
}

/** The quick fixes of the findings at a place. */
function quickFixes(
  { result, document: facts }: Inspection,
  others: readonly Finding[],
  workspace: WorkspaceFindings,
  failures: Failures,
  { document, range, context, token }: Asked,
): readonly vscode.CodeAction[] {
  const findings = [...result.findings, ...others];
  const here = findings.filter((finding) => rangeIn(document, finding.range).intersection(range));
  if (here.length === 0) return [];
  const actions: vscode.CodeAction[] = [];
  const suppressions = suppressionsIn(facts);
  for (const finding of here) {
    if (token.isCancellationRequested) return [];
    try {
      actions.push(
        ...actionsFor(
          finding,
          others.includes(finding) ? workspace.diagnosticOf(finding, document) : diagnosticOf(finding, document),
          document,
          suppressions,
        ),
      );
    } catch (error) {
      failures.note(document.uri, error);
    }
  }
  // The light bulb asks whenever the cursor rests; the fixes of a whole item are worked out when the user opens it.
  if (context.triggerKind === vscode.CodeActionTriggerKind.Invoke) {
    for (const id of new Set(here.map(({ ruleId }) => ruleId))) {
      if (token.isCancellationRequested) return [];
      actions.push(...fixAllOf(id, findings, document));
    }
  }
  return actions;
}

/** Offers repairs and other shapes through the light bulb, and "fix all" for repairs that cannot change meaning. */
export function provideCodeActions(
  checks: Checks,
  results: Results,
  settings: Settings,
  workspace: WorkspaceFindings,
  failures: Failures,
): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: 'markdown' },
    {
      provideCodeActions(document, range, context, token) {
        if (token.isCancellationRequested) return [];
        // Nothing is said that nobody asked for.
        if (
          settings.run(document) === 'manual' &&
          !checks.of(document) &&
          context.triggerKind === vscode.CodeActionTriggerKind.Automatic
        )
          return [];
        const inspection = results.inspect(document);
        if (!inspection) return [];
        const asked: Asked = { document, range, context, token };
        const others = workspace.of(document);
        const wants = (kind: vscode.CodeActionKind): boolean =>
          !token.isCancellationRequested && (!context.only || context.only.contains(kind));
        return [
          ...(wants(vscode.CodeActionKind.QuickFix) ? quickFixes(inspection, others, workspace, failures, asked) : []),
          ...(wants(vscode.CodeActionKind.RefactorRewrite) && inspection.result.kind !== null
            ? refactoringsAt(inspection.document, document, range)
            : []),
          ...(context.only && wants(fixAllKind)
            ? safeFixesOf([...inspection.result.findings, ...others], document)
            : []),
        ];
      },
      resolveCodeAction(action, token) {
        if (!(action instanceof EditingAction) || token.isCancellationRequested) return action;
        try {
          return action.resolve();
        } catch (error) {
          failures.note(action.document.uri, error);
          return action;
        }
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.RefactorRewrite, fixAllKind] },
  );
}
