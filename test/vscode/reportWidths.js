// The report as a page in a browser, narrow and wide: nothing of it is cut off, in columns or in pictures.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pictures } from './keyboard.js';

const root = resolve(import.meta.dirname, '../..');
const widths = [700, 1000, 1300];

/** What of a page is cut off: cells that are wider than their column, and texts of pictures outside of these. */
function cutOff() {
  const parts = [];
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) parts.push('the page');
  for (const cell of document.querySelectorAll('td, th'))
    if (cell.scrollWidth > cell.clientWidth + 1) parts.push(cell.textContent.trim());
  for (const text of document.querySelectorAll('svg text')) {
    const [own, around] = [text, text.ownerSVGElement].map((each) => each.getBoundingClientRect());
    if (own.left < around.left - 1 || own.right > around.right + 1) parts.push(text.textContent);
  }
  return parts;
}

/** Looks at the report of the examples at every width. @returns how many looks passed and failed */
export async function runReportWidths(browser) {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  const file = join(folder, 'report.html');
  const counts = { passed: 0, failed: 0 };
  try {
    const program = [join(root, 'dist/cli.js'), '--reporter', 'html', '--output', file, '--fail-on', 'none'];
    execFileSync('node', [...program, join(root, 'examples')], { stdio: 'ignore' });
    for (const width of widths) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(pathToFileURL(file).href);
      const cut = await page.evaluate(cutOff);
      counts[cut.length === 0 ? 'passed' : 'failed'] += 1;
      if (cut.length > 0) console.log(`failed: at ${width} pixels the report cuts off ${cut.join('; ')}`);
      await page.screenshot({ path: join(pictures, `report-${width}.png`), fullPage: true });
      await page.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return counts;
}
