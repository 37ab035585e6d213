import * as vscode from 'vscode';
import type { Results } from '../results.js';
import type { Settings } from '../settings.js';
import type { WorkspaceFindings } from '../workspaceIndex.js';
import { findMentions } from './mentions.js';
import { definitionProvider, highlightProvider, referenceProvider } from './places.js';
import { renameProvider } from './rename.js';
import { symbolProvider } from './symbols.js';

/** Goes to definitions, finds and renames mentions of metrics, hypotheses and bets, in a document and across the workspace. */
export function provideNavigation(
  results: Results,
  workspace: WorkspaceFindings,
  settings: Settings,
): vscode.Disposable {
  const selector: vscode.DocumentSelector = { language: 'markdown' };
  const mentions = findMentions(results, workspace, settings);
  return vscode.Disposable.from(
    mentions,
    vscode.languages.registerDefinitionProvider(selector, definitionProvider(mentions, workspace)),
    vscode.languages.registerReferenceProvider(selector, referenceProvider(mentions, workspace)),
    vscode.languages.registerDocumentHighlightProvider(selector, highlightProvider(mentions)),
    vscode.languages.registerRenameProvider(selector, renameProvider(mentions, workspace)),
    vscode.languages.registerWorkspaceSymbolProvider(symbolProvider(workspace)),
  );
}
