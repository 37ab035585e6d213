import { promisify } from 'node:util';

/** Longer output is of no use, in bytes. */
const mostBytes = 2 ** 30;

/**
 * Runs Git in a folder, with its arguments as they are.
 * @returns what it prints
 * @throws what Node says when it is not there (`code` is ENOENT) or fails (`stderr`)
 */
export async function runGit(cwd: string, ...args: readonly string[]): Promise<string> {
  // Node takes its time to load this, and most runs ask nothing of Git.
  const { execFile } = await import('node:child_process');
  // A repository may name a program that is to watch its files: it has no say here.
  const settings = ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false'];
  const options = { cwd, maxBuffer: mostBytes, windowsHide: true };
  return (await promisify(execFile)('git', [...settings, ...args], options)).stdout;
}
