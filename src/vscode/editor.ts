import type * as vscode from 'vscode';
import { createWorkspaceCheck } from './checkWorkspace.js';
import { provideCodeActions } from './codeActions.js';
import { provideCompletions } from './completion.js';
import { watchConfigFiles } from './configFile.js';
import { showDiagnostics } from './diagnostics.js';
import { provideHover } from './hover.js';
import { setKind, showKind } from './kindStatus.js';
import { createResults } from './results.js';
import { serveRulePages } from './rulePages.js';
import { watchSettings } from './settings.js';
import { insertSection, newDocument, nextBlank } from './templates.js';
import { indexWorkspace } from './workspaceIndex.js';

/** What the commands of the extension do. */
export interface Editor {
  newDocument(...args: readonly unknown[]): Promise<void>;
  insertSection(...args: readonly unknown[]): Promise<void>;
  setKind(...args: readonly unknown[]): Promise<void>;
  openRulePage(...args: readonly unknown[]): Promise<void>;
  nextBlank(...args: readonly unknown[]): Promise<void>;
  checkWorkspace(...args: readonly unknown[]): Promise<void>;
}

/** Starts everything that shows itself in the editor. */
export function start(context: vscode.ExtensionContext): Editor {
  const files = watchConfigFiles();
  const settings = watchSettings(files);
  const results = createResults(settings);
  const workspace = indexWorkspace(results, settings);
  const check = createWorkspaceCheck(workspace);
  const pages = serveRulePages(context);
  context.subscriptions.push(files, settings, results, workspace, check, showDiagnostics(results, settings, workspace), provideCodeActions(results, workspace), provideHover(results, workspace, pages), provideCompletions(context), showKind(results));
  return {
    newDocument: (name) => newDocument(settings, files, name),
    insertSection: (name) => insertSection(name),
    setKind: () => setKind(),
    openRulePage: (id) => pages.open(id),
    nextBlank: (uri, from) => nextBlank(uri, from),
    checkWorkspace: () => check.run(),
  };
}
