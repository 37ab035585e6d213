import * as vscode from 'vscode';

/** Where it is written down what could not be checked, for whoever wants to know or to report it. */
export interface Failures extends vscode.Disposable {
  /** Notes that a document could not be checked. */
  note(uri: vscode.Uri, error: unknown): void;
}

/** Writes failures to an output channel, which there is from the first one on. */
export function logFailures(): Failures {
  let channel: vscode.LogOutputChannel | undefined;
  return {
    note(uri, error) {
      channel ??= vscode.window.createOutputChannel('Product Strategy Lint', { log: true });
      channel.error(
        `${vscode.workspace.asRelativePath(uri)}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    },
    dispose: () => channel?.dispose(),
  };
}
