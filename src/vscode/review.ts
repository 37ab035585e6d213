import * as vscode from 'vscode';
import { reasonOf } from '../linter/index.js';
import type { ActiveDocument } from './active.js';
import { suggestionsIn, type Suggestions } from './reviewing/answer.js';
import { ask, languageModels, type Answer } from './reviewing/ask.js';
import { createShownSuggestions } from './reviewing/shown.js';
import { documentIn } from './status.js';

/** A second reader, if asked: nothing is sent to a language model but by its command, and by the user's choice of a model. */
export interface Review extends vscode.Disposable {
  run(): Promise<void>;
}

const tell = (sentence: string): void => void vscode.window.showInformationMessage(sentence);

/** The model that may read a document: the user's choice, also where there is only one, because the text goes there. */
async function chosenModel(name: string): Promise<vscode.LanguageModelChat | undefined> {
  const models = await languageModels();
  if (models.length === 0) {
    tell(vscode.l10n.t('This editor offers no language model to ask.'));
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(
    models.map((model) => ({ label: model.name, description: model.vendor, model })),
    { placeHolder: vscode.l10n.t('Which language model may read "{0}"? All of its text is sent to it.', name) },
  );
  return chosen?.model;
}

/** Says what came of it; what the model has not read, and what was thrown away, included. */
function tellOf({ lines, of }: Answer, { suggestions, thrownAway }: Suggestions, model: string): void {
  const sentences = [
    suggestions.length === 0
      ? vscode.l10n.t('{0} has nothing to suggest for this document.', model)
      : vscode.l10n.t(
          'Suggestions from {0}: {1}. They are listed in Problems, separate from the findings.',
          model,
          suggestions.length,
        ),
    ...(thrownAway > 0
      ? [
          vscode.l10n.t(
            'Answers discarded because they misquote the document, are too long or are too many: {0}.',
            thrownAway,
          ),
        ]
      : []),
    ...(lines < of
      ? [vscode.l10n.t('The document is too long for this model, which has read {0} of {1} lines.', lines, of)]
      : []),
  ];
  const problems = vscode.l10n.t('Show Problems');
  void vscode.window
    .showInformationMessage(sentences.join(' '), ...(suggestions.length > 0 ? [problems] : []))
    .then((chosen) => {
      if (chosen === problems) void vscode.commands.executeCommand('workbench.actions.view.problems');
    });
}

/** Says why a model could not be asked; whoever cancelled knows. */
function tellWhyNot(error: unknown): void {
  const { name, code } = error as { readonly name?: unknown; readonly code?: unknown };
  // A cancellation that comes from VS Code itself is known by its name alone.
  if (error instanceof vscode.CancellationError || name === 'Canceled') return;
  const isRefused = code === 'NoPermissions';
  void vscode.window.showErrorMessage(
    isRefused
      ? vscode.l10n.t('Nothing was sent: this extension is not allowed to use that language model.')
      : vscode.l10n.t('The language model could not be asked: {0}', reasonOf(error)),
  );
}

/** Makes the command that asks a language model of the user's choice for what rules cannot see. */
export function createReview(active: ActiveDocument): Review {
  const shown = createShownSuggestions();
  const review = async (document: vscode.TextDocument, model: vscode.LanguageModelChat): Promise<void> => {
    const name = vscode.workspace.asRelativePath(document.uri);
    const answer = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        cancellable: true,
        title: vscode.l10n.t('{0} is reading "{1}"', model.name, name),
      },
      (_progress, token) => ask(model, document.getText(), token),
    );
    if (!answer)
      return tell(
        vscode.l10n.t(
          'Nothing was sent: not even the first line of this document fits into the context of {0}.',
          model.name,
        ),
      );
    if (document.isClosed) return;
    // What was written meanwhile counts: quotations are looked for in the text as it is now.
    const suggestions = suggestionsIn(answer.text, document.getText());
    if (!suggestions)
      return tell(vscode.l10n.t('The answer from {0} is not in the expected format, so nothing is shown.', model.name));
    shown.show(document, suggestions.suggestions);
    tellOf(answer, suggestions, model.name);
  };
  return {
    async run() {
      const document = documentIn(active, vscode.l10n.t('Open a Markdown document to have it reviewed.'));
      if (!document) return;
      try {
        const model = await chosenModel(vscode.workspace.asRelativePath(document.uri));
        if (model) await review(document, model);
      } catch (error) {
        tellWhyNot(error);
      }
    },
    dispose: () => shown.dispose(),
  };
}
