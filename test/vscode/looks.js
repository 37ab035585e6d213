// How what is shown looks in a light, a dark and a high-contrast theme: each picture is kept in test/screenshots, and holds
// what it is there for.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frameWith, front, goTo, openWorkbench, palette, pick, pictures, startDocument } from './keyboard.js';
import { alwaysAsked, openBrowser, startServer } from './workbench.js';
import { blankLooks, hoverLooks } from './readingLooks.js';
import { runReportWidths } from './reportWidths.js';
import { renameLook, writingLooks } from './writingLooks.js';

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern', 'high-contrast': 'Default High Contrast' };

const plan = `${front}
# Teamboard strategy 2027

Owners of small agencies plan their week in ten minutes, instead of a Sunday evening.

## Metrics

| Metric | Baseline | Target | By |
| --- | --- | --- | --- |
| Weekly active teams | 320 | 500 | Q3 2027 |
| Week-4 retention | 34% | 50% | Q3 2027 |
| Monthly logo churn |  | 2% | Q4 2027 |

## Roadmap

| When | Milestone | Owner |
| --- | --- | --- |
| Q1 2027 | Import from the bank | Ana |
| Q2 2027 | The weekly planner | Ben |
| H2 2027 | Launch in three countries | |

## What we learned

- Of thirty owners whom we asked in June 2026, twelve plan on paper on Sunday evenings.
`;

/** The plan as it was committed: what it promises now is less, and later. */
const committed = plan
  .replace('| Week-4 retention | 34% | 50% | Q3 2027 |', '| Week-4 retention | 34% | 55% | Q2 2027 |')
  .replace('| H2 2027 | Launch in three countries | |', '| Q3 2027 | Launch in three countries | Chen |')
  .replace('## What we learned', '## Non-goals\n\n- Payroll\n\n## What we learned');

/** Makes a folder with the committed plan in a repository, and the plan as it is now. @returns the plan's file */
function repositoryIn(workspace) {
  const file = join(workspace, 'strategy.md');
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...args], { cwd: workspace });
  writeFileSync(file, committed);
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'The plan as it was agreed');
  writeFileSync(file, plan);
  return file;
}

/** Fails unless the checklist, the problems and the report count the same. */
async function sayTheSame(page, report) {
  const sentence = await report.evaluate(
    () =>
      /(\d+) of (\d+) checklist items met\. Gaps: (\d+)\. Contradictions: (\d+)\./.exec(document.body.innerText) ?? [],
  );
  const [, met, judged, gaps, contradictions] = sentence.map(Number);
  const listed = await page.evaluate(
    () => document.querySelector('.pane-header[aria-label*="Strategy Checklist"]')?.textContent,
  );
  const problems = await page.getAttribute('[id="status.problems"]', 'aria-label');
  const count = [...(problems ?? '').matchAll(/\d+/g)].reduce((sum, [each]) => sum + Number(each), 0);
  if (!listed?.includes(`${met}/${judged}`) || count !== gaps + contradictions)
    throw new Error(`The report says "${sentence[0]}", the checklist "${listed}", the problems "${problems}".`);
}

/** Fails unless the names of all columns that are seen have one colour, and blanks another one than errors. */
async function coloursAreCalm(page) {
  const [columns, blanks, error] = await page.evaluate(() => {
    const lines = [...document.querySelectorAll('.editor-instance .view-line')].sort(
      (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
    );
    const coloursOf = (line) =>
      [...line.querySelectorAll('span span')]
        .filter((part) => /\p{L}/u.test(part.textContent ?? ''))
        .map((part) => getComputedStyle(part).color);
    const isRule = (line) => /^\|(?: -+ \|)+$/.test(line?.textContent?.replace(/\u00a0/g, ' ') ?? '');
    const blank = [...document.querySelectorAll('.editor-instance .view-line span span')].filter((part) =>
      /^\[\p{Lu}[^\]]*\]$/u.test(part.textContent?.replace(/\u00a0/g, ' ') ?? ''),
    );
    const probe = document.createElement('i');
    probe.style.color = 'var(--vscode-editorError-foreground)';
    document.querySelector('.monaco-workbench').append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return [
      lines.flatMap((line, index) => (isRule(lines[index + 1]) ? coloursOf(line) : [])),
      blank.map((part) => getComputedStyle(part).color),
      color,
    ];
  });
  if (columns.length < 6 || new Set(columns).size !== 1) throw new Error(`Columns are coloured ${columns.join(', ')}`);
  if (blanks.length < 6 || new Set(blanks).size !== 1 || blanks[0] === error)
    throw new Error(`Blanks are coloured ${blanks.join(', ')}; errors ${error}`);
}

