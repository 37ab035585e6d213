import * as vscode from 'vscode';
import { suppressionsIn } from '../linter/index.js';
import { workspaceEdit } from './actions/edits.js';
import { fixAllOf, safeEdits } from './actions/fixAll.js';
import { actionsFor } from './actions/quickFixes.js';
import { refactoringsAt } from './actions/refactorings.js';
import type { Checks } from './checks.js';
import type { Failures } from './failures.js';
import { rangeIn, type Results } from './results.js';
import type { Settings } from './settings.js';
import type { WorkspaceFindings } from './workspaceIndex.js';

const fixAll = vscode.CodeActionKind.SourceFixAll.append('productStrategy');

/** Offers repairs and other shapes through the light bulb, and "fix all" for repairs that cannot change meaning. */
export function provideCodeActions(checks: Checks, results: Results, settings: Settings, workspace: WorkspaceFindings, failures: Failures): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, {
    provideCodeActions(document, range, context) {
      // Nothing is said that nobody asked for.
      if (settings.run(document) === 'manual' && !checks.of(document) && context.triggerKind === vscode.CodeActionTriggerKind.Automatic) return [];
      const inspection = results.inspect(document);
      if (!inspection) return [];
      const findings = [...inspection.result.findings, ...workspace.of(document)];
      const wants = (kind: vscode.CodeActionKind): boolean => !context.only || context.only.contains(kind);
      const actions: vscode.CodeAction[] = [];
      if (wants(vscode.CodeActionKind.QuickFix)) {
        const here = findings.filter((finding) => rangeIn(document, finding.range).intersection(range));
        if (here.length > 0) {
          const suppressions = suppressionsIn(inspection.document);
          for (const finding of here) {
            try {
              actions.push(...actionsFor(finding, document, suppressions));
            } catch (error) {
              failures.note(document.uri, error);
            }
          }
          // The light bulb asks whenever the cursor rests; the fixes of a whole item are worked out when somebody opens it.
          if (context.triggerKind === vscode.CodeActionTriggerKind.Invoke) for (const id of new Set(here.map(({ ruleId }) => ruleId))) actions.push(...fixAllOf(id, findings, document));
        }
      }
      if (wants(vscode.CodeActionKind.RefactorRewrite) && inspection.result.kind !== null) actions.push(...refactoringsAt(inspection.document, document, range));
      if (context.only && wants(fixAll)) {
        const edits = safeEdits(findings);
        if (edits.length > 0) {
          const all = new vscode.CodeAction(vscode.l10n.t('Fix what cannot change the meaning'), fixAll);
          all.edit = workspaceEdit(document, edits);
          actions.push(all);
        }
      }
      return actions;
    },
  }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.RefactorRewrite, fixAll] });
}
