import * as vscode from 'vscode';
import type { start } from './editor.js';

/** What lints, and what shows it: everything but the few lines that VS Code starts the extension with. */
interface EditorModule {
  readonly start: typeof start;
}

/** A worker has no Node: VS Code gives the extension one file there, and what else it needs has to be fetched. */
const isWebWorker = 'WorkerGlobalScope' in globalThis;

/** Fetches the file and runs it, as VS Code itself does in a web worker with the first file of an extension. */
async function fetchEditor(extension: vscode.Uri): Promise<EditorModule> {
  const address = vscode.Uri.joinPath(extension, 'dist/editor.js').toString();
  // VS Code's `fetch` reads the folder of an extension wherever it is: `https`, `vscode-remote`, `file`.
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be loaded: ${response.status} ${response.statusText}`);
  const module = { exports: {} };
  const run = new Function('module', 'require', `${await response.text()}\n//# sourceURL=${address}`);
  run(module, require);
  return module.exports as EditorModule;
}

/**
 * Loads what lints.
 * @param extension the folder of the extension
 * @throws if the file cannot be fetched: it may be tried again
 */
export const loadEditor = (extension: vscode.Uri): Promise<EditorModule> =>
  isWebWorker ? fetchEditor(extension) : import('#editor');
