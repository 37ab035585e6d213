// How what is read looks: a finding under the mouse, what is offered when asked for, a new document among the problems.
import { goTo, lineOf, palette } from './keyboard.js';

/** @param plan the text of the document that is open, with a metric without a baseline */
export const hoverLooks = (plan) => ({
  async 'hover on a finding'(page) {
    await page.keyboard.press('Escape');
    await page.locator('.editor-instance .view-line').nth(6).click();
    await goTo(page, lineOf(plan, '| Monthly logo churn'), 5);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+i');
    await page.waitForFunction(() => {
      const said = document.querySelector('.monaco-hover')?.textContent ?? '';
      return ['has a target but no baseline', 'Fix it: Add [Baseline] to this row', 'Why leaders ask'].every((part) =>
        said.includes(part),
      );
    });
    const [seen, whole] = await page.evaluate(() => {
      const hover = document.querySelector('.monaco-hover-content');
      return [hover.clientHeight, hover.scrollHeight];
    });
    if (seen === 0 || whole > seen) throw new Error(`The hover is ${whole} pixels high, of which ${seen} are seen`);
  },
  async 'completion when asked for'(page) {
    await page.keyboard.press('Escape');
    const line = '| H2 2027 | Launch in three countries | ';
    await goTo(page, lineOf(plan, line), line.length + 1);
    await page.waitForTimeout(500);
    if ((await page.locator('.suggest-widget.visible').count()) > 0) throw new Error('A list has opened by itself.');
    await page.keyboard.press('Control+Space');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.suggest-widget.visible .monaco-list-row')].some((row) =>
        row.textContent?.includes('Ana'),
      ),
    );
  },
});

/** A new document with blanks, which is open. */
export const blankLooks = {
  async 'blanks in one line'(page) {
    await palette(page, 'Problems: Focus on Problems View');
    // The list draws only the rows that are seen, so it is filtered.
    await page.click(':is(.markers-panel-action-filter-container, .viewpane-filter) input');
    await page.waitForSelector(':is(.markers-panel-action-filter-container, .viewpane-filter) input:focus');
    await page.keyboard.type('blank', { delay: 10 });
    const told = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.markers-panel .monaco-list-row[aria-level="2"]')].map((row) =>
          (row.textContent ?? '').replace(/\u00a0/g, ' '),
        ),
      );
    for (let tries = 0; tries < 50 && (await told()).length !== 1; tries += 1) await page.waitForTimeout(200);
    const lines = await told();
    if (lines.length !== 1 || !/\d\d blanks to fill\./.test(lines[0]))
      throw new Error(`Of blanks is told: ${lines.join('; ')}`);
  },
};
