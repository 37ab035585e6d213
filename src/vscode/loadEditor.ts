import * as vscode from 'vscode';
import type { start } from './editor.js';

/** What lints, and what shows it: everything but the few lines that VS Code starts the extension with. */
interface EditorModule {
  readonly start: typeof start;
}

/** A worker has no Node: VS Code gives the extension one file there, and what else it needs has to be read. */
const isWebWorker = 'WorkerGlobalScope' in globalThis;

/** Reads the file from the extension and runs it, as VS Code itself does in a web worker with the first file. */
async function readEditor(extension: vscode.Uri): Promise<EditorModule> {
  const file = vscode.Uri.joinPath(extension, 'dist', 'editor.js');
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const module = { exports: {} };
  const run = new Function('module', 'require', `${source}\n//# sourceURL=${file.toString()}`);
  run(module, require);
  return module.exports as EditorModule;
}

/**
 * Loads what lints.
 * @param extension the folder of the extension
 * @throws if the file cannot be read: it may be tried again
 */
export const loadEditor = (extension: vscode.Uri): Promise<EditorModule> =>
  isWebWorker ? readEditor(extension) : import('#editor');
