import * as vscode from 'vscode';
import { openAsShown, type Finding, type LintResult } from '../linter/index.js';
import { addressOf } from './active.js';
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
  /** Fires when what is judged of a document is different, and not only its place: for all that shows no places. */
  readonly onDidJudge: vscode.Event<vscode.TextDocument>;
  /** What was found when the document was last checked; undefined before that, and when it is not to be checked. */
  of(document: vscode.TextDocument): Checked | undefined;
  /** Checks a document now, whatever the settings say of when. */
  check(document: vscode.TextDocument): void;
  /** Checks every document that somebody sees anew: at the start, and when settings have changed. */
  checkAll(): void;
}

const nameOf = ({ ruleId, message }: Finding): string => `${ruleId} ${message}`;

/** All that is judged, without places, as one text. */
const judgementOf = ({ result, findings }: Checked): string => [result.kind, result.likelyKind, result.status, ...result.items.map(({ id, status, severity }) => `${id} ${status} ${severity}`), ...result.off.map(({ id }) => id), ...findings.map(nameOf)].join('\n');

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
  const judged = new vscode.EventEmitter<vscode.TextDocument>();
  const known = new WeakMap<vscode.TextDocument, Checked & { readonly held: vscode.Range | undefined }>();
  const judgements = new WeakMap<vscode.TextDocument, string>();
  const tell = (document: vscode.TextDocument): void => {
    checked.fire(document);
    const now = known.get(document);
    const judgement = now && judgementOf(now);
    if (judgement !== undefined && judgements.get(document) === judgement) return;
    if (judgement === undefined) judgements.delete(document);
    else judgements.set(document, judgement);
    judged.fire(document);
  };
  const waiting = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  /** Where somebody is typing, and since when nothing was typed. */
  let typing: { readonly document: vscode.TextDocument; readonly at: number } | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const stop = (document: vscode.TextDocument): void => {
    clearTimeout(waiting.get(document));
    waiting.delete(document);
  };
  /** Whether somebody sees a document: in an editor, or in a preview that takes the editor's place. */
  const isVisible = (document: vscode.TextDocument): boolean => vscode.window.visibleTextEditors.some((editor) => editor.document === document) || vscode.window.tabGroups.all.some(({ activeTab }) => addressOf(activeTab) === document.uri.toString());
  /** The paragraph that is being typed in a document. */
  const underHand = (document: vscode.TextDocument): vscode.Range | undefined => {
    const editor = vscode.window.activeTextEditor;
    if (typing?.document !== document || editor?.document !== document || Date.now() - typing.at >= calm) return undefined;
    return paragraphAt(document, editor.selection.active.line);
  };
  /** Long documents that somebody asked for while they were not read yet. */
  const asked = new WeakSet<vscode.TextDocument>();
  const check = (document: vscode.TextDocument): void => {
    stop(document);
    if (document.isClosed) return;
    const before = known.get(document);
    const result = results.of(document);
    if (result) {
      const paragraph = underHand(document);
      const shown = paragraph && new Set(before?.findings.map(nameOf));
      const findings = paragraph ? result.findings.filter((finding) => shown?.has(nameOf(finding)) || !paragraph.contains(rangeIn(document, finding.range).start)) : result.findings;
      const isHeld = findings.length < result.findings.length;
      // What waits to be shown does not count yet.
      known.set(document, { result: isHeld ? { ...result, items: openAsShown(result.items, findings) } : result, findings, version: document.version, held: isHeld ? paragraph : undefined });
    } else known.delete(document);
    tell(document);
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
      const mode = settings.run(document);
      // What is being written is checked when it is saved, whatever else changes meanwhile.
      if (mode === 'onSave' && document.isDirty && known.has(document)) continue;
      if (mode !== 'manual' && (isVisible(document) || known.has(document))) check(document);
      else if (known.delete(document)) tell(document);
    }
  };
  const listeners = [
    checked, judged,
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => { if (contentChanges.length > 0) changed(document); }),
    vscode.workspace.onDidSaveTextDocument((document) => { if (isOurs(document) && settings.run(document) !== 'manual') check(document); }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      stop(document);
      known.delete(document);
      tell(document);
    }),
    vscode.window.onDidChangeVisibleTextEditors((editors) => { for (const { document } of editors) look(document); }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) => {
      if (typing?.document === document && !waiting.has(document) && known.get(document)?.held?.contains(selection.active) === false) rest();
    }),
    vscode.window.tabGroups.onDidChangeTabs(() => { for (const document of vscode.workspace.textDocuments) look(document); }),
    results.onDidRead((document) => { if (asked.delete(document) || settings.run(document) !== 'manual') check(document); }),
    settings.onDidChange(checkAll),
  ];
  return {
    onDidCheck: checked.event,
    onDidJudge: judged.event,
    of: (document) => known.get(document),
    check(document) {
      check(document);
      if (results.isReading(document)) asked.add(document);
    },
    checkAll,
    dispose() {
      clearTimeout(resting);
      for (const timer of waiting.values()) clearTimeout(timer);
      vscode.Disposable.from(...listeners).dispose();
    },
  };
}
