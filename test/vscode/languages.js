// The display languages: what the extension says in a workbench that runs in each of them.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { front, openWorkbench, pictures, startDocument } from './keyboard.js';
import { alwaysAsked, openBrowser, startServer } from './workbench.js';

const root = resolve(import.meta.dirname, '../..');
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** The languages that have a bundle beside English. */
const languages = readdirSync(join(root, 'l10n')).flatMap((name) => /^bundle\.l10n\.(.+)\.json$/.exec(name)?.[1] ?? []);

/** What a language is called where templates are written in it, in the order of the columns of their words. */
const columns = ['de', 'fr', 'es', 'pt-br', 'it', 'pl', 'ru', 'ja', 'zh-cn'];
const words = read('src/linter/sections/words.json');

/** Starts a strategy from its template, which is in the language of the workbench; its name fills the first blank. */
async function startStrategy(page, language) {
  const [bundle, names] = [read(`l10n/bundle.l10n.${language}.json`), read(`package.nls.${language}.json`)];
  const column = columns.indexOf(language);
  const blank = words['Product name'][column];
  await startDocument(page, {
    command: names['command.newDocument'],
    template: bundle['Product strategy'],
    asked: blank,
    answer: 'Teamboard',
    text: words['[Product name] strategy'][column].replace(`[${blank}]`, 'Teamboard'),
  });
  await page.waitForSelector('.squiggly-info, .squiggly-warning');
  await page.screenshot({ path: join(pictures, `language-${language}-template.png`) });
}

const english = 'The document names no risk: say what could go wrong and what you do about it.';

/** Opens a plan in each language, looks for a finding and for a name from package.json, and starts a document. @returns how many passed and failed */
export async function runLanguages(extension) {
  mkdirSync(pictures, { recursive: true });
  const counts = { passed: 0, failed: 0 };
  const workspace = mkdtempSync(join(tmpdir(), 'languages-'));
  const file = join(workspace, 'strategy.md');
  writeFileSync(file, `${front}\n# Teamboard strategy\n\nOwners of small agencies plan their week in ten minutes.\n`);
  const server = await startServer({ 'productStrategy.severities': alwaysAsked });
  const browser = await openBrowser();
  try {
    for (const language of languages) {
      const page = await openWorkbench(browser, server, { workspace, extension, file, language });
      const [finding, view] = [
        read(`l10n/bundle.l10n.${language}.json`)[english],
        read(`package.nls.${language}.json`)['view.checklist'],
      ];
      try {
        await page.waitForFunction(
          (title) => [...document.querySelectorAll('.pane-header')].some((each) => each.textContent?.includes(title)),
          view,
        );
        await page.keyboard.press('Control+Shift+m');
        await page.waitForFunction(
          (sentence) =>
            document
              .querySelector('.markers-panel')
              ?.textContent?.replace(/\u00a0/g, ' ')
              .includes(sentence),
          finding.replace(/\u00a0/g, ' '),
        );
        await page.screenshot({ path: join(pictures, `language-${language}.png`) });
        await startStrategy(page, language);
        counts.passed += 1;
      } catch (error) {
        counts.failed += 1;
        console.log(`failed: ${language}\n${error.stack ?? error.message}`);
        await page.screenshot({ path: join(pictures, `language-${language}-failed.png`) });
      }
      await page.close();
    }
  } finally {
    await browser.close();
    server.stop();
    rmSync(workspace, { recursive: true, force: true });
  }
  return counts;
}
