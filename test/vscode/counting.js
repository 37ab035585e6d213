// Journeys of somebody who counts, and of somebody who opens a page that may be a plan.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { front, openFile, palette, pictures, startDocument } from './keyboard.js';

/** A plan in which much is met, and some is not. */
export const counted = `${front}
# Planner strategy 2027

Owners of small agencies plan their week in ten minutes, instead of a Sunday evening.

## Metrics

| Metric | Baseline | Target | By |
| --- | --- | --- | --- |
| Weekly active teams | 320 | 500 | Q3 2027 |
| Week-4 retention |  | 50% | Q3 2027 |

## What we ask owners

- Owners may not want to plan at all: we ask thirty of them by Q1 2027.
`;

/** Pages of which it is hard to say whether they are plans, the doubtful ones first. */
const doubtful = [
  '# Next\n\nWhat we think of doing with the app after the summer. Nothing is promised.\n\n## Soon\n\n- Import from the bank\n- Fewer steps to the first plan\n\n## Later\n\n- A planner for whole teams\n- Reports by mail\n',
  '# What comes next\n\n## Q1 2027\n\n- Import from the bank\n- Fewer steps to the first plan\n\n## Q2 2027\n\n- A planner for whole teams\n\n## Some day\n\n- Reports by mail\n',
  '# Ideas for the planner\n\n## Problem\n\nOwners of agencies plan on Sunday evenings.\n\n## Idea\n\nA page that plans the week in ten minutes, from what the calendar holds.\n\n## Open\n\n- Who pays for it?\n',
  '# Notes on our competitors\n\n| Tool | Good at | Bad at |\n| --- | --- | --- |\n| Weekplan | reports | price |\n| Sheets | everybody has it | nobody keeps it up |\n\nWe are quicker than both, and cost less.\n',
  '# How we work\n\n## Who we are\n\nFive people who build the planner.\n\n## Meetings\n\nEvery Monday we look at the numbers.\n\n## Goals\n\n- More teams that plan every week\n',
];

const folder = 'plans';

/** A page of ours that the linter is in doubt about, by its name in the workspace; undefined when it has no doubt about any. */
export function doubtfulPage(workspace) {
  mkdirSync(join(workspace, folder), { recursive: true });
  for (const [index, text] of doubtful.entries()) writeFileSync(join(workspace, folder, `page-${index}.md`), text);
  // The team's configuration holds a mistake.
  writeFileSync(join(workspace, folder, 'no.yml'), '');
  const program = join(resolve(import.meta.dirname, '../..'), 'dist', 'cli.js');
  const { documents } = JSON.parse(
    execFileSync(
      'node',
      [program, '--config', join(folder, 'no.yml'), '--fail-on', 'none', '--reporter', 'json', folder],
      { cwd: workspace, encoding: 'utf8' },
    ),
  );
  return documents.find(({ likelyKind }) => likelyKind !== null)?.path;
}

export const header = '.pane-header[aria-label*="Strategy Checklist"]';

/** The rows of the checklist as they are read aloud, every checklist opened; the window must be high enough for all. */
async function rowsOf(page) {
  const row = `${header} + * .monaco-list-row`;
  await page.waitForSelector(row);
  for (;;) {
    const closed = page.locator(`${row}[aria-expanded="false"][aria-label$=" met"]`).first();
    if ((await closed.count()) === 0) break;
    await closed.click();
    await page.waitForTimeout(200);
  }
  return page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].map((each) => ({
        label: each.getAttribute('aria-label') ?? '',
        level: Number(each.getAttribute('aria-level')),
      })),
    row,
  );
}

/** Shows the checklist, and waits for what stands beside its name. */
export async function checklist(page, sum) {
  await palette(page, 'Explorer: Focus on Strategy Checklist View');
  await page
    .waitForFunction(
      ([label, pattern]) => new RegExp(pattern).test(document.querySelector(label)?.textContent ?? ''),
      [header, sum],
    )
    .catch(async () => {
      throw new Error(
        `No ${sum} in "${await page.evaluate((label) => document.querySelector(label)?.textContent, header)}"`,
      );
    });
  return page.evaluate((label) => document.querySelector(label)?.textContent ?? '', header);
}

