import { copyFileSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm start` needs of the machine, or of a test. */
export interface Machine {
  /** The project's folder. */
  readonly root: string;
  /** The folder in which npm was run: paths are meant from there. */
  readonly cwd: string;
  /** Whether a person sits at the terminal; else nothing is opened, and nothing fetched. */
  readonly attended: boolean;
  out(text: string): void;
  err(text: string): void;
  /** Prints the findings of a file. @returns the exit code of the linter: 2 when the file could not be checked */
  lint(cwd: string, args: readonly string[]): number;
  /** Opens a folder and a file of it in the desktop's VS Code, with the extension. @returns whether there is one that did */
  openOnDesktop(folder: string, file: string): boolean;
  /** Serves the same in a browser until it is interrupted. @throws Error where that cannot be */
  openInBrowser(folder: string, file: string): Promise<void>;
}

/** The page that looks fine and is not. */
const sample = join('examples', 'start-here.md');

const usage = `Usage: npm start -- [--check FILE] [--no-editor]

Builds the project, shows what leaders would stop at in ${sample}, and opens it in VS Code with the extension.

  --check FILE  check and open that file instead
  --no-editor   end after the findings`;

/** A copy of the sample in a new folder: what is repaired there is no change to the project. */
function copyOf(file: string): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'product-strategy-')), basename(file));
  copyFileSync(file, copy);
  return copy;
}

/** Opens a file in the VS Code that is there. @returns the exit code */
async function open(file: string, machine: Machine): Promise<number> {
  const folder = dirname(file);
  if (machine.openOnDesktop(folder, file)) return 0;
  try {
    await machine.openInBrowser(folder, file);
    return 0;
  } catch (error) {
    machine.err(
      'VS Code could not be opened here: ' +
        `${error instanceof Error ? error.message : String(error)}\nInstall VS Code with its "code" ` +
        'command, or end after the findings: npm start -- --no-editor',
    );
    return 1;
  }
}

/**
 * Shows the main job: the findings of the sample, or of a file of the reader's own, in the terminal, and then in VS Code.
 * Findings are what it is there to show, so they are no failure.
 * @param args those after `npm start --`
 * @returns the exit code: 2 for bad usage or a file that could not be checked, 1 when VS Code could not be opened, else 0
 */
export async function start(args: readonly string[], machine: Machine): Promise<number> {
  let asked;
  try {
    asked = parseArgs({
      args: [...args],
      options: { check: { type: 'string' }, 'no-editor': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    }).values;
  } catch (error) {
    machine.err(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
  if (asked.help) {
    machine.out(usage);
    return 0;
  }
  const own = asked.check;
  if (own !== undefined && !statSync(resolve(machine.cwd, own), { throwIfNoEntry: false })?.isFile()) {
    machine.err(`There is no file "${own}" in ${machine.cwd}.`);
    return 2;
  }
  if (own === undefined) machine.out(`\n${sample} looks fine. This is where leaders would stop reading:\n`);
  const code =
    own === undefined
      ? machine.lint(machine.root, [sample, '--fail-on', 'none'])
      : machine.lint(machine.cwd, [own, '--fail-on', 'none', '--include-likely']);
  if (code !== 0) return code;
  if (asked['no-editor'] || !machine.attended) {
    machine.out(
      own === undefined
        ? '\nRepair it in VS Code: npm start, in a terminal. Check a page of yours: npm start -- --check FILE'
        : '\nRepair it in VS Code: run the same in a terminal, without --no-editor.',
    );
    return 0;
  }
  machine.out('\nIn VS Code, put the cursor on a squiggle and press Ctrl+. (on a Mac Cmd+.) to repair it.');
  if (own !== undefined) return open(resolve(machine.cwd, own), machine);
  const copy = copyOf(join(machine.root, sample));
  machine.out(`A copy is opened, so try what you like: ${copy}`);
  return open(copy, machine);
}
