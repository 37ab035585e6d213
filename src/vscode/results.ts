import * as vscode from 'vscode';
import { createLinter, reasonOf, type Config, type Inspection, type Linter, type LintOptions, type LintResult } from '../linter/index.js';
import type { Failures } from './failures.js';
import type { Settings } from './settings.js';

/** Larger documents are left alone: they are exports and logs, and nobody waits for them. In UTF-16 code units. */
export const largest = 2_000_000;
/** Larger documents are read in steps the first time, so that the extension host is never held for long. */
const readAtOnce = 40_000;

const ignoredSchemes = new Set(['git', 'gitfs', 'output', 'comment', 'vscode-scm', 'vscode-chat-code-block', 'product-strategy-lint', 'walkThroughSnippet', 'vscode-notebook-cell']);

/** Lint results of open documents, always of the version that is asked about. */
export interface Results extends vscode.Disposable {
  /** The result with its facts; undefined when the document is not to be linted, could not be, or is still being read for the first time. */
  inspect(document: vscode.TextDocument): Inspection | undefined;
  /** Fires when a version of a document was linted. */
  readonly onDidInspect: vscode.Event<vscode.TextDocument>;
  /** Fires when a long document has been read for the first time, or could not be. */
  readonly onDidRead: vscode.Event<vscode.TextDocument>;
  /** The result with its facts, of a long document as soon as it has been read; undefined when it is not to be linted, or nobody waits any more. */
  whenRead(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<Inspection | undefined>;
  /** A document's path as globs and the guess of its kind see it; undefined for one that was never saved. */
  pathOf(document: vscode.TextDocument): string | undefined;
  /** Why the document could not be checked as it is now, in plain words; undefined when it could, or nobody has tried. */
  failureOf(document: vscode.TextDocument): string | undefined;
  /** Whether a long document is being read for the first time. */
  isReading(document: vscode.TextDocument): boolean;
  /** The result for the document as it is now; undefined when it is not to be linted. */
  of(document: vscode.TextDocument): LintResult | undefined;
  /** Forgets every result: the settings have changed. */
  forget(): void;
}

/** Whether a document is Markdown that somebody writes. */
export function isOurs(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' && !ignoredSchemes.has(document.uri.scheme);
}

/** The open Markdown document with an address. */
export function openDocument(uri: vscode.Uri | string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString() && isOurs(document));
}

/** Resolves when a document has been read, when it is closed, or when nobody waits any more. */
function readOrGone(document: vscode.TextDocument, read: vscode.Event<vscode.TextDocument>, token: vscode.CancellationToken | undefined): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      vscode.Disposable.from(...listeners).dispose();
      done();
    };
    const endFor = (each: vscode.TextDocument): void => { if (each === document) end(); };
    const listeners: vscode.Disposable[] = [read(endFor), vscode.workspace.onDidCloseTextDocument(endFor)];
    // A token that has been cancelled already answers at once.
    if (token) listeners.push(token.onCancellationRequested(end));
  });
}

/** Lints documents when asked, with a linter for each that remembers its sections. */
export function createResults(settings: Settings, failures: Failures): Results {
  // By document, not by address: the next untitled document has the address of the last one.
  const linters = new WeakMap<vscode.TextDocument, { readonly linter: Linter; readonly config: Config }>();
  let known = new WeakMap<vscode.TextDocument, { readonly version: number; readonly inspection: Inspection }>();
  let failed = new WeakMap<vscode.TextDocument, { readonly version: number; readonly reason: string }>();
  const inspected = new vscode.EventEmitter<vscode.TextDocument>();
  const read = new vscode.EventEmitter<vscode.TextDocument>();
  const reading = new WeakSet<vscode.TextDocument>();
  /** Notes that a version could not be checked, and reads the next one anew. */
  const fail = (document: vscode.TextDocument, version: number, error: unknown): void => {
    linters.delete(document);
    failed.set(document, { version, reason: reasonOf(error) });
    failures.note(document.uri, error);
  };
  const readInSteps = async (document: vscode.TextDocument, linter: Linter, text: string, options: LintOptions): Promise<void> => {
    reading.add(document);
    const { version } = document;
    try {
      const steps = linter.inspectInSteps(text, options);
      while (!steps.next().done) {
        await new Promise((done) => setTimeout(done, 0));
        if (document.isClosed) break;
      }
    } catch (error) {
      fail(document, version, error);
    } finally {
      reading.delete(document);
    }
    if (!document.isClosed) read.fire(document);
  };
  const pathOf: Results['pathOf'] = ({ uri }) => (uri.scheme === 'untitled' ? undefined : vscode.workspace.asRelativePath(uri, false));
  const inspect: Results['inspect'] = (document) => {
    if (!isOurs(document) || !settings.isEnabled(document)) return undefined;
    const last = known.get(document);
    if (last?.version === document.version) return last.inspection;
    if (reading.has(document) || failed.get(document)?.version === document.version) return undefined;
    const text = document.getText();
    if (text.length > largest) return undefined;
    const config = settings.configFor(document.uri);
    const path = pathOf(document);
    const options: LintOptions = { config, ...(path !== undefined && { path }) };
    let going = linters.get(document);
    // With another configuration everything is read anew.
    if (going?.config !== config) {
      linters.set(document, (going = { linter: going && text.length <= readAtOnce ? going.linter : createLinter(), config }));
      if (text.length > readAtOnce) {
        void readInSteps(document, going.linter, text, options);
        return undefined;
      }
    }
    let inspection: Inspection;
    try {
      inspection = going.linter.inspect(text, options);
    } catch (error) {
      fail(document, document.version, error);
      return undefined;
    }
    known.set(document, { version: document.version, inspection });
    inspected.fire(document);
    return inspection;
  };
  return {
    inspect,
    async whenRead(document, token) {
      const inspection = inspect(document);
      if (inspection || !reading.has(document)) return inspection;
      await readOrGone(document, read.event, token);
      return document.isClosed || token?.isCancellationRequested ? undefined : inspect(document);
    },
    pathOf,
    onDidInspect: inspected.event,
    onDidRead: read.event,
    isReading: (document) => reading.has(document),
    failureOf(document) {
      const failure = failed.get(document);
      return failure?.version === document.version ? failure.reason : undefined;
    },
    of: (document) => inspect(document)?.result,
    forget() {
      known = new WeakMap();
      failed = new WeakMap();
    },
    dispose() {
      inspected.dispose();
      read.dispose();
    },
  };
}

/** A range of offsets as VS Code counts it. */
export function rangeIn(document: Pick<vscode.TextDocument, 'positionAt'>, { start, end }: { readonly start: number; readonly end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
