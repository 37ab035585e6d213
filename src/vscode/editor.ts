import * as vscode from 'vscode';
import { createChecks } from './checks.js';
import { showChecklists, showItem } from './checklistView.js';
import { createWorkspaceCheck } from './checkWorkspace.js';
import { provideCodeActions } from './codeActions.js';
import { provideCodeLenses } from './codeLens.js';
import { provideCompletions } from './completion.js';
import { watchConfigFiles } from './configFile.js';
import { showDiagnostics } from './diagnostics.js';
import { provideHover } from './hover.js';
import { createResults } from './results.js';
import { serveRulePages } from './rulePages.js';
import { watchSettings } from './settings.js';
import { activeDocument, explainKind, setKind, showStatus } from './status.js';
import { insertSection, newDocument, nextBlank } from './templates.js';
import { createTools, type Tools } from './tools.js';
import { indexWorkspace } from './workspaceIndex.js';

/** What the extension does when its commands are run, and when others ask it for something. */
export interface Editor {
  /** By the command's name without `productStrategy.`. */
  readonly commands: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  readonly tools: Tools;
}

/** Starts everything that shows itself in the editor. */
export function start(context: vscode.ExtensionContext): Editor {
  const files = watchConfigFiles();
  const settings = watchSettings(files);
  const results = createResults(settings);
  const checks = createChecks(results, settings);
  const workspace = indexWorkspace(results, settings);
  const check = createWorkspaceCheck(workspace);
  const pages = serveRulePages(context);
  context.subscriptions.push(
    files, settings, results, checks, workspace, check,
    showDiagnostics(checks, workspace), showChecklists(checks, results, settings, { all: () => [], onDidChange: workspace.onDidChange }), showStatus(checks, results, settings), provideCodeLenses(checks, results, settings),
    provideCodeActions(results, workspace), provideHover(results, workspace, pages), provideCompletions(context),
  );
  checks.checkAll();
  return {
    commands: {
      newDocument: (name) => newDocument(settings, files, name),
      insertSection: (name) => insertSection(name),
      setKind: () => setKind(),
      explainKind: () => explainKind(results, settings),
      openRulePage: (item) => pages.open(item),
      nextBlank: (uri, from) => nextBlank(uri, from),
      checkDocument: () => {
        const editor = activeDocument(vscode.l10n.t('Open a Markdown document first: then it can be checked.'));
        if (editor) checks.check(editor.document);
      },
      checkWorkspace: () => check.run(),
      showItem: (uri, id) => showItem(results, uri, id),
    },
    tools: createTools(results),
  };
}
