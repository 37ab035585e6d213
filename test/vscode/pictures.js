// The pictures of the walkthrough, in a light and a dark theme, and those of the readme: the sample in VS Code, as a newcomer
// meets it, a page with contradictions of many kinds, and some of the pictures that `looks.js` takes. `npm run pictures` takes them anew; with the names of parts
// (`npm run pictures -- contradictions`) only these.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { choose, frameWith, goTo, lineOf, openWorkbench, palette, pictures, until } from './keyboard.js';
import { runLooks } from './looks.js';
import { smaller } from './smaller.js';
import { openBrowser, startServer } from './workbench.js';

const root = resolve(import.meta.dirname, '../..');
const media = join(root, 'media');
const sample = join(root, 'examples', 'start-here.md');
const text = readFileSync(sample, 'utf8');
const contradictory = join(import.meta.dirname, 'contradictions.md');
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

/** Puts the cursor on the second of two targets, with both in sight. */
async function toContradiction(page) {
  await page.keyboard.press('Escape');
  await goTo(page, lineOf(text, '## Risks'), 1);
  await goTo(page, lineOf(text, '## Our bet'), 1);
  await goTo(page, lineOf(text, '- Week-4 retention'), 33);
  await page.waitForSelector('.squiggly-error');
  // Scores stand above the sections.
  await page.waitForFunction(() =>
    /\d of \d met/.test(document.querySelector('.codelens-decoration')?.textContent ?? ''),
  );
  await page.waitForTimeout(900);
}

/** Shows what is found below its line, as F8 does. */
async function toFinding(page) {
  await toContradiction(page);
  await palette(page, 'Go to Next Problem (Error, Warning, Info)', 'Go to Next Problem (Error');
  await page.waitForFunction(() =>
    document.querySelector('.marker-widget')?.textContent?.includes('Week-4 retention should reach'),
  );
}

/** What is done before each picture of the walkthrough is taken. */
const steps = {
  sample: toContradiction,
  read: toFinding,
  async repair(page) {
    await toContradiction(page);
    await page.keyboard.press('Control+.');
    await page.waitForFunction(() => document.querySelector('.action-widget')?.textContent?.includes('Write 45% here'));
  },
  async own(page) {
    await page.keyboard.press('Escape');
    await palette(page, 'Product Strategy: New Document from Template…');
    await page.waitForFunction(() =>
      document.querySelector('.quick-input-list')?.textContent?.includes('Strategy on a page'),
    );
  },
  async overview(page) {
    await page.keyboard.press('Escape');
    await palette(page, 'Explorer: Focus on Strategy Checklist View');
    // The folder makes room for it.
    await page.click('.pane-header:has-text("larder")');
    await page.waitForSelector('.pane-header[aria-label*="Strategy Checklist"] + * .monaco-list-row');
  },
  async show(page) {
    await palette(page, 'Product Strategy: Open Report');
    await frameWith(page, 'nav a[href*="exportReport"]');
    await page.keyboard.press('Control+b');
    await palette(page, 'View: Toggle Maximize Editor Group', 'Toggle Maximize Editor Group');
  },
};

/** Takes a picture when what fades in is there. */
async function take(page, name) {
  await page.waitForTimeout(1_200);
  writeFileSync(join(media, `${name}.png`), smaller(await page.screenshot()));
}

/** Shows in two pictures how the contradiction is found and repaired. */
async function takeRepair(page) {
  await toFinding(page);
  await take(page, 'found');
  await toContradiction(page);
  await page.keyboard.press('Control+.');
  await choose(page, 'Write 45% here');
  await until(page, '- Week-4 retention: from 34% to 45%');
  await take(page, 'repaired');
}

/** Shows a page with contradictions of many kinds, and all of them among the problems below it. */
async function takeContradictions(page) {
  await page.setViewportSize({ width: 1180, height: 1130 });
  await page.waitForSelector('.squiggly-error');
  await palette(page, 'Problems: Focus on Problems View');
  await page.waitForSelector('.markers-panel .monaco-list-row[aria-level="2"]');
  // The last lines, with all that contradicts itself, are in sight above the panel.
  await page.click('.editor-instance .view-line');
  // Scores that appear above the last sections push them down: so once more.
  for (const key of ['Control+End', 'ArrowUp', 'Control+End']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(1_000);
  }
  await take(page, 'contradictions');
}

/** Opens VS Code on a copy of a page in a folder of its own, runs something there, and closes it. */
async function inVsCode(browser, { theme, page: source }, run) {
  const parent = mkdtempSync(join(tmpdir(), 'pictures-'));
  const workspace = join(parent, 'larder');
  const file = join(workspace, basename(source));
  mkdirSync(workspace);
  copyFileSync(source, file);
  const server = await startServer({
    'workbench.colorTheme': theme,
    'workbench.activityBar.location': 'hidden',
    'workbench.layoutControl.enabled': false,
    'window.commandCenter': false,
    'editor.minimap.enabled': false,
    'editor.stickyScroll.enabled': false,
    'breadcrumbs.enabled': false,
  });
  const page = await openWorkbench(browser, server, { workspace, extension: root, file });
  await page.setViewportSize({ width: 780, height: 500 });
  await page.keyboard.press('Control+b');
  await run(page);
  await page.close();
  server.stop();
  rmSync(parent, { recursive: true });
}

/** Pictures of the readme, each with the one that is taken for it. */
const shared = {
  checklist: 'checklist-and-lenses-light',
  coach: 'hover-on-a-heading-dark',
  preview: 'pictures-in-the-preview-light',
  report: 'report-high-contrast',
  changes: 'what-changed-light',
  walkthrough: 'walkthrough-light',
};

/** Takes the pictures that looks are judged by, and copies those of the readme. */
async function takeShared() {
  const { failed } = await runLooks(root);
  if (failed > 0) throw new Error(`${failed} looks failed, so the pictures are left as they are.`);
  for (const [name, look] of Object.entries(shared))
    writeFileSync(join(media, `${name}.png`), smaller(readFileSync(join(pictures, `${look}.png`))));
}

/** What is taken, by its name. */
const parts = {
  async walkthrough(browser) {
    for (const [name, theme] of Object.entries(themes))
      await inVsCode(browser, { theme, page: sample }, async (page) => {
        for (const [step, before] of Object.entries(steps)) {
          await before(page);
          await take(page, `walkthrough/${step}-${name}`);
        }
      });
  },
  repair: (browser) => inVsCode(browser, { theme: themes.light, page: sample }, takeRepair),
  contradictions: (browser) => inVsCode(browser, { theme: themes.light, page: contradictory }, takeContradictions),
  looks: takeShared,
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
const browser = await openBrowser();
for (const name of named.length > 0 ? named : Object.keys(parts)) await parts[name](browser);
await browser.close();
