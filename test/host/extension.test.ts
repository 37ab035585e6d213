import * as vscode from 'vscode';
import { hostName } from './report.js';
import {
  actionsAt,
  applyFix,
  closeAll,
  equal,
  extension,
  idOf,
  ids,
  inNode,
  named,
  ok,
  open,
  ours,
  plan,
  steeredPlan,
  settled,
  until,
} from './support.js';

/** What our hover says at a place. */
async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap((hover) => hover.contents.map((content) => (content as vscode.MarkdownString).value))
    .join('\n');
}

describe('Product Strategy Lint in VS Code', () => {
  afterEach(closeAll);

  it("shows a finding under the metric's name, with a link to its page", async () => {
    const { document } = await open(plan);
    const finding = await named(document, 'metric-baseline');
    equal(document.getText(finding.range), 'Weekly active teams', 'the place');
    equal(finding.severity, vscode.DiagnosticSeverity.Warning, 'the severity');
    ok(
      typeof finding.code === 'object' &&
        finding.code.target.toString() === 'product-strategy-lint:/metric-baseline.md',
      'the link',
    );
  });

  it('keeps silent on a readme full of strategy words', async () => {
    const { document } = await open(
      '# Tabulate\n\nA small library that prints metrics, roadmaps and a vision as tables.\n\n## Installation\n\n```sh\nnpm install tabulate\n```\n\n## Usage\n\n```js\nimport { table } from "tabulate";\n```\n\n## Roadmap\n\n- [ ] Colours\n\n## Contributing\n\nPull requests are welcome.\n\n## License\n\nMIT\n',
    );
    await settled();
    equal(ids(document), [], 'findings');
  });

  it('follows the author as they type, and never shows what is no longer true', async () => {
    const { document } = await open(plan);
    const finding = await named(document, 'metric-baseline');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(
      document.uri,
      new vscode.Range(finding.range.start.line, 0, finding.range.start.line, 200),
      '| Weekly active teams (from 320) | from 320 to 500 | Q3 2027 |',
    );
    await vscode.workspace.applyEdit(edit);
    await until(() => ours(document).length > 0 && !ids(document).includes('metric-baseline'), 'the finding to go');
  });

  it('adds the missing baseline as a column, because the document uses a table', async () => {
    const { document } = await open(plan);
    await applyFix(document, 'metric-baseline', 'Add a column "Baseline"');
    ok(
      document
        .getText()
        .includes(
          '| Metric | Target | By | Baseline |\n| --- | --- | --- | --- |\n| Weekly active teams | 500 | Q3 2027 | [Baseline] |',
        ),
      `the column in ${document.getText()}`,
    );
    await until(
      () => !ids(document).includes('metric-baseline') && ids(document).includes('no-placeholder'),
      'only the blank to be left',
    );
  });

  it("inserts a missing section where it belongs, in the document's line ends", async () => {
    const { document } = await open(plan.replace(/\n/g, '\r\n'));
    await applyFix(document, 'risks', 'Insert section "Risks"');
    ok(document.getText().indexOf('## Risks') > document.getText().indexOf('## Metrics'), 'the order');
    equal(/[^\r]\n/.test(document.getText()), false, 'a bare line feed');
  });

  it('switches a finding off for a block and for the file', async () => {
    const { document } = await open(steeredPlan);
    await applyFix(document, 'metric-baseline', 'Ignore here');
    ok(document.getText().includes('<!--lint ignore metric-baseline-->\n\n| Metric |'), 'the comment');
    await until(() => ours(document).length > 0 && !ids(document).includes('metric-baseline'), 'the finding to go');
    await applyFix(document, 'risks', 'Ignore in this file: Risks');
    ok(document.getText().includes('---\n\n<!--lint disable risks-->\n\n# Teamboard'), 'the comment for the file');
    await until(() => !ids(document).includes('risks'), 'the finding to go');
  });

  it('offers what repairs first, and for each finding the ways to live with it together, under plain names', async () => {
    const { document } = await open(
      `${plan}\nWe will reduce churn from 3% to 5% by Q3 2027 with [Owner] and [Owner].\n`,
    );
    const titlesAt = async (range: vscode.Range): Promise<readonly string[]> =>
      (await actionsAt(document, range)).map(({ title }) => title);
    const direction = await named(document, 'consistent-target-direction');
    await named(document, 'no-placeholder');
    const alone = await titlesAt(direction.range);
    equal(
      alone,
      ['Swap baseline and target', 'Ignore here', 'Ignore in this file', 'Accept with a reason…', 'Why leaders ask'],
      'at one finding',
    );
    const line = await titlesAt(document.lineAt(direction.range.start.line).range);
    equal(
      line,
      [
        'Swap baseline and target',
        'Fill in the blank',
        ...['Target in the wrong direction', '2 blanks'].flatMap((name) =>
          ['Ignore here', 'Ignore in this file', 'Accept with a reason…', 'Why leaders ask'].map(
            (title) => `${title}: ${name}`,
          ),
        ),
      ],
      'at a line with several',
    );
  });

  it('sorts what is out of order when it is told to fix all', async () => {
    const { document } = await open(
      '---\nkind: roadmap\n---\n\n# Roadmap\n\n| Quarter | Milestone | Goal |\n| --- | --- | --- |\n| Q1 2028 | a | x |\n| Q3 2028 | c | x |\n| Q2 2028 | b | x |\n| Q4 2028 | d | x |\n',
    );
    await named(document, 'milestone-order');
    const [action] = await actionsAt(document, new vscode.Range(0, 0, 0, 0), 'source.fixAll');
    ok(action?.edit, 'the action');
    await vscode.workspace.applyEdit(action.edit);
    ok(/a \|[^]*b \|[^]*c \|[^]*d \|/.test(document.getText()), document.getText());
  });

  it('names both places of a contradiction', async () => {
    const { document } = await open(`${plan}\nWe will reduce churn from 3% to 5% by Q3 2027.\n`);
    const finding = await named(document, 'consistent-target-direction');
    equal(finding.severity, vscode.DiagnosticSeverity.Error, 'the severity');
    equal(finding.relatedInformation?.length, 1, 'related places');
  });

  it('says on hover how to mend it, with one strong example, and keeps the rest behind a link', async () => {
    const { document } = await open(steeredPlan);
    const finding = await named(document, 'metric-baseline');
    const text = await hoverAt(document, finding.range.start);
    for (const part of [
      'Fix it:',
      'Add a column "Baseline"',
      'A strong example:',
      '| Weekly active teams | 320 | 500 | Q3 2027 |',
      'Why leaders ask, with a weak example',
    ])
      ok(text.includes(part), `${part} in ${text}`);
    for (const part of ['Weak:', 'Source:', 'is still to be']) ok(!text.includes(part), `no ${part} in ${text}`);
    const heading = await hoverAt(
      document,
      new vscode.Position(document.positionAt(steeredPlan.indexOf('## Metrics')).line, 5),
    );
    ok(heading.includes('A strong example:') && heading.includes('Why leaders ask'), heading);
  });

  it("opens a rule's page in the preview", async () => {
    await vscode.commands.executeCommand('productStrategy.openRulePage', 'metric-baseline');
    await until(
      () =>
        vscode.window.tabGroups.all.some((group) => group.tabs.some((tab) => tab.label.includes('metric-baseline'))),
      'the page',
    );
  });

  for (const name of [
    'product-strategy',
    'strategy-one-pager',
    'product-vision',
    'pmf-hypothesis',
    'metrics-plan',
    'okr',
    'roadmap-dated',
    'roadmap-now-next-later',
    'go-to-market',
    'business-case',
    'pr-faq',
    'prd',
    'experiment',
    'team-charter',
    'onboarding',
    'communication-plan',
    'decision-record',
    'pre-mortem',
    'strategy-review',
  ]) {
    it(`starts a document from ${name} with nothing but blanks to fill`, async () => {
      await vscode.commands.executeCommand('productStrategy.newDocument', name);
      const document = vscode.window.activeTextEditor?.document;
      ok(document && document.isUntitled && document.languageId === 'markdown', 'an untitled document');
      ok(/^updated: \d{4}-\d{2}-\d{2}$/m.test(document.getText()), 'today');
      await named(document, 'no-placeholder');
      equal([...new Set(ids(document))], ['no-placeholder'], 'findings');
    });
  }

  it('inserts a section from the palette where it belongs, ready to fill', async () => {
    const editor = await open(plan);
    await vscode.commands.executeCommand('productStrategy.insertSection', 'non-goals');
    const text = editor.document.getText();
    ok(
      text.includes('## What we are not doing and why') &&
        text.indexOf('## What we are not') < text.indexOf('## Metrics'),
      text,
    );
    equal(editor.document.getText(editor.selection), '[Tempting option]', 'the first blank');
  });

  it('goes from blank to blank', async () => {
    const editor = await open('# Plan\n\n[Goal] and [Owner]\n');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('productStrategy.nextBlank');
    equal(editor.document.getText(editor.selection), '[Goal]', 'the first');
    await vscode.commands.executeCommand('productStrategy.nextBlank');
    equal(editor.document.getText(editor.selection), '[Owner]', 'the second');
  });

  it('goes to blanks of every kind, and to empty cells', async () => {
    const editor = await open('# Plan\n\n{Company Name}\n\nTODO\n\n| Metric | Target |\n| --- | --- |\n| Churn |  |\n');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const seen: unknown[] = [];
    for (let blank = 0; blank < 4; blank += 1) {
      await vscode.commands.executeCommand('productStrategy.nextBlank');
      seen.push([editor.selection.start.line, editor.document.getText(editor.selection)]);
    }
    equal(
      seen,
      [
        [2, '{Company Name}'],
        [4, 'TODO'],
        [8, ''],
        [2, '{Company Name}'],
      ],
      'lines and blanks',
    );
  });

  it('says so when no blank is left', async () => {
    const editor = await open('# Plan\n\nOwner: Ana Ruiz\n');
    const before = editor.selection;
    const { showInformationMessage } = vscode.window;
    const said: string[] = [];
    const listen = (sentence: string): Promise<undefined> => {
      said.push(sentence);
      return Promise.resolve(undefined);
    };
    Object.assign(vscode.window, { showInformationMessage: listen });
    try {
      await vscode.commands.executeCommand('productStrategy.nextBlank');
    } finally {
      Object.assign(vscode.window, { showInformationMessage });
    }
    equal(said, ['There are no blanks left to fill.'], 'what is said');
    ok(editor.selection.isEqual(before), 'the cursor where it was');
  });

  it('counts the blanks of a draft in one line, and tells of each when it is in review', async () => {
    const blanks = Array.from({ length: 12 }, () => '- [Metric name]\n').join('');
    const text = (status: string): string =>
      `---\nkind: product-strategy\nowner: Ana Ruiz\nstatus: ${status}\n---\n\n# Plan\n\n${blanks}`;
    const draft = await open(text('draft'));
    await named(draft.document, 'no-placeholder');
    equal(
      ours(draft.document)
        .filter((diagnostic) => idOf(diagnostic) === 'no-placeholder')
        .map(({ message }) => message),
      ['12 blanks to fill.'],
      'in a draft',
    );
    const review = await open(text('in review'));
    await named(review.document, 'no-placeholder');
    equal(ids(review.document).filter((id) => id === 'no-placeholder').length, 12, 'in review');
  });

  it('opens a copy of the sample, with its faults, each time a new one', async () => {
    await vscode.commands.executeCommand('productStrategy.openSample');
    const first = vscode.window.activeTextEditor?.document;
    ok(first?.isUntitled && first.getText().includes('# Larder strategy'), 'the sample in an untitled document');
    await named(first, 'consistent-targets');
    await named(first, 'consistent-totals');
    await vscode.commands.executeCommand('productStrategy.openSample');
    ok(vscode.window.activeTextEditor?.document.uri.toString() !== first.uri.toString(), 'another copy');
  });

  it('names a new document after its title, and never after a file that is there', async () => {
    await vscode.commands.executeCommand('productStrategy.newDocument', 'strategy-one-pager');
    const first = vscode.window.activeTextEditor?.document.uri.path ?? '';
    await vscode.commands.executeCommand('productStrategy.newDocument', 'strategy-one-pager');
    const second = vscode.window.activeTextEditor?.document.uri.path ?? '';
    ok(
      /\/strategy-one-pager(?:-\d+)?\.md$/.test(first) &&
        /\/strategy-one-pager-\d+\.md$/.test(second) &&
        first !== second,
      `${first} and ${second}`,
    );
  });

  it('offers the snippets after ps-', async () => {
    const { document } = await open('ps-');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(0, 3),
      '-',
    );
    const labels = list.items
      .map((item) => (typeof item.label === 'string' ? item.label : item.label.label))
      .filter((label) => label.startsWith('ps-'));
    ok(labels.length >= 20, `at least twenty snippets in ${labels.length}`);
    equal(labels.length, new Set(labels).size, 'labels without doubles');
  });

  it('obeys the settings, and goes on when one is wrong', async () => {
    const { document } = await open(plan);
    await named(document, 'metric-baseline');
    const settings = vscode.workspace.getConfiguration('productStrategy');
    const before = settings.inspect('severities');
    await settings.update(
      'severities',
      { 'metric-baseline': 'off', risks: 'error', 'metric-basline': 'off' },
      vscode.ConfigurationTarget.Global,
    );
    await until(() => !ids(document).includes('metric-baseline'), 'the item to be off');
    equal((await named(document, 'risks')).severity, vscode.DiagnosticSeverity.Error, 'the severity');
    await settings.update('severities', before?.globalValue, vscode.ConfigurationTarget.Global);
    await named(document, 'metric-baseline');
  });

  it("follows the team's configuration, and shows a mistake in it on its line", async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    ok(folder, 'a workspace');
    const config = vscode.Uri.joinPath(folder, '.strategylint.yml');
    const write = (uri: vscode.Uri, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const { document } = await open(`${plan}\nWe will reduce churn from 3% to 5% by Q3 2027.\n`);
    await named(document, 'consistent-target-direction');
    await write(vscode.Uri.joinPath(folder, 'our-templates', 'weekly-note.md'), '# Weekly note\n\n[What changed]\n');
    await write(
      config,
      'severities:\n  consistent-target-direction: off\nchecklists:\n  legal:\n    privacy-review:\n      statement: It names who reviewed privacy.\n      words: [privacy review]\ntemplates: our-templates\nsynonims: {}\n',
    );
    try {
      await until(
        () => !ids(document).includes('consistent-target-direction') && ids(document).includes('privacy-review'),
        'the configuration to count',
        () => ids(document).join(),
      );
      const mistake = await until(
        () => vscode.languages.getDiagnostics(config).find(({ message }) => message.includes('synonims')),
        'the mistake',
      );
      equal(mistake.range.start.line, 8, 'the line of the mistake');
      await vscode.commands.executeCommand('productStrategy.newDocument', 'weekly-note');
      equal(
        vscode.window.activeTextEditor?.document.getText(),
        '# Weekly note\n\n[What changed]\n',
        "the team's template",
      );
    } finally {
      await vscode.workspace.fs.delete(config);
    }
    await until(
      () => ids(document).includes('consistent-target-direction') && !ids(document).includes('privacy-review'),
      'the configuration to go',
      () => ids(document).join(),
    );
  });

  it('shows what only several documents together can show, and follows them', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    ok(folder, 'a workspace');
    const other = vscode.Uri.joinPath(folder, 'a-okrs.md');
    const okrs = (target: string): Uint8Array =>
      new TextEncoder().encode(
        `---\nkind: okr\nproduct: Teamboard\n---\n\n# OKRs, Q3 2027\n\n## Metrics\n\n| Metric | Baseline | Target | By |\n| --- | --- | --- | --- |\n| Weekly active teams | 320 | ${target} | Q3 2027 |\n`,
      );
    await vscode.workspace.fs.writeFile(other, okrs('450'));
    try {
      const { document } = await open(
        plan.replace('kind: product-strategy', 'kind: product-strategy\nproduct: Teamboard'),
      );
      const finding = await named(document, 'consistent-workspace-targets');
      equal(document.getText(finding.range), '500', 'the place');
      ok(finding.relatedInformation?.[0]?.location.uri.path.endsWith('a-okrs.md'), 'the other place');
      await vscode.workspace.fs.writeFile(other, okrs('500'));
      await until(() => !ids(document).includes('consistent-workspace-targets'), 'the finding to go');
    } finally {
      await vscode.workspace.fs.delete(other);
    }
  });

  if (inNode) {
    it('says what the terminal says', async () => {
      const { execFile } = await import('node:child_process');
      const { mkdtempSync, writeFileSync } = await import('node:fs');
      const { tmpdir } = await import('node:os');
      const { join } = await import('node:path');
      const file = join(mkdtempSync(join(tmpdir(), 'strategy-')), 'plan.md');
      writeFileSync(file, plan);
      writeFileSync(`${file}.yml`, 'severities:\n  risks: warning\n  non-goals: warning\n  metric-baseline: warning\n');
      const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
      await vscode.window.showTextDocument(document);
      await named(document, 'metric-baseline');
      // The package for the editor leaves the terminal's program out; it stands beside it in the project.
      const cli = join(vscode.extensions.getExtension(extension)?.extensionPath ?? '', '..', '..', 'dist', 'cli.js');
      const output = await new Promise<string>((done) =>
        execFile(
          process.execPath,
          [cli, '--config', `${file}.yml`, '--reporter', 'json', file],
          { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
          (_error, out) => done(out),
        ),
      );
      const findings =
        (
          JSON.parse(output) as {
            documents: { findings: { ruleId: string; message: string; line: number; column: number }[] }[];
          }
        ).documents[0]?.findings ?? [];
      equal(
        ours(document).map((each) => [
          idOf(each),
          each.message,
          each.range.start.line + 1,
          each.range.start.character + 1,
        ]),
        findings.map((each) => [each.ruleId, each.message, each.line, each.column]),
        'findings',
      );
    });
  }

  it('checks the whole workspace, and keeps the problems of files that are not open', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    ok(folder, 'a workspace');
    const uri = vscode.Uri.joinPath(folder.uri, `closed-${hostName()}.md`);
    const write = (text: string): Thenable<void> => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const found = (): string[] => vscode.languages.getDiagnostics(uri).map(idOf);
    await write(
      '---\nkind: product-strategy\nstatus: in review\n---\n\n# Strategy\n\n## Metrics\n\n| Metric | Target |\n| --- | --- |\n| Churn | 5 % |\n',
    );
    await vscode.commands.executeCommand('productStrategy.checkWorkspace');
    await until(
      () => found().includes('metric-baseline'),
      'a finding in a closed file',
      () => found().join(', '),
    );
    await write('# Shopping list\n\n- Milk\n');
    // Where nobody watches the file system, the next check sees the change.
    if (!inNode) await vscode.commands.executeCommand('productStrategy.checkWorkspace');
    await until(
      () => found().length === 0,
      'no finding once the file is no strategy any more',
      () => found().join(', '),
    );
    await vscode.workspace.fs.delete(uri);
  });

  it('reads a long document in steps, and does not hold the extension host meanwhile', async () => {
    const section = (index: number): string =>
      `## Initiative ${index}\n\nWe will make planning faster for owners of agencies, because ${index} of them asked for it.\n\n| Metric | Baseline | Target | By |\n| --- | --- | --- | --- |\n| Plans kept ${index} | ${index}% | ${index + 10}% | Q3 2027 |\n\n`;
    const text = `---\nkind: product-strategy\nstatus: in review\n---\n\n# Strategy 2027\n\n${Array.from({ length: 900 }, (_, index) => section(index)).join('')}`;
    let longest = 0;
    const begun = Date.now();
    let last = begun;
    const timer = setInterval(() => {
      longest = Math.max(longest, Date.now() - last);
      last = Date.now();
    }, 1);
    const { document } = await open(text);
    await until(() => ids(document).length > 0, 'findings in a long document');
    clearInterval(timer);
    const taken = Date.now() - begun;
    console.log(
      `  a document of ${Math.round(text.length / 1000)} KB was read in ${taken} ms and held the host for ${longest} ms at most`,
    );
    ok(longest < taken / 2, `held for ${longest} of ${taken} ms`);
  });

  it('leaves documents alone that nobody sees, until somebody does', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    ok(folder, 'a workspace');
    const uri = vscode.Uri.joinPath(folder.uri, `hidden-${hostName()}.md`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(plan));
    const document = await vscode.workspace.openTextDocument(uri);
    await settled();
    equal(ids(document), [], 'findings of a hidden document');
    await vscode.window.showTextDocument(document);
    await until(() => ids(document).length > 0, 'findings of the document once it is seen');
    await vscode.workspace.fs.delete(uri);
  });
});
