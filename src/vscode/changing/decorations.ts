import * as vscode from 'vscode';
import { changesBetween } from '../../linter/changes/index.js';
import { isOurs, type Results } from '../results.js';
import type { Settings } from '../settings.js';
import type { LastCommit } from './lastCommit.js';
import { notesOf, type Note } from './notes.js';
import type { VersionReader } from './reader.js';

/** Quiet time after a change before the notes are worked out again, in milliseconds. */
const pause = 500;

function textOf({ value, date }: Note): string {
  if (value === '') return vscode.l10n.t('was {0}', date);
  return date === '' ? vscode.l10n.t('was {0}', value) : vscode.l10n.t('was {0} by {1}', value, date);
}

/** Shows quietly beside changed targets and dates what they were in the last commit, where the settings ask for it. */
export function decorateChanges(
  commits: LastCommit,
  reader: VersionReader,
  results: Results,
  settings: Settings,
): vscode.Disposable {
  const type = vscode.window.createTextEditorDecorationType({
    after: { color: new vscode.ThemeColor('editorCodeLens.foreground'), margin: '0 0 0 1.5em' },
  });
  const isWanted = (document: vscode.TextDocument): boolean =>
    isOurs(document) && settings.shows('changes.notes', document);
  const draw = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    const before = isWanted(document) ? await commits.of(document) : undefined;
    // What is written meanwhile is looked at in its turn.
    const after = before === undefined ? undefined : results.inspect(document);
    const notes =
      before !== undefined && after && after.result.kind !== null
        ? notesOf(changesBetween(reader.earlier(before, document, after), after))
        : [];
    editor.setDecorations(
      type,
      notes.map((note) => {
        const { range } = document.lineAt(document.positionAt(note.at));
        return {
          range: new vscode.Range(range.end, range.end),
          renderOptions: { after: { contentText: textOf(note) } },
        };
      }),
    );
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drawLater = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const editor of vscode.window.visibleTextEditors)
        // A version that cannot be read or compared has no notes; checking tells its author why.
        if (isOurs(editor.document)) draw(editor).catch(() => editor.setDecorations(type, []));
    }, pause);
  };
  drawLater();
  return vscode.Disposable.from(
    type,
    commits.onDidChange(drawLater),
    { dispose: () => clearTimeout(timer) },
    results.onDidInspect((document) => {
      if (isWanted(document)) drawLater();
    }),
    vscode.window.onDidChangeVisibleTextEditors(drawLater),
    settings.onDidChange(drawLater),
  );
}
