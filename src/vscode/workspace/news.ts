import * as vscode from 'vscode';

/** Others are told of changes after so long without another, in milliseconds. */
const pause = 200;

/** Tells that something else is known of the workspace. */
export interface News extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
  /** Says that something is different; it is told after a pause. */
  renew(): void;
  /** Says that an open document was linted; it is learned from after the pause, when nobody types. */
  inspected(document: vscode.TextDocument): void;
}

/**
 * Tells of changes once there are no more.
 * @param learn notes what an open document says
 * @param drop drops what was worked out from what was known before
 */
export function createNews(learn: (document: vscode.TextDocument) => void, drop: () => void): News {
  const changed = new vscode.EventEmitter<void>();
  const linted = new Set<vscode.TextDocument>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    for (const document of linted) if (!document.isClosed) learn(document);
    linted.clear();
    drop();
    changed.fire();
  };
  const renew = (): void => {
    drop();
    clearTimeout(timer);
    timer = setTimeout(tell, pause);
  };
  return {
    onDidChange: changed.event,
    renew,
    inspected(document) {
      linted.add(document);
      renew();
    },
    dispose() {
      clearTimeout(timer);
      changed.dispose();
    },
  };
}
