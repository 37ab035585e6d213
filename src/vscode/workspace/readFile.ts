import * as vscode from 'vscode';
import { createLinter, notChecked, type Inspection } from '../../linter/index.js';
import type { Failures } from '../failures.js';
import { openDocument, type Results } from '../results.js';
import type { Settings } from '../settings.js';
import type { KnownDocuments } from './knownDocuments.js';

/** Larger files are left out, in bytes. */
const largestFile = 300_000;

/** A file's path as messages and rules name it: with its folder where there are several. */
export function pathOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri, (vscode.workspace.workspaceFolders?.length ?? 0) > 1);
}

/** What files are read with. */
export interface FileReading {
  readonly known: KnownDocuments<vscode.Uri>;
  readonly results: Results;
  readonly settings: Settings;
  readonly failures: Failures;
  /** Resolves when reading may go on. */
  turn(): Promise<void>;
}

/** The text of a file; undefined when it is gone, and null when it is not to be read. */
async function textOf(uri: vscode.Uri, settings: Settings): Promise<string | null | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
  return bytes.length > largestFile || !settings.isEnabled(uri) ? null : new TextDecoder().decode(bytes);
}

/** Lints a text in turns; undefined when the signal ended it. */
async function inspect(
  uri: vscode.Uri,
  text: string,
  { settings, turn }: FileReading,
  signal: AbortSignal,
): Promise<Inspection | undefined> {
  const steps = createLinter().inspectInSteps(text, { path: pathOf(uri), config: settings.configFor(uri) });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await turn();
    if (signal.aborted) return undefined;
  }
}

/**
 * Reads a file, and notes what it says. An open document is asked itself: its author sees it as it is in the editor.
 * @param signal with it, what was read no longer counts
 */
export async function readFile(uri: vscode.Uri, signal: AbortSignal, reading: FileReading): Promise<void> {
  const { known, results, settings, failures } = reading;
  const path = pathOf(uri);
  const learnOpen = (): boolean => {
    const open = openDocument(uri);
    if (open) known.learnOpen(path, uri, results.inspect(open));
    return open !== undefined;
  };
  try {
    if (learnOpen()) return;
    const text = await textOf(uri, settings);
    if (signal.aborted) return;
    if (text === undefined) return known.forget(path);
    if (text === null) return known.add(path, uri);
    const inspection = await inspect(uri, text, reading, signal);
    // It may have been opened meanwhile.
    if (inspection && !signal.aborted && !learnOpen()) known.learnFile(path, uri, inspection);
  } catch (error) {
    failures.note(uri, error);
    known.fail(path, uri, [notChecked(error)]);
  }
}
