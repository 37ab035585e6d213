import * as vscode from 'vscode';
import type { Finding, LintResult } from '../linter/index.js';
import { isOurs, rangeIn, type Results } from './results.js';
import type { Settings } from './settings.js';

/** Quiet time after a keystroke before a document is checked anew, in milliseconds. */
const pause = 150;
/** An author who has not typed for so long has paused: then the paragraph under the cursor is judged too. In milliseconds. */
const calm = 1_500;

/** What was found in a document when it was last checked. */
export interface Checked {
  /** The version of the document that was checked. */
  readonly version: number;
  readonly result: LintResult;
  /** The findings to show: those of the paragraph that is being typed wait until its author pauses or leaves it. */
  readonly findings: readonly Finding[];
}

/** Decides when documents are checked, so that all that shows something of them shows the same. */
export interface Checks extends vscode.Disposable {
  /** Fires when something else is to be shown of a document. */
  readonly onDidCheck: vscode.Event<vscode.TextDocument>;
  /** What was found when the document was last checked; undefined before that, and when it is not to be checked. */
  of(document: vscode.TextDocument): Checked | undefined;
  /** Checks a document now, whatever the settings say of when. */
  check(document: vscode.TextDocument): void;
  /** Checks every document that somebody sees anew: at the start, and when settings have changed. */
  checkAll(): void;
}

const nameOf = ({ ruleId, message }: Finding): string => `${ruleId} ${message}`;

/** The lines around a line, up to the next blank ones: the paragraph, list or table that is being typed. */
function paragraphAt(document: vscode.TextDocument, line: number): vscode.Range {
  const isBlank = (at: number): boolean => document.lineAt(at).isEmptyOrWhitespace;
  let start = line;
  while (start > 0 && !isBlank(start) && !isBlank(start - 1)) start -= 1;
  let end = line;
  while (end < document.lineCount - 1 && !isBlank(end) && !isBlank(end + 1)) end += 1;
  return new vscode.Range(start, 0, end, document.lineAt(end).text.length);
}

/** Checks open documents: at once when somebody sees them, after a short pause while their author types, or as the settings say. */
export function createChecks(results: Results, settings: Settings): Checks {
  const checked = new vscode.EventEmitter<vscode.TextDocument>();
  const known = new WeakMap<vscode.TextDocument, Checked & { readonly held: vscode.Range | undefined }>();
  const waiting = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  /** Where somebody is typing, and since when nothing was typed. */
  let typing: { readonly document: vscode.TextDocument; readonly at: number } | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const stop = (document: vscode.TextDocument): void => {
    clearTimeout(waiting.get(document));
    waiting.delete(document);
  };
  const isVisible = (document: vscode.TextDocument): boolean => vscode.window.visibleTextEditors.some((editor) => editor.document === document);
  /** The paragraph that is being typed in a document. */
  const underHand = (document: vscode.TextDocument): vscode.Range | undefined => {
    const editor = vscode.window.activeTextEditor;
    if (typing?.document !== document || editor?.document !== document || Date.now() - typing.at >= calm) return undefined;
    return paragraphAt(document, editor.selection.active.line);
  };
  const check = (document: vscode.TextDocument): void => {
    stop(document);
    if (document.isClosed) return;
    const before = known.get(document);
    const result = results.of(document);
    if (result) {
      const paragraph = underHand(document);
      const shown = paragraph && new Set(before?.findings.map(nameOf));
      const findings = paragraph ? result.findings.filter((finding) => shown?.has(nameOf(finding)) || !paragraph.contains(rangeIn(document, finding.range).start)) : result.findings;
      known.set(document, { result, findings, version: document.version, held: findings.length < result.findings.length ? paragraph : undefined });
    } else known.delete(document);
    checked.fire(document);
  };
  const rest = (): void => {
    clearTimeout(resting);
    const document = typing?.document;
    typing = undefined;
    if (document && known.get(document)?.held) check(document);
  };
  /** Documents that nobody has seen yet are checked when somebody does. */
  const look = (document: vscode.TextDocument): void => {
    if (!isOurs(document) || !isVisible(document) || waiting.has(document)) return;
    const mode = settings.run(document);
    if (mode === 'onType' ? known.get(document)?.version !== document.version : mode === 'onSave' && !known.has(document)) check(document);
  };
  const changed = (document: vscode.TextDocument): void => {
    if (!isOurs(document) || settings.run(document) !== 'onType' || !(isVisible(document) || known.has(document))) return;
    stop(document);
    if (vscode.window.activeTextEditor?.document === document) {
      typing = { document, at: Date.now() };
      clearTimeout(resting);
      resting = setTimeout(rest, calm);
    }
    waiting.set(document, setTimeout(() => check(document), pause));
  };
  const checkAll = (): void => {
    results.forget();
    for (const document of vscode.workspace.textDocuments) {
      if (!isOurs(document)) continue;
      if (settings.run(document) !== 'manual' && (isVisible(document) || known.has(document))) check(document);
      else if (known.delete(document)) checked.fire(document);
    }
  };
  const listeners = [
    checked,
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => { if (contentChanges.length > 0) changed(document); }),
    vscode.workspace.onDidSaveTextDocument((document) => { if (isOurs(document) && settings.run(document) !== 'manual') check(document); }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      stop(document);
      known.delete(document);
      checked.fire(document);
    }),
    vscode.window.onDidChangeVisibleTextEditors((editors) => { for (const { document } of editors) look(document); }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) => {
      if (typing?.document === document && !waiting.has(document) && known.get(document)?.held?.contains(selection.active) === false) rest();
    }),
    results.onDidRead((document) => { if (settings.run(document) !== 'manual') check(document); }),
    settings.onDidChange(checkAll),
  ];
  return {
    onDidCheck: checked.event,
    of: (document) => known.get(document),
    check,
    checkAll,
    dispose() {
      clearTimeout(resting);
      for (const timer of waiting.values()) clearTimeout(timer);
      vscode.Disposable.from(...listeners).dispose();
    },
  };
}
