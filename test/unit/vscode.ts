/** So much of VS Code's API as providers need to be made and registered without VS Code; esbuild puts it in the place of `vscode`. */

/** What was registered, by the name of the function that registers it. */
export const registered = new Map<string, unknown>();

const register =
  (name: string) =>
  (_: unknown, provider: unknown): Disposable => {
    registered.set(name, provider);
    return new Disposable();
  };

export class Disposable {
  static from(): Disposable {
    return new Disposable();
  }

  dispose(): void {
    // Nothing is kept.
  }
}

export class EventEmitter {
  readonly event = (): Disposable => new Disposable();
}

export class CancellationError extends Error {}
export class CodeAction {}
export class CodeLens {}

export class CodeActionKind {
  static readonly QuickFix = new CodeActionKind('quickfix');
  static readonly RefactorRewrite = new CodeActionKind('refactor.rewrite');
  static readonly SourceFixAll = new CodeActionKind('source.fixAll');

  constructor(readonly value: string) {}

  append(part: string): CodeActionKind {
    return new CodeActionKind(`${this.value}.${part}`);
  }
}

export const CodeActionTriggerKind = { Invoke: 1, Automatic: 2 };
export const DiagnosticSeverity = { Error: 0, Warning: 1, Information: 2, Hint: 3 };

export const languages = {
  registerCodeActionsProvider: register('codeActions'),
  registerCodeLensProvider: register('codeLens'),
  registerHoverProvider: register('hover'),
};
