import * as vscode from 'vscode';
import { createLinter, type Linter, type LintResult, type StrategyDocument } from '../linter/index.js';
import type { Settings } from './settings.js';

/** Larger documents are left alone: they are exports and logs, and nobody waits for them. In UTF-16 code units. */
export const largest = 500_000;

const ignoredSchemes = new Set(['git', 'gitfs', 'output', 'comment', 'vscode-scm', 'vscode-chat-code-block', 'product-strategy-lint', 'walkThroughSnippet', 'vscode-notebook-cell']);

/** A result with the facts it rests on. */
export interface Inspection {
  readonly result: LintResult;
  readonly document: StrategyDocument;
}

/** Lint results of open documents, always of the version that is asked about. */
export interface Results extends vscode.Disposable {
  /** The result with its facts; undefined when the document is not to be linted. */
  inspect(document: vscode.TextDocument): Inspection | undefined;
  /** Fires when a version of a document was linted. */
  readonly onDidInspect: vscode.Event<vscode.TextDocument>;
  /** The result for the document as it is now; undefined when it is not to be linted. */
  of(document: vscode.TextDocument): LintResult | undefined;
  /** Forgets every result: the settings have changed. */
  forget(): void;
}

/** Whether a document is Markdown that somebody writes. */
export function isOurs(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' && !ignoredSchemes.has(document.uri.scheme);
}

/** Lints documents when asked, with a linter for each that remembers its sections. */
export function createResults(settings: Settings): Results {
  // By document, not by address: the next untitled document has the address of the last one.
  const linters = new WeakMap<vscode.TextDocument, Linter>();
  let known = new WeakMap<vscode.TextDocument, { readonly version: number; readonly inspection: Inspection }>();
  const inspected = new vscode.EventEmitter<vscode.TextDocument>();
  const inspect: Results['inspect'] = (document) => {
    if (!isOurs(document) || !settings.isEnabled(document)) return undefined;
    const last = known.get(document);
    if (last?.version === document.version) return last.inspection;
    const text = document.getText();
    if (text.length > largest) return undefined;
    let linter = linters.get(document);
    if (!linter) linters.set(document, (linter = createLinter()));
    const inspection = linter.inspect(text, { config: settings.configFor(document.uri), ...(document.uri.scheme !== 'untitled' && { path: vscode.workspace.asRelativePath(document.uri, false) }) });
    known.set(document, { version: document.version, inspection });
    inspected.fire(document);
    return inspection;
  };
  return {
    inspect,
    onDidInspect: inspected.event,
    of: (document) => inspect(document)?.result,
    forget() {
      known = new WeakMap();
    },
    dispose: () => inspected.dispose(),
  };
}

/** A range of offsets as VS Code counts it. */
export function rangeIn(document: vscode.TextDocument, { start, end }: { readonly start: number; readonly end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
