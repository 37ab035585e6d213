import * as vscode from 'vscode';
import { suppressionsIn, type Finding, type Inspection } from '../linter/index.js';
import { itemsAtPlace, mendable, type ItemAtPlace } from './actions/atPlace.js';
import { EditingAction } from './actions/edits.js';
import { fixAllKind, fixAllOf, safeFixesOf } from './actions/fixAll.js';
import { answersTo, repairsAt } from './actions/quickFixes.js';
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

/**
 * The quick fixes of the findings at a place: first what repairs them, one item after the other, then for each item the
 * ways to live with it.
 */
function quickFixes(
  { result, document: facts }: Inspection,
  others: readonly Finding[],
  workspace: WorkspaceFindings,
  failures: Failures,
  { document, range, context, token }: Asked,
): readonly vscode.CodeAction[] {
  const findings = [...result.findings, ...others];
  const here = findings.filter((finding) => rangeIn(document, finding.range).intersection(range));
  const items = itemsAtPlace(mendable(here, (error) => failures.note(document.uri, error)));
  if (items.length === 0) return [];
  const suppressions = suppressionsIn(facts);
  const shown = (finding: Finding): vscode.Diagnostic =>
    others.includes(finding) ? workspace.diagnosticOf(finding, document) : diagnosticOf(finding, document);
  /** The actions about an item. With none of its findings VS Code would list an action behind all that have one. */
  const about = (item: ItemAtPlace, make: () => readonly vscode.CodeAction[]): readonly vscode.CodeAction[] => {
    if (token.isCancellationRequested) return [];
    try {
      const actions = make();
      for (const action of actions) action.diagnostics = item.findings.map(shown);
      return actions;
    } catch (error) {
      failures.note(document.uri, error);
      return [];
    }
  };
  const repairs = items.flatMap((item) =>
    about(item, () => [
      ...repairsAt(item, document),
      // The light bulb asks whenever the cursor rests; the fixes of a whole item are worked out when the user opens it.
      ...(context.triggerKind === vscode.CodeActionTriggerKind.Invoke ? fixAllOf(item, findings, document) : []),
    ]),
  );
  // VS Code puts what is preferred before all else, and items would not stay together.
  for (const action of repairs.slice(1)) action.isPreferred = false;
  const answers = items.flatMap((item) =>
    about(item, () => answersTo(item, document, items.length === 1, repairs.length > 0, suppressions)),
  );
  return token.isCancellationRequested ? [] : [...repairs, ...answers];
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
