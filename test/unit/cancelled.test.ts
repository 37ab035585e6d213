import { deepEqual, equal, rejects } from 'node:assert/strict';
import type * as vscode from 'vscode';
import { provideCodeActions } from '../../src/vscode/codeActions.js';
import { provideCodeLenses } from '../../src/vscode/codeLens.js';
import { provideHover } from '../../src/vscode/hover.js';
import { createTools } from '../../src/vscode/tools.js';
import { CancellationError, registered } from './vscode.js';

/** A part of the extension that nobody may ask. */
const unasked = <Part>(events: object = {}): Part =>
  new Proxy(events, {
    get(target, name): unknown {
      if (name in target) return (target as Record<PropertyKey, unknown>)[name];
      throw new Error(`${String(name)} was asked for`);
    },
  }) as Part;

const token = { isCancellationRequested: true } as vscode.CancellationToken;
const document = unasked<vscode.TextDocument>();

describe('what nobody waits for any more', () => {
  it('is no lens, and no document is read for it', () => {
    provideCodeLenses(unasked({ onDidJudge: () => undefined }), unasked(), unasked());
    const provider = registered.get('codeLens') as vscode.CodeLensProvider;
    deepEqual(provider.provideCodeLenses(document, token), []);
  });
  it('is no hover, and no document is read for it', async () => {
    provideHover(unasked(), unasked(), unasked(), unasked(), unasked(), unasked());
    const provider = registered.get('hover') as vscode.HoverProvider;
    equal(await provider.provideHover(document, unasked(), token), undefined);
  });
  it('is no action, and what an action edits is not worked out', () => {
    provideCodeActions(unasked(), unasked(), unasked(), unasked(), unasked());
    const provider = registered.get('codeActions') as vscode.CodeActionProvider;
    deepEqual(provider.provideCodeActions(document, unasked(), unasked(), token), []);
    const action = unasked<vscode.CodeAction>();
    equal(provider.resolveCodeAction?.(action, token), action);
  });
  it('is no answer of a tool, which says that it was cancelled', async () => {
    const tools = createTools(unasked(), unasked(), unasked());
    const names = Object.keys(tools);
    deepEqual(names, ['checkDocument', 'listMissing', 'getTemplate']);
    for (const name of names) await rejects(tools[name]?.({}, token) ?? Promise.resolve(), CancellationError);
  });
});
