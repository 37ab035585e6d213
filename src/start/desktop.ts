import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where VS Code keeps its command on a Mac that does not have it on the path. */
const onMac = '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';

/** Whether VS Code could show a window here, and its command would mean the one on this desktop. */
function hasScreen({ DISPLAY, WAYLAND_DISPLAY, VSCODE_IPC_HOOK_CLI }: NodeJS.ProcessEnv): boolean {
  if (VSCODE_IPC_HOOK_CLI) return false;
  return process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
}

/** Runs a command. On Windows it is a script, which only a shell runs, and a shell takes blanks for ends of words. */
function runs(command: string, args: readonly string[]): boolean {
  const shell = process.platform === 'win32';
  const { status } = spawnSync(command, shell ? args.map((each) => `"${each}"`) : args, { shell, stdio: 'ignore' });
  return status === 0;
}

/**
 * Opens a folder and a file of it in the desktop's VS Code, in a window that loads an extension from its sources.
 * @param extension the extension's folder
 * @returns whether there is a VS Code that did
 */
export function openOnDesktop(extension: string, folder: string, file: string): boolean {
  if (!hasScreen(process.env)) return false;
  const command = ['code', onMac].find((each) => (each !== onMac || existsSync(each)) && runs(each, ['--version']));
  return command !== undefined && runs(command, [`--extensionDevelopmentPath=${extension}`, folder, file]);
}
