import * as vscode from 'vscode';
import {
  actionsAt,
  ask,
  closeAll,
  equal,
  extension,
  idOf,
  ids,
  named,
  ok,
  open,
  ours,
  plan,
  settled,
  until,
} from './support.js';

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('productStrategy');
/** Sets a setting, and waits until it counts in this host. */
async function set(name: string, value: unknown): Promise<void> {
  await settings().update(name, value, vscode.ConfigurationTarget.Global);
  await until(() => settings().inspect(name)?.globalValue === value, `${name} to count`);
}
const quiet = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

async function lensesOf(document: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> {
  return (
    (await vscode.commands.executeCommand<vscode.CodeLens[] | undefined>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100,
    )) ?? []
  );
}

describe('the checklist in VS Code', () => {
  afterEach(closeAll);

  it('says above a section how many items are met, and which are open', async () => {
    const { document } = await open(plan);
    await named(document, 'metric-baseline');
    const [lens] = await lensesOf(document);
    ok(lens?.command, 'a lens');
    equal(document.lineAt(lens.range.start.line).text, '## Metrics', 'its heading');
    ok(/^\d of \d met · open: Metric baseline/.test(lens.command.title), lens.command.title);
    await set('codeLens', false);
    try {
      equal(await lensesOf(document), [], 'lenses when they are switched off');
    } finally {
      await set('codeLens', undefined);
    }
  });

  it('goes from a lens to what is open', async () => {
    const editor = await open(plan);
    await named(editor.document, 'metric-baseline');
    const [lens] = await lensesOf(editor.document);
    ok(lens?.command, 'a lens');
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments as unknown[]));
    equal(
      editor.document.lineAt(editor.selection.active.line).text,
      '| Weekly active teams | 500 | Q3 2027 |',
      'the place',
    );
    await vscode.commands.executeCommand('hideCodeActionWidget');
  });

  it('counts above a section what stands in it, and nothing of another', async () => {
    const { document } = await open(
      `${plan}\n## Key results\n\n| Metric | Baseline | Target | By |\n| --- | --- | --- | --- |\n| Week-4 retention | 34% | 50% | Q3 2027 |\n`,
    );
    await named(document, 'metric-baseline');
    const titles = new Map(
      (await lensesOf(document)).map(({ range, command }) => [document.lineAt(range.start.line).text, command?.title]),
    );
    ok(titles.get('## Metrics')?.includes('open: Metric baseline'), String(titles.get('## Metrics')));
    ok(titles.has('## Key results') && !titles.get('## Key results')?.includes('Metric baseline'), 'another section');
    const inSections = ours(document).filter(({ range }) => range.start.line > 8);
    const openItems = [...titles.values()].flatMap((title) => /open: (.*)$/.exec(title ?? '')?.[1]?.split(', ') ?? []);
    equal(openItems.length, new Set(inSections.map(idOf)).size, 'as many as the problems in sections');
  });

  it('offers the repairs of one item by themselves', async () => {
    const { document } = await open(plan);
    const { range } = await named(document, 'metric-baseline');
    const all = await actionsAt(document, range);
    const own = await actionsAt(document, range, 'quickfix.productStrategy.item.metric-baseline');
    equal(
      own.map(({ title }) => title),
      ['Add a column "Baseline"'],
      'the repairs',
    );
    ok(all.length > own.length, 'the light bulb has more');
    ok(own[0]?.edit, 'an edit');
    equal(await actionsAt(document, range, 'quickfix.productStrategy.item.risks'), [], 'those of an item elsewhere');
  });

  it('coaches on a heading that it recognises', async () => {
    const { document } = await open(
      plan.replace('# Teamboard strategy', '# Teamboard strategy\n\n## Why now\n\nTeams plan on Sundays.'),
    );
    await named(document, 'metric-baseline');
    const at = document.positionAt(document.getText().indexOf('Why now'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const text = hovers
      .flatMap((hover) => hover.contents.map((content) => (content as vscode.MarkdownString).value))
      .join('\n');
    for (const part of [
      'A strong example:',
      '## Where we are now',
      '[Why leaders ask, with a weak example]',
      'diagnosis',
    ])
      ok(text.includes(part), `${part} in ${text}`);
  });

  it('lets the paragraph that is being typed alone until its author pauses', async () => {
    const editor = await open(plan);
    const { document } = editor;
    await named(document, 'metric-baseline');
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, '\nWe will reduce churn from 3% to 5% by Q3 2027.'));
    editor.selection = new vscode.Selection(
      document.lineAt(document.lineCount - 1).range.end,
      document.lineAt(document.lineCount - 1).range.end,
    );
    await quiet(400);
    equal(ids(document).includes('consistent-target-direction'), false, 'a finding in the paragraph under the cursor');
    await named(document, 'consistent-target-direction');
  });

  it('judges the paragraph as soon as its author leaves it', async () => {
    /** How long a finding takes that is about what was typed last, from then on. */
    const wait = async (leaves: boolean): Promise<number> => {
      const editor = await open(plan);
      const { document } = editor;
      await named(document, 'metric-baseline');
      await editor.edit((edit) =>
        edit.insert(
          document.lineAt(document.lineCount - 1).range.end,
          '\nWe will reduce churn from 3% to 5% by Q3 2027.',
        ),
      );
      const begun = Date.now();
      const end = document.lineAt(document.lineCount - 1).range.end;
      editor.selection = new vscode.Selection(end, end);
      await quiet(400);
      equal(ids(document).includes('consistent-target-direction'), false, 'a finding under the cursor');
      if (leaves) editor.selection = new vscode.Selection(0, 0, 0, 0);
      await named(document, 'consistent-target-direction');
      return Date.now() - begun;
    };
    const [left, paused] = [await wait(true), await wait(false)];
    ok(left < paused, `${left} ms after leaving, ${paused} ms after a pause`);
  });

  it('checks when a document is saved, or only when the user asks', async () => {
    await set('run', 'onSave');
    try {
      const editor = await open(plan);
      const { document } = editor;
      await named(document, 'metric-baseline');
      await editor.edit((edit) =>
        edit.insert(new vscode.Position(document.lineCount, 0), '\nWe will reduce churn from 3% to 5% by Q3 2027.\n'),
      );
      await settled();
      equal(ids(document).includes('consistent-target-direction'), false, 'a finding before it is saved');
      await document.save();
      await named(document, 'consistent-target-direction');
      await set('run', 'manual');
      const second = await open(plan);
      await settled();
      equal(ids(second.document), [], 'findings that nobody asked for');
      await vscode.window.showTextDocument(second.document);
      await vscode.commands.executeCommand('productStrategy.checkDocument');
      await named(second.document, 'metric-baseline');
    } finally {
      await set('run', undefined);
    }
  });

  it('leaves a document alone that says so', async () => {
    const { document } = await open(plan.replace('kind: product-strategy', 'kind: none'));
    await settled();
    equal(ids(document), [], 'findings');
  });

  it('tells a language model what the checklists say, and nothing else', async () => {
    const { document } = await open(plan);
    await named(document, 'metric-baseline');
    const tools = (
      vscode.extensions.getExtension(extension)?.packageJSON as {
        contributes: { languageModelTools: { name: string }[] };
      }
    ).contributes.languageModelTools.map(({ name }) => name);
    equal(
      vscode.lm.tools
        .map(({ name }) => name)
        .filter((name) => name.startsWith('productStrategy_'))
        .sort(),
      [...tools].sort(),
      'the tools',
    );
    const path = vscode.workspace.asRelativePath(document.uri);
    const report = await ask('checkDocument', { path });
    ok(
      report.includes('- metric-baseline: missing') &&
        /- line 15, warning, metric-baseline: Weekly active teams has a target but no baseline/.test(report),
      report,
    );
    equal(await ask('checkDocument', {}), report, 'the active document');
    const missing = await ask('listMissing', { path });
    ok(missing.includes('- risks (missing, warning)') && !missing.includes('- metric-target'), missing);
    ok((await ask('getTemplate', { name: 'okr' })).includes('kind: okr'), 'the template');
    ok((await ask('getTemplate', {})).includes('- product-vision: '), 'the list of templates');
    for (const wrong of ['nowhere.md', '../outside.md']) {
      const said = await ask('checkDocument', { path: wrong }).then(
        () => '',
        (error: unknown) => String(error),
      );
      ok(said.includes(`"${wrong}" is not a document of this workspace.`), `${wrong}: ${said}`);
    }
  });

  it('shows its view, and goes to an item of it', async () => {
    const editor = await open(plan);
    await named(editor.document, 'risks');
    await vscode.commands.executeCommand('productStrategy.checklist.focus');
    await vscode.commands.executeCommand('productStrategy.showItem', editor.document.uri.toString(), 'metric-target');
    const active = await until(() => vscode.window.activeTextEditor, 'an editor');
    equal(
      active.document.lineAt(active.selection.active.line).text,
      '| Weekly active teams | 500 | Q3 2027 |',
      'where the item is met',
    );
  });
});
