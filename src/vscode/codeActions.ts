import * as vscode from 'vscode';
import { brokenComment, holdsBlank, suppressionsIn, type Finding, type Fix, type TextEdit } from '../linter/index.js';
import { diagnosticOf } from './diagnostics.js';
import { rangeIn, type Results } from './results.js';
import { hasPage } from './rulePages.js';
import { spoken } from './spoken.js';
import type { WorkspaceFindings } from './workspaceIndex.js';

const fixAll = vscode.CodeActionKind.SourceFixAll.append('strategyLint');

function workspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits.map((each) => new vscode.TextEdit(rangeIn(document, each), each.text)));
  return edit;
}

/** Quick fixes for one finding: its repairs, its page, and the two ways to switch it off. */
function* actionsFor(finding: Finding, document: vscode.TextDocument, suppressions: (finding: Finding) => readonly Fix[]): Generator<vscode.CodeAction> {
  const diagnostic = diagnosticOf(finding, document);
  const action = (title: string, kind: vscode.CodeActionKind): vscode.CodeAction => {
    const made = new vscode.CodeAction(title, kind);
    made.diagnostics = [diagnostic];
    return made;
  };
  for (const [index, fix] of finding.fixes.entries()) {
    const made = action(spoken(fix.said ?? fix.title), vscode.CodeActionKind.QuickFix);
    made.edit = workspaceEdit(document, fix.edits);
    made.isPreferred = index === 0 && finding.fixes.length === 1;
    const blank = fix.edits.find((edit) => holdsBlank(edit.text));
    if (blank) made.command = { title: vscode.l10n.t('Select the blank'), command: 'productStrategy.nextBlank', arguments: [document.uri, blank.start] };
    yield made;
  }
  if (finding.ruleId === brokenComment) return;
  for (const fix of suppressions(finding)) {
    const made = action(spoken(fix.said ?? fix.title), vscode.CodeActionKind.QuickFix);
    made.edit = workspaceEdit(document, fix.edits);
    yield made;
  }
  if (!hasPage(finding.ruleId)) return;
  const page = action(vscode.l10n.t('Why leaders ask for {0}', finding.ruleId), vscode.CodeActionKind.QuickFix);
  page.command = { title: page.title, command: 'productStrategy.openRulePage', arguments: [finding.ruleId] };
  yield page;
}

/** Edits of the safe fixes of a document, leaving out any that would touch the same place twice. */
function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find((each) => each.safe);
    if (fix && !fix.edits.some((edit) => chosen.some((other) => edit.start < other.end && other.start < edit.end))) chosen.push(...fix.edits);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** Offers repairs through the light bulb, and "fix all" for those that cannot change meaning. */
export function provideCodeActions(results: Results, workspace: WorkspaceFindings): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, {
    provideCodeActions(document, range, context) {
      const findings = [...(results.of(document)?.findings ?? []), ...workspace.of(document)];
      const wants = (kind: vscode.CodeActionKind): boolean => !context.only || context.only.contains(kind);
      const actions: vscode.CodeAction[] = [];
      if (wants(vscode.CodeActionKind.QuickFix)) {
        const here = findings.filter((finding) => rangeIn(document, finding.range).intersection(range));
        // The title may carry a dozen findings: the document is parsed once for all their comments.
        if (here.length > 0) {
          const suppressions = suppressionsIn(document.getText());
          for (const finding of here) actions.push(...actionsFor(finding, document, suppressions));
        }
      }
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
  }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAll] });
}