export const counting = {
  async 'a checklist whose sum can be counted'(page, workspace) {
    // All of it is to be seen at once.
    const size = page.viewportSize();
    await page.setViewportSize({ width: 1280, height: 1500 });
    await openFile(page, 'counted.md');
    const said = await checklist(page, '\\d+/\\d+');
    const [, met, judged] = /(\d+)\/(\d+)/.exec(said) ?? [];
    await page.click(`.pane-header[aria-label*="${basename(workspace)}"]`);
    await palette(page, 'Product Strategy: Show All Checklist Items');
    await page.waitForSelector(`${header} + * .monaco-list-row[aria-label*=", met"]`);
    const rows = await rowsOf(page);
    await palette(page, 'Product Strategy: Show Open Checklist Items Only');
    await page.screenshot({ path: join(pictures, 'counted.png') });
    await page.setViewportSize(size);
    const checklists = rows.flatMap(({ label }) => /^.*: (\d+) of (\d+) met/.exec(label)?.slice(1).map(Number) ?? []);
    const items = rows
      .filter(({ label, level }) => level === 2 && !/^[^,]+, off\b/.test(label))
      .map(({ label }) => label);
    const sums = {
      said: [Number(met), Number(judged)],
      checklists: [0, 1].map((at) =>
        checklists.filter((_, index) => index % 2 === at).reduce((sum, each) => sum + each, 0),
      ),
      items: [items.filter((label) => /^[^,]+, (?:met|none found),/.test(label)).length, items.length],
    };
    // What is open says what it asks for, behind its statement.
    const silent = items.filter(
      (label) => /^[^,]+, (?:missing|partial|found)/.test(label) && !/[.?!], \S.*[.?!]$/.test(label),
    );
    if (new Set(Object.values(sums).map(String)).size !== 1 || silent.length > 0)
      throw new Error(JSON.stringify({ sums, silent, rows }, null, 1));
  },
  async 'a new template counts as empty'(page) {
    await startDocument(page, {
      template: 'Product strategy',
      asked: 'Product name',
      answer: 'Teamboard',
      text: '# Teamboard strategy',
    });
    await page.waitForFunction(() =>
      document.querySelector('.tab.active')?.textContent?.includes('teamboard-strategy.md'),
    );
    await page.waitForSelector('.squiggly-info, .squiggly-warning');
    // One line counts the blanks: no more than the first one is underlined.
    const underlined = await page
      .locator('.editor-instance :is(.squiggly-info, .squiggly-warning, .squiggly-error)')
      .count();
    if (underlined > 2) throw new Error(`${underlined} places are underlined in a new document.`);
    await page.screenshot({ path: join(pictures, 'new-document.png') });
    await page.keyboard.press('Escape');
    await checklist(page, '0/\\d$');
  },
  async 'looks like a plan, and is checked with one click'(page, workspace) {
    const path = doubtfulPage(workspace);
    if (path === undefined)
      return console.log('  The linter has no doubt about any of our doubtful pages: its offer is not looked at.');
    await openFile(page, path.split('/').at(-1));
    await page.waitForFunction(() => document.querySelector('.statusbar')?.textContent?.includes('Looks like'));
    await page.screenshot({ path: join(pictures, 'looks-like.png') });
    await page.click('.statusbar-item:has-text("Looks like") a');
    await page.waitForFunction(
      (name) => document.querySelector('.quick-input-list')?.textContent?.includes(`Check all Markdown in ${name}`),
      dirname(path),
    );
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(pictures, 'looks-like-choice.png') });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.querySelector('.statusbar')?.textContent?.includes('Looks like'));
    await checklist(page, '\\d+/\\d+');
    const file = join(workspace, '.strategylint.yml');
    const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (!written.includes(`"${folder}/*.{md,markdown}": `)) throw new Error(`The configuration says:\n${written}`);
  },
};
