// Enter always makes a new line: whole documents are typed key by key in VS Code, and the file holds exactly what was typed, while
// no list that opens by itself offers anything of ours. `npm test` types a few, TYPED_DOCUMENTS=all types all fifty.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile, openWorkbench } from './keyboard.js';
import { someDocuments, typedDocuments } from './typedDocuments.js';
import { openBrowser, startServer } from './workbench.js';

/** What else VS Code itself writes when a bracket or a new line is typed, and what would lie over the editor. */
const plain = {
  'editor.autoClosingBrackets': 'never',
  'editor.autoIndent': 'none',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
};

/** How authors have set VS Code: as it comes, and with lists that open at every word; there without VS Code's own words, which would take Enter. */
const authors = {
  'as VS Code comes': {},
  'with quick suggestions': {
    'editor.quickSuggestions': { other: 'on', comments: 'on', strings: 'on' },
    'editor.wordBasedSuggestions': 'off',
  },
};

/**
 * Looks at every list that opens, and keeps Enter back while one is open: VS Code opens lists of its own now and then (words of the
 * document, snippets of its Markdown), also without any extension, when its trigger characters and the next word are typed in haste.
 */
function watchLists() {
  // It takes keys from when its rows are there; it is drawn a moment later.
  const rowsOf = () => [...document.querySelectorAll('.suggest-widget .monaco-list-row')];
  globalThis.lists = { opened: 0, held: 0, ours: [] };
  globalThis.isListOpen = () => rowsOf().length > 0 || document.querySelector('.suggest-widget.visible') !== null;
  const isTheirs = (label) => /, (?:Text|File|Folder|Reference)$|, Insert [^,]+, Snippet$|^#+[^ ]/.test(label);
  let wasOpen = false;
  new MutationObserver(() => {
    const rows = rowsOf();
    if (rows.length > 0 && !wasOpen) globalThis.lists.opened += 1;
    wasOpen = rows.length > 0;
    for (const label of rows.map((row) => row.getAttribute('aria-label') ?? ''))
      if (label !== '' && !isTheirs(label)) globalThis.lists.ours.push(label);
  }).observe(document.body, { subtree: true, childList: true, attributes: true });
  globalThis.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !globalThis.isListOpen()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      globalThis.lists.held += 1;
    },
    true,
  );
}

/** Names of which none begins another. */
const nameOf = (index) => `typed-${String(index).padStart(2, '0')}.md`;

/** Presses Enter, past a list of VS Code's own. */
async function pressEnter(page) {
  const held = () => page.evaluate(() => globalThis.lists.held);
  for (let before = await held(); ;) {
    await page.keyboard.press('Enter');
    const after = await held();
    if (after === before) return;
    before = after;
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !globalThis.isListOpen());
  }
}

/** What the file holds after it is saved: what was typed, or whatever is there after a while. */
async function saved(page, file, typed) {
  let written = '';
  for (let tries = 0; tries < 50 && written !== typed; tries += 1) {
    if (tries % 10 === 0) await page.keyboard.press('Control+s');
    await page.waitForTimeout(200);
    written = readFileSync(file, 'utf8');
  }
  return written;
}

/** Types one document into a new file. @returns what the file holds then, and what the lists offered that opened by themselves */
async function typeDocument(page, folder, name, text) {
  await openFile(page, name);
  await page.waitForSelector('.editor-instance .monaco-editor.focused');
  const before = await page.evaluate(() => {
    globalThis.lists.ours = [];
    return globalThis.lists.opened;
  });
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    await page.keyboard.type(line);
    if (index < lines.length - 1) await pressEnter(page);
  }
  await page.keyboard.press('Escape');
  const written = await saved(page, join(folder, name), text);
  const seen = await page.evaluate(() => globalThis.lists);
  return { written, ours: seen.ours, opened: seen.opened - before };
}

/** Where two texts part, with a line of each. */
function parting(typed, written) {
  const lines = [typed, written].map((text) => text.split('\n'));
  const at = lines[0].findIndex((line, index) => line !== lines[1][index]);
  return `line ${at + 1}: "${lines[0][at]}" was typed, "${lines[1][at]}" is there`;
}

/** What is wrong with what came of typing a text; undefined when nothing is. */
function faultOf(text, { error, ours, written }) {
  if (error) return error.stack ?? String(error);
  if (ours.length > 0) return `a list opened by itself with ${[...new Set(ours)].join('; ')}`;
  return written === text ? undefined : parting(text, written);
}

/** A window on a folder of its own, in which an author has set VS Code in some way; the documents lie there, still empty. */
async function openAuthor(browser, server, extension, { folder, settings, documents }) {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify({ '[markdown]': settings }));
  const file = join(folder, 'first.md');
  writeFileSync(file, '# First\n');
  for (const index of documents.keys()) writeFileSync(join(folder, nameOf(index)), '');
  const page = await openWorkbench(browser, server, { workspace: folder, extension, file });
  // The extension is there when its view is.
  await page.waitForSelector('.pane-header[aria-label*="Strategy Checklist"]');
  await page.evaluate(watchLists);
  return page;
}

/** Types documents, every second one for an author with quick suggestions. @returns how many hold */
export async function runTyping(
  extension,
  documents = process.env.TYPED_DOCUMENTS === 'all' ? typedDocuments : someDocuments,
) {
  const server = await startServer(plain);
  const browser = await openBrowser();
  const counts = { passed: 0, failed: 0 };
  let opened = 0;
  const parent = mkdtempSync(join(tmpdir(), 'typing-'));
  try {
    for (const [turn, [author, settings]] of Object.entries(authors).entries()) {
      const folder = join(parent, `author-${turn}`);
      const page = await openAuthor(browser, server, extension, { folder, settings, documents });
      for (const [index, { name, text }] of documents.entries()) {
        if (index % 2 !== turn) continue;
        const result = await typeDocument(page, folder, nameOf(index), text).catch((error) => ({ error }));
        const fault = faultOf(text, result);
        opened += result.opened ?? 0;
        counts[fault === undefined ? 'passed' : 'failed'] += 1;
        if (fault !== undefined) console.log(`failed: typing ${name} ${author}\n${fault}`);
      }
      await page.close();
    }
  } finally {
    await browser.close();
    server.stop();
    rmSync(parent, { recursive: true, force: true });
  }
  const keys = documents.reduce((sum, { text }) => sum + text.length, 0);
  console.log(`  ${documents.length} documents, ${keys} keys; VS Code opened ${opened} lists of its own`);
  return counts;
}
