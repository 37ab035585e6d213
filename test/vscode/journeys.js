// What only a person's eyes would catch: a few journeys through VS Code with the keyboard, each kept as a picture in
// test/screenshots. They run in the workbench that a browser can drive.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { counted, counting } from './counting.js';
import { faulty, front, goTo, lineOf, openWorkbench, palette, pictures, shown } from './keyboard.js';
import { alwaysAsked, openBrowser, startServer } from './workbench.js';
import { firstLook, views } from './views.js';
import { draft, writing } from './writing.js';

const plan = `${front}
# Teamboard strategy

**North star metric:** teams that plan every week, from 320 to 500 by Q3 2027

${faulty}
## Hypothesis

We believe that owners will plan weekly. We are right if plans go from 12% to 40% by Q2 2027.
`;

const journeys = {
  async 'squiggle and hover'(page) {
    await page.waitForSelector('.squiggly-error');
    await goTo(page, lineOf(plan, '| Week-4'), 6);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+i');
    await page.waitForFunction(
      () =>
        document.querySelector('.monaco-hover')?.textContent?.includes('has a target but no baseline') &&
        document.querySelector('.monaco-hover')?.textContent?.includes('Fix it: Add a column "Baseline"') &&
        document.querySelector('.monaco-hover')?.textContent?.includes('Why leaders ask'),
    );
    const [seen, whole] = await page.evaluate(() => {
      const hover = document.querySelector('.monaco-hover-content');
      return [hover.clientHeight, hover.scrollHeight];
    });
    if (seen === 0 || whole > seen) throw new Error(`The hover is ${whole} pixels high, of which ${seen} are seen`);
  },
  async 'contradiction between two documents'(page) {
    await page.keyboard.press('Escape');
    await goTo(page, lineOf(plan, '| Week-4'), 22);
    // The other documents are read first, and the finding is drawn.
    await page.waitForTimeout(1_500);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+i');
    await page.waitForFunction(() =>
      document.querySelector('.monaco-hover')?.textContent?.includes('should reach 50% here and 45% in okrs.md'),
    );
  },
  async 'quick fix applied'(page) {
    await page.keyboard.press('Escape');
    await page.waitForSelector('.monaco-hover', { state: 'hidden' });
    await goTo(page, lineOf(plan, '| Week-4'), 7);
    await page.waitForTimeout(700);
    await page.keyboard.press('Control+.');
    await page.waitForFunction(() =>
      document.querySelector('.action-widget')?.textContent?.includes('Add a column "Baseline"'),
    );
    await page.screenshot({ path: join(pictures, 'quick-fix-menu.png') });
    const entries = await page.evaluate(() =>
      [...document.querySelectorAll('.action-widget .monaco-list-row.action')].map((row) => row.textContent),
    );
    const silent = entries.findIndex((entry) => /^(?:Ignore|Accept)/.test(entry));
    if (silent < 1 || entries.slice(silent).some((entry) => /^(?:Add|Insert|Fix|Write)/.test(entry)))
      throw new Error(`What silences stands among or before what repairs: ${entries.join(', ')}`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.view-line')].some((line) =>
        line.textContent?.replace(/\u00a0/g, ' ').includes('| [Baseline] |'),
      ),
    );
    // The fix selects the blank that it left.
    await page.waitForTimeout(500);
    await page.keyboard.type('34%');
    await page.waitForTimeout(600);
    if (!(await shown(page)).includes('| Week-4 retention | 50% | Q3 2027 | 34% |'))
      throw new Error(`The blank was not selected:\n${await shown(page)}`);
  },
  async 'snippets after ps-'(page) {
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('ps-k', { delay: 120 });
    await page.waitForFunction(() =>
      document.querySelector('.suggest-widget.visible')?.textContent?.includes('ps-kill'),
    );
    const rows = await page.evaluate(
      () =>
        [...document.querySelectorAll('.suggest-widget .monaco-list-row')]
          .map((row) => row.getAttribute('aria-label') ?? '')
          .filter((label) => label.startsWith('ps-kill')).length,
    );
    if (rows !== 1) throw new Error(`ps-kill is offered ${rows} times`);
    await page.keyboard.type('ill', { delay: 60 });
    await page.screenshot({ path: join(pictures, 'snippets.png') });
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.view-line')].some((line) =>
        line.textContent?.replace(/\u00a0/g, ' ').includes('Stop or pivot if [Metric name]'),
      ),
    );
  },
  async 'rule page in the preview'(page) {
    await page.keyboard.press('Escape');
    await goTo(page, lineOf(plan, '- Reduce'), 40);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+i');
    // The item's name in the finding is the link.
    await page.click('.monaco-hover a:has-text("consistent-target-direction")');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.tab')].some((tab) => tab.textContent?.includes('consistent-target-direction')),
    );
    await page.waitForTimeout(2500);
  },
  async 'mistake in the configuration'(page) {
    await page.keyboard.press('Control+p');
    await page.waitForSelector('.quick-input-widget input', { state: 'visible' });
    await page.keyboard.type('.strategylint', { delay: 10 });
    await page.waitForFunction(() =>
      document.querySelector('.quick-input-list .monaco-list-row')?.textContent?.includes('.strategylint.yml'),
    );
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.view-line')].some((line) => line.textContent?.includes('non-gaols')),
    );
    await page.waitForSelector('.squiggly-error');
    await page.click('.view-line');
    await page.keyboard.press('F8');
    await page.waitForFunction(() =>
      document.querySelector('.marker-widget, .zone-widget')?.textContent?.includes('Did you mean "non-goals"?'),
    );
  },
  async 'template from the palette'(page) {
    await palette(page, 'Product Strategy: New Document from Template…');
    await page.waitForFunction(
      () =>
        document.querySelector('.quick-input-list')?.textContent?.includes('PMF hypothesis') &&
        document.querySelector('.quick-input-list')?.textContent?.includes('Weekly note'),
    );
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(pictures, 'template-pick.png') });
    await page.keyboard.type('PMF');
    await page.waitForTimeout(300);
    await page.keyboard.press('Enter');
    // What the author does not name yet stays a blank, and typing it once fills all of them.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.quick-input-widget input')].some(
        (input) => input.getAttribute('placeholder') === 'Product name',
      ),
    );
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.view-line')].some((line) => line.textContent?.includes('pmf-hypothesis')),
    );
    await page.waitForSelector('.squiggly-info, .squiggly-warning');
    await page.keyboard.type('Teamboard');
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('.view-line')].filter((line) => line.textContent?.includes('Teamboard')).length >=
        2,
    );
  },
  async 'problems of the whole workspace'(page) {
    await palette(page, 'Product Strategy: Check Workspace');
    await page.waitForTimeout(3_000);
    await palette(page, 'Problems: Focus on Problems View');
    await page.waitForSelector('.markers-panel .monaco-list-row');
    // A file that is not open is among the problems; the list draws only the rows that are seen, so it is filtered.
    const filter = '.markers-panel-action-filter-container input, .viewpane-filter input';
    await page.click(filter);
    await page.waitForSelector(':is(.markers-panel-action-filter-container, .viewpane-filter) input:focus');
    await page.keyboard.type('roadmap.md', { delay: 10 });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.markers-panel .monaco-list-row')].some((row) =>
        row.textContent?.includes('roadmap.md'),
      ),
    );
  },
};

