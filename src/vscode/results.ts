import * as vscode from 'vscode';
import {
  createLinter,
  reasonOf,
  type Config,
  type Inspection,
  type Linter,
  type LintOptions,
  type LintResult,
} from '../linter/index.js';
import type { Failures } from './failures.js';
import { createStepReader } from './linting/stepReader.js';
import { rememberVersions } from './linting/versions.js';
import type { Settings } from './settings.js';

/** Larger documents are left alone: they are exports and logs, and nobody waits for them. In UTF-16 code units. */
export const largest = 2_000_000;
/** Larger documents are read in steps the first time, so that the extension host is never held for long. */
const readAtOnce = 40_000;

const ignoredSchemes = new Set([
  'git',
  'gitfs',
  'output',
  'comment',
  'vscode-scm',
  'vscode-chat-code-block',
  'product-strategy-lint',
  'walkThroughSnippet',
  'vscode-notebook-cell',
]);

/** Lint results of open documents, always of the version that is asked about. */
export interface Results extends vscode.Disposable {
  /**
   * The result with its facts; undefined when the document is not to be linted, could not be, or is still being read for the
   * first time.
   */
  inspect(document: vscode.TextDocument): Inspection | undefined;
  /** Fires when a version of a document was linted. */
  readonly onDidInspect: vscode.Event<vscode.TextDocument>;
  /** Fires when a long document has been read for the first time, or could not be. */
  readonly onDidRead: vscode.Event<vscode.TextDocument>;
  /**
   * The result with its facts, of a long document as soon as it has been read; undefined when it is not to be linted, or
   * nobody waits any more.
   */
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

/** Whether a document is Markdown that the user edits. */
export function isOurs(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' && !ignoredSchemes.has(document.uri.scheme);
}

/** The open Markdown document with an address. */
export function openDocument(uri: vscode.Uri | string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(
    (document) => document.uri.toString() === uri.toString() && isOurs(document),
  );
}

/** A document's path as globs and the guess of its kind see it; undefined for one that was never saved. */
function pathOf({ uri }: vscode.TextDocument): string | undefined {
  return uri.scheme === 'untitled' ? undefined : vscode.workspace.asRelativePath(uri, false);
}

/** Resolves when a document has been read, when it is closed, or when nobody waits any more. */
function readOrGone(
  document: vscode.TextDocument,
  read: vscode.Event<vscode.TextDocument>,
  token: vscode.CancellationToken | undefined,
): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      vscode.Disposable.from(...listeners).dispose();
      done();
    };
    const endFor = (each: vscode.TextDocument): void => {
      if (each === document) end();
    };
    const listeners: vscode.Disposable[] = [read(endFor), vscode.workspace.onDidCloseTextDocument(endFor)];
    // A token that has been cancelled already answers at once.
    if (token) listeners.push(token.onCancellationRequested(end));
  });
}

/** The linters of documents, each for the configuration that counts. */
function rememberLinters() {
  // By document, not by address: the next untitled document has the address of the last one.
  const linters = new WeakMap<vscode.TextDocument, { readonly linter: Linter; readonly config: Config }>();
  return {
    /**
     * A document's linter, and whether it has to read everything: it is new, or has another configuration. A long document
     * gets another one then.
     */
    for(
      document: vscode.TextDocument,
      config: Config,
      isLong: boolean,
    ): { readonly linter: Linter; readonly isNew: boolean } {
      const last = linters.get(document);
      if (last?.config === config) return { linter: last.linter, isNew: false };
      const linter = isLong || !last ? createLinter() : last.linter;
      linters.set(document, { linter, config });
      return { linter, isNew: true };
    },
    forget: (document: vscode.TextDocument) => linters.delete(document),
  };
}

/**
 * Lints versions of documents, with a linter for each that remembers its sections.
 * @param hasRead is told of a long document that has been read for the first time, or could not be
 */
function createLinting(failures: Failures, hasRead: (document: vscode.TextDocument) => void) {
  const linters = rememberLinters();
  const failed = rememberVersions<vscode.TextDocument, string>();
  const reader = createStepReader<vscode.TextDocument>(({ isClosed }) => isClosed, hasRead);
  /** Notes that a version could not be checked, and reads the next one anew. */
  const fail = (document: vscode.TextDocument, version: number, error: unknown): void => {
    linters.forget(document);
    failed.set(document, version, reasonOf(error));
    failures.note(document.uri, error);
  };
  /** The linter of a document; undefined while it reads the document for the first time. */
  const linterFor = (
    document: vscode.TextDocument,
    text: string,
    options: LintOptions & { readonly config: Config },
  ): Linter | undefined => {
    const isLong = text.length > readAtOnce;
    const { linter, isNew } = linters.for(document, options.config, isLong);
    if (!isNew || !isLong) return linter;
    const { version } = document;
    reader.read(
      document,
      () => linter.inspectInSteps(text, options),
      (error) => fail(document, version, error),
    );
    return undefined;
  };
  return {
    isReading: reader.isReading,
    failureOf: failed.of,
    /** Tries again what could not be checked. */
    forgetFailures: () => failed.forget(),
    /** The result for a text of a document; undefined while that is being read for the first time, and when it could not be checked. */
    lint(
      document: vscode.TextDocument,
      text: string,
      options: LintOptions & { readonly config: Config },
    ): Inspection | undefined {
      try {
        return linterFor(document, text, options)?.inspect(text, options);
      } catch (error) {
        fail(document, document.version, error);
        return undefined;
      }
    },
  };
}

/** Lints documents when asked, and remembers the result of the version that was linted last. */
export function createResults(settings: Settings, failures: Failures): Results {
  const known = rememberVersions<vscode.TextDocument, Inspection>();
  const [inspected, read] = [
    new vscode.EventEmitter<vscode.TextDocument>(),
    new vscode.EventEmitter<vscode.TextDocument>(),
  ];
  const linting = createLinting(failures, (document) => read.fire(document));
  const inspect: Results['inspect'] = (document) => {
    if (!isOurs(document) || !settings.isEnabled(document)) return undefined;
    const last = known.of(document);
    if (last || linting.isReading(document) || linting.failureOf(document) !== undefined) return last;
    const text = document.getText();
    if (text.length > largest) return undefined;
    const path = pathOf(document);
    const options = {
      config: settings.configFor(document.uri),
      writing: settings.writing(),
      ...(path !== undefined && { path }),
    };
    const inspection = linting.lint(document, text, options);
    if (!inspection) return undefined;
    known.set(document, document.version, inspection);
    inspected.fire(document);
    return inspection;
  };
  return {
    inspect,
    async whenRead(document, token) {
      const inspection = inspect(document);
      if (inspection || !linting.isReading(document)) return inspection;
      await readOrGone(document, read.event, token);
      return document.isClosed || token?.isCancellationRequested ? undefined : inspect(document);
    },
    pathOf,
    onDidInspect: inspected.event,
    onDidRead: read.event,
    isReading: linting.isReading,
    failureOf: linting.failureOf,
    of: (document) => inspect(document)?.result,
    forget() {
      known.forget();
      linting.forgetFailures();
    },
    dispose: () => vscode.Disposable.from(inspected, read).dispose(),
  };
}
