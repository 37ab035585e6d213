import * as vscode from 'vscode';
import { ok } from './support.js';

/** What a model of the tests answers, and what it was asked. */
export interface Reader {
  answer(prompt: string, token: vscode.CancellationToken): Promise<string>;
  readonly asked: string[];
  readonly maxInputTokens: number;
}

interface Part {
  readonly value?: string;
}

/** How extensions give VS Code a language model, as far as the tests do: our typings are older. */
interface Providing {
  registerLanguageModelChatProvider?(vendor: string, provider: object): vscode.Disposable;
}

/** The vendor that the manifest of the tests names. */
const vendor = 'strategy-tests';

/** Gives VS Code a language model, until it is disposed of. */
export function provide(reader: Reader): vscode.Disposable {
  const register = (vscode.lm as Providing).registerLanguageModelChatProvider;
  ok(register, 'a VS Code that takes language models');
  const textOf = (message: string | { readonly content: readonly Part[] }): string =>
    typeof message === 'string' ? message : message.content.map(({ value = '' }) => value).join('');
  return register(vendor, {
    provideLanguageModelChatInformation: () => [
      {
        id: 'reader',
        name: 'Test reader',
        family: 'reader',
        version: '1',
        maxInputTokens: reader.maxInputTokens,
        maxOutputTokens: 1_000,
        capabilities: {},
      },
    ],
    async provideLanguageModelChatResponse(
      _model: object,
      messages: readonly { readonly content: readonly Part[] }[],
      _options: object,
      progress: vscode.Progress<vscode.LanguageModelTextPart>,
      token: vscode.CancellationToken,
    ) {
      const prompt = messages.map(textOf).join('\n');
      reader.asked.push(prompt);
      progress.report(new vscode.LanguageModelTextPart(await reader.answer(prompt, token)));
    },
    provideTokenCount: (_model: object, message: Parameters<typeof textOf>[0]) =>
      Promise.resolve(Math.ceil(textOf(message).length / 4)),
  });
}
