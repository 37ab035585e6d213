import * as vscode from 'vscode';
import { createThrottle } from './throttle.js';

/** The report is drawn anew no more often, in milliseconds. */
const pause = 1_000;

/** A value that nobody guesses, for the policy of a page. */
export function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What a panel is, as VS Code knows it. */
export interface PanelKind {
  readonly type: string;
  readonly title: string;
  /** The commands that its links may run, without `productStrategy.`. */
  readonly commands: readonly string[];
}

/** The panel that shows a report, while it is open. */
export interface ReportPanel extends vscode.Disposable {
  isOpen(): boolean;
  /** Opens the panel, or brings it to the front, and draws it. */
  show(): void;
  /** Draws it anew after a pause, when it is seen. */
  drawLater(): void;
  /** A column beside it. */
  columnBeside(): vscode.ViewColumn;
}

/**
 * @param kind what the panel is
 * @param draw gives the page
 * @param closed is told when the panel is closed
 */
export function createReportPanel(kind: PanelKind, draw: (nonce: string) => string, closed: () => void): ReportPanel {
  let panel: vscode.WebviewPanel | undefined;
  let nonce = '';
  let last = '';
  const drawing = createThrottle(pause, () => {
    if (!panel?.visible) return;
    const html = draw(nonce);
    if (html !== last) panel.webview.html = last = html;
  });
  const drawLater = (): void => {
    if (panel?.visible) drawing.later();
  };
  const open = (): vscode.WebviewPanel => {
    nonce = newNonce();
    last = '';
    const opened = vscode.window.createWebviewPanel(
      kind.type,
      kind.title,
      vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
      {
        enableScripts: false,
        enableFindWidget: true,
        localResourceRoots: [],
        enableCommandUris: kind.commands.map((command) => `productStrategy.${command}`),
      },
    );
    opened.onDidChangeViewState(drawLater);
    opened.onDidDispose(() => {
      panel = undefined;
      closed();
    });
    return opened;
  };
  return {
    isOpen: () => panel !== undefined,
    show() {
      if (panel) panel.reveal();
      else panel = open();
      drawing.now();
    },
    drawLater,
    columnBeside: () =>
      panel?.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One,
    dispose() {
      drawing.dispose();
      panel?.dispose();
    },
  };
}
