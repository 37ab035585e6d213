// An extension that gives VS Code a language model of the tests: it finds the same two things in every document.
/* eslint-disable-next-line @typescript-eslint/no-require-imports -- VS Code loads it as CommonJS */
const vscode = require('vscode');

const suggestions = [
  { about: 'bet', quote: 'We bet on a marketplace for templates.', why: 'Templates save no evening.' },
  { about: 'metric', quote: 'Monthly active templates', why: 'This stands nowhere.' },
  {
    about: 'contradiction',
    quote: 'Launch partners get 30 % off.',
    against: 'We never discount.',
    why: 'Only one holds.',
  },
];

exports.activate = ({ subscriptions }) => {
  subscriptions.push(
    vscode.lm.registerLanguageModelChatProvider('strategy-tests', {
      provideLanguageModelChatInformation: () => [
        {
          id: 'reader',
          name: 'Test reader',
          family: 'reader',
          version: '1',
          maxInputTokens: 10_000,
          maxOutputTokens: 1_000,
          capabilities: {},
          requiresAuthorization: { label: 'Tests' },
        },
      ],
      async provideLanguageModelChatResponse(_model, _messages, _options, progress) {
        progress.report(new vscode.LanguageModelTextPart(JSON.stringify(suggestions)));
      },
      provideTokenCount: () => Promise.resolve(100),
    }),
  );
};
