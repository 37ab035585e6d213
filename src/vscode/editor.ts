import * as vscode from 'vscode';
import type { Draw } from '../report/previewHook.js';
import { accept } from './accept.js';
import { followActive } from './active.js';
import { createChecks } from './checks.js';
import { showChecklists } from './checklistView.js';
import { createWorkspaceCheck } from './checkWorkspace.js';
import { provideCodeActions } from './codeActions.js';
import { provideCodeLenses } from './codeLens.js';
import { provideCompletions } from './completion/index.js';
import { watchConfigFiles } from './configFile.js';
import { showDiagnostics } from './diagnostics.js';
import { logFailures } from './failures.js';
import { provideHover } from './hover.js';
import { offerToCheck } from './likely.js';
import { provideNavigation } from './navigation/index.js';
import { previewDrawing, refreshPreviews } from './preview.js';
import { createReport } from './report.js';
import { createResults } from './results.js';
import { serveRulePages } from './rulePages.js';
import { openSample } from './sample.js';
import { watchSettings } from './settings.js';
import { showItem } from './showItem.js';
import { documentIn, explainKind, setKind, showStatus } from './status.js';
import { insertSection, newDocument, nextBlank } from './templates.js';
import { createTools, type Tools } from './tools.js';
import { treatAs } from './treatAs.js';
import { indexWorkspace } from './workspaceIndex.js';

/** What the extension does when its commands are run, and when others ask it for something. */
export interface Editor {
  /** By the command's name without `productStrategy.`. */
  readonly commands: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  readonly tools: Tools;
  /** Draws into VS Code's Markdown preview. */
  readonly draw: Draw;
}

/** Starts everything that shows itself in the editor. */
export function start(context: vscode.ExtensionContext): Editor {
  const files = watchConfigFiles();
  const settings = watchSettings(files);
  const failures = logFailures();
  const results = createResults(settings, failures);
  const active = followActive();
  const checks = createChecks(results, settings);
  const workspace = indexWorkspace(results, settings, failures);
  const check = createWorkspaceCheck(workspace);
  const likely = offerToCheck(active, checks, results);
  const report = createReport(context, active, results, workspace, settings);
  const pages = serveRulePages(context);
  context.subscriptions.push(
    files,
    settings,
    failures,
    results,
    active,
    checks,
    workspace,
    check,
    report,
    likely,
    showDiagnostics(checks, workspace),
    showChecklists(active, checks, results, settings, workspace),
    showStatus(checks, results, settings),
    provideCodeLenses(checks, results, settings),
    provideCodeActions(checks, results, settings, workspace, failures),
    provideHover(checks, results, settings, workspace, pages),
    provideCompletions(context, results, workspace),
    provideNavigation(results, workspace, settings),
    results.onDidRead(refreshPreviews),
    settings.onDidChange(refreshPreviews),
  );
  checks.checkAll();
  return {
    commands: {
      newDocument: (name) => newDocument(settings, files, name),
      openSample: () => openSample(context.extensionUri),
      insertSection: (name) => insertSection(name),
      setKind: () => setKind(active),
      explainKind: () => explainKind(active, results, settings),
      openRulePage: (item) => pages.open(item),
      nextBlank: (uri, from) => nextBlank(results, uri, from),
      checkDocument: () => {
        const document = documentIn(active, vscode.l10n.t('Open a Markdown document first, then check it.'));
        if (document) checks.check(document);
      },
      checkLikely: () => likely.check(),
      checkWorkspace: () => check.run(),
      showChecklist: () => vscode.commands.executeCommand('productStrategy.checklist.focus'),
      showItem: (uri, id) => showItem(results, uri, id),
      openReport: (scope) => report.open(scope),
      exportReport: () => report.export(),
      accept: (uri, ruleId, offset) => accept(results, settings, uri, ruleId, offset),
      treatAs: (uri, wording) => treatAs(uri, wording),
      revealPlace: (uri, line) => report.reveal(uri, line),
    },
    tools: createTools(active, results),
    draw: previewDrawing(results, settings),
  };
}
