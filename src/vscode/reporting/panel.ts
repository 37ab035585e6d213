import * as vscode from 'vscode';
import { policyFor, type PageOptions } from '../../report/html.js';
import { readPageMedia, type PageMedia } from './media.js';
import { pageIn, type ShownPage } from './shownPage.js';
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

/** What the page of a panel is put together with. */
export type PanelPage = Pick<PageOptions, 'styles' | 'script' | 'policy' | 'nonce'>;

/** The panel that shows a report, while it is open. */
export interface ReportPanel extends vscode.Disposable {
  isOpen(): boolean;
  /** Opens the panel, or brings it to the front, and draws it. */
  show(): Promise<void>;
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
export function createReportPanel(
  context: vscode.ExtensionContext,
  kind: PanelKind,
  draw: (page: PanelPage) => string,
  closed: () => void,
): ReportPanel {
  let media: PageMedia | undefined;
  let panel: vscode.WebviewPanel | undefined;
  let page: ShownPage | undefined;
  let nonce = '';
  const drawing = createThrottle(pause, () => {
    if (panel?.visible && media) page?.show(draw({ ...media, policy: policyFor(nonce, 'script' in media), nonce }));
  });
  const drawLater = (): void => {
    if (panel?.visible) drawing.later();
  };
  const open = (): vscode.WebviewPanel => {
    nonce = newNonce();
    const opened = vscode.window.createWebviewPanel(
      kind.type,
      kind.title,
      vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
      {
        enableScripts: true,
        enableFindWidget: true,
        localResourceRoots: [],
        enableCommandUris: kind.commands.map((command) => `productStrategy.${command}`),
      },
    );
    const shown = (page = pageIn(opened.webview));
    opened.onDidChangeViewState(() => {
      if (!opened.visible) shown.hidden();
      drawLater();
    });
    opened.onDidDispose(() => {
      panel = page = undefined;
      closed();
    });
    return opened;
  };
  return {
    isOpen: () => panel !== undefined,
    async show() {
      media = await readPageMedia(context);
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
