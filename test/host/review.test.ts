import * as vscode from 'vscode';
import { provide, type Reader } from './languageModel.js';
import { closeAll, equal, ids, named, ok, open, plan, until } from './support.js';

const source = 'Product Strategy (suggested by a model)';
const suggested = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === source);
const linesOf = (document: vscode.TextDocument): string[] =>
  suggested(document).map(({ range, message }) => `${range.start.line} ${message}`);

const text = `${plan}
## Diagnosis

Owners lose an evening a week to planning.

## Bets

We bet on a marketplace for templates.

We never discount.

Launch partners get 30 % off.
`;
/** On which lines the claims stand, from 0. */
const [bet, never, partners] = [22, 24, 26] as const;
const answer = JSON.stringify([
  { about: 'bet', quote: 'We bet on a marketplace for templates.', why: 'Templates save no evening.' },
  { about: 'metric', quote: 'Monthly active templates', why: 'This stands nowhere.' },
  {
    about: 'contradiction',
    quote: 'Launch partners get 30 % off.',
    against: 'We never discount.',
    why: 'Only one holds.',
  },
]);

describe('Review with a Language Model in VS Code', () => {
  let said: string[] = [];
  const { showInformationMessage, showErrorMessage } = vscode.window;
  const listen = (sentence: string): Promise<undefined> => {
    said.push(sentence);
    return Promise.resolve(undefined);
  };
  beforeEach(() => {
    said = [];
    Object.assign(vscode.window, { showInformationMessage: listen, showErrorMessage: listen });
  });
  afterEach(async () => {
    Object.assign(vscode.window, { showInformationMessage, showErrorMessage });
    await closeAll();
  });

  const readerOf = (answering: Reader['answer'], maxInputTokens = 10_000): Reader => ({
    answer: answering,
    asked: [],
    maxInputTokens,
  });
  /** Runs the command, and takes the first model that it offers; runs it again where the list of models does not open. */
  async function review(): Promise<void> {
    for (let runs = 0; runs < 4; runs += 1) {
      let isDone = false;
      const running = Promise.resolve(vscode.commands.executeCommand('productStrategy.review')).finally(() => {
        isDone = true;
      });
      for (let tries = 0; tries < 200 && !isDone; tries += 1) {
        await new Promise((done) => setTimeout(done, 50));
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      }
      if (isDone) {
        await running;
        return;
      }
    }
    throw new Error(`The review did not end. Said: ${said.join(' ')}`);
  }
  async function reviewedBy(reader: Reader, content = text): Promise<vscode.TextDocument> {
    const model = provide(reader);
    try {
      const { document } = await open(content);
      await review();
      return document;
    } finally {
      model.dispose();
    }
  }

  it('says in one sentence that there is no model', async () => {
    await open(text);
    await vscode.commands.executeCommand('productStrategy.review');
    equal(said, ['This editor offers no language model to ask.'], 'what is said');
  });

  it('asks nothing of a model that is there before it is told to', async () => {
    const reader = readerOf(() => Promise.resolve('[]'));
    const model = provide(reader);
    const { document } = await open(text);
    await vscode.commands.executeCommand('productStrategy.checkDocument');
    await named(document, 'risks');
    equal(reader.asked, [], 'what it was asked');
    model.dispose();
  });

  it('shows what quotes the document, apart from the findings, and throws the rest away', async () => {
    const reader = readerOf(() => Promise.resolve(answer));
    const document = await reviewedBy(reader);
    equal(
      linesOf(document),
      [
        `${bet} Does this follow from the diagnosis? Templates save no evening.`,
        `${partners} Do these two claims agree? Only one holds.`,
      ],
      'what is suggested',
    );
    equal(
      suggested(document).map(({ severity, relatedInformation = [] }) => [
        severity,
        ...relatedInformation.map(({ location }) => location.range.start.line),
      ]),
      [[vscode.DiagnosticSeverity.Information], [vscode.DiagnosticSeverity.Information, never]],
      'how loud, and where the other side stands',
    );
    equal(said.length, 1, said.join(' '));
    ok(/Suggestions from Test reader: 2\..* too many: 1\.$/.test(said[0] ?? ''), said.join(' '));
    equal(reader.asked.length, 1, 'how often it was asked');
    ok(reader.asked[0]?.includes(text), 'the document in what it was asked');
    await vscode.commands.executeCommand('productStrategy.checkDocument');
    await named(document, 'risks');
    ok(!ids(document).includes('bet'), 'nothing of it among the findings');
  });

  it('follows what is written around a suggestion, and ends with an edit of its line', async () => {
    const document = await reviewedBy(readerOf(() => Promise.resolve(answer)));
    const edit = async (line: number, character: number, put: string): Promise<void> => {
      const change = new vscode.WorkspaceEdit();
      change.insert(document.uri, new vscode.Position(line, character), put);
      await vscode.workspace.applyEdit(change);
    };
    await edit(9, 0, 'A line.\n\n');
    await until(() => suggested(document)[0]?.range.start.line === bet + 2, 'the new place');
    await edit(bet + 2, 3, 'really ');
    await until(() => suggested(document).length === 1, 'the end of the first');
    await edit(never + 2, 0, 'Really: ');
    await until(() => suggested(document).length === 0, 'the end of one whose other side is edited');
  });

  it('ends with a document that is no Markdown any more', async () => {
    const document = await reviewedBy(readerOf(() => Promise.resolve(answer)));
    equal(suggested(document).length, 2, 'before');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await until(() => suggested(document).length === 0, 'the end');
  });

  it('shows nothing of an answer in another form', async () => {
    const document = await reviewedBy(readerOf(() => Promise.resolve(`Sure! ${answer}`)));
    equal(linesOf(document), [], 'what is suggested');
    ok(/not in the expected format, so nothing is shown/.test(said.join()), said.join());
  });

  it('says how much of a long document was read', async () => {
    const reader = readerOf(() => Promise.resolve(answer), 2_000);
    const document = await reviewedBy(reader, `${text}${'One more line.\n'.repeat(2_000)}The last line.\n`);
    const lines = Number(/which has read (\d+) of \d+ lines/.exec(said.join())?.[1]);
    ok(lines > 100 && lines < 1_000, said.join());
    ok(!reader.asked[0]?.includes('The last line.'), 'nothing of the rest is sent');
    equal(suggested(document).length, 2, 'what is suggested');
  });

  it('sends nothing where nothing fits', async () => {
    const reader = readerOf(() => Promise.resolve(answer), 10);
    await reviewedBy(reader);
    equal(reader.asked, [], 'what it was asked');
    ok(/^Nothing was sent: not even the first line/.test(said.join()), said.join());
  });

  it('says why a model could not be asked', async () => {
    const document = await reviewedBy(readerOf(() => Promise.reject(new Error('The quota is used up'))));
    ok(/could not be asked: .*quota is used up/.test(said.join()), said.join());
    equal(linesOf(document), [], 'what is suggested');
  });

  it('looks for quotations in what the document says by then', async () => {
    const document = await reviewedBy(
      readerOf(async () => {
        const { document: written } = vscode.window.activeTextEditor ?? {};
        ok(written, 'the document');
        const change = new vscode.WorkspaceEdit();
        change.replace(written.uri, new vscode.Range(bet, 0, bet, 6), 'We hope');
        await vscode.workspace.applyEdit(change);
        return answer;
      }),
    );
    equal(linesOf(document), [`${partners} Do these two claims agree? Only one holds.`], 'what is suggested');
  });

  it('stops waiting when it is cancelled, whether or not the model does, and tells the model', async () => {
    const { withProgress } = vscode.window;
    const cancel = new vscode.CancellationTokenSource();
    // Nothing that an extension may do presses a button of a notification.
    Object.assign(vscode.window, {
      withProgress: (
        { cancellable, location }: vscode.ProgressOptions,
        task: (progress: object, token: vscode.CancellationToken) => Thenable<unknown>,
      ) => {
        equal([cancellable, location], [true, vscode.ProgressLocation.Notification], 'how it can be cancelled');
        return task({}, cancel.token);
      },
    });
    let isTold = false;
    try {
      const document = await reviewedBy(
        readerOf((_prompt, token) => {
          token.onCancellationRequested(() => (isTold = true));
          cancel.cancel();
          return new Promise(() => {});
        }),
      );
      equal([...said, ...linesOf(document)], [], 'what is said and suggested');
      await until(() => isTold, 'the cancellation at the model');
    } finally {
      Object.assign(vscode.window, { withProgress });
    }
  });
});
