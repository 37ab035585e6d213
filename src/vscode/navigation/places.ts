import * as vscode from 'vscode';
import { mentionsOf } from '../../linter/index.js';
import { rangeIn, textWith } from '../positions.js';
import type { WorkspaceFindings } from '../workspaceIndex.js';
import type { Mentions } from './mentions.js';
import { bestDefinition } from './names.js';

/** Goes to where most is said of a metric, hypothesis or bet: here, or for a metric in another document. */
export function definitionProvider(mentions: Mentions, workspace: WorkspaceFindings): vscode.DefinitionProvider {
  return {
    provideDefinition(document, position, token) {
      const here = token.isCancellationRequested ? undefined : mentions.at(document, position);
      if (!here) return undefined;
      const { name, range } = here.mention;
      const originSelectionRange = rangeIn(document, range);
      const better = bestDefinition(
        name,
        workspace.summaries().filter(({ uri }) => uri.toString() !== document.uri.toString()),
      );
      if (better)
        return [
          {
            originSelectionRange,
            targetUri: better.uri,
            targetRange: rangeIn(textWith(better.summary.lineStarts), better.range),
          },
        ];
      return (
        name.definition && [
          { originSelectionRange, targetUri: document.uri, targetRange: rangeIn(document, name.definition) },
        ]
      );
    },
  };
}

/** Finds every mention in the workspace. */
export function referenceProvider(mentions: Mentions, workspace: WorkspaceFindings): vscode.ReferenceProvider {
  return {
    async provideReferences(document, position, { includeDeclaration }, token) {
      const here = token.isCancellationRequested ? undefined : mentions.at(document, position);
      if (!here) return undefined;
      await workspace.start();
      const { name } = here.mention;
      const definition = name.definition && rangeIn(document, name.definition);
      const found: vscode.Location[] = [];
      for await (const { uri, facts, positionAt } of mentions.searched(name, document, here.facts, token)) {
        if (token.isCancellationRequested) break;
        for (const { range } of mentionsOf(facts, name)) {
          const place = rangeIn({ positionAt }, range);
          if (includeDeclaration || facts !== here.facts || !definition?.contains(place))
            found.push(new vscode.Location(uri, place));
        }
      }
      return token.isCancellationRequested ? undefined : found;
    },
  };
}

/** Highlights the other mentions in the document. */
export function highlightProvider(mentions: Mentions): vscode.DocumentHighlightProvider {
  let last:
    | {
        readonly document: vscode.TextDocument;
        readonly version: number;
        readonly key: string;
        readonly places: readonly vscode.DocumentHighlight[];
      }
    | undefined;
  return {
    provideDocumentHighlights(document, position, token) {
      const here = token.isCancellationRequested ? undefined : mentions.at(document, position);
      if (!here) return undefined;
      const { name } = here.mention;
      const { version } = document;
      // The cursor rests on one name after the other in one version of a document.
      if (last?.document !== document || last.version !== version || last.key !== name.key) {
        last = {
          document,
          version,
          key: name.key,
          places: mentionsOf(here.facts, name).map(
            ({ range }) => new vscode.DocumentHighlight(rangeIn(document, range)),
          ),
        };
      }
      return [...last.places];
    },
  };
}
