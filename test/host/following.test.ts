import * as vscode from 'vscode';
import { hostName } from './report.js';
import {
  actionsAt,
  applyFix,
  ask,
  bytes,
  closeAll,
  equal,
  fileNamed,
  idOf,
  ids,
  inNode,
  named,
  ok,
  open,
  ours,
  plan,
  replaceText,
  save,
  settled,
  until,
} from './support.js';

let products = 0;
/** A document of a product of its own, looked at today, about which no other of the workspace says anything. */
function ownPlan(): string {
  products += 1;
  return plan
    .replace('kind: product-strategy', `kind: product-strategy\nproduct: Pantry ${products}`)
    .replace(/^updated: .*$/m, `updated: ${new Date().toISOString().slice(0, 10)}`);
}

/** Changes a whole document, and saves it. */
async function rewrite(document: vscode.TextDocument, text: string): Promise<void> {
  await replaceText(document, text);
  await save(document);
}

/** Does something, and waits until VS Code has told that a file is different on disk, where it tells of that. */
async function seenOnDisk(uri: vscode.Uri, change: () => PromiseLike<unknown>): Promise<void> {
  let seen = !inNode;
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  ok(folder, 'a workspace');
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(folder, vscode.workspace.asRelativePath(uri, false)),
  );
  const listeners = vscode.Disposable.from(
    watcher,
    watcher.onDidChange(() => {
      seen = true;
    }),
    watcher.onDidCreate(() => {
      seen = true;
    }),
  );
  try {
    await change();
    await until(() => seen, `the change of ${uri.path}`);
  } finally {
    listeners.dispose();
  }
}

describe('following what changes', () => {
  afterEach(closeAll);

  it("checks a document once when the team's configuration changes, and not at all when it is saved as it was", async () => {
    const config = fileNamed('.strategylint.yml');
    const severity = (id: string) => `severities:\n  no-invalid-date: ${id}\n`;
    const { document } = await open(`${ownPlan()}\nThe import ships on 2027-02-30.\n`);
    const shown = (): vscode.DiagnosticSeverity | undefined =>
      ours(document).find((each) => idOf(each) === 'no-invalid-date')?.severity;
    await named(document, 'risks');
    await vscode.workspace.fs.writeFile(config, bytes(severity('warning')));
    try {
      await until(() => shown() === vscode.DiagnosticSeverity.Warning, 'the configuration to count');
      const file = await vscode.workspace.openTextDocument(config);
      await settled();
      let told = 0;
      const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === document.uri.toString())) told += 1;
      });
      try {
        // A save and the file system both tell of the change.
        await seenOnDisk(config, () => rewrite(file, severity('info')));
        await until(() => shown() === vscode.DiagnosticSeverity.Information, 'the change to count');
        await settled();
        const changes = told;
        ok(changes > 0, 'findings that were shown anew');
        if (inNode) await seenOnDisk(config, () => vscode.workspace.fs.writeFile(config, bytes(severity('info'))));
        await settled();
        equal(told, changes, 'after a save that changes nothing');
      } finally {
        listener.dispose();
      }
    } finally {
      await vscode.workspace.fs.delete(config);
    }
    await until(() => shown() === vscode.DiagnosticSeverity.Error, 'the configuration to go');
  });

  it('comes to an end with a long document that is nested deeply', async () => {
    for (const nested of [
      `${'>'.repeat(50_000)} deep\n`,
      Array.from({ length: 260 }, (_, depth) => `${'  '.repeat(depth)}- item ${depth}\n`).join(''),
    ]) {
      const { document } = await open(`${ownPlan()}\n${nested}`);
      ok(document.getText().length > 40_000, 'a document that is read in steps');
      const path = vscode.workspace.asRelativePath(document.uri);
      const said = await ask('checkDocument', { path });
      ok(/ is (?:checked as|not checked)/.test(said), said);
      await rewrite(document, ownPlan());
      await named(document, 'risks');
      ok((await ask('checkDocument', { path })).includes(' is checked as'), 'an answer once it is not nested any more');
    }
  });

  it('has quick fixes as soon as there are findings, and makes their edits when one is chosen', async () => {
    const { document } = await open(ownPlan());
    const finding = await named(document, 'risks');
    const offered = await actionsAt(document, finding.range, vscode.CodeActionKind.QuickFix.value, 0);
    const offer = offered.find(({ title }) => title === 'Insert section "Risks"');
    ok(offer, `the quick fix among ${offered.map(({ title }) => title).join(', ')}`);
    equal(offer.edit === undefined, true, 'no edits before it is chosen');
    await applyFix(document, 'risks', 'Insert section "Risks"');
    ok(document.getText().includes('\n## Risks\n'), document.getText());
  });

  it('leaves files alone that the settings exclude, until they do no longer', async () => {
    const other = fileNamed(`a-left-${hostName()}/okrs.md`);
    const config = vscode.workspace.getConfiguration('search');
    await config.update('exclude', { [`a-left-${hostName()}`]: true }, vscode.ConfigurationTarget.Global);
    await until(
      () => vscode.workspace.getConfiguration('search').inspect('exclude')?.globalValue !== undefined,
      'the setting to count',
    );
    await vscode.workspace.fs.writeFile(
      other,
      bytes(
        `---\nkind: okr\nproduct: Teamboard left\n---\n\n# OKRs, Q3 2027\n\n## Metrics\n\n| Metric | Baseline | Target | By |\n| --- | --- | --- | --- |\n| Weekly active teams | 320 | 450 | Q3 2027 |\n`,
      ),
    );
    try {
      const { document } = await open(
        plan.replace('kind: product-strategy', 'kind: product-strategy\nproduct: Teamboard left'),
      );
      await named(document, 'risks');
      await vscode.commands.executeCommand('productStrategy.checkWorkspace');
      equal(ids(document).includes('consistent-workspace-targets'), false, 'a finding about a file that is left out');
      await config.update('exclude', undefined, vscode.ConfigurationTarget.Global);
      await named(document, 'consistent-workspace-targets');
    } finally {
      await config.update('exclude', undefined, vscode.ConfigurationTarget.Global);
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(other, '..'), { recursive: true });
    }
  });

  it('reads the files of a checkout together', async () => {
    const folder = fileNamed(`checkout-${hostName()}`);
    const names = Array.from({ length: 40 }, (_, index) => vscode.Uri.joinPath(folder, `plan-${index}.md`));
    const found = (): number =>
      names.filter((uri) => vscode.languages.getDiagnostics(uri).map(idOf).includes('risks')).length;
    try {
      await Promise.all(names.map((uri) => vscode.workspace.fs.writeFile(uri, bytes(ownPlan()))));
      await vscode.commands.executeCommand('productStrategy.checkWorkspace');
      await until(
        () => found() === names.length,
        'the findings of each file',
        () => `${found()} of ${names.length}`,
      );
      if (!inNode) return;
      await Promise.all(names.map((uri) => vscode.workspace.fs.writeFile(uri, bytes('# Shopping list\n\n- Milk\n'))));
      await until(
        () => found() === 0,
        'no findings after the files were changed',
        () => `${found()} of ${names.length}`,
      );
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });
});
