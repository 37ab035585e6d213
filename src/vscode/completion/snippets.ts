import * as vscode from 'vscode';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

/**
 * Offers the snippets as soon as the author types `ps-`, with which no word begins. Markdown has quick suggestions off, so VS
 * Code's own snippet completion waits for Ctrl+Space; there it answers by itself, and this provider stays silent so that
 * nothing is listed twice.
 */
export function provideSnippets(context: vscode.ExtensionContext): vscode.Disposable {
  let snippets: Promise<readonly [string, Snippet][]> | undefined;
  const load = async (): Promise<readonly [string, Snippet][]> => {
    const bytes = await vscode.workspace.fs.readFile(
      vscode.Uri.joinPath(context.extensionUri, 'snippets', 'strategy.code-snippets'),
    );
    return Object.entries(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, Snippet>);
  };
  // What could not be loaded is tried again the next time.
  const loaded = (): Promise<readonly [string, Snippet][]> =>
    (snippets ??= load().catch((error: unknown) => {
      snippets = undefined;
      throw error;
    }));
  return vscode.languages.registerCompletionItemProvider(
    { language: 'markdown' },
    {
      async provideCompletionItems(document, position, token, trigger) {
        if (trigger.triggerKind !== vscode.CompletionTriggerKind.TriggerCharacter) return undefined;
        const typed = /(?:^|[\s|>])(ps-[\w-]*)$/.exec(document.lineAt(position).text.slice(0, position.character))?.[1];
        if (typed === undefined || token.isCancellationRequested) return undefined;
        const range = new vscode.Range(position.translate(0, -typed.length), position);
        const all = await loaded();
        return token.isCancellationRequested
          ? undefined
          : all.map(([name, { prefix, body, description }]) => {
              const item = new vscode.CompletionItem(
                { label: prefix, description: name },
                vscode.CompletionItemKind.Snippet,
              );
              item.insertText = new vscode.SnippetString(body.join('\n'));
              item.documentation = new vscode.MarkdownString(description);
              item.range = range;
              return item;
            });
      },
    },
    '-',
  );
}
