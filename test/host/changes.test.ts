import * as vscode from 'vscode';
import { closeAll, equal, open, plan, until } from './support.js';

/** The tab of the panel with changes, where it is open. */
const panel = (): vscode.Tab | undefined =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('productStrategy.changes'));

describe('What Changed in VS Code', () => {
  afterEach(closeAll);

  it('compares both sides of a comparison that is looked at, without Git', async () => {
    const before = (await open(plan)).document;
    const after = (await open(plan.replace('| 500 |', '| 400 |'))).document;
    await vscode.commands.executeCommand('vscode.diff', before.uri, after.uri);
    await until(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff,
      'the comparison',
    );
    await vscode.commands.executeCommand('productStrategy.showChanges');
    equal((await until(panel, 'the panel')).label, 'What Changed', 'its title');
  });

  it('opens nothing where no version can be had', async () => {
    await open(plan);
    await vscode.commands.executeCommand('productStrategy.showChanges', 'no-such-revision');
    equal(panel(), undefined, 'the panel');
  });
});
