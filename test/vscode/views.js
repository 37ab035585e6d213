// Journeys of somebody who looks for what is open: the checklist, the questions that leaders ask, and sections to insert.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checklist, header } from './counting.js';
import { faulty, front, goTo, lineOf, openFile, palette, pictures, shown } from './keyboard.js';

/** A plan with an error, two warnings at one item, and sections that it lacks. */
const plan = `${front}
# Planner strategy

${faulty}`;

/** A document with a metric that is called by its name, its title and its short form. */
const names = `${front}
# Names

## Metrics

| Metric | Baseline | Target | By |
| --- | --- | --- | --- |
| Weekly active teams (WAT) | 320 | 500 | Q3 2027 |

## Notes

The weekly active teams count. Weekly Active Teams is a title, and WAT is short for it.
`;

const row = `${header} + * .monaco-list-row`;

/** What is read aloud of the rows of the checklist. */
const labelsOf = (page) =>
  page.evaluate(
    (selector) => [...document.querySelectorAll(selector)].map((each) => each.getAttribute('aria-label') ?? ''),
    row,
  );

/** Waits until what is read aloud of the rows is as wanted. */
async function rowsAre(page, isSo, what) {
  for (let tries = 0; tries < 50; tries += 1) {
    if (isSo(await labelsOf(page))) return;
    await page.waitForTimeout(200);
  }
  throw new Error(`Not ${what}:\n${(await labelsOf(page)).join('\n')}`);
}

/** In a window in which no Markdown was opened yet, the view is there and says what to do. */
export async function firstLook(page) {
  await page.waitForSelector(header);
  if ((await page.getAttribute(header, 'aria-expanded')) !== 'true') await page.click(header);
  await page.waitForFunction(
    (selector) =>
      document.querySelector(selector)?.parentElement?.textContent?.includes('Open a strategy document to see'),
    header,
  );
  // VS Code waits so long before it says of a view that nobody fills it.
  await page.waitForTimeout(2_500);
  const text = await page.evaluate((selector) => document.querySelector(selector)?.parentElement?.textContent, header);
  if (!text?.includes('New Document from Template') || text.includes('no data provider'))
    throw new Error(`The view says: ${text}`);
}

/** Drags the edge of the side bar, which stands on the right, until it is so wide, in pixels. @returns how wide it is */
async function widen(page, wanted) {
  const bar = await page.locator('.part.sidebar').boundingBox();
  // The edge lies in the gap beside it.
  const edge = bar.x - 2;
  await page.mouse.move(edge, bar.y + 300);
  await page.waitForTimeout(400);
  await page.mouse.down();
  await page.mouse.move(edge + bar.width - wanted, bar.y + 300, { steps: 10 });
  await page.mouse.up();
  await page.waitForTimeout(300);
  return (await page.locator('.part.sidebar').boundingBox()).width;
}

/** What of the view's name and total is cut off in its header. */
const cutOff = (page) =>
  page.evaluate((selector) => {
    const parts = [...document.querySelectorAll(`${selector} :is(.title, .description)`)];
    if (!/\d+\/\d+/.test(parts.at(-1)?.textContent ?? ''))
      return `no total in "${parts.map((each) => each.textContent)}"`;
    return parts
      .filter((each) => each.scrollWidth > each.clientWidth)
      .map((each) => `${each.textContent}: ${each.scrollWidth} of ${each.clientWidth} px`)
      .join(', ');
  }, header);

/** Renames a metric that has several names, and leaves VS Code asking which of its places are meant. */
export async function rename(page, workspace) {
  writeFileSync(join(workspace, 'names.md'), names);
  await openFile(page, 'names.md');
  await page.waitForTimeout(1_000);
  await page.click('.editor-instance .view-line');
  await goTo(page, lineOf(names, '| Weekly active'), 6);
  await page.keyboard.press('F2');
  await page.waitForSelector('.rename-box input, .rename-box textarea', { state: 'visible' });
  await page.waitForFunction(() => document.activeElement?.classList.contains('rename-input'));
  await page.waitForTimeout(300);
  await page.keyboard.type('Planning teams', { delay: 30 });
  await page.keyboard.press('Enter');
}

