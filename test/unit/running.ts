import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { main, type Program, type Terminal } from '../../src/cli/main.js';

/** What a run of strategy-lint did. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const program: Program = {
  version: '1.2.3',
  // Shared by several tests, this very file lies elsewhere once it is built.
  entry: pathToFileURL('dist/test/src/cli/index.js').href,
  now: Date.UTC(2026, 4, 4, 12),
};

/** Runs strategy-lint in a folder, without a terminal unless told otherwise. */
export async function runIn(cwd: string, args: readonly string[], own: Partial<Terminal & Program> = {}): Promise<Ran> {
  let [out, err] = ['', ''];
  const terminal: Terminal = {
    cwd,
    color: false,
    out: (text) => {
      out += `${text}\n`;
    },
    err: (text) => {
      err += `${text}\n`;
    },
    ...own,
  };
  return { code: await main(args, terminal, { ...program, ...own }), out, err };
}

/** A configuration that asks for items by name: then they are asked for whatever was learned about documents like these. */
export const alwaysAsked = {
  '.strategylint.yml': 'severities:\n  doc-owner: warning\n  doc-date: info\n  risks: warning\n  north-star: info\n',
};

/** A new folder with files in it. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'strategy-run-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Any user without rights, by number. */
const nobody = 65_534;

/** Runs as a user from whom a folder can be closed: whoever may do everything reads it all the same. */
export async function withoutRights(run: () => Promise<void>): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  try {
    if (isRoot) process.seteuid?.(nobody);
    await run();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
