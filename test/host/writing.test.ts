import * as vscode from 'vscode';
import type { Api } from '../../src/extension.js';
import type { MarkdownRenderer, PreviewToken } from '../../src/report/previewHook.js';
import { hostName } from './report.js';
import { actionsAt, closeAll, equal, extension, ids, named, ok, open, plan, until } from './support.js';

const head =
  '---\nkind: product-strategy\nowner: Ana Ruiz\nstatus: in review\nupdated: 2026-11-02\nhorizon: 2027\n---\n\n# Teamboard strategy\n\n';
const metrics =
  '## Metrics\n\n- Weekly active teams: from 320 to 500 by Q3 2027\n- Week-4 retention: from 34% to 50% by Q4 2027\n\n';
const timeline =
  '## Roadmap\n\n| When | Milestone | Owner |\n| --- | --- | --- |\n| Q2 2027 | Weekly planner | Ben |\n| Q1 2027 | Bank import | Ana |\n| Q3 2027 | Launch | Ana |\n';

/** The labels that completion offers to who asks at a place; without VS Code's own words of the document. */
async function offered(document: vscode.TextDocument, at: vscode.Position): Promise<readonly string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
  );
  return list.items
    .filter(({ kind }) => kind !== vscode.CompletionItemKind.Text)
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
}

const placeOf = (document: vscode.TextDocument, text: string): vscode.Position =>
  document.positionAt(document.getText().indexOf(text));
const behind = (document: vscode.TextDocument, text: string): vscode.Position =>
  document.positionAt(document.getText().indexOf(text) + text.length);

async function refactorings(document: vscode.TextDocument, at: vscode.Position): Promise<readonly vscode.CodeAction[]> {
  return actionsAt(document, new vscode.Range(at, at), vscode.CodeActionKind.RefactorRewrite.value);
}

async function apply(actions: readonly vscode.CodeAction[], title: string): Promise<void> {
  const action = actions.find((each) => each.title === title);
  ok(action?.edit, `"${title}" among ${actions.map((each) => each.title).join(', ')}`);
  await vscode.workspace.applyEdit(action.edit);
}

/** A renderer of Markdown as the preview has one, that renders nothing but the blocks of a document. */
function plainRenderer(): { readonly md: MarkdownRenderer; render(document: vscode.TextDocument): string } {
  const rules: ((state: { readonly src: string; readonly tokens: PreviewToken[] }) => void)[] = [];
  const md: MarkdownRenderer = {
    core: { ruler: { push: (_name, rule) => void rules.push(rule) } },
    renderer: { rules: {}, render: (tokens) => tokens.map(({ content }) => content).join('\n') },
  };
  return {
    md,
    render(document) {
      const src = document.getText();
      const lines = src.split('\n');
      const tokens = lines.flatMap((line, index): PreviewToken[] => {
        const type = line.startsWith('#')
          ? 'heading'
          : line.startsWith('|')
            ? 'table'
            : line.startsWith('- ')
              ? 'bullet_list'
              : undefined;
        if (!type || (type !== 'heading' && lines[index - 1]?.[0] === line[0])) return [];
        const map = [index, index + 1] as const;
        return [
          { type: `${type}_open`, nesting: 1, map, content: '' },
          { type: 'inline', nesting: 0, map, content: line },
          { type: `${type}_close`, nesting: -1, map: null, content: '' },
        ];
      });
      for (const rule of rules) rule({ src, tokens });
      return md.renderer.render(tokens, {}, { currentDocument: document.uri });
    },
  };
}

let own: ReturnType<typeof plainRenderer> | undefined;

/** The preview's HTML. Where VS Code's Markdown support runs in another extension host, a renderer of ours stands in for it. */
async function preview(document: vscode.TextDocument): Promise<string> {
  if (vscode.extensions.getExtension('vscode.markdown-language-features'))
    return vscode.commands.executeCommand<string>('markdown.api.render', document);
  if (!own) {
    own = plainRenderer();
    vscode.extensions.getExtension<Api>(extension)?.exports?.extendMarkdownIt(own.md);
  }
  return own.render(document);
}

