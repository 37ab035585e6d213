import * as vscode from 'vscode';
import { activationTime } from './activation.js';
import { hostName } from './report.js';

const keystrokes = 50;
const typed = ' whose plans the whole team can read on one page of paper';

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
const ours = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === 'strategy-lint');

/** Waits until the findings of a document hold what is looked for. It looks itself: VS Code holds its event back for 50 ms. */
async function found(
  document: vscode.TextDocument,
  looked: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
  what: string,
): Promise<void> {
  const limit = performance.now() + 20_000;
  while (!looked(ours(document))) {
    if (performance.now() > limit) throw new Error(`Waited in vain for ${what}.`);
    await pause(1);
  }
}

/**
 * Measures how long the extension takes to start, and from a keystroke until the findings of the new text are there; VS
 * Code calls it. The workspace holds `strategy.md` with one blank, `[Name]`: letters are typed before it in its line, and
 * its finding has to move.
 */
export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No workspace.');
  // The window has opened, but is still busy with that.
  await pause(2_000);
  const activation = await activationTime();

  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'strategy.md'));
  const blank = document.positionAt(document.getText().indexOf('[Name]'));
  const blankAt =
    (character: number) =>
    (diagnostics: readonly vscode.Diagnostic[]): boolean =>
      diagnostics.some(({ range }) => range.start.line === blank.line && range.start.character === character);
  let start = performance.now();
  const since = (): number => performance.now() - start;
  const editor = await vscode.window.showTextDocument(document);
  await found(document, blankAt(blank.character), 'the first findings');
  const first = since();

  const spent: number[] = [];
  const before = blank.translate(0, -1);
  for (let count = 0; count < keystrokes; count += 1) {
    await pause(100);
    start = performance.now();
    await editor.edit((edit) => edit.insert(before.translate(0, count), typed.charAt(count)), {
      undoStopBefore: false,
      undoStopAfter: false,
    });
    await found(document, blankAt(blank.character + count + 1), `the findings after keystroke ${count + 1}`);
    spent.push(since());
  }
  spent.sort((a, b) => a - b);
  const share = (part: number): string => (spent[Math.floor(part * spent.length)] ?? NaN).toFixed(0);
  console.log(
    `host figures in the ${hostName()} host: activation ${activation.toFixed(1)} ms; first document to findings ${first.toFixed(0)} ms; keystroke to diagnostics median ${share(0.5)} ms, p95 ${share(0.95)} ms`,
  );
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}
