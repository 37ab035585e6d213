import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyFix, now } from '../../../test/unit/apply.js';
import { languages } from '../languages/index.js';
import { lint } from '../index.js';
import { columnRolesOf, conceptsOf, fieldsOf } from '../outline/concepts.js';
import { scaffoldBlanks, scaffolds } from './index.js';
import { inLanguage, sectionIn } from './words.js';

const titles = (text: string): string[] => [...text.matchAll(/^#+ (.*)$/gm)].map((match) => match[1] ?? '');
const headers = (text: string): string[] =>
  text.split('\n').flatMap((line, index, lines) =>
    /^\|[\s:|-]+$/.test(lines[index + 1] ?? '')
      ? line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim())
      : [],
  );
const labels = (text: string): string[] => [...text.matchAll(/\*\*([^*]+):\*\*/g)].map((match) => match[1] ?? '');

/** Columns that are read as something by chance: nothing hangs on it. */
const byChance = new Set(['Size', 'Verdict', 'Item', 'Value metric', 'Tier', 'For']);

describe('sections in other languages', () => {
  for (const { code } of languages.slice(1)) {
    it(`${code}: are known by their titles, columns and labels`, () => {
      const lost = scaffolds.flatMap(({ name, text }) => {
        const own = sectionIn(text, code);
        const [english, foreign] = [text, own].map((each) => ({
          titles: titles(each).map(conceptsOf),
          headers: headers(each).map(columnRolesOf),
          labels: labels(each).map(fieldsOf),
        }));
        const inEnglish = [...titles(text), ...headers(text), ...labels(text)];
        const written = [...titles(own), ...headers(own), ...labels(own)];
        const meant = [...(english?.titles ?? []), ...(english?.headers ?? []), ...(english?.labels ?? [])];
        const read: readonly (readonly string[])[] = [
          ...(foreign?.titles ?? []),
          ...(foreign?.headers ?? []),
          ...(foreign?.labels ?? []),
        ];
        return meant.flatMap((names: readonly string[], index) =>
          names.length === 0 ||
          byChance.has(inEnglish[index] ?? '') ||
          names.some((each) => read[index]?.includes(each))
            ? []
            : [`${name}: ${written[index] ?? ''} is no ${names.join(', ')}`],
        );
      });
      deepEqual(lost, []);
    });
    it(`${code}: have fields that are known by their labels`, () => {
      for (const [english, name] of [
        ['Owner', 'owner'],
        ['Status', 'status'],
        ['Last updated', 'updated'],
        ['Horizon', 'horizon'],
      ] as const)
        ok(fieldsOf(inLanguage(english, code)).includes(name), `${inLanguage(english, code)} is no ${name}`);
    });
    it(`${code}: leave blanks that are known as such, and no sentence in English`, () => {
      for (const { name, text } of scaffolds) {
        const own = sectionIn(text, code);
        const inside = [...own.matchAll(/\[([^\]]+)\]/g)].map((match) => match[1] ?? '');
        ok(inside.length > 0, name);
        deepEqual(
          inside.filter((each) => !scaffoldBlanks().has(each)),
          [],
          `${code} ${name}`,
        );
        ok(!/\b(?:the|we|what|is|are|of)\b/.test(own), own);
      }
    });
    it(`${code}: are what a fix inserts, and are still to be filled`, () => {
      const text = readFileSync(`test/languages/${code}.md`, 'utf8');
      const sections = text.split(/^(?=## )/m);
      const without = sections
        .filter((section) => !conceptsOf(/^## (.*)/.exec(section)?.[1] ?? '').includes('risks'))
        .join('');
      const finding = lint(without, { now, allChecklists: true }).findings.find(({ ruleId }) => ruleId === 'risks');
      const fixed = applyFix(without, finding?.fixes[0] ?? { edits: [] });
      ok(fixed.includes(sectionIn(scaffolds.find(({ name }) => name === 'risks')?.text.trim() ?? '', code)), fixed);
      ok(lint(fixed, { now }).findings.filter(({ ruleId }) => ruleId === 'no-placeholder').length > 0);
    });
  }
});
