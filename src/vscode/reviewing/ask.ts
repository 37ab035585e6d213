import * as vscode from 'vscode';
import { linesThatFit } from './fitting.js';
import { promptFor } from './prompt.js';

/** What a language model has answered about a document. */
export interface Answer {
  readonly text: string;
  /** How many lines of the document it has read, from the first, and how many there are. */
  readonly lines: number;
  readonly of: number;
}

/** Longer answers are not what was asked for: no more of them is read, in UTF-16 code units. */
const longestAnswer = 20_000;

/** The language models of this editor; none in editors that know nothing of them. */
export async function languageModels(): Promise<readonly vscode.LanguageModelChat[]> {
  const known = 'lm' in vscode && typeof (vscode.lm as Partial<typeof vscode.lm>).selectChatModels === 'function';
  return known ? vscode.lm.selectChatModels() : [];
}

/** @throws a cancellation as soon as nobody waits any more, whether or not the model stops */
function orCancelled<Value>(value: PromiseLike<Value>, token: vscode.CancellationToken): Promise<Value> {
  return new Promise((done, fail) => {
    const cancel = (): void => fail(new vscode.CancellationError());
    if (token.isCancellationRequested) cancel();
    const listener = token.onCancellationRequested(cancel);
    Promise.resolve(value)
      .then(done, fail)
      .finally(() => listener.dispose());
  });
}

async function wholeOf(pieces: AsyncIterable<string>, token: vscode.CancellationToken): Promise<string> {
  let text = '';
  const reading = pieces[Symbol.asyncIterator]();
  for (;;) {
    const next = await orCancelled(reading.next(), token);
    if (next.done === true) return text;
    text += next.value;
    if (text.length > longestAnswer) {
      await reading.return?.();
      return text;
    }
  }
}

/**
 * Asks a language model about a document. VS Code asks the user for consent where the model wants that.
 * @param text the document
 * @returns undefined when not even the first line fits into what the model reads at once: then nothing was sent
 * @throws a cancellation, or what VS Code says when the model cannot be asked
 */
export async function ask(
  model: vscode.LanguageModelChat,
  text: string,
  token: vscode.CancellationToken,
): Promise<Answer | undefined> {
  const messageOf = (part: string): vscode.LanguageModelChatMessage =>
    vscode.LanguageModelChatMessage.User(promptFor(part));
  const fits = async (part: string): Promise<boolean> =>
    (await orCancelled(model.countTokens(messageOf(part), token), token)) <= model.maxInputTokens;
  const fitting = await linesThatFit(text, fits);
  if (fitting.lines === 0) return undefined;
  const justification = vscode.l10n.t('A second reader checks this document for what rules cannot see.');
  const response = await orCancelled(model.sendRequest([messageOf(fitting.text)], { justification }, token), token);
  return { text: await wholeOf(response.text, token), lines: fitting.lines, of: fitting.of };
}
