#!/usr/bin/env node
// Stands in for the VS Code executable that @vscode/test-electron starts: the same arguments, the same exit code.
import { alwaysAsked, openBrowser, startServer, workbenchUrl } from './workbench.js';

const option = (name) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const workspace = process.argv.slice(2).find((arg) => !arg.startsWith('-')) ?? process.cwd();
const server = await startServer({ 'productStrategy.severities': alwaysAsked });
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
const log = [];
/** The line with which a run closes. */
const closing = /^host (?:tests|figures) in /;
const limit = setTimeout(() => finish(3), 600_000);
async function finish(code) {
  clearTimeout(limit);
  if (code === 3) console.error('The tests in VS Code did not end within ten minutes.');
  if (!log.some((line) => closing.test(line))) console.error(log.join('\n'));
  await browser.close().catch(() => {});
  server.stop();
  process.exit(code);
}
await page.exposeFunction('codeAutomationLog', (type, args) => {
  const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
  log.push(text);
  // The workbench complains about native modules and addresses that it does not need here: only the tests speak.
  if (text.startsWith('failed: ') || text.startsWith('host activation in ') || closing.test(text)) console.log(text);
});
await page.exposeFunction('codeAutomationExit', (code) => void finish(code));
await page.goto(
  workbenchUrl(server.authority, {
    workspace,
    extension: option('extensionDevelopmentPath'),
    tests: option('extensionTestsPath'),
  }),
);