export const views = {
  async 'what is open, the worst on top'(page, workspace) {
    writeFileSync(join(workspace, 'open.md'), plan);
    await openFile(page, 'open.md');
    await checklist(page, '\\d+/\\d+');
    await rowsAre(
      page,
      (labels) => labels.some((label) => label.includes(', error,')) && !labels.some((label) => /, met,/.test(label)),
      'what is open only',
    );
    const open = (await labelsOf(page)).filter((label) => /, (?:error|warning|hint),/.test(label));
    if (!open[0]?.includes(', error,')) throw new Error(`On top stands: ${open[0]}`);
    if (open.some((label) => /^[^,A-Z]*[a-z]-[a-z]/.test(label))) throw new Error(`An id is shown: ${open.join('\n')}`);
  },
  async 'name and total fit in 250 pixels'(page) {
    const before = (await page.locator('.part.sidebar').boundingBox()).width;
    const width = await widen(page, 250);
    if (Math.abs(width - 250) > 3) throw new Error(`The side bar is ${width} px wide.`);
    await page.mouse.move(640, 300);
    await page.waitForTimeout(300);
    const resting = await cutOff(page);
    await page.screenshot({ path: join(pictures, 'checklist-250-px.png') });
    await page.hover(header);
    await page.waitForTimeout(300);
    const pointedAt = await cutOff(page);
    await page.screenshot({ path: join(pictures, 'checklist-250-px-hover.png') });
    await widen(page, before);
    if (resting !== '' || pointedAt !== '') throw new Error(`Cut off: ${resting}; pointed at: ${pointedAt}`);
  },
  async 'a click opens the repair of that item'(page) {
    const isChanged = () => page.evaluate(() => document.querySelector('.tab.active')?.classList.contains('dirty'));
    if (await isChanged()) throw new Error('The document was changed before.');
    await page.locator(`${row}[aria-label^="Target in the wrong direction"]`).click();
    await page.waitForSelector('.action-widget');
    await page.waitForTimeout(500);
    const offered = await page.evaluate(() =>
      [...document.querySelectorAll('.action-widget .monaco-list-row.action')].map((each) => each.textContent ?? ''),
    );
    await page.screenshot({ path: join(pictures, 'repair-of-an-item.png') });
    await page.keyboard.press('Escape');
    if (offered.length === 0 || offered.some((title) => !/swap|reduce|increase/i.test(title)))
      throw new Error(`Offered is: ${JSON.stringify(offered)}`);
    if (await isChanged()) throw new Error('The click changed the document.');
    await page.locator(`${row}[aria-label^="Metric baseline"]`).click();
    await page.waitForSelector('.action-widget');
    await page.waitForTimeout(500);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.editor-instance .view-line')].some((line) =>
        line.textContent?.includes('[Baseline]'),
      ),
    );
  },
  async 'all items with one click'(page) {
    await page.hover(header);
    await page.click(`${header} .actions [aria-label^="Show All Checklist Items"]`);
    await rowsAre(page, (labels) => labels.some((label) => /, met,/.test(label)), 'what is met too');
    await page.hover(header);
    await page.click(`${header} .actions [aria-label^="Show Open Checklist Items Only"]`);
    await rowsAre(page, (labels) => !labels.some((label) => /, met,/.test(label)), 'what is open only');
  },
  async 'questions of leaders, found by a word'(page) {
    await palette(page, 'Product Strategy: Why Leaders Ask…');
    await page.waitForFunction(() => document.querySelector('.quick-input-list')?.textContent?.includes('Vision'));
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(pictures, 'questions.png') });
    await page.keyboard.type('start from');
    await page.waitForTimeout(400);
    const rows = await page.evaluate(() =>
      [...document.querySelectorAll('.quick-input-list .monaco-list-row')].map((each) => each.textContent ?? ''),
    );
    await page.keyboard.press('Escape');
    if (!rows[0]?.includes('Where does each metric start from?') || !rows[0].includes('Metric baseline'))
      throw new Error(`Found: ${rows.join('\n')}`);
  },
  async 'sections with what they are for'(page) {
    // The first line that is drawn may lie above those that are seen.
    await page.locator('.editor-instance .view-line').nth(6).click();
    await palette(page, 'Product Strategy: Insert Section…');
    await page.waitForFunction(() =>
      document.querySelector('.quick-input-list')?.textContent?.includes('What could go wrong, and what you do'),
    );
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(pictures, 'insert-section.png') });
    const text = await page.evaluate(() => document.querySelector('.quick-input-list')?.textContent ?? '');
    await page.keyboard.press('Escape');
    if (!text.includes('Expected in this document')) throw new Error(`Listed is: ${text}`);
  },
  async 'a rename lists what it is not sure of'(page, workspace) {
    await rename(page, workspace);
    await page.waitForFunction(() => document.querySelector('.part.panel')?.textContent?.includes('Refactor Preview'));
    await page.waitForSelector('.part.panel .monaco-list-row');
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(pictures, 'rename-preview.png') });
    await page.click('.part.panel .monaco-button:has-text("Apply")');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.editor-instance .view-line')].some((line) =>
        line.textContent?.replace(/\u00a0/g, ' ').includes('| Planning teams (WAT) |'),
      ),
    );
    const after = await shown(page);
    if (!after.includes('The planning teams count. Weekly Active Teams is a title, and WAT is short'))
      throw new Error(`After it:\n${after}`);
  },
};
