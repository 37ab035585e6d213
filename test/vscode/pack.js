// Packs the extension as it is published and lays the package out in a folder, so that the tests run what users get.
import { createVSIX } from '@vscode/vsce';
import { unzipSync } from 'fflate';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Packs and unpacks. @returns the package, the folder and the names of the packed files */
export async function packExtension() {
  const folder = join(root, '.vscode-test', 'packed');
  const vsix = join(root, '.vscode-test', 'extension.vsix');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await createVSIX({ cwd: root, packagePath: vsix, dependencies: false, skipLicense: true });
  const files = [];
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(vsix)))) {
    if (!name.startsWith('extension/') || name.endsWith('/')) continue;
    const path = name.slice('extension/'.length);
    files.push(path);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return { vsix, folder, files, bytes: readFileSync(vsix).length };
}
