// A second reader, if asked: the command with the keyboard, the consent that VS Code asks for, suggestions apart from the findings
// and gone with an edit of their line; without a model, one sentence. The extension is installed, and a second window is opened with
// an extension of the tests that gives VS Code a model: only between two extensions it asks for consent.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { front, goTo, lineOf, openWorkbench, palette, pick, pictures } from './keyboard.js';
import { openBrowser, startServer } from './workbench.js';

const reader = join(import.meta.dirname, 'reader');
const command = 'Product Strategy: Review with a Language Model…';
const bet = 'We bet on a marketplace for templates.';
const plan = `${front}
# Planner strategy

## Diagnosis

Owners lose an evening a week to planning.

## Bets

${bet}

We never discount.

Launch partners get 30 % off.
`;

const row = '.markers-panel .monaco-list-row';

/** Waits for a sentence among the notifications, which soon leave the corner in which they appear. */
async function told(page, sentence) {
  const isThere = (text) =>
    [...document.querySelectorAll('.notification-list-item-message')].some((each) => each.textContent?.includes(text));
  // The list closes itself while there is nothing in it: it is opened until the sentence has come.
  for (let tries = 0; tries < 10; tries += 1) {
    await palette(page, 'Notifications: Show Notifications');
    const found = await page.waitForFunction(isThere, sentence, { timeout: 5_000 }).catch(() => undefined);
    if (found) return;
  }
  throw new Error(`Nobody said: ${sentence}`);
}

/** Waits until so many suggestions of a model stand among the problems. */
function waitForSuggestions(page, count) {
  return page.waitForFunction(
    ([selector, many]) =>
      [...document.querySelectorAll(selector)].filter((each) =>
        each.textContent?.includes('Product Strategy (suggested by a model)'),
      ).length === many,
    [row, count],
  );
}

/** Without a model. */
const alone = {
  async 'no model is one sentence'(page) {
    await palette(page, command);
    await told(page, 'This editor offers no language model to ask.');
  },
};

/** With one. */
const accompanied = {
  async 'a model is chosen, and VS Code asks for consent'(page) {
    await palette(page, command);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.quick-input-widget input')].some((input) =>
        input.getAttribute('placeholder')?.includes('All of its text is sent to it.'),
      ),
    );
    await pick(page, 'Test reader');
    await page.waitForSelector('.monaco-dialog-box');
    await page.screenshot({ path: join(pictures, 'review-consent.png') });
    // "Allow" is the first button.
    await page.keyboard.press('Enter');
    await page.waitForSelector('.monaco-dialog-box', { state: 'hidden' });
    await told(page, 'Suggestions from Test reader: 2.');
  },
  async 'suggestions stand apart'(page) {
    await palette(page, 'Notifications: Clear All Notifications');
    await palette(page, 'Problems: Focus on Problems View');
    await waitForSuggestions(page, 2);
    await page.screenshot({ path: join(pictures, 'review-suggested.png') });
  },
  async 'a suggestion ends with an edit of its line'(page) {
    await page.keyboard.press('Control+1');
    await goTo(page, lineOf(plan, bet), bet.length + 1);
    await page.keyboard.type(' Perhaps.');
    await waitForSuggestions(page, 1);
  },
};

async function run(page, steps, counts) {
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step(page);
      counts.passed += 1;
    } catch (error) {
      counts.failed += 1;
      console.log(`failed: ${name}\n${error.stack ?? error.message}`);
      await page.screenshot({ path: join(pictures, `review-failed-${counts.failed}.png`) });
    }
  }
  await page.close();
}

/** Has a document reviewed. @param extension the folder of the packed extension @returns how many steps passed and failed */
export async function runReviewing(extension) {
  mkdirSync(pictures, { recursive: true });
  const workspace = mkdtempSync(join(tmpdir(), 'reviewing-'));
  const file = join(workspace, 'strategy.md');
  writeFileSync(file, plan);
  const server = await startServer({}, undefined, extension);
  const browser = await openBrowser();
  const counts = { passed: 0, failed: 0 };
  try {
    await run(await openWorkbench(browser, server, { workspace, file }), alone, counts);
    await run(await openWorkbench(browser, server, { workspace, extension: reader, file }), accompanied, counts);
  } finally {
    await browser.close();
    server.stop();
    rmSync(workspace, { recursive: true, force: true });
  }
  return counts;
}
