// `npm start`: runs from the project's folder only, and is not shipped.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openInBrowser } from './browser.js';
import { openOnDesktop } from './desktop.js';
import { start } from './start.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = (text: string): void => console.log(text);

process.exit(
  await start(process.argv.slice(2), {
    root,
    cwd: process.env.INIT_CWD ?? process.cwd(),
    attended: process.stdin.isTTY === true && process.stdout.isTTY === true,
    out,
    err: (text) => console.error(text),
    lint: (cwd, args) =>
      spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), ...args], { cwd, stdio: 'inherit' }).status ?? 2,
    openOnDesktop: (folder, file) => openOnDesktop(root, folder, file),
    openInBrowser: (folder, file) => openInBrowser(root, folder, file, out),
  }),
);