const looks = {
  async 'checklist and lenses'(page) {
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.codelens-decoration')].some((lens) => lens.textContent?.includes('met · open')),
    );
    await palette(page, 'Explorer: Focus on Strategy Checklist View');
    // The folder makes room for it.
    await page.click('.pane-header:has-text("teamboard")');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.monaco-list-row')].some((row) =>
        /^Metric baseline, partial/.test(row.getAttribute('aria-label') ?? ''),
      ),
    );
  },
  async 'hover on a heading'(page) {
    await page.click('.view-line');
    await goTo(page, 21, 5);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+i');
    await page.waitForFunction(() => document.querySelector('.monaco-hover')?.textContent?.includes('Why leaders ask'));
  },
  ...hoverLooks(plan),
  ...writingLooks(plan),
  async 'notes beside what changed'(page, workspace) {
    await page.keyboard.press('Escape');
    mkdirSync(join(workspace, '.vscode'));
    writeFileSync(join(workspace, '.vscode', 'settings.json'), '{ "productStrategy.changes.notes": true }\n');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.view-line *')].some((part) =>
        getComputedStyle(part, '::after')
          .content.replace(/\u00A0/g, ' ')
          .includes('was 55% by Q2 2027'),
      ),
    );
  },
  async 'pictures in the preview'(page) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+v');
    const frame = await frameWith(page, '.ps-svg');
    if ((await frame.$$('.ps-picture')).length < 2 || (await frame.$$('.ps-badge')).length < 2)
      throw new Error('The preview lacks a picture or a badge.');
  },
  async report(page) {
    await palette(page, 'Product Strategy: Open Report');
    const frame = await frameWith(page, 'nav a[href*="exportReport"]');
    if ((await frame.textContent('h1'))?.includes('Teamboard strategy 2027') !== true)
      throw new Error('The report is not on the document.');
    // It is drawn anew when the versions have been read.
    const whole = await frameWith(page, 'h2:has-text("Since the last review")');
    const cut = await whole.$$eval('td, th, p, li', (parts) =>
      parts.filter((part) => part.scrollWidth > part.clientWidth + 1).map((part) => part.textContent),
    );
    if (cut.length > 0) throw new Error(`Cut in the report: ${cut.join(', ')}`);
    await sayTheSame(page, whole);
  },
  async 'report further down'(page, workspace) {
    const frame = await frameWith(page, 'nav a[href*="exportReport"]');
    await frame.$eval('h2:has-text("Milestones")', (part) => part.scrollIntoView());
    const top = () => frame.evaluate(() => scrollY);
    const before = await top();
    // A report that follows its document stays where it is: a page that was loaded anew would be another frame.
    writeFileSync(join(workspace, 'strategy.md'), plan.replace('Import from the bank', 'Import from two banks'));
    await frame.waitForSelector('td:has-text("Import from two banks"), th:has-text("Import from two banks")');
    if (before === 0 || (await top()) !== before) throw new Error(`From ${before} it has moved to ${await top()}.`);
    writeFileSync(join(workspace, 'strategy.md'), plan);
    await frame.waitForSelector('td:has-text("Import from the bank"), th:has-text("Import from the bank")');
  },
  async 'what changed'(page) {
    // On a machine that is slow enough, VS Code gives the focus back to the report behind the palette after the list has
    // opened, and closes the list: then it is asked for again.
    for (let tries = 1; ; tries += 1) {
      await palette(page, 'Product Strategy: What Changed…');
      const failure = await pick(page, 'The plan as it was agreed').catch((error) => error);
      if (failure === undefined) break;
      if (tries === 3) throw failure;
    }
    const frame = await frameWith(page, 'nav a[href*="showChanges"]');
    const title = await frame.textContent('h1');
    if (!/^What changed since "The plan as it was agreed" \(\w+ \d+, \d{4}\)$/.test(title ?? ''))
      throw new Error(`The title of the changes is "${title}".`);
    const changes = await frame.$$eval('li', (lines) => lines.map((line) => line.textContent));
    for (const part of [
      'lowered from 55% to 50%',
      'slips by 3 months',
      '"Payroll" is no longer ruled out',
      'no longer has an owner',
    ])
      if (!changes.some((line) => line.includes(part)))
        throw new Error(`The changes lack ${part}: ${changes.join(' ')}`);
  },
  async 'report on the workspace'(page, workspace) {
    writeFileSync(join(workspace, 'roadmap.md'), plan.replace('# Teamboard strategy 2027', '# Teamboard roadmap 2027'));
    await palette(page, 'View: Close All Editors');
    await palette(page, 'Product Strategy: Open Report');
    await frameWith(page, 'h2:has-text("Overview")');
  },
  async 'new document'(page) {
    await startDocument(page, {
      template: 'Strategy on a page',
      asked: 'Product name',
      answer: 'Teamboard',
      text: '# Teamboard strategy on a page',
    });
    // The cursor leaves the blank that is selected first, so that its colour is seen.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+End');
    await page.waitForTimeout(700);
    await coloursAreCalm(page);
  },
  ...blankLooks,
  async walkthrough(page) {
    await palette(page, 'Welcome: Open Walkthrough...', 'Open Walkthrough');
    await page.waitForFunction(() =>
      document.querySelector('.quick-input-list')?.textContent?.includes('Write strategy'),
    );
    await page.keyboard.type('Write strategy');
    await page.waitForTimeout(300);
    await pick(page, 'Write strategy');
    await page.waitForFunction(() =>
      document.querySelector('.gettingStartedContainer')?.textContent?.includes('Try it on a sample'),
    );
  },
  ...renameLook,
};

