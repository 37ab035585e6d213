import * as vscode from 'vscode';
import { bytes, closeAll, equal, fileNamed, ids, named, open, plan, replaceText, until } from './support.js';

const config = (): vscode.Uri => fileNamed('.strategylint.yml');
const write = (uri: vscode.Uri, text: string): Thenable<void> => vscode.workspace.fs.writeFile(uri, bytes(text));

/** What is wrong in a configuration file, as VS Code shows it: "1: message", with lines from 1. */
const mistakesIn = (uri: vscode.Uri): readonly string[] =>
  vscode.languages.getDiagnostics(uri).map(({ range, message }) => `${range.start.line + 1}: ${message}`);

/** Waits until what is wrong in a file is as wanted. */
const mistakesAre = (uri: vscode.Uri, isSo: (mistakes: readonly string[]) => boolean, what: string) =>
  until(
    () => isSo(mistakesIn(uri)),
    what,
    () => mistakesIn(uri).join('; '),
  );
const none = (mistakes: readonly string[]): boolean => mistakes.length === 0;
const only =
  (line: number, part: string) =>
  (mistakes: readonly string[]): boolean =>
    mistakes.length === 1 && mistakes[0]?.startsWith(`${line}: `) === true && mistakes[0].includes(part);

/** Opens a file as its author does: one that an extension opens stays open for minutes after its tab is closed. */
async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('vscode.open', uri);
  return until(
    () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.toString() === uri.toString() ? editor : undefined;
    },
    'the editor',
    () => '',
  );
}

describe("the team's configuration in VS Code", () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(config()).then(undefined, () => undefined);
  });

  it('has its mistakes shown while it is closed, and none when it is mended', async () => {
    await write(config(), 'fiscalYearStart: 4\nseveritys:\n  risks: off\n');
    await mistakesAre(config(), only(2, 'Did you mean "severities"'), 'a mistake in a file that is closed');
    await write(config(), 'fiscalYearStart: 4\n');
    await mistakesAre(config(), none, 'nothing wrong in the mended file');
  });

  it('has no mistakes left when it is gone', async () => {
    await write(config(), 'templats: ours\n');
    await mistakesAre(config(), only(1, 'Did you mean "templates"'), 'the mistake');
    await vscode.workspace.fs.delete(config());
    await mistakesAre(config(), none, 'nothing wrong in a file that is gone');
  });

  it('has its mistakes shown while it is typed', async () => {
    await write(config(), 'fiscalYearStart: 4\n');
    const { document } = await show(config());
    await replaceText(document, 'dateOrdr: dmy\n');
    await mistakesAre(config(), only(1, 'Did you mean "dateOrder"'), 'the mistake that was typed');
    await replaceText(document, 'fiscalYearStart: 4\n');
    await mistakesAre(config(), none, 'nothing wrong when it is mended while it is typed');
  });

  it('has no mistakes left of a file that was only looked at', async () => {
    await open(plan);
    const beside = fileNamed('beside/.strategylint.yml');
    await write(beside, 'severitys: {}\n');
    try {
      await show(beside);
      await mistakesAre(beside, only(1, 'Did you mean "severities"'), 'its mistake');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await mistakesAre(beside, none, 'nothing of a closed file that does not count');
    } finally {
      await vscode.workspace.fs.delete(fileNamed('beside'), { recursive: true });
    }
  });

  it('counts as it was last while it cannot be read', async () => {
    const { document } = await open(plan);
    await named(document, 'risks');
    const counts = (): boolean => ids(document).length > 0 && !ids(document).includes('review-cadence');
    await write(config(), 'severities:\n  review-cadence: off\n');
    await until(counts, 'the configuration to count', () => ids(document).join());
    await write(config(), 'severities:\n  review-cadence: off\nkinds: [\n');
    await mistakesAre(config(), (mistakes) => mistakes.length === 1, 'the mistake');
    const second = await open(plan);
    await named(second.document, 'risks');
    equal(
      [document, second.document].map((each) => ids(each).includes('review-cadence')),
      [false, false],
      'whether an item is asked for that was switched off',
    );
    await write(config(), 'severities:\n  risks: error\n');
    await named(document, 'review-cadence');
    await mistakesAre(config(), none, 'nothing wrong any more');
  });
});
