// A person at the keyboard of the workbench that a browser can drive.
import { join, resolve } from 'node:path';
import { workbenchUrl } from './workbench.js';

/** Where pictures are kept. */
export const pictures = join(resolve(import.meta.dirname, '..'), 'screenshots');

/** Opens the workbench on a file, with the cursor in it; without one on the folder only. */
export async function openWorkbench(browser, server, { workspace, extension, file, language }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  // As a language pack does it, without one: what VS Code itself says stays English.
  if (language)
    await page.addInitScript(
      (name) => Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => name, set() {} }),
      language,
    );
  page.setDefaultTimeout(60_000);
  await page.exposeFunction('codeAutomationLog', () => {});
  await page.exposeFunction('codeAutomationExit', () => {});
  await page.goto(workbenchUrl(server.authority, { workspace, extension, file }));
  await page.waitForSelector(file ? '.view-line' : '.pane-header', { timeout: 60_000 });
  return page;
}

/**
 * Runs a command from the palette: the first one that is listed for what is typed. The palette lists what there is when it
 * opens, so it is opened again where an extension had not come so far.
 */
export async function palette(page, command, typed = command) {
  for (let tries = 0; ; tries += 1) {
    await page.keyboard.press('F1');
    await page.waitForSelector('.quick-input-widget input', { state: 'visible' });
    await page.keyboard.type(typed, { delay: 10 });
    const listed = page.waitForFunction(
      (label) => document.querySelector('.quick-input-list .monaco-list-row')?.textContent?.includes(label),
      command,
      { timeout: 6_000 },
    );
    if (await listed.catch(() => undefined)) break;
    if (tries === 9) throw new Error(`The palette does not list "${command}".`);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.quick-input-widget input', { state: 'hidden' });
  }
  await page.keyboard.press('Enter');
}

/**
 * Starts a document from a template, and waits until it is there.
 * @param template what the template is called, or enough of it
 * @param asked what its title lacks, as the author is asked for it
 * @param answer what the author says; nothing leaves a blank
 * @param text a part of the new document
 * @param command what the command is called in the palette
 */
export async function startDocument(
  page,
  { template, asked, answer, text, command = 'Product Strategy: New Document from Template…' },
) {
  // On a machine that is slow enough, VS Code gives the focus back to a report behind the palette after the list has opened, and
  // closes the list: then it is asked for again.
  for (let tries = 1; ; tries += 1) {
    const failure = await chooseTemplate(page, { template, asked, answer, command }).catch((error) => error);
    if (failure === undefined) break;
    if (tries === 3) throw failure;
    await page.keyboard.press('Escape');
  }
  await page.waitForFunction(
    (part) =>
      [...document.querySelectorAll('.editor-instance .view-line')].some((line) =>
        line.textContent?.replace(/\u00a0/g, ' ').includes(part),
      ),
    text,
  );
}

/** Chooses a template, and answers what its title lacks. */
async function chooseTemplate(page, { template, asked, answer, command }) {
  const soon = { timeout: 15_000 };
  await palette(page, command);
  await page.waitForFunction(
    (name) => document.querySelector('.quick-input-list')?.textContent?.includes(name),
    template,
    soon,
  );
  await page.keyboard.type(template);
  await page.waitForTimeout(400);
  await pick(page, template);
  await page.waitForFunction(
    (label) =>
      [...document.querySelectorAll('.quick-input-widget input')].some(
        (input) => input.getAttribute('placeholder') === label,
      ),
    asked,
    soon,
  );
  await answerWith(page, answer);
}

