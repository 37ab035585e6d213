import { visible } from '../linter/index.js';
import { check } from './check.js';
import { diff } from './diff.js';
import { UsageError } from './input.js';
import { newDocument } from './new.js';
import { readOptions } from './options.js';
import type { Program, Terminal } from './program.js';
import { mcpUsage, usage } from './usage.js';

export type { Program, Terminal } from './program.js';

/** What is said of arguments with which nobody is answered. @throws UsageError unless it is `--help` */
function mcpArguments(args: readonly string[], terminal: Terminal): 0 {
  if (!args.includes('--help') && !args.includes('-h'))
    throw new UsageError('mcp takes folders, each of which must be there, and no options but --help.');
  terminal.out(mcpUsage);
  return 0;
}

/**
 * Runs `strategy-lint`.
 * @param args the arguments after the program's name
 * @returns the exit code: 0 clean, 1 findings at or above `--fail-on`, 2 bad usage, or a document that could not be read or checked
 */
export async function main(args: readonly string[], terminal: Terminal, program: Program): Promise<0 | 1 | 2> {
  try {
    if (args[0] === 'mcp') return mcpArguments(args.slice(1), terminal);
    if (args[0] === 'diff') return await diff(args.slice(1), terminal, program.now ?? Date.now());
    if (args[0] === 'new') return await newDocument(args.slice(1), terminal, program.now ?? Date.now());
    const options = readOptions(args, terminal);
    if (options.help) return (terminal.out(usage), 0);
    if (options.version) return (terminal.out(program.version), 0);
    return await check(options, terminal, program);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`strategy-lint: ${visible(error.message)}`);
    return 2;
  }
}
