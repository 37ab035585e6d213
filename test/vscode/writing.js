// Journeys of somebody who writes: accepting, completing, teaching, asking and renaming with the keyboard.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { choose, front, goTo, lineOf, openFile, palette, shown, until } from './keyboard.js';

/** The document that they write in. */
export const draft = `${front}
# Planner strategy

## Metrics

| Metric | Target | By |
| --- | --- | --- |
| Plans kept rate | 40% | Q3 2027 |

## Parking place

- Invoicing: others do it better.

## Bets

- Plans kept rate will rise when the import is there.
`;

/** Lines that accepting a finding adds above its table. */
const accepting = 3;

async function answer(page, text) {
  await page.waitForSelector('.quick-input-widget input', { state: 'visible' });
  await page.keyboard.type(text, { delay: 10 });
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
}

/** By their names; each is given the page and the workspace's folder. */
export const writing = {
  async 'accepted with a reason'(page) {
    await openFile(page, 'draft.md');
    await goTo(page, lineOf(draft, '| Plans kept'), 6);
    await page.waitForTimeout(700);
    await page.keyboard.press('Control+.');
    await choose(page, 'Accept with a reason');
    await answer(page, 'we measure from January on');
    await page.waitForFunction(() =>
      document.querySelector('.quick-input-widget')?.textContent?.includes('Until when?'),
    );
    await answer(page, 'Q1 2027');
    await until(page, '<!-- accepted until 2027-03-31: we measure from January on -->');
  },
  async 'a heading ends with Enter'(page) {
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('## Risks', { delay: 120 });
    await page.waitForTimeout(500);
    if ((await page.locator('.suggest-widget.visible').count()) > 0) throw new Error('A list has opened by itself.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Churn', { delay: 60 });
    await until(page, 'Churn');
    const text = await shown(page);
    if (!/## Risks\n(?:\d+\n)?Churn/.test(text)) throw new Error(`Enter did not make a new line in:\n${text}`);
    for (let undone = 0; undone < 20 && (await shown(page)).includes('## Risks'); undone += 1)
      await page.keyboard.press('Control+z');
  },
  async 'a section when asked for'(page) {
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('## Ri', { delay: 120 });
    await page.waitForTimeout(300);
    await page.keyboard.press('Control+Space');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.suggest-widget.visible .monaco-list-row')].some((row) =>
        row.textContent?.includes('Risks'),
      ),
    );
    await page.keyboard.press('Enter');
    await until(page, '## Risks');
  },
  async 'a heading taught'(page, workspace) {
    await page.keyboard.press('Escape');
    await goTo(page, lineOf(draft, '## Parking') + accepting, 6);
    await page.waitForTimeout(700);
    await page.keyboard.press('Control+.');
    await choose(page, 'Treat "Parking place" as');
    await answer(page, 'non goals');
    for (
      let tries = 0;
      tries < 50 && !readFileSync(join(workspace, '.strategylint.yml'), 'utf8').includes('non-goals');
      tries += 1
    )
      await page.waitForTimeout(100);
    const config = readFileSync(join(workspace, '.strategylint.yml'), 'utf8');
    if (!/non-goals:\s*(?:\[|\n\s*-\s*)Parking place/.test(config)) throw new Error(config);
  },
  async 'why it is checked'(page) {
    await palette(page, 'Product Strategy: Why Is This Document (Not) Checked?');
    await page.waitForFunction(() =>
      document
        .querySelector('.monaco-dialog-box')
        ?.textContent?.includes('This document is checked as: product strategy.'),
    );
    await page.screenshot({ path: join(import.meta.dirname, '..', 'screenshots', 'why.png') });
    await page.keyboard.press('Escape');
    await page.waitForSelector('.monaco-dialog-box', { state: 'hidden' });
  },
  async 'a metric renamed'(page) {
    await page.click('.editor-instance .view-line');
    await goTo(page, lineOf(draft, '| Plans kept') + accepting, 6);
    await page.keyboard.press('F2');
    await page.waitForSelector('.rename-box input, .rename-box textarea', { state: 'visible' });
    // Its text is selected, so that typing replaces it.
    await page.waitForFunction(() => document.activeElement?.classList.contains('rename-input'));
    await page.waitForTimeout(300);
    await page.keyboard.type('Weeks planned', { delay: 30 });
    await page.keyboard.press('Enter');
    await until(page, '| Weeks planned | 40% |');
    await until(page, '- Weeks planned will rise when');
  },
};