/** What lies beside the plan: the team's configuration with a mistake in it, a roadmap, a template of its own, and OKRs that contradict the plan. */
const beside = {
  '.strategylint.yml': 'templates: our-templates\nsynonyms:\n  non-gaols: [Parking place]\n',
  'counted.md': counted,
  'draft.md': draft,
  'roadmap.md':
    '---\nkind: roadmap\nstatus: in review\nnext-review: 2026-01-01\n---\n\n# Roadmap of the app\n\n## Milestones\n\n- Launch the planner\n',
  'our-templates/weekly-note.md': '# Weekly note\n\n[What changed]\n',
  'okrs.md':
    '---\nkind: okr\n---\n\n# Teamboard OKRs\n\n| Metric | Baseline | Target | By |\n| --- | --- | --- | --- |\n| Week-4 retention | 34% | 45% | Q3 2027 |\n',
};

/** Runs the journeys one after the other in one window. @returns how many passed and failed */
export async function runJourneys(extension) {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const workspace = mkdtempSync(join(tmpdir(), 'journeys-'));
  const file = join(workspace, 'strategy.md');
  writeFileSync(file, plan);
  for (const [name, text] of Object.entries(beside)) {
    mkdirSync(dirname(join(workspace, name)), { recursive: true });
    writeFileSync(join(workspace, name), text);
  }
  const server = await startServer({
    'productStrategy.severities': alwaysAsked,
    'editor.minimap.enabled': false,
    // It would lie over the lines that are clicked.
    'editor.stickyScroll.enabled': false,
    'workbench.activityBar.location': 'hidden',
    'workbench.sideBar.location': 'right',
  });
  const browser = await openBrowser();
  const counts = { passed: 0, failed: 0 };
  try {
    const empty = await openWorkbench(browser, server, { workspace, extension });
    try {
      await firstLook(empty);
      counts.passed += 1;
    } catch (error) {
      counts.failed += 1;
      console.log(`failed: the view before the first document\n${error.stack ?? error.message}`);
    }
    await empty.screenshot({ path: join(pictures, 'before-the-first-document.png') });
    await empty.close();
    const page = await openWorkbench(browser, server, { workspace, extension, file });
    await page.keyboard.press('Control+b');
    await page.click('.view-line');
    for (const [name, journey] of Object.entries({ ...journeys, ...writing, ...counting, ...views })) {
      try {
        await journey(page, workspace);
        counts.passed += 1;
      } catch (error) {
        counts.failed += 1;
        console.log(`failed: ${name}\n${error.stack ?? error.message}`);
      }
      await page.screenshot({ path: join(pictures, `${name.replace(/ /g, '-')}.png`) });
    }
  } finally {
    await browser.close();
    server.stop();
    rmSync(workspace, { recursive: true, force: true });
  }
  return counts;
}
