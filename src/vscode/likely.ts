import * as vscode from 'vscode';
import {
  addKind,
  configFileName,
  fieldFixForKind,
  globOfFile,
  globOfFolder,
  type Kind,
  type Message,
} from '../linter/index.js';
import { say } from '../linter/result.js';
import { workspaceEdit } from './actions/edits.js';
import type { ActiveDocument } from './active.js';
import type { Checks } from './checks.js';
import { changeConfigFile } from './configFile.js';
import { isOurs, type Results } from './results.js';
import { spoken } from './spoken.js';

/** What a document may well be, as a sentence: other languages have other articles. */
const sentences: Readonly<Record<Kind, Message>> = {
  'product-strategy': say`Looks like a product strategy`,
  'product-vision': say`Looks like a product vision`,
  'pmf-hypothesis': say`Looks like a PMF hypothesis`,
  metrics: say`Looks like a metrics plan`,
  okr: say`Looks like OKRs`,
  roadmap: say`Looks like a roadmap`,
  prd: say`Looks like a PRD`,
  'pr-faq': say`Looks like a PR/FAQ`,
  'go-to-market': say`Looks like a go-to-market plan`,
  'business-case': say`Looks like a business case`,
  'team-charter': say`Looks like a team charter`,
  'communication-plan': say`Looks like a communication plan`,
  experiment: say`Looks like an experiment`,
  'decision-record': say`Looks like a decision record`,
  persona: say`Looks like a persona`,
  'risk-register': say`Looks like a risk register`,
  'competitive-analysis': say`Looks like a competitive analysis`,
  template: say`Looks like a template`,
};

/** "Looks like a roadmap", in the language of the editor. */
export function looksLike(kind: Kind): string {
  return spoken(sentences[kind]);
}

/** Offers to check documents that may well be strategy documents. */
export interface LikelyOffer extends vscode.Disposable {
  /** Asks what the active document is, and writes the answer down: for this file, or for all Markdown of its folder. */
  check(): Promise<void>;
}

/** Writes what a document is into its own front matter. */
export async function declareKind(document: vscode.TextDocument, kind: Kind | 'none'): Promise<void> {
  const edits = fieldFixForKind(document.getText(), kind);
  if (edits.length === 0)
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'The front matter of this document cannot be read: correct it, or write "kind: {0}" into it yourself.',
        kind,
      ),
    );
  else await vscode.workspace.applyEdit(workspaceEdit(document, edits));
}

/** An answer to what a document is. */
interface Choice extends vscode.QuickPickItem {
  /** The files that it counts for. */
  readonly glob: string;
  readonly as: Kind | 'none';
}

/**
 * What a document may be said to be, and where that is written.
 * @param folder the workspace folder that it lies in
 */
function choicesFor(kind: Kind, path: string, folder: vscode.Uri | undefined): readonly Choice[] {
  const where = folder
    ? vscode.l10n.t('written into {0}', configFileName)
    : vscode.l10n.t('written into its front matter');
  const file = globOfFile(path);
  const others = folder && globOfFolder(path);
  const all = vscode.l10n.t('Check all Markdown in {0}', path.slice(0, path.lastIndexOf('/')));
  return [
    { label: vscode.l10n.t('Check this file'), description: where, glob: file, as: kind },
    ...(others === undefined ? [] : [{ label: all, description: where, glob: others, as: kind }]),
    {
      label: vscode.l10n.t('This is not a strategy document'),
      description: vscode.l10n.t('do not check this file'),
      glob: file,
      as: 'none',
    },
  ];
}

/**
 * Says in the status bar what the active document looks like. It is offered once: who has looked at the offer and left it is
 * not reminded, and finds it in the language status.
 */
export function offerToCheck(active: ActiveDocument, checks: Checks, results: Results): LikelyOffer {
  const item = vscode.window.createStatusBarItem('productStrategy.likely', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Product Strategy';
  item.command = 'productStrategy.checkLikely';
  const seen = new WeakSet<vscode.TextDocument>();
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const likely =
      document && isOurs(document) && !seen.has(document) ? checks.of(document)?.result.likelyKind : undefined;
    if (!likely) return item.hide();
    item.text = `$(checklist) ${looksLike(likely)}`;
    item.tooltip = vscode.l10n.t('This document is not checked, because its kind is not certain. Click to check it.');
    item.show();
  };
  update();
  const listeners = vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    checks.onDidJudge((document) => {
      if (document === vscode.window.activeTextEditor?.document) update();
    }),
  );
  return {
    async check() {
      const document = active.current();
      const kind = document && results.of(document)?.likelyKind;
      if (!document || !kind) return;
      seen.add(document);
      update();
      const folder =
        document.uri.scheme === 'untitled' ? undefined : vscode.workspace.getWorkspaceFolder(document.uri)?.uri;
      const path = results.pathOf(document) ?? '';
      const choices = choicesFor(kind, path, folder);
      const chosen = await vscode.window.showQuickPick(choices, {
        title: looksLike(kind),
        placeHolder: vscode.l10n.t('What do you want to do with it?'),
      });
      if (!chosen) return;
      if (folder) await changeConfigFile(folder, (text) => addKind(text, chosen.glob, chosen.as, path));
      else await declareKind(document, chosen.as);
    },
    dispose: () => listeners.dispose(),
  };
}
