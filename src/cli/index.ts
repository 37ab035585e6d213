import { parentPort, workerData } from 'node:worker_threads';
import manifest from '../../package.json' with { type: 'json' };
import type { Settings } from './document.js';
import { main } from './main.js';
import { serve } from './pool.js';

// Worker threads run this very file.
if (parentPort) serve(parentPort, workerData as Settings);
else {
  // Who reads the output may have read enough, as `head` has.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  void main(
    process.argv.slice(2),
    {
      cwd: process.cwd(),
      color: process.stdout.isTTY === true && !process.env.NO_COLOR,
      links: process.stdout.isTTY === true && process.env.TERM !== 'dumb',
      env: process.env,
      out: (text) => process.stdout.write(`${text}\n`),
      err: (text) => process.stderr.write(`${text}\n`),
    },
    { version: manifest.version, entry: import.meta.url },
  ).then((code) => {
    process.exitCode = code;
  });
}
