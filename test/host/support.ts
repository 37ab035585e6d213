import * as vscode from 'vscode';
import { hostName } from './report.js';

/** The id of the extension. */
export const extension = 'product-strategy-lint.product-strategy-lint';
export const inNode = hostName() === 'node';

/** Fails unless both say the same as JSON. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: expected ${b}, got ${a}`);
}
/** Fails unless there is something. */
export function ok(value: unknown, what: string): asserts value {
  if (!value) throw new Error(`${what}: expected something, got ${JSON.stringify(value)}`);
}

/** Waits for as long as a test may last, nearly: the first one in a browser fetches and starts the extension, on whatever machine. */
export async function until<Value>(
  read: () => Value | undefined | false,
  what: string,
  state: () => string = () => '',
): Promise<Value> {
  for (let tries = 0; tries < 900; tries += 1) {
    const value = read();
    if (value) return value;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`Waited in vain for ${what}. ${state()}`);
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** A file at the top of the workspace. */
export function fileNamed(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'a workspace');
  return vscode.Uri.joinPath(folder.uri, name);
}

let files = 0;

/** Opens a new file: VS Code gives an untitled document the name, and for a while the text, of the last one. */
export async function open(content: string): Promise<vscode.TextEditor> {
  files += 1;
  const uri = fileNamed(`case-${hostName()}-${files}.md`);
  await vscode.workspace.fs.writeFile(uri, bytes(content));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Our findings in a document, as VS Code shows them. */
export const ours = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === 'strategy-lint');
export const idOf = (diagnostic: vscode.Diagnostic): string =>
  typeof diagnostic.code === 'object' ? String(diagnostic.code.value) : String(diagnostic.code);
export const ids = (document: vscode.TextDocument): string[] => ours(document).map(idOf);
/** Waits for the finding of an item. */
export const named = (document: vscode.TextDocument, id: string): Promise<vscode.Diagnostic> =>
  until(
    () => ours(document).find((diagnostic) => idOf(diagnostic) === id),
    `a finding of ${id}`,
    () =>
      `${document.uri.toString()} in ${document.languageId}, version ${document.version}, ${document.isClosed ? 'closed' : 'open'}: ${ids(document).join(', ')}`,
  );

/** So many actions get their edits, as if each had been chosen. */
const mostResolved = 100;

/** The actions of a kind at a place, the quick fixes unless told otherwise. */
export async function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: string = vscode.CodeActionKind.QuickFix.value,
  resolved = mostResolved,
): Promise<readonly vscode.CodeAction[]> {
  return (
    (await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      kind,
      resolved,
    )) ?? []
  );
}

/** Applies the quick fix with that title, once it is offered: a document that is checked anew has none for a moment. */
export async function applyFix(document: vscode.TextDocument, id: string, title: string): Promise<void> {
  let offered: readonly string[] = [];
  for (let tries = 0; tries < 100; tries += 1) {
    const actions = await actionsAt(document, (await named(document, id)).range);
    const action = actions.find((each) => each.title === title);
    if (action?.edit) {
      await vscode.workspace.applyEdit(action.edit);
      return;
    }
    offered = actions.map((each) => each.title);
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`No quick fix "${title}", only ${offered.join(', ')}`);
}

/** What one of the tools for language models answers. */
export async function ask(tool: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(`productStrategy_${tool}`, { input, toolInvocationToken: undefined });
  return content.map((part) => (part as vscode.LanguageModelTextPart).value).join('\n');
}

/** A strategy with a few gaps. */
export const plan = `---
kind: product-strategy
owner: Ana Ruiz
status: in review
updated: 2026-11-02
horizon: 2026-2027
---

# Teamboard strategy

## Metrics

| Metric | Target | By |
| --- | --- | --- |
| Weekly active teams | 500 | Q3 2027 |
`;

/** The same with a north star and a guardrail: of its metrics nothing is missing but a baseline. */
export const steeredPlan = `${plan}
## North star

Weekly active teams

## Guardrails

- Monthly churn stays below 3%
`;

/** Types a text in place of another. VS Code refuses an edit while it reads the file again: then once more. */
export async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  for (let tries = 0; tries < 20 && document.getText() !== text; tries += 1) {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    await vscode.workspace.applyEdit(edit);
  }
  equal(document.getText(), text, 'the text that was typed');
}

/** Saves a document; once more where VS Code does not, while it is still busy with the text. */
export async function save(document: vscode.TextDocument): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) if (await document.save()) return;
  throw new Error(`${document.uri.toString()} is not saved`);
}

/** Leaves every editor behind. Closing an untitled document that was typed into would ask whether to save it. */
export async function closeAll(): Promise<void> {
  for (let open = 0; open < 20 && vscode.window.tabGroups.all.some((group) => group.tabs.length > 0); open += 1)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** Waits until a document that was opened, and checked, later than all others shows what was found: then they have been checked too, or never will be. */
export async function settled(): Promise<void> {
  const { document } = await open(plan);
  await vscode.commands.executeCommand('productStrategy.checkDocument');
  await named(document, 'risks');
}
