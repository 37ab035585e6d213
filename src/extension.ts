import * as vscode from 'vscode';
import { hookRenderer, type Draw, type MarkdownRenderer } from './report/previewHook.js';
import { showEmptyView } from './vscode/checklist/emptyView.js';
import { loadEditor } from './vscode/loadEditor.js';
import { loadOnce } from './vscode/loadOnce.js';

/** What package.json says that the extension contributes. */
interface Contributions {
  readonly commands: readonly { readonly command: string }[];
  readonly languageModelTools: readonly { readonly name: string }[];
}

/** What the extension offers to others: here to the Markdown preview. */
export interface Api {
  /** Lets us draw into the preview; VS Code calls it with the preview's renderer. */
  extendMarkdownIt<Renderer extends MarkdownRenderer>(md: Renderer): Renderer;
}

/**
 * Starts the extension. What lints is not loaded before the first Markdown document is seen, a command is run or a tool
 * is asked: opening a window costs next to nothing.
 */
export function activate(context: vscode.ExtensionContext): Api {
  // The view is there with the window, and says what to do first.
  const emptyView = showEmptyView();
  context.subscriptions.push(emptyView);
  const editor = loadOnce(async () => (await loadEditor(context.extensionUri)).start(context, emptyView));
  const { commands, languageModelTools } = (context.extension.packageJSON as { readonly contributes: Contributions })
    .contributes;
  for (const { command } of commands) {
    context.subscriptions.push(
      vscode.commands.registerCommand(command, async (...args: unknown[]) =>
        (await editor()).commands[command.slice('productStrategy.'.length)]?.(...args),
      ),
    );
  }
  // Editors built on VS Code may have no language models.
  if ('lm' in vscode && typeof (vscode.lm as Partial<typeof vscode.lm>).registerTool === 'function')
    for (const { name } of languageModelTools) {
      context.subscriptions.push(
        vscode.lm.registerTool<unknown>(name, {
          invoke: async ({ input }, token) =>
            (await editor()).tools[name.slice('productStrategy_'.length)]?.(input, token),
        }),
      );
    }
  const isMarkdown = (document: vscode.TextDocument): boolean => document.languageId === 'markdown';
  if (vscode.workspace.textDocuments.some(isMarkdown)) void editor();
  else {
    const first = vscode.workspace.onDidOpenTextDocument((document) => {
      if (!isMarkdown(document)) return;
      first.dispose();
      void editor();
    });
    context.subscriptions.push(first);
  }
  let draw: Draw | undefined;
  return {
    extendMarkdownIt(md) {
      // What draws may still have to be loaded: then the preview is drawn again.
      if (!draw) {
        void editor().then((loaded) => {
          ({ draw } = loaded);
          return vscode.commands.executeCommand('markdown.preview.refresh');
        });
      }
      return hookRenderer(md, (tokens, source, uri) => draw?.(tokens, source, uri) ?? tokens);
    },
  };
}