/** Answers what is asked in a line: an input that is shown anew loses the keys of that moment, and is written again. */
async function answerWith(page, answer) {
  const input = page.locator('.quick-input-widget input[placeholder]:visible').last();
  for (let tries = 0; tries < 10; tries += 1) {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(answer, { delay: 10 });
    await page.waitForTimeout(200);
    if ((await input.inputValue()) === answer) {
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error(`The input does not take "${answer}".`);
}

/** Takes an entry of the list that is asked from, by a part of its text, once it is there; and again while the list stays open. */
export async function pick(page, part) {
  const rows = (state) => `.quick-input-list .monaco-list-row${state}`;
  /** What an entry says; nothing where none is seen. */
  const textOf = (selector) =>
    page.evaluate((one) => {
      const row = document.querySelector(one);
      return row?.checkVisibility() ? (row.textContent ?? '') : '';
    }, selector);
  await page.waitForFunction(
    ([selector, label]) => [...document.querySelectorAll(selector)].some((row) => row.textContent?.includes(label)),
    [rows(''), part],
  );
  /** Whether the entry stays away: a list that is filled anew is empty for a moment, and nothing was taken from it then. */
  const isGone = async () => {
    for (let looked = 0; looked < 4; looked += 1) {
      if ((await textOf(rows(''))).includes(part)) return false;
      await page.waitForTimeout(100);
    }
    return true;
  };
  for (let tries = 0; tries < 60; tries += 1) {
    const focused = await textOf(rows('.focused'));
    const isThere = focused.includes(part);
    await page.keyboard.press(isThere ? 'Enter' : 'ArrowDown');
    await page.waitForTimeout(200);
    if (isThere && (await isGone())) return;
  }
  throw new Error(`"${part}" cannot be taken from the list.`);
}

/** Opens a file of the workspace by its name. */
export async function openFile(page, name) {
  // A file that was written a moment ago may not be listed yet: what is typed is not looked for again by itself.
  for (let tries = 1; ; tries += 1) {
    await page.keyboard.press('Control+p');
    await page.waitForSelector('.quick-input-widget input', { state: 'visible' });
    await page.keyboard.type(name, { delay: 10 });
    const listed = page.waitForFunction(
      (label) => document.querySelector('.quick-input-list .monaco-list-row')?.textContent?.includes(label),
      name,
      { timeout: 15_000 },
    );
    if (
      await listed.then(
        () => true,
        (error) => (tries < 4 ? false : Promise.reject(error)),
      )
    )
      break;
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Enter');
  await page.waitForFunction((label) => document.querySelector('.tab.active')?.textContent?.includes(label), name);
  await page.waitForTimeout(800);
}

/** Puts the cursor into a line with "Go to Line/Column". */
export async function goTo(page, line, column) {
  await page.keyboard.press('Control+g');
  await page.waitForSelector('.quick-input-widget input', { state: 'visible' });
  await page.keyboard.type(`${line}:${column}`, { delay: 10 });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
}

/** The text of the editor as the workbench shows it, line by line in the order of the screen. */
export async function shown(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('.editor-instance .view-line')]
      .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent?.replace(/\u00a0/g, ' ') ?? '' }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text)
      .join('\n'),
  );
}

/** Waits until the editor shows a text. */
export async function until(page, text) {
  await page
    .waitForFunction(
      (part) =>
        [...document.querySelectorAll('.editor-instance .view-line')].some((line) =>
          line.textContent?.replace(/\u00a0/g, ' ').includes(part),
        ),
      text,
    )
    .catch(async () => {
      throw new Error(`No "${text}" in:\n${await shown(page)}`);
    });
}

/** Goes through the menu of the light bulb to an entry, and takes it. */
export async function choose(page, title) {
  await page.waitForFunction((label) => document.querySelector('.action-widget')?.textContent?.includes(label), title);
  for (let tries = 0; tries < 30; tries += 1) {
    const focused = await page.evaluate(
      () => document.querySelector('.action-widget .monaco-list-row.focused')?.textContent ?? '',
    );
    if (focused.includes(title)) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`"${title}" cannot be reached with the arrow keys.`);
}

/** The frame of a web view or preview that holds something. */
export async function frameWith(page, selector) {
  for (let tries = 0; tries < 100; tries += 1) {
    for (const frame of page.frames()) if (await frame.$(selector).catch(() => null)) return frame;
    await page.waitForTimeout(200);
  }
  throw new Error(`No frame with ${selector}`);
}

/** The line of a part of a text, from 1. */
export const lineOf = (text, part) => text.slice(0, text.indexOf(part)).split('\n').length;

/** The front matter of the documents that are opened. */
export const front = `---
kind: product-strategy
owner: Ana Ruiz
status: in review
updated: 2026-11-02
horizon: 2027
---
`;

/** A vision, and metrics with an error and two warnings at one item. */
export const faulty = `## Vision

Owners of small agencies plan their week in ten minutes, instead of a Sunday evening.

## Metrics

| Metric | Target | By |
| --- | --- | --- |
| Week-4 retention | 50% | Q3 2027 |
| Activation rate | 40% | Q3 2027 |

- Reduce monthly logo churn from 3% to 5% by Q3 2027
`;
