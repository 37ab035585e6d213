import * as vscode from 'vscode';
import { reasonOf, type Inspection } from '../linter/index.js';
import { changeContents, reportChangesOf, type DocumentChanges } from '../report/changes.js';
import { htmlPage } from '../report/html.js';
import type { ActiveDocument } from './active.js';
import { decorateChanges } from './changing/decorations.js';
import { followLastCommit } from './changing/lastCommit.js';
import { versionsToCompare, type Versions } from './changing/earlier.js';
import { versionReader, type VersionReader } from './changing/reader.js';
import { followHistories, type Histories } from './reporting/history.js';
import { commandLink } from './reporting/links.js';
import { createReportPanel, type PanelPage } from './reporting/panel.js';
import type { Results } from './results.js';
import type { Settings } from './settings.js';
import { editorSpeech } from './spoken.js';

/** What became of a document since an earlier version: in a panel, and beside what has changed. */
export interface Changes extends vscode.Disposable {
  /**
   * Shows what the active document states differently than an earlier version.
   * @param revision the revision to compare with; asked for when not given
   */
  show(revision?: unknown): Promise<void>;
  /** What became of documents over time, for those who ask for it. */
  readonly histories: Histories;
}

/** A comparison that is shown. */
interface Shown extends Versions {
  readonly before: Inspection;
}

/** The page that the panel shows. */
function pageOf({ document, earlier, before }: Shown, reader: VersionReader, page: PanelPage): string {
  const speech = editorSpeech();
  const { name, written } = earlier;
  const title =
    written === undefined
      ? vscode.l10n.t('What changed since {0}', name)
      : vscode.l10n.t('What changed since "{0}" ({1})', name, written);
  const path = vscode.workspace.asRelativePath(document.uri);
  const after = reader.now(document);
  const changes: DocumentChanges = {
    path,
    kind: after.result.kind,
    state: 'changed',
    changes: reportChangesOf(before, after),
  };
  const address = document.uri.toString();
  const blocks = changeContents([changes], {
    title,
    speech,
    linkTo: (_document, version, line) => (version === 'after' ? commandLink('revealPlace', address, line) : undefined),
  });
  return htmlPage([...blocks.slice(0, 1), { type: 'text', line: [{ text: path }] }, ...blocks.slice(1)], {
    title,
    speech,
    ...page,
    actions: [{ text: vscode.l10n.t('Compare with another version'), href: commandLink('showChanges') }],
  });
}

/** Makes what shows changes; nothing is read before the user asks, or has switched the notes on. */
export function createChanges(
  context: vscode.ExtensionContext,
  active: ActiveDocument,
  results: Results,
  settings: Settings,
): Changes {
  const reader = versionReader(results, settings);
  const commits = followLastCommit();
  // Its own reader: each remembers one earlier version, and these are others.
  const histories = followHistories(results, versionReader(results, settings));
  let shown: Shown | undefined;
  const panel = createReportPanel(
    context,
    { type: 'productStrategy.changes', title: vscode.l10n.t('What Changed'), commands: ['revealPlace', 'showChanges'] },
    (page) => (shown ? pageOf(shown, reader, page) : ''),
    () => {
      shown = undefined;
    },
  );
  const listeners = vscode.Disposable.from(
    panel,
    commits,
    histories,
    decorateChanges(commits, reader, results, settings),
    results.onDidInspect((document) => {
      if (document === shown?.document) panel.drawLater();
    }),
  );
  return {
    async show(revision) {
      const versions = await versionsToCompare(active.current(), revision);
      if (!versions) return;
      const { document, earlier } = versions;
      try {
        shown = { ...versions, before: reader.earlier(earlier.text, document, reader.now(document)) };
        await panel.show();
      } catch (error) {
        void vscode.window.showErrorMessage(vscode.l10n.t('The versions could not be compared: {0}', reasonOf(error)));
      }
    },
    histories,
    dispose: () => listeners.dispose(),
  };
}
