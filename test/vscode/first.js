// A stranger's first five minutes, by keyboard alone: install the package, try the sample, repair a first fault, open a
// document of one's own, and read its report. In a VS Code of its own, into which the package is installed as users do.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choose, frameWith, openFile, openWorkbench, palette, pictures, shown, until } from './keyboard.js';
import { openBrowser, startServer } from './workbench.js';

/** What the stranger has written before, as people do: no front matter, no kind, and a sum that is wrong. */
const own = `# Seedbox product strategy 2027

**Owner:** Ines Falk, VP Product. **Status:** in review. **Updated:** 9 November 2026

## Vision

City gardeners harvest something they sowed themselves, in their first summer.

## Metrics

- Boxes that lead to a harvest: from 41% to 60% by Q3 2027
- Subscribers who renew: from 22% to 35% by Q4 2027

## Budget

| What | 2027 |
| --- | ---: |
| Seed trials | €40,000 |
| Support in the season | €35,000 |
| Total | €80,000 |
`;

/** How many errors the status bar counts. */
async function errors(page, count) {
  await page.waitForFunction(
    (text) => document.querySelector('[id="status.problems"]')?.getAttribute('aria-label')?.includes(text),
    count === 0 ? 'No Problems' : `Errors: ${count}`,
  );
}

/** Goes from problem to problem until one says something. */
async function toProblem(page, text) {
  for (let tries = 0; tries < 20; tries += 1) {
    await page.keyboard.press('F8');
    await page.waitForTimeout(500);
    if (await page.evaluate((part) => document.querySelector('.marker-widget')?.textContent?.includes(part), text))
      return;
  }
  throw new Error(`F8 does not lead to "${text}".`);
}

/** Types a path into the dialog that asks for a file, which begins with a folder of its own, some time after it opens. */
async function typePath(page, path) {
  const written = () => page.evaluate(() => document.querySelector('.quick-input-widget input')?.value);
  for (let tries = 0; tries < 30; tries += 1) {
    await page.waitForTimeout(700);
    if ((await written()) === path) return;
    await page.keyboard.press('Control+a');
    await page.keyboard.type(path, { delay: 5 });
  }
  throw new Error(`The dialog does not take "${path}": ${await written()}`);
}

/** Repairs the problem at the cursor. */
async function repair(page, title) {
  await page.keyboard.press('Escape');
  await page.waitForTimeout(700);
  await page.keyboard.press('Control+.');
  await choose(page, title);
}

/** By their names, in the order in which a stranger comes to them; each is given the page and the package. */
const minutes = {
  async 'installed from its package'(page, vsix) {
    await palette(page, 'Extensions: Install from VSIX...', 'Install from VSIX');
    await page.waitForFunction(() =>
      document.querySelector('.quick-input-titlebar')?.textContent?.includes('Install from VSIX'),
    );
    await typePath(page, vsix);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.pane-header[aria-label*="Strategy Checklist"]');
  },
  async 'the sample with one key'(page) {
    await palette(page, 'Welcome: Open Walkthrough...', 'Open Walkthrough');
    await page.waitForFunction(() =>
      document.querySelector('.quick-input-list')?.textContent?.includes('Write strategy that stands up'),
    );
    await page.keyboard.type('Write strategy');
    await page.waitForTimeout(400);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.gettingStartedContainer .monaco-button')].some((button) =>
        button.textContent?.includes('Try It on a Sample'),
      ),
    );
    for (let tries = 0; tries < 12; tries += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.textContent === 'Try It on a Sample')) break;
    }
    await page.keyboard.press('Enter');
    await until(page, '# Larder strategy');
    await errors(page, 2);
  },
  async 'a first repair'(page) {
    await toProblem(page, 'Week-4 retention should reach 50% here and 45% elsewhere');
    await page.screenshot({ path: join(pictures, 'first-problem.png') });
    await repair(page, 'Write 45% here');
    await errors(page, 1);
    if (!(await shown(page)).includes('- Week-4 retention: from 34% to 45% by Q3 2027'))
      throw new Error(`Not repaired:\n${await shown(page)}`);
  },
  async 'a document of their own'(page) {
    await openFile(page, 'seedbox.md');
    await toProblem(page, 'The total is €80,000, but the 2 rows above it add up to €75,000');
    await repair(page, 'Write €75,000');
    await until(page, '| Total | €75,000 |');
    await page.keyboard.press('Control+s');
  },
  async 'its report'(page) {
    await palette(page, 'Product Strategy: Open Report');
    const frame = await frameWith(page, 'nav a[href*="exportReport"]');
    const title = await frame.textContent('h1');
    if (!title?.includes('Seedbox product strategy 2027')) throw new Error(`The report is on "${title}".`);
  },
};

/** Lives through the first minutes. @param vsix the package @returns how many steps passed and failed */
export async function runFirstMinutes(vsix) {
  mkdirSync(pictures, { recursive: true });
  const workspace = mkdtempSync(join(tmpdir(), 'first-'));
  writeFileSync(join(workspace, 'notes.md'), '# Notes\n');
  writeFileSync(join(workspace, 'seedbox.md'), own);
  const server = await startServer();
  const browser = await openBrowser();
  const counts = { passed: 0, failed: 0 };
  try {
    const page = await openWorkbench(browser, server, { workspace, file: join(workspace, 'notes.md') });
    for (const [name, minute] of Object.entries(minutes)) {
      try {
        await minute(page, vsix);
        counts.passed += 1;
      } catch (error) {
        counts.failed += 1;
        console.log(`failed: ${name}\n${error.stack ?? error.message}`);
      }
      await page.screenshot({ path: join(pictures, `first-${name.replace(/ /g, '-')}.png`) });
    }
  } finally {
    await browser.close();
    server.stop();
    rmSync(workspace, { recursive: true, force: true });
  }
  return counts;
}
