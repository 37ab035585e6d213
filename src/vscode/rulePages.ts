import * as vscode from 'vscode';
import { checklistName, ruleNamed } from '../linter/index.js';
import { isWorkspaceItem } from '../workspace/index.js';
import { loadOnce } from './loadOnce.js';
import { questionsByChecklist } from './questions.js';
import { spoken } from './spoken.js';

const scheme = 'product-strategy-lint';

/** Whether an item has a page: what a team declares itself has none. */
export function hasPage(id: string): boolean {
  return ruleNamed(id) !== undefined || isWorkspaceItem(id);
}

interface QuestionPick extends vscode.QuickPickItem {
  readonly id?: string;
}

/** What leaders ask, by checklist. */
function questionPicks(): readonly QuestionPick[] {
  return questionsByChecklist().flatMap(({ checklist, questions }): readonly QuestionPick[] => [
    { label: spoken(checklistName(checklist)), kind: vscode.QuickPickItemKind.Separator },
    ...questions.map(({ id, name, question }) => ({ id, label: spoken(question), description: spoken(name) })),
  ]);
}

/**
 * The link that a finding's code carries. A link there may not run a command: it names the page itself, and
 * package.json associates pages with the Markdown preview, so that it opens rendered, inside VS Code and offline.
 */
export function rulePageUri(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${id}.md` });
}

/** The link for texts of our own, where commands are allowed. */
export function rulePageCommand(id: string): vscode.Uri {
  return vscode.Uri.parse(`command:productStrategy.openRulePage?${encodeURIComponent(JSON.stringify([id]))}`);
}

/** The rules' pages as they are shipped. */
export interface RulePages {
  /** A page's text; it is read once. */
  text(id: string): Promise<string>;
  /**
   * Opens a page in the Markdown preview; asks which one when it is not told.
   * @param item an item's id, or a line of the checklists' view that has one
   */
  open(item?: unknown): Promise<void>;
}

/** Serves the rules' pages from the extension's own files. */
export function serveRulePages(context: vscode.ExtensionContext): RulePages {
  const pages = new Map<string, () => Promise<string>>();
  const read = async (id: string): Promise<string> =>
    new TextDecoder().decode(
      await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', 'rules', `${id}.md`)),
    );
  const text = (id: string): Promise<string> => {
    let page = pages.get(id);
    if (!page) pages.set(id, (page = loadOnce(() => read(id))));
    return page();
  };
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => text(uri.path.replace(/^\/|\.md$/g, '')),
    }),
  );
  return {
    text,
    async open(item) {
      const id: unknown = typeof item === 'object' && item !== null && 'id' in item ? item.id : item;
      const chosen =
        typeof id === 'string'
          ? id
          : (
              await vscode.window.showQuickPick(questionPicks(), {
                placeHolder: vscode.l10n.t('Which checklist item do you want explained?'),
                matchOnDescription: true,
              })
            )?.id;
      if (chosen === undefined || !hasPage(chosen)) return;
      await vscode.commands.executeCommand('vscode.open', rulePageUri(chosen));
    },
  };
}