describe('writing in VS Code', () => {
  afterEach(closeAll);

  it('offers the sections that a document lacks, cells, dates, fields and items', async () => {
    const { document } = await open(
      `${head}${metrics}${timeline}| Q4 2027 | Second country |  |\n\n## \n\n<!--lint ignore -->\n`,
    );
    await named(document, 'risks');
    const sections = await offered(document, behind(document, '\n## \n').translate(-1, 3));
    ok(sections.includes('Risks') && !sections.includes('Metrics'), `sections: ${sections.join(', ')}`);
    const owners = await offered(document, behind(document, '| Second country | '));
    ok(owners[0] === 'Ana' && owners.includes('Ben'), `owners: ${owners.join(', ')}`);
    const items = await offered(document, behind(document, '<!--lint ignore '));
    ok(items.includes('risks') && items.includes('metric-baseline'), `items: ${items.slice(0, 20).join(', ')}`);
    const prose = await offered(document, behind(document, 'from 320'));
    equal(prose, [], 'offers in the middle of a sentence');
    const fresh = await open(`${head.replace('status: in review', 'status: ')}${metrics}`);
    await named(fresh.document, 'risks');
    const statuses = await offered(fresh.document, behind(fresh.document, '\nstatus: '));
    ok(
      statuses[0] === '[Status]' &&
        ['draft', 'approved'].every((status) => statuses.some((label) => label.toLowerCase() === status)),
      `statuses: ${statuses.join(', ')}`,
    );
  });

  it('follows the name of a metric to its definition, its mentions and through a rename', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    ok(folder, 'a workspace');
    const other = vscode.Uri.joinPath(folder.uri, `names-${hostName()}.md`);
    await vscode.workspace.fs.writeFile(
      other,
      new TextEncoder().encode(
        '---\nkind: okr\n---\n\n# OKRs, Q3 2027\n\n## Metrics\n\n| Metric | Baseline | Target | By |\n| --- | --- | --- | --- |\n| Week-4 retention | 34% | 50% | Q3 2027 |\n',
      ),
    );
    try {
      const { document } = await open(
        `${head}${metrics}## Risks\n\n- Week-4 retention may fall: Ana watches it every week.\n`,
      );
      await named(document, 'non-goals');
      const mention = placeOf(document, 'Week-4 retention may').translate(0, 3);
      const definitions = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        mention,
      );
      ok(definitions.length > 0, 'a definition');
      const references = async (): Promise<readonly vscode.Location[]> =>
        vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, mention);
      let found: readonly vscode.Location[] = [];
      for (let tries = 0; tries < 60 && !found.some(({ uri }) => uri.toString() === other.toString()); tries += 1) {
        found = await references();
        await new Promise((done) => setTimeout(done, 100));
      }
      equal(
        [
          found.filter(({ uri }) => uri.toString() === document.uri.toString()).length,
          found.filter(({ uri }) => uri.toString() === other.toString()).length,
        ],
        [2, 1],
        'mentions here and there',
      );
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'retention',
      );
      ok(
        symbols.some(
          ({ name, location }) => name === 'Week-4 retention' && location.uri.toString() === other.toString(),
        ),
        `symbols: ${symbols.map(({ name }) => name).join(', ')}`,
      );
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        mention,
        'Month-1 retention',
      );
      const here = edit.get(document.uri).map(({ newText }) => newText);
      equal(
        [here, edit.get(other).map(({ newText }) => newText)],
        [['Month-1 retention', 'Month-1 retention'], ['Month-1 retention']],
        'the edits',
      );
      const refused = await vscode.commands
        .executeCommand('vscode.prepareRename', document.uri, placeOf(document, 'watches'))
        .then(
          () => '',
          (error: unknown) => String(error),
        );
      ok(refused !== '', 'no rename of an ordinary word');
    } finally {
      await vscode.workspace.fs.delete(other);
    }
  });

  it('writes bullets as a table of metrics and back, and sorts a timeline', async () => {
    const { document } = await open(`${head}${metrics}${timeline}`);
    await named(document, 'risks');
    await apply(await refactorings(document, placeOf(document, 'Weekly active')), 'Convert to a table of metrics');
    ok(/\| Weekly active teams \| 320 \| 500 \| Q3 2027 \|/.test(document.getText()), document.getText());
    await apply(await refactorings(document, placeOf(document, 'Weekly active')), 'Convert to a list of metrics');
    ok(/^- .*Weekly active teams.*320.*500.*Q3 2027/m.test(document.getText()), document.getText());
    await apply(await refactorings(document, placeOf(document, 'Weekly planner')), 'Sort the rows by date');
    ok(/Bank import[^]*Weekly planner[^]*Launch/.test(document.getText()), document.getText());
  });

  it('fixes all of one item, and only what is safe on save', async () => {
    const { document } = await open(
      `${plan}\n### Money\n\n| Metric | Target | By |\n| --- | --- | --- |\n| Net revenue retention | 115% | Q4 2027 |\n`,
    );
    const finding = await named(document, 'metric-baseline');
    const titles = (await actionsAt(document, finding.range)).map(({ title }) => title);
    ok(
      titles.indexOf('Fix all of this kind in the document: Metric baseline (2)') ===
        titles.indexOf('Add a column "Baseline"') + 1,
      titles.join(', '),
    );
    const roadmap = await open(`${head}${timeline}`);
    await named(roadmap.document, 'risks');
    const [safe] = await actionsAt(roadmap.document, new vscode.Range(0, 0, 0, 0), 'source.fixAll.productStrategy');
    equal(safe?.title, 'Fix everything that cannot change the meaning', 'the action on save');
    ok(
      safe?.edit?.get(roadmap.document.uri).some(({ newText }) => newText.includes('Bank import')),
      'its edits',
    );
  });

  it('offers to teach it a heading that it does not know', async () => {
    const { document } = await open(`${head}${metrics}## Parking place\n\n- Invoicing: others do it better.\n`);
    await named(document, 'risks');
    const titles = (await refactorings(document, placeOf(document, 'Parking'))).map(({ title }) => title);
    equal(titles, ['Treat "Parking place" as…'], 'what is offered');
  });

  it('leaves alone what was accepted, until its last day', async () => {
    const accepted = (until: string): string =>
      plan.replace(
        '| Metric |',
        `<!-- accepted until ${until}: we measure from January on -->\n<!--lint ignore metric-baseline-->\n\n| Metric |`,
      );
    const { document } = await open(accepted('2199-03-31'));
    await named(document, 'risks');
    equal(ids(document).includes('metric-baseline'), false, 'an accepted finding');
    const late = await open(accepted('2020-03-31'));
    await named(late.document, 'metric-baseline');
  });

  it('draws milestones, metrics and scores into the preview', async () => {
    const { document } = await open(`${head}${metrics}${timeline}`);
    await named(document, 'risks');
    let html = '';
    for (let tries = 0; tries < 60 && !html.includes('ps-svg'); tries += 1) {
      html = await preview(document);
      await new Promise((done) => setTimeout(done, 100));
    }
    equal(
      [
        html.split('<figure class="ps-picture"').length - 1,
        /class="ps-badge"[^>]*>\d\/\d</.test(html),
        html.includes('Bank import'),
      ],
      [2, true, true],
      'two pictures and a badge',
    );
    await vscode.workspace
      .getConfiguration('productStrategy')
      .update('preview.pictures', false, vscode.ConfigurationTarget.Global);
    try {
      equal((await preview(document)).includes('ps-'), false, 'pictures when they are switched off');
    } finally {
      await vscode.workspace
        .getConfiguration('productStrategy')
        .update('preview.pictures', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('opens a report on the whole workspace where no document is active', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('productStrategy.openReport');
    await until(
      () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === 'Strategy Report')),
      'the report',
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('opens a report beside the document', async () => {
    const { document } = await open(`${head}${metrics}${timeline}`);
    await named(document, 'risks');
    await vscode.commands.executeCommand('productStrategy.openReport');
    await until(
      () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === 'Strategy Report')),
      'the report',
      () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)).join(', '),
    );
    // The same panel shows the whole workspace.
    await vscode.commands.executeCommand('productStrategy.openReport', 'workspace');
    equal(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label === 'Strategy Report').length,
      1,
      'one panel',
    );
    await vscode.commands.executeCommand('productStrategy.revealPlace', document.uri.toString(), 13);
    equal(vscode.window.activeTextEditor?.selection.active.line, 12, 'the line that a link leads to');
  });
});
