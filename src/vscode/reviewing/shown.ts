import * as vscode from 'vscode';
import { rangeIn } from '../positions.js';
import type { Subject, Suggestion } from './answer.js';
import { movedBy, type LineChange } from './lines.js';

/** A suggestion in a document that is written on. */
interface Placed extends Pick<Suggestion, 'about' | 'why'> {
  readonly range: vscode.Range;
  readonly against: vscode.Range | undefined;
}

/** What a language model suggested, beside the findings and never among them. */
export interface ShownSuggestions extends vscode.Disposable {
  /** Shows suggestions in the place of earlier ones. */
  show(document: vscode.TextDocument, suggestions: readonly Suggestion[]): void;
}

function questionOf(about: Subject, why: string): string {
  switch (about) {
    case 'bet':
      return vscode.l10n.t('Does this follow from the diagnosis? {0}', why);
    case 'metric':
      return vscode.l10n.t('Does this metric test its hypothesis? {0}', why);
    case 'contradiction':
      return vscode.l10n.t('Do these two claims agree? {0}', why);
  }
}

function diagnosticOf({ about, why, range, against }: Placed, uri: vscode.Uri): vscode.Diagnostic {
  // A message is plain text to VS Code: nothing in it is a link or a command.
  const diagnostic = new vscode.Diagnostic(range, questionOf(about, why), vscode.DiagnosticSeverity.Information);
  diagnostic.source = vscode.l10n.t('Product Strategy (suggested by a model)');
  if (against)
    diagnostic.relatedInformation = [
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(uri, against),
        vscode.l10n.t('The other claim is made here.'),
      ),
    ];
  return diagnostic;
}

/** A range after an edit elsewhere; undefined when one of its lines was edited. */
function movedRange(range: vscode.Range, change: LineChange): vscode.Range | undefined {
  const by = movedBy({ first: range.start.line, last: range.end.line }, change);
  return by === undefined ? undefined : new vscode.Range(range.start.translate(by), range.end.translate(by));
}

function moved(suggestion: Placed, change: LineChange): readonly Placed[] {
  const range = movedRange(suggestion.range, change);
  const against = suggestion.against && movedRange(suggestion.against, change);
  return range && (against !== undefined) === (suggestion.against !== undefined)
    ? [{ ...suggestion, range, against }]
    : [];
}

/** Shows suggestions until the line that they quote is edited, or the document is closed. */
export function createShownSuggestions(): ShownSuggestions {
  const collection = vscode.languages.createDiagnosticCollection('strategy-lint-suggestions');
  const known = new WeakMap<vscode.TextDocument, readonly Placed[]>();
  const set = (document: vscode.TextDocument, placed: readonly Placed[]): void => {
    known.set(document, placed);
    collection.set(
      document.uri,
      placed.map((each) => diagnosticOf(each, document.uri)),
    );
  };
  const listeners = vscode.Disposable.from(
    collection,
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const before = known.get(document) ?? [];
      if (before.length === 0 || contentChanges.length === 0) return;
      set(
        document,
        contentChanges.reduce<readonly Placed[]>(
          (placed, change) => placed.flatMap((each) => moved(each, change)),
          before,
        ),
      );
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (known.delete(document)) collection.delete(document.uri);
    }),
  );
  return {
    show: (document, suggestions) =>
      set(
        document,
        suggestions.map(({ about, why, range, against }) => ({
          about,
          why,
          range: rangeIn(document, range),
          against: against && rangeIn(document, against),
        })),
      ),
    dispose: () => listeners.dispose(),
  };
}
