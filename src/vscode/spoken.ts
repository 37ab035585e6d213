import * as vscode from 'vscode';
import type { Message } from '../linter/index.js';

/** What the linter says, in the language of the editor; in English where the bundle does not hold it. */
export function spoken(words: string | Message): string {
  return typeof words === 'string' ? vscode.l10n.t(words) : vscode.l10n.t(words.template, ...words.args);
}
