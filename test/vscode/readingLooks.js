// How what is read looks: a finding under the mouse, what is offered when asked for, a new document among the problems, and
// the report on a page with everything in it, at the widths that pages have.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { frameWith, goTo, lineOf, openFile, palette } from './keyboard.js';

/** A page with all that a report has a part for: contradictions, a decision, a question, late steps, an accepted risk. */
const launch = `---
kind: go-to-market
owner: Ben Okafor, VP Product
status: in review
updated: 2026-10-05
next-review: 2026-11-16
horizon: 2026-2027
---

# Teamboard launch in Germany, Austria and Switzerland

Agencies in three countries plan their week in their own language, from the first day on.

## Decision needed

- Hire a partner manager in Munich by 15 December 2026: €90,000 a year, decided by Ana Ruiz

## Target customers

Agencies of five to twenty people that bill by the hour.

## Metrics

| Metric | Baseline | Target | By |
| --- | --- | --- | --- |
| Weekly active teams in the three countries (north star) | 40 | 400 | Q4 2027 |
| Week-4 retention of teams that came through a partner | 34% | 50% | Q3 2027 |
| Monthly logo churn | 6% | 3% | Q4 2027 |
| Setup time | 6 hours | 45 minutes | Q2 2027 |

- Week-4 retention of teams that came through a partner: 45% by Q3 2027

## Budget

| What | Cost |
| --- | --- |
| Partner manager | €90,000 |
| Translation and legal review | €35,000 |
| Total | €135,000 |

## Milestones

| Milestone | When | Owner |
| --- | --- | --- |
| Terms and privacy notice reviewed by counsel in all three countries | Q3 2026 | Chen |
| First partner signed | Q1 2027 | Ben |
| Launch in Germany | Q2 2027 | Ben |
| Launch in Austria and Switzerland | Q4 2027 | |

## Open questions

- Do partners want a share of revenue, or a fee for each team?

<!-- accepted until 2027-03-31: no partner will sign before the terms are reviewed -->
<!--lint ignore risk-response-->

## Risks

- Partners may sell the tool of a competitor at the same time
`;

/** Fails where a page, or a part of it, is wider than the room it has. */
async function nothingIsCut(page, frame) {
  // The page is laid out anew at its width.
  await page.waitForTimeout(500);
  const [width, whole, cut] = await frame.evaluate(() => [
    globalThis.innerWidth,
    document.documentElement.scrollWidth,
    [...document.querySelectorAll('td, th, p, li, h1, h2, h3, figure')]
      .filter((part) => part.checkVisibility() && !part.closest('.ps-text') && part.scrollWidth > part.clientWidth + 1)
      .map((part) => part.textContent),
  ]);
  if (whole > width || cut.length > 0) throw new Error(`At ${width} pixels: ${whole} wide; cut: ${cut.join(', ')}`);
  return width;
}

/** Makes the window so wide that a page in it has a width, in pixels, with nothing beside it. */
async function at(page, frame, wanted) {
  // What stood beside the page leaves it room by and by.
  for (let tries = 0; tries < 20; tries += 1) {
    const width = await frame.evaluate(() => globalThis.innerWidth);
    if (width === wanted) break;
    const size = page.viewportSize();
    await page.setViewportSize({ width: size.width + wanted - width, height: size.height });
    await page.waitForTimeout(500);
  }
  const now = await nothingIsCut(page, frame);
  if (now !== wanted) throw new Error(`The page is ${now} pixels wide, not ${wanted}.`);
}

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
    if (lines.length !== 1 || !/^\d\d blanks to fill\./.test(lines[0]))
      throw new Error(`Of blanks is told: ${lines.join('; ')}`);
    // What the language status says, above it.
    await page.hover('[id="status.languageStatus"]');
    await page.waitForFunction(() =>
      /Strategy: .* · \d\d blanks to fill/.test(document.querySelector('.monaco-hover')?.textContent ?? ''),
    );
  },
};

/** The report on a page with everything in it, at the widths that pages have. */
export const reportLooks = {
  async 'report at 700 pixels'(page, workspace) {
    // The new document, which was never saved, would be asked for.
    await page.click('.editor-instance .view-line');
    await palette(page, 'View: Revert and Close Editor');
    await page.click('.part.sidebar .composite.title');
    await page.keyboard.press('Control+j');
    writeFileSync(join(workspace, 'launch.md'), launch);
    await openFile(page, 'launch.md');
    await page.waitForSelector('.squiggly-error');
    await palette(page, 'Product Strategy: Open Report');
    const frame = await frameWith(page, 'h1:has-text("Teamboard launch in Germany")');
    await page.keyboard.press('Control+b');
    await page.waitForTimeout(500);
    await at(page, frame, 700);
    const text = await frame.evaluate(() => document.body.innerText);
    for (const part of [
      'should reach 45% here and 50% elsewhere',
      'The total is €135,000',
      'Decisions needed',
      'Hire a partner manager',
      'overdue',
      'late',
      'Accepted risks',
      'lower is better',
      '6 hours',
    ])
      if (!text.includes(part)) throw new Error(`The report lacks "${part}":\n${text}`);
  },
  async 'report at 1300 pixels'(page) {
    await at(page, await frameWith(page, 'h1:has-text("Teamboard launch in Germany")'), 1300);
  },
  async 'preview at 700 pixels'(page) {
    await openFile(page, 'launch.md');
    await page.keyboard.press('Control+Shift+v');
    const frame = await frameWith(page, '.ps-svg');
    await at(page, frame, 700);
    await frame.$eval('.ps-picture', (part) => part.scrollIntoView());
  },
};

/** Puts the window back as it was. */
export async function asItWas(page) {
  await palette(page, 'View: Close All Editors');
  await page.keyboard.press('Control+b');
  await page.setViewportSize({ width: 1280, height: 860 });
}
