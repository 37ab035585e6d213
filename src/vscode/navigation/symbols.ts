import * as vscode from 'vscode';
import { rangeIn, textWith } from '../positions.js';
import type { WorkspaceFindings } from '../workspaceIndex.js';
import { holdsLetters, symbolsOf, type NamedSymbol } from './names.js';

/** As many symbols are given for a query. */
const mostSymbols = 500;

const kinds: Readonly<Record<NamedSymbol['sort'], vscode.SymbolKind>> = {
  metric: vscode.SymbolKind.Number,
  hypothesis: vscode.SymbolKind.Boolean,
  milestone: vscode.SymbolKind.Event,
};

/** Finds metrics, hypotheses and milestones of the workspace by their names. */
export function symbolProvider(workspace: WorkspaceFindings): vscode.WorkspaceSymbolProvider {
  return {
    provideWorkspaceSymbols(query, token) {
      const isAsked = holdsLetters(query);
      const found: vscode.SymbolInformation[] = [];
      for (const { uri, summary } of workspace.summaries()) {
        if (token.isCancellationRequested) return undefined;
        const text = textWith(summary.lineStarts);
        for (const { sort, name, range } of symbolsOf(summary))
          if (isAsked(name))
            found.push(
              new vscode.SymbolInformation(
                name,
                kinds[sort],
                summary.title,
                new vscode.Location(uri, rangeIn(text, range)),
              ),
            );
        if (found.length >= mostSymbols) break;
      }
      return found.slice(0, mostSymbols);
    },
  };
}
