import * as vscode from 'vscode';
import { dated } from '../../report/axis.js';
import { isOurs } from '../results.js';
import { editorSpeech } from '../spoken.js';
import { repositoryOf, textIn, type Repository } from './git.js';
import { shownRevision } from './revision.js';

/** An earlier version of a document. */
interface Earlier {
  /** What it is called: what was said of its commit, a revision, or a file. */
  readonly name: string;
  /** When it was committed, as a date in the display language; undefined where nobody chose a commit. */
  readonly written?: string;
  readonly text: string;
}

/** A document with the version that it is compared with. */
export interface Versions {
  readonly document: vscode.TextDocument;
  readonly earlier: Earlier;
}

/** So many commits are offered. */
const mostCommits = 20;

/** Both sides of the comparison that is looked at; undefined where none is, or no Markdown is compared. */
async function comparedSides(): Promise<Versions | undefined> {
  const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputTextDiff)) return undefined;
  const [original, document] = await Promise.all(
    [input.original, input.modified].map((uri) => vscode.workspace.openTextDocument(uri)),
  );
  return original && document?.languageId === 'markdown'
    ? { document, earlier: { name: vscode.workspace.asRelativePath(original.uri), text: original.getText() } }
    : undefined;
}

/** A choice of what to compare with. */
interface Choice extends vscode.QuickPickItem {
  readonly revision?: string;
  /** When the revision was written, as a date in the display language. */
  readonly written?: string;
  readonly other?: 'revision' | 'file';
}

/** What a document may be compared with, its last commit first. */
async function choicesFor(
  document: vscode.TextDocument,
  repository: Repository | undefined,
): Promise<readonly Choice[]> {
  const file: Choice = { label: vscode.l10n.t('Another file…'), other: 'file' };
  if (!repository) return [file];
  const commits = await repository.log({ maxEntries: mostCommits, path: document.uri.fsPath }).catch(() => []);
  return [
    { label: vscode.l10n.t('Last commit'), description: 'HEAD', revision: 'HEAD' },
    ...commits.map(({ hash, message, authorDate }) => {
      const written = authorDate && dated(authorDate.getTime(), editorSpeech());
      return {
        label: message.split('\n')[0] ?? '',
        description: [shownRevision(hash), ...(written === undefined ? [] : [written])].join(' · '),
        revision: hash,
        ...(written !== undefined && { written }),
      };
    }),
    { label: vscode.l10n.t('Another revision…'), other: 'revision' },
    file,
  ];
}

async function askForFile(): Promise<Earlier | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('The earlier version'),
      filters: { Markdown: ['md', 'markdown'] },
    })) ?? [];
  if (!uri) return undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  return { name: vscode.workspace.asRelativePath(uri), text: document.getText() };
}

/**
 * A document as it was when the branch left a revision; tells its author where it was not there.
 * @param revision what git takes for one
 */
async function earlierIn(
  repository: Repository | undefined,
  document: vscode.TextDocument,
  revision: string,
): Promise<Earlier | undefined> {
  const left = await repository?.getMergeBase(revision, 'HEAD').catch(() => undefined);
  const text = repository && (await textIn(repository, document, left ?? revision));
  if (text !== undefined)
    return { name: revision === 'HEAD' ? vscode.l10n.t('the last commit') : shownRevision(revision), text };
  void vscode.window.showInformationMessage(
    repository
      ? vscode.l10n.t('"{0}" has no earlier version of this document.', shownRevision(revision))
      : vscode.l10n.t('Git does not track this document: compare it with another file, or open a comparison.'),
  );
  return undefined;
}

/** Asks which version a document is to be compared with; undefined when nobody wants to know. */
async function askForEarlier(document: vscode.TextDocument): Promise<Earlier | undefined> {
  const repository = await repositoryOf(document);
  const choice = await vscode.window.showQuickPick(await choicesFor(document, repository), {
    placeHolder: vscode.l10n.t('Compare with which version?'),
    matchOnDescription: true,
  });
  if (choice?.other === 'file') return askForFile();
  const revision =
    choice?.other === 'revision'
      ? await vscode.window.showInputBox({
          prompt: vscode.l10n.t('A branch, a tag or a commit, such as main or HEAD~2'),
        })
      : choice?.revision;
  if (revision === undefined || revision.trim() === '') return undefined;
  const earlier = await earlierIn(repository, document, revision.trim());
  // A commit that was chosen from the list is called what it was called there.
  return earlier && choice?.written !== undefined && choice.label !== ''
    ? { ...earlier, name: choice.label, written: choice.written }
    : earlier;
}

/**
 * The versions to compare: both sides of a comparison that is looked at, else the active document and a version that its
 * author chooses.
 * @param revision the revision to compare with, where nobody has to be asked
 */
export async function versionsToCompare(
  active: vscode.TextDocument | undefined,
  revision: unknown,
): Promise<Versions | undefined> {
  const sides = revision === undefined ? await comparedSides() : undefined;
  if (sides) return sides;
  if (!active || !isOurs(active)) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a Markdown document to compare it with an earlier version.'),
    );
    return undefined;
  }
  const earlier =
    typeof revision === 'string'
      ? await earlierIn(await repositoryOf(active), active, revision)
      : await askForEarlier(active);
  return earlier && { document: active, earlier };
}