/** Looks at everything in every theme, or only in those that are named. @returns how many looks passed and failed */
export async function runLooks(extension, named = Object.keys(themes)) {
  mkdirSync(pictures, { recursive: true });
  const counts = { passed: 0, failed: 0 };
  const browser = await openBrowser();
  try {
    for (const name of named) {
      const parent = mkdtempSync(join(tmpdir(), 'looks-'));
      const workspace = join(parent, 'teamboard');
      mkdirSync(workspace);
      const file = repositoryIn(workspace);
      const server = await startServer({
        'productStrategy.severities': alwaysAsked,
        'editor.minimap.enabled': false,
        'workbench.activityBar.location': 'hidden',
        'workbench.colorTheme': themes[name],
      });
      try {
        const page = await openWorkbench(browser, server, { workspace, extension, file });
        for (const [what, look] of Object.entries(looks)) {
          try {
            await look(page, workspace);
            counts.passed += 1;
          } catch (error) {
            counts.failed += 1;
            console.log(`failed: ${what} in the ${name} theme\n${error.stack ?? error.message}`);
          }
          // What fades in is there then.
          await page.waitForTimeout(700);
          await page.screenshot({ path: join(pictures, `${what.replace(/ /g, '-')}-${name}.png`) });
        }
        await page.close();
      } finally {
        server.stop();
        rmSync(parent, { recursive: true, force: true });
      }
    }
    const widths = await runReportWidths(browser);
    counts.passed += widths.passed;
    counts.failed += widths.failed;
  } finally {
    await browser.close();
  }
  return counts;
}
