import * as vscode from 'vscode';
import { historyOf, versionOf, type ReportHistory, type Version } from '../../report/history.js';
import { repositoryOf, textIn, type Repository } from '../changing/git.js';
import type { VersionReader } from '../changing/reader.js';
import type { Results } from '../results.js';
import { spread } from './spread.js';

/** So many commits of a document are looked through. */
const mostCommits = 60;
/** So many versions of them are read: a curve needs no more. */
const mostVersions = 12;

/** What became of documents over time, as far as Git knows; every version is read once. */
export interface Histories extends vscode.Disposable {
  /** What is known so far; the versions are fetched for the next time when they have not been. */
  known(document: vscode.TextDocument): ReportHistory | undefined;
  /** Fires when versions have been read, and when there may be other ones. */
  readonly onDidChange: vscode.Event<void>;
}

/** The versions of a document up to a commit. */
interface Followed {
  readonly commit: string;
  readonly versions: readonly Version[];
}

/** Follows the versions of documents that a report asks for. */
export function followHistories(results: Results, reader: VersionReader): Histories {
  const changed = new vscode.EventEmitter<void>();
  const known = new WeakMap<vscode.TextDocument, Followed>();
  const reading = new WeakSet<vscode.TextDocument>();
  const watched = new Map<Repository, vscode.Disposable>();

  /** The versions, the oldest first; between two of them others have their turn. */
  const versionsIn = async (repository: Repository, document: vscode.TextDocument): Promise<readonly Version[]> => {
    const commits = await repository.log({ maxEntries: mostCommits, path: document.uri.fsPath }).catch(() => []);
    const dated = commits.flatMap(({ hash, authorDate }) => (authorDate ? [{ hash, at: authorDate.getTime() }] : []));
    const versions: Version[] = [];
    for (const { hash, at } of spread(dated.reverse(), mostVersions)) {
      const text = await textIn(repository, document, hash);
      if (text === undefined || document.isClosed) continue;
      try {
        const version = versionOf(reader.asOf(text, document, at), at);
        if (version) versions.push(version);
      } catch {
        // A version that is too long, or cannot be read, is no point of the curve.
      }
    }
    return versions;
  };

  const follow = async (document: vscode.TextDocument): Promise<void> => {
    const repository = await repositoryOf(document);
    const commit = repository?.state.HEAD?.commit;
    if (!repository || commit === undefined) return;
    if (!watched.has(repository))
      watched.set(
        repository,
        repository.state.onDidChange(() => changed.fire()),
      );
    if (known.get(document)?.commit === commit) return;
    known.set(document, { commit, versions: await versionsIn(repository, document) });
    changed.fire();
  };

  return {
    known(document) {
      if (!reading.has(document)) {
        reading.add(document);
        void follow(document).finally(() => reading.delete(document));
      }
      const [now, followed] = [results.inspect(document), known.get(document)];
      if (!now || !followed) return undefined;
      try {
        return historyOf(followed.versions, now, Date.now(), ({ text }) => reader.earlier(text, document, now));
      } catch {
        // An earlier version that cannot be compared tells nothing.
        return undefined;
      }
    },
    onDidChange: changed.event,
    dispose() {
      changed.dispose();
      watched.forEach((listener) => listener.dispose());
    },
  };
}
