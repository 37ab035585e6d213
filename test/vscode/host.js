// Runs the packed extension's tests, and what measures it, in a real VS Code, through @vscode/test-electron: in the node extension host and in
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

/**
 * Runs a script in one host.
 * @param entry the script, as `esbuild.mjs --tests` built it for the hosts
 * @param files what lies in the workspace, by name
 * @returns what it printed, and 1 if it failed
 */
async function runInHost(host, entry, packed, vscodeExecutablePath, files = {}) {
  if (!existsSync(join(root, 'dist', 'test', 'host', `${entry}.js`)))
    throw new Error('Build the tests first: node esbuild.mjs --tests');
  const workspace = join(root, '.vscode-test', 'workspace');
  // VS Code runs tests in the host of the extension in whose folder they lie, and an extension with a `browser` entry
  // alone in the web worker: so each host gets the packed extension in a folder of its own.
  const extension = join(root, '.vscode-test', `packed-${host}`);
  rmSync(extension, { recursive: true, force: true });
  cpSync(packed, extension, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  if (host === 'web') delete manifest.main;
  // The tests are a part of the extension to VS Code, and bring a language model of their own.
  manifest.contributes.languageModelChatProviders = [{ vendor: 'strategy-tests', displayName: 'Tests' }];
  writeFileSync(join(extension, 'package.json'), JSON.stringify(manifest));
  const tests = join(extension, 'host-tests');
  cpSync(join(root, 'dist', 'test', 'host'), tests, { recursive: true });
  rmSync(workspace, { recursive: true, force: true });
  mkdirSync(workspace, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(workspace, name), text);
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
      extensionTestsPath: join(tests, `${entry}.js`),
      launchArgs: [
        workspace,
        ...(vscodeExecutablePath === standIn ? [] : ['--disable-extensions']),
        ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
    });
  } catch {
    code = 1;
  } finally {
    process.stdout.write = write;
  }
  return { output: lines.join(''), code };
}

const hosts = { node: 'node', web: 'web worker' };

/** How long the extension took to start in a host, in milliseconds, as the host printed it. */
const activationIn = (host, output) =>
  Number(new RegExp(`host activation in the ${host} host: ([\\d.]+) ms`).exec(output)?.[1] ?? NaN);

/** Compares how long the extension took to start in the hosts of one run. */
function activationsCompared({ node, web }) {
  return `Activation: ${node} ms in the node host, ${web} ms in the web worker host, ${(web / node).toFixed(1)} times as long.`;
}

/** Runs the tests in both hosts. @returns how many passed and failed in each */
export async function runHosts(packed) {
  const vscode = await executable();
  const results = [];
  const activations = {};
  for (const [host, name] of Object.entries(hosts)) {
    console.log(`\nIn the ${name} extension host:`);
    const { output, code } = await runInHost(host, host, packed, vscode);
    activations[host] = activationIn(host, output);
    // The line names the host, so that a run in the wrong one does not count.
    const counts = new RegExp(`host tests in the ${host} host: (\\d+) passed, (\\d+) failed`).exec(output);
    results.push({
      name: `VS Code, ${host} host`,
      ...(counts ? { passed: Number(counts[1]), failed: Math.max(Number(counts[2]), code) } : { passed: 0, failed: 1 }),
    });
  }
  console.log(`  ${activationsCompared(activations)}`);
  return results;
}

/** Measures the extension in both hosts, with files in the workspace. @returns what each host says of itself, and how their starts compare */
export async function measureHosts(packed, files) {
  const vscode = await executable();
  const figures = {};
  const activations = {};
  for (const [host, name] of Object.entries(hosts)) {
    const { output } = await runInHost(host, 'measure', packed, vscode, files);
    const line = new RegExp(`host figures in the ${host} host: (.*)`).exec(output);
    if (!line) throw new Error(`Nothing was measured in the ${host} host.`);
    figures[name] = line[1];
    activations[host] = activationIn(host, output);
  }
  return { figures, activations: activationsCompared(activations) };
}
