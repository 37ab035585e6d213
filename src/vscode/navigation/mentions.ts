import * as vscode from 'vscode';
import {
  lineStartsOf,
  mayMention,
  mentionAt,
  readOnce,
  type Mention,
  type Name,
  type StrategyDocument,
} from '../../linter/index.js';
import { textWith, type Placed } from '../positions.js';
import { openDocument, type Results } from '../results.js';
import type { Settings } from '../settings.js';
import type { WorkspaceFindings } from '../workspaceIndex.js';
import { metricNames } from './names.js';

/** A document in which a name is looked for, open or not. */
export interface Searched extends Placed {
  readonly uri: vscode.Uri;
  readonly facts: StrategyDocument;
}

/** A mention in a strategy document, with the document's facts. */
export interface MentionHere {
  readonly facts: StrategyDocument;
  readonly mention: Mention;
}

/** Finds what documents of the workspace mention. */
export interface Mentions extends vscode.Disposable {
  /** The mention at a place of a strategy document. */
  at(document: vscode.TextDocument, position: vscode.Position): MentionHere | undefined;
  /** The document itself, then the others that may mention a name, one after the other; fewer when the token ends it. */
  searched(
    name: Name,
    document: vscode.TextDocument,
    facts: StrategyDocument,
    token: vscode.CancellationToken,
  ): AsyncGenerator<Searched>;
}

/** The text of a document, of its file when it is not open; undefined when it is gone. */
async function textOf(uri: vscode.Uri, open: vscode.TextDocument | undefined): Promise<string | undefined> {
  if (open) return open.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** Finds mentions with what is known of the workspace. */
export function findMentions(results: Results, workspace: WorkspaceFindings, settings: Settings): Mentions {
  let elsewhere: ReturnType<typeof metricNames> | undefined;
  const listener = workspace.onDidChange(() => {
    elsewhere = undefined;
  });
  async function* others(
    name: Name,
    own: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): AsyncGenerator<Searched> {
    // Labels mean something in their own document only.
    if (name.sort === 'label') return;
    const mayBeIn = mayMention(name);
    for (const { uri } of workspace.summaries()) {
      if (token.isCancellationRequested) return;
      if (uri.toString() === own.uri.toString()) continue;
      const open = openDocument(uri);
      const text = await textOf(uri, open);
      if (token.isCancellationRequested) return;
      if (text !== undefined && mayBeIn(text))
        yield {
          uri,
          facts: (open && results.inspect(open)?.document) ?? readOnce(text, { config: settings.configFor(uri) }),
          ...textWith(lineStartsOf(text)),
        };
    }
  }
  return {
    at(document, position) {
      const known = results.inspect(document);
      if (!known || known.result.kind === null) return undefined;
      elsewhere ??= metricNames(workspace.summaries().map(({ summary }) => summary));
      const mention = mentionAt(known.document, document.offsetAt(position), elsewhere);
      return mention && { facts: known.document, mention };
    },
    async *searched(name, document, facts, token) {
      yield { uri: document.uri, facts, positionAt: (offset) => document.positionAt(offset) };
      yield* others(name, document, token);
    },
    dispose: () => listener.dispose(),
  };
}
