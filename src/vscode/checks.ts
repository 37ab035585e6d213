import * as vscode from 'vscode';
import type { LintResult } from '../linter/index.js';
import { addressOf } from './tabs.js';
import { paragraphAround, rememberChecked, withoutBeingTyped, type Checked } from './checking/checked.js';
import { createPauses, createTyping } from './checking/pauses.js';
import { rangeIn } from './positions.js';
import { isOurs, type Results } from './results.js';
import type { Settings } from './settings.js';

export type { Checked } from './checking/checked.js';

/** Quiet time after a keystroke before a document is checked anew, in milliseconds. */
const pause = 150;
/** An author who has not typed for so long has paused: then the paragraph under the cursor is judged too. In milliseconds. */
const calm = 1_500;

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
  /** Checks every document on screen anew: at the start, and when settings have changed. */
  checkAll(): void;
}

/** What was found, with the paragraph whose findings wait. */
interface CheckedHere extends Checked {
  readonly held: vscode.Range | undefined;
}

/** Whether a document is on screen: in an editor, or in a preview that takes the editor's place. */
function isVisible(document: vscode.TextDocument): boolean {
  const address = document.uri.toString();
  return (
    vscode.window.visibleTextEditors.some((editor) => editor.document === document) ||
    vscode.window.tabGroups.all.some(({ activeTab }) => addressOf(activeTab) === address)
  );
}

/** The paragraph under the cursor; undefined in a document that is not active. */
function paragraphAtCursor(document: vscode.TextDocument): vscode.Range | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) return undefined;
  const [first, last] = paragraphAround(
    editor.selection.active.line,
    document.lineCount,
    (line) => document.lineAt(line).isEmptyOrWhitespace,
  );
  return new vscode.Range(first, 0, last, document.lineAt(last).text.length);
}

/** What is shown of a result. */
function checkedNow(
  document: vscode.TextDocument,
  result: LintResult,
  before: CheckedHere | undefined,
  isTyping: boolean,
): CheckedHere {
  const { version } = document;
  const paragraph = isTyping ? paragraphAtCursor(document) : undefined;
  if (!paragraph) return { version, result, findings: result.findings, held: undefined };
  const shown = withoutBeingTyped(result, before?.findings ?? [], (finding) =>
    paragraph.contains(rangeIn(document, finding.range).start),
  );
  return { version, ...shown, held: shown.findings.length < result.findings.length ? paragraph : undefined };
}

/** Checks open documents, and remembers what was found. */
function createChecking(results: Results) {
  const [checked, judged] = [
    new vscode.EventEmitter<vscode.TextDocument>(),
    new vscode.EventEmitter<vscode.TextDocument>(),
  ];
  const known = rememberChecked<vscode.TextDocument, CheckedHere>(
    (document) => checked.fire(document),
    (document) => judged.fire(document),
  );
  const check = (document: vscode.TextDocument): void => {
    waiting.stop(document);
    if (document.isClosed) return;
    const result = results.of(document);
    known.set(document, result && checkedNow(document, result, known.of(document), typing.isIn(document)));
  };
  const waiting = createPauses<vscode.TextDocument>(pause, check);
  const typing = createTyping<vscode.TextDocument>(calm, (document) => {
    if (known.of(document)?.held) check(document);
  });
  return {
    known,
    waiting,
    typing,
    check,
    onDidCheck: checked.event,
    onDidJudge: judged.event,
    /** Says that an author has typed something. */
    typed(document: vscode.TextDocument): void {
      if (vscode.window.activeTextEditor?.document === document) typing.typed(document);
      waiting.wait(document);
    },
    /** Forgets what was found in a document. */
    forget(document: vscode.TextDocument): void {
      waiting.stop(document);
      known.set(document, undefined);
    },
    dispose: () => vscode.Disposable.from(checked, judged, waiting, typing).dispose(),
  };
}

type Checking = ReturnType<typeof createChecking>;

/** Checks every document on screen anew, but those that are checked later or only when the user asks. */
function checkAnew({ known, check }: Checking, settings: Settings): void {
  for (const document of vscode.workspace.textDocuments.filter(isOurs)) {
    const mode = settings.run(document);
    const isKnown = known.of(document) !== undefined;
    // What is being written is checked when it is saved, whatever else changes meanwhile.
    if (mode === 'onSave' && document.isDirty && isKnown) continue;
    if (mode !== 'manual' && (isKnown || isVisible(document))) check(document);
    else if (isKnown) known.set(document, undefined);
  }
}

/** Checks a document that has come on screen, if its settings say so and it is not known as it is. */
function look(document: vscode.TextDocument, { known, waiting, check }: Checking, settings: Settings): void {
  if (!isOurs(document) || !isVisible(document) || waiting.isWaiting(document)) return;
  const mode = settings.run(document);
  const last = known.of(document);
  if (mode === 'onType' ? last?.version !== document.version : mode === 'onSave' && !last) check(document);
}

/** Follows what the author does with documents. */
function followDocuments(checking: Checking, settings: Settings): vscode.Disposable {
  const { known, waiting, typing, check } = checking;
  const lookAt = (document: vscode.TextDocument): void => look(document, checking, settings);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(lookAt),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (
        contentChanges.length > 0 &&
        isOurs(document) &&
        settings.run(document) === 'onType' &&
        (isVisible(document) || known.of(document))
      )
        checking.typed(document);
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (isOurs(document) && settings.run(document) !== 'manual') check(document);
    }),
    vscode.workspace.onDidCloseTextDocument(checking.forget),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      for (const { document } of editors) lookAt(document);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) => {
      if (
        typing.isIn(document) &&
        !waiting.isWaiting(document) &&
        known.of(document)?.held?.contains(selection.active) === false
      )
        typing.rest();
    }),
    vscode.window.tabGroups.onDidChangeTabs(() => vscode.workspace.textDocuments.forEach(lookAt)),
  );
}

/** Checks open documents: at once when they come on screen, after a short pause while their author types, or as the settings say. */
export function createChecks(results: Results, settings: Settings): Checks {
  const checking = createChecking(results);
  /** Long documents that the user asked for while they were not read yet. */
  const asked = new WeakSet<vscode.TextDocument>();
  const checkAll = (): void => {
    results.forget();
    checkAnew(checking, settings);
  };
  const listeners = vscode.Disposable.from(
    checking,
    followDocuments(checking, settings),
    results.onDidRead((document) => {
      if (asked.delete(document) || settings.run(document) !== 'manual') checking.check(document);
    }),
    settings.onDidChange(checkAll),
  );
  return {
    onDidCheck: checking.onDidCheck,
    onDidJudge: checking.onDidJudge,
    of: checking.known.of,
    check(document) {
      checking.check(document);
      if (results.isReading(document)) asked.add(document);
    },
    checkAll,
    dispose: () => listeners.dispose(),
  };
}
