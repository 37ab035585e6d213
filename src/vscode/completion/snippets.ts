import * as vscode from 'vscode';
import { loadOnce } from '../loadOnce.js';

/** A snippet of the package: VS Code lists it in *Insert Snippet*. */
interface Snippet {
  /**
   * What opens it, no `prefix`: those VS Code offers for every word that begins like a part of them, in whatever list is open,
   * and the Enter key at the end of a heading "Metrics" would write a table.
   */
  readonly typed: string;
  readonly body: readonly string[];
  readonly description: string;
}

/** What the author has typed of a snippet's name, at the end of a text: no word begins with it. */
const begun = /(?:^|[\s|>])(?<typed>ps-[\w-]*)$/;

const begunAt = (document: vscode.TextDocument, position: vscode.Position): string | undefined =>
  begun.exec(document.lineAt(position).text.slice(0, position.character))?.groups?.['typed'];

/**
 * Opens the list when `ps-` is complete. A trigger character would open it too, but "-" stands before every item: while VS Code
 * waits for an answer it asks for everything that could follow the next word.
 */
function openWhenTyped({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
  const [change, another] = contentChanges;
  if (!change || another || reason !== undefined || change.text !== '-' || document.languageId !== 'markdown') return;
  if (document !== vscode.window.activeTextEditor?.document) return;
  if (begunAt(document, change.range.start.translate(0, 1)) !== 'ps-') return;
  if (vscode.workspace.getConfiguration('editor', document).get<boolean>('suggestOnTriggerCharacters') === false)
    return;
  void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
}

/** Offers the snippets where the author has typed `ps-`, or so much of the name of one, and nowhere else. */
export function provideSnippets(context: vscode.ExtensionContext): vscode.Disposable {
  const loaded = loadOnce(async (): Promise<readonly [string, Snippet][]> => {
    const bytes = await vscode.workspace.fs.readFile(
      vscode.Uri.joinPath(context.extensionUri, 'snippets', 'strategy.code-snippets'),
    );
    return Object.entries(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, Snippet>);
  });
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(openWhenTyped),
    vscode.languages.registerCompletionItemProvider(
      { language: 'markdown' },
      {
        async provideCompletionItems(document, position, token) {
          const written = begunAt(document, position);
          if (written === undefined || token.isCancellationRequested) return undefined;
          const range = new vscode.Range(position.translate(0, -written.length), position);
          const all = await loaded();
          return token.isCancellationRequested
            ? undefined
            : all.map(([name, { typed, body, description }]) => {
                const item = new vscode.CompletionItem(
                  { label: typed, description: name },
                  vscode.CompletionItemKind.Snippet,
                );
                item.insertText = new vscode.SnippetString(body.join('\n'));
                item.documentation = new vscode.MarkdownString(description);
                item.range = range;
                return item;
              });
        },
      },
    ),
  );
}
