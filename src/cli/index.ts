import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import manifest from '../../package.json' with { type: 'json' };
import { createAnswers } from '../mcp/answers.js';
import { createTools } from '../mcp/tools.js';
import type { Settings } from './document.js';
import { main } from './main.js';
import { serve } from './pool.js';

const { version } = manifest;
const [command, ...rest] = process.argv.slice(2);

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Answers coding agents: what speaks their protocol is loaded only then. */
async function answerAgents(): Promise<void> {
  const { serve: serveAgents } = await import('#mcp');
  const answers = createAnswers({
    version,
    entry: import.meta.url,
    now: Date.now,
    page: (id) => readFile(new URL(`rules/${id}.md`, import.meta.url), 'utf8'),
  });
  await serveAgents(createTools(answers), version, rest);
}

/** Runs the program as a process: what it says goes to its streams. */
async function runInTerminal(): Promise<0 | 1 | 2> {
  // Who reads the output may have read enough, as `head` has.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  return main(
    process.argv.slice(2),
    {
      cwd: process.cwd(),
      color: process.stdout.isTTY === true && !process.env.NO_COLOR,
      links: process.stdout.isTTY === true && process.env.TERM !== 'dumb',
      env: process.env,
      out: (text) => process.stdout.write(`${text}\n`),
      err: (text) => process.stderr.write(`${text}\n`),
    },
    { version, entry: import.meta.url },
  );
}

/** What nobody foresaw is no finding: it ends with 2, as whatever could not be checked does. */
function failed(error: unknown): 2 {
  process.stderr.write(`strategy-lint: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 2;
}

// Worker threads run this very file.
if (parentPort) serve(parentPort, workerData as Settings);
else if (command === 'mcp' && rest.every(isFolder)) void answerAgents();
else
  void runInTerminal()
    .catch(failed)
    .then((code) => {
      process.exitCode = code;
    });
