// Runs the packed extension's tests in a real VS Code, through @vscode/test-electron: in the node extension host and in
// the web worker extension host. Where VS Code cannot be downloaded, a workbench is put together from packages.
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const standIn = join(root, 'test', 'vscode', 'workbench-executable.js');

/** The VS Code to test in: a downloaded one where there is a screen and the download works, else the workbench. */
async function executable() {
  const screen = process.platform !== 'linux' || process.env.DISPLAY;
  if (!screen) return standIn;
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath: join(root, '.vscode-test'), timeout: 15_000 });
  } catch (error) {
    console.log(`VS Code cannot be downloaded here (${error.message}): the workbench from packages is used.`);
    return standIn;
  }
}

/** Runs one host's tests. @returns how many passed and failed */
async function runHost(host, packed, vscodeExecutablePath) {
  const workspace = join(root, '.vscode-test', 'workspace');
  // VS Code runs tests in the host of the extension in whose folder they lie, and an extension with a `browser` entry
  // alone in the web worker: so each host gets the packed extension in a folder of its own.
  const extension = join(root, '.vscode-test', `packed-${host}`);
  rmSync(extension, { recursive: true, force: true });
  cpSync(packed, extension, { recursive: true });
  if (host === 'web') {
    const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
    delete manifest.main;
    writeFileSync(join(extension, 'package.json'), JSON.stringify(manifest));
  }
  const tests = join(extension, 'host-tests');
  cpSync(join(root, 'dist', 'test', 'host'), tests, { recursive: true });
  rmSync(workspace, { recursive: true, force: true });
  mkdirSync(workspace, { recursive: true });
  const lines = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk, ...rest) => {
    lines.push(String(chunk));
    return write(chunk, ...rest);
  };
  let code = 0;
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: extension,
      extensionTestsPath: join(tests, `${host}.js`),
      launchArgs: [workspace, ...(vscodeExecutablePath === standIn ? [] : ['--disable-extensions']), ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : [])],
    });
  } catch {
    code = 1;
  } finally {
    process.stdout.write = write;
  }
  // The line names the host, so that a run in the wrong one does not count.
  const counts = new RegExp(`host tests in the ${host} host: (\\d+) passed, (\\d+) failed`).exec(lines.join(''));
  if (!counts) return { passed: 0, failed: 1 };
  return { passed: Number(counts[1]), failed: Math.max(Number(counts[2]), code) };
}

/** Runs the tests in both hosts. */
export async function runHosts(packed) {
  if (!existsSync(join(root, 'dist', 'test', 'host', 'node.js'))) throw new Error('Build the tests first: node esbuild.mjs --tests');
  const vscode = await executable();
  const results = [];
  for (const host of ['node', 'web']) {
    console.log(`\nIn the ${host === 'web' ? 'web worker' : 'node'} extension host:`);
    results.push({ name: `VS Code, ${host} host`, ...(await runHost(host, packed, vscode)) });
  }
  return results;
}
