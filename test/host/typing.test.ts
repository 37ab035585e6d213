import * as vscode from 'vscode';
import okr from '../../examples/okr.md';
import { closeAll, equal, ok, open } from './support.js';

/** What stands above the lines that are typed: a document in which there is much to be offered. */
const above = `---
kind: product-strategy
owner: Ana Ruiz
status: draft
---

# Teamboard strategy

## Metrics

| Metric | Baseline | Target | By | Owner |
| --- | --- | --- | --- | --- |
| Weekly planning teams | 320 | 500 | Q3 2027 | Ana Ruiz |

`;

/** Lines that end, or hold, what somebody writes next to something that could be offered. */
const lines = [
  '## ',
  '##',
  '#',
  '## Risks',
  '## Ri',
  '### Roadmap',
  '## Risiken',
  '## Métricas',
  '## Riesgos',
  '## 指標',
  '## リスク',
  '## Риски',
  '- Owner: ',
  '- Owner:',
  '- Owner: Ana',
  '**Owner:** ',
  '**Status:** ',
  'Status: ',
  'Status:',
  'By: ',
  '- **By:** ',
  '- Verantwortlich: ',
  '- Responsable : ',
  '- 担当者: ',
  '- Ответственный: ',
  '| Metric | Baseline | Target | By |',
  '| Metric |',
  '| Metric | ',
  '|',
  '| ',
  '| Risk | Owner |',
  '| Kennzahl | Ziel | Bis |',
  '| 指標 | 目標 | 期限 |',
  '| --- | --- | --- | --- |',
  '| Weekly planning teams | 320 | 500 | ',
  '| Weekly planning teams | 320 | 500 | Q3 2027 | Ana',
  '| Churn | 3% | 2% | Q4 2027 |',
  '- Weekly planning teams from 320 to 500 by ',
  '- Retention from 34% to 50% in Q3',
  'We believe that weekly',
  'Wir glauben, dass Teams jede Woche planen',
  'Creemos que los equipos planifican cada semana',
  'チームは毎週計画する',
  '<!--lint disable risks-->',
  '- ',
  '-',
  '1. ',
  '* Ana',
  '> Status: ',
  'owner: ',
  'status: draft',
  'kind: pro',
  '- [ ] ask Ana',
  'A sentence that ends.',
  '',
  '   ',
  '---',
  'Note: all of this by ',
];

/** Numbers that look like chance, and are the same every time. */
function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

/** So many are typed with each run: each takes seconds on a busy machine. */
const documents = 12;

/** A whole document of ours, and lines put together at random below a plan. */
function* texts(): Generator<{ readonly above: string; readonly typed: string }> {
  const whole = [okr];
  for (const typed of whole) yield { above: '', typed };
  const numbers = chance(7);
  for (let made = whole.length; made < documents; made += 1)
    yield {
      above,
      typed: Array.from({ length: 4 }, () => `${lines[Math.floor(numbers.next().value * lines.length)] ?? ''}\n`).join(
        '',
      ),
    };
}

/** Presses the Enter key: it takes what a list has in focus, where one is open. */
async function enter(document: vscode.TextDocument): Promise<void> {
  // So long a list takes to open.
  await new Promise((done) => setTimeout(done, 30));
  const { version } = document;
  await vscode.commands.executeCommand('acceptSelectedSuggestion');
  if (document.version === version) await vscode.commands.executeCommand('type', { text: '\n' });
}

/** What the editor does by itself with what is typed, whatever is installed. */
const ownHelp: Readonly<Record<string, unknown>> = {
  autoClosingBrackets: 'never',
  autoClosingQuotes: 'never',
  autoIndent: 'none',
  trimAutoWhitespace: false,
};

describe('typing in VS Code', function () {
  this.timeout(240_000);
  const editorSettings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('editor');
  before(async () => {
    for (const [name, value] of Object.entries(ownHelp))
      await editorSettings().update(name, value, vscode.ConfigurationTarget.Global);
  });
  after(async () => {
    for (const name of Object.keys(ownHelp))
      await editorSettings().update(name, undefined, vscode.ConfigurationTarget.Global);
  });
  afterEach(closeAll);

  it(`writes what is typed, the Enter key included, in ${documents} documents`, async () => {
    for (const { above: before, typed } of texts()) {
      const editor = await open(before);
      const end = editor.document.positionAt(before.length);
      editor.selection = new vscode.Selection(end, end);
      // Keys go to the editor that has the focus.
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      for (const character of typed) {
        if (character === '\n') await enter(editor.document);
        else await vscode.commands.executeCommand('type', { text: character });
      }
      equal(editor.document.getText(), before + typed, 'the document');
      await closeAll();
    }
  });

  it('offers nothing at a character that is typed, and takes no item for chosen', async () => {
    const { document } = await open(`${above}## \n`);
    const at = document.lineAt(document.lineCount - 2).range.end;
    const offered = async (typed?: string): Promise<readonly vscode.CompletionItem[]> =>
      (
        await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          at,
          typed,
        )
      ).items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
    for (const typed of [' ', '#', '|', ':', '-', 'a'])
      equal(
        (await offered(typed)).map(({ label }) => label),
        [],
        `offers after "${typed}"`,
      );
    const asked = await offered();
    ok(asked.length > 0, 'offers when somebody asks');
    equal(
      asked.filter(({ preselect, commitCharacters }) => preselect === true || (commitCharacters?.length ?? 0) > 0)
        .length,
      0,
      'items that choose themselves',
    );
  });
});
