import * as vscode from 'vscode';
import { createLinter, type Linter, type LintResult } from '../linter/index.js';
import type { Settings } from './settings.js';

/** Larger documents are left alone: they are exports and logs, and nobody waits for them. In UTF-16 code units. */
export const largest = 1_000_000;

const ignoredSchemes = new Set(['git', 'gitfs', 'output', 'comment', 'vscode-scm', 'vscode-chat-code-block', 'product-strategy-lint', 'walkThroughSnippet', 'vscode-notebook-cell']);

/** Lint results of open documents, always of the version that is asked about. */
export interface Results {
  /** The result for the document as it is now; undefined when it is not to be linted. */
  of(document: vscode.TextDocument): LintResult | undefined;
  forget(document: vscode.TextDocument): void;
  forgetAll(): void;
}

/** Whether a document is Markdown that somebody writes. */
export function isOurs(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' && !ignoredSchemes.has(document.uri.scheme);
}

/** Lints documents when asked, with a linter for each that remembers its sections. */
export function createResults(settings: Settings): Results {
  const linters = new Map<string, Linter>();
  const known = new Map<string, { readonly version: number; readonly result: LintResult }>();
  return {
    of(document) {
      if (!isOurs(document) || !settings.isEnabled(document)) return undefined;
      const key = document.uri.toString();
      const last = known.get(key);
      if (last?.version === document.version) return last.result;
      const text = document.getText();
      if (text.length > largest) return undefined;
      let linter = linters.get(key);
      if (!linter) linters.set(key, (linter = createLinter()));
      const result = linter.lint(text, { config: settings.configFor(document), ...(document.uri.scheme !== 'untitled' && { path: vscode.workspace.asRelativePath(document.uri, false) }) });
      known.set(key, { version: document.version, result });
      return result;
    },
    forget(document) {
      linters.delete(document.uri.toString());
      known.delete(document.uri.toString());
    },
    forgetAll: () => known.clear(),
  };
}

/** A range of offsets as VS Code counts it. */
export function rangeIn(document: vscode.TextDocument, { start, end }: { readonly start: number; readonly end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
