import { deepEqual, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dayNameIn } from '../../src/linter/index.js';

/** The display languages of VS Code that have a bundle beside English. */
const languages = ['de', 'es', 'fr', 'ja', 'pt-br', 'zh-cn'];
const read = (path: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
const sortedMatches = (text: string, pattern: RegExp): readonly string[] => (text.match(pattern) ?? []).sort();

/** What a translation keeps to the letter: places for values, code, links, icons, and the blanks at its ends. */
const kept = (text: string): unknown => ({
  values: sortedMatches(text, /\{\d+\}/g),
  code: sortedMatches(text, /`[^`]+`/g),
  links: sortedMatches(text, /\]\([^)]*\)|#[\w.]+#/g),
  icons: sortedMatches(text, /\$\([a-z-]+\)/g),
  lines: text.split('\n').length,
  ends: [/^\s/.test(text), /\s$/.test(text)],
});

describe('display languages', () => {
  for (const language of languages) {
    it(`${language} says everything, and keeps values, code, links and icons`, () => {
      for (const [english, translated] of [
        ['l10n/bundle.l10n.json', `l10n/bundle.l10n.${language}.json`],
        ['package.nls.json', `package.nls.${language}.json`],
      ] as const) {
        ok(existsSync(translated), translated);
        const [from, to] = [read(english), read(translated)];
        deepEqual(Object.keys(to), Object.keys(from), translated);
        for (const [key, text] of Object.entries(from)) {
          ok(to[key]?.trim(), `${translated}: ${key}`);
          deepEqual(kept(to[key] ?? ''), kept(text), `${translated}: ${key}`);
        }
      }
    });
  }
  it('call months and days of the week as their readers do', () => {
    const day = Date.UTC(2027, 2, 3);
    deepEqual(
      languages.map((language) => dayNameIn(language, { day, named: 'weekday' })),
      ['Mittwoch', 'miércoles', 'mercredi', '水曜日', 'quarta-feira', '星期三'],
    );
    deepEqual(
      languages.map((language) => dayNameIn(language, { day, named: 'month' })),
      ['März', 'marzo', 'mars', '3月', 'março', '三月'],
    );
  });
  it('are packed', () => {
    const packed = readFileSync('.vscodeignore', 'utf8').split('\n');
    ok(packed.includes('!l10n/bundle.l10n*.json') && packed.includes('!package.nls*.json'));
  });
});
