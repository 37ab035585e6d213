// How what helps to write looks: the repairs of a finding, the lists that are picked from, a rename that asks back.
import { goTo, lineOf, palette } from './keyboard.js';
import { rename } from './views.js';

/** Leaves what is open in front of the editor, with the cursor in the document. */
async function backToText(page) {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('.editor-instance .view-line').nth(6).click();
}

/** Opens a list with a command, and waits until it holds something. */
async function openList(page, command, entry) {
  await palette(page, command);
  await page.waitForFunction((part) => document.querySelector('.quick-input-list')?.textContent?.includes(part), entry);
  await page.waitForTimeout(400);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('.quick-input-list .label-name')]
      .filter((name) => name.scrollWidth > name.clientWidth + 1)
      .map((name) => name.textContent),
  );
  if (cut.length > 0) throw new Error(`Cut off in the list: ${cut.join(', ')}`);
}

/** @param plan the text of the document that is open, with a metric without a baseline */
export const writingLooks = (plan) => ({
  async 'light bulb menu'(page) {
    await backToText(page);
    await goTo(page, lineOf(plan, '| Monthly logo churn'), 5);
    await page.keyboard.press('Control+.');
    await page.waitForSelector('.action-widget .monaco-list-row.action');
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.action-widget .monaco-list-row.action .title')]
        .filter((title) => title.scrollWidth > title.clientWidth + 1)
        .map((title) => title.textContent),
    );
    if (cut.length > 0) throw new Error(`Cut off in the menu: ${cut.join(', ')}`);
  },
  async 'sections to insert'(page) {
    await backToText(page);
    await openList(page, 'Product Strategy: Insert Section…', 'What could go wrong, and what you do');
  },
  async 'templates to pick from'(page) {
    await backToText(page);
    await openList(page, 'Product Strategy: New Document from Template…', 'Strategy on a page');
  },
  async 'questions of leaders'(page) {
    await backToText(page);
    await openList(page, 'Product Strategy: Why Leaders Ask…', 'Vision');
  },
});

/** A rename that asks back, which leaves its list below the editor. */
export const renameLook = {
  async 'preview of a rename'(page, workspace) {
    await rename(page, workspace);
    await page.waitForSelector('.part.panel .monaco-list-row');
  },
};
