import * as vscode from 'vscode';
import { repositoryOf, textIn, type Repository } from './git.js';

/** The texts of documents in the last commit, each fetched once for a commit. */
export interface LastCommit extends vscode.Disposable {
  /** The text; undefined where Git is not there, or the commit does not have the document. */
  of(document: vscode.TextDocument): Promise<string | undefined>;
  /** The text as far as it has been fetched; it is fetched for the next time when it has not been. */
  known(document: vscode.TextDocument): string | undefined;
  /** Fires when a text has been fetched, and when there may be another commit. */
  readonly onDidChange: vscode.Event<void>;
}

/** Follows the last commits of the repositories of documents that are asked for. */
export function followLastCommit(): LastCommit {
  const changed = new vscode.EventEmitter<void>();
  const known = new WeakMap<vscode.TextDocument, { readonly commit: string; readonly text: string | undefined }>();
  const watched = new Map<Repository, vscode.Disposable>();
  const asked = new WeakSet<vscode.TextDocument>();
  const of = async (document: vscode.TextDocument): Promise<string | undefined> => {
    const repository = await repositoryOf(document);
    const commit = repository?.state.HEAD?.commit;
    if (!repository || commit === undefined) return undefined;
    if (!watched.has(repository))
      watched.set(
        repository,
        repository.state.onDidChange(() => changed.fire()),
      );
    const last = known.get(document);
    if (last?.commit === commit) return last.text;
    const text = await textIn(repository, document, 'HEAD');
    known.set(document, { commit, text });
    return text;
  };
  return {
    of,
    known(document) {
      if (!asked.has(document)) {
        asked.add(document);
        void of(document).then((text) => {
          if (text !== undefined) changed.fire();
        });
      }
      return known.get(document)?.text;
    },
    onDidChange: changed.event,
    dispose() {
      changed.dispose();
      watched.forEach((listener) => listener.dispose());
    },
  };
}
