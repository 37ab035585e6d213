import * as vscode from 'vscode';
import type { Results } from '../results.js';
import type { WorkspaceFindings } from '../workspaceIndex.js';
import { provideSnippets } from './snippets.js';
import { provideOffers } from './strategy.js';

/** Offers snippets everywhere in Markdown, and in strategy documents what the author may be about to write. */
export function provideCompletions(
  context: vscode.ExtensionContext,
  results: Results,
  workspace: WorkspaceFindings,
): vscode.Disposable {
  return vscode.Disposable.from(provideSnippets(context), provideOffers(results, workspace));
}
