// What holds of every example, template and strategy in another language, whole and torn.
import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { lint, type LintResult } from '../../src/linter/index.js';
import { fillTemplate, templates } from '../../src/templates/index.js';
import { now } from './apply.js';

const textsIn = (folder: string): [string, string][] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8')]);
const filled = (text: string): string => text.replaceAll('[Product name]', 'Teamboard');
const texts = [
  ...textsIn('examples'),
  ...textsIn('test/languages'),
  ...templates.map((template): [string, string] => [
    `template ${template.name}`,
    filled(fillTemplate(template, { owner: 'Ana Ruiz', today: '2026-11-24' })),
  ]),
];
const open = ({ items }: LintResult): string[] =>
  items
    .filter(({ status }) => status === 'missing' || status === 'partial')
    .map(({ id }) => id)
    .sort();
const asked = ({ findings }: LintResult): string[] => [...new Set(findings.map(({ ruleId }) => ruleId))].sort();

describe('what counts', () => {
  /** A text with some of it taken away, so that much is missing. */
  const torn = (text: string, every: number): string =>
    text
      .split('\n')
      .filter((line, index) => line.startsWith('#') || index % every > 0)
      .join('\n');
  for (const [name, text] of texts) {
    it(`as open is what is shown, and as met what a line meets: ${name}`, () => {
      // A document without a status stays as it is: no text is linted twice.
      const versions = new Set([
        text,
        ...[2, 3, 5].map((every) => torn(text, every)),
        ...['draft', 'in review', 'approved', 'archived'].map((status) =>
          text.replace(/^status: .*$/m, `status: ${status}`),
        ),
      ]);
      for (const each of versions) {
        const result = lint(each, { now });
        deepEqual(open(result), asked(result));
        for (const { id, status, severity } of result.items) {
          const findings = result.findings.filter(({ ruleId }) => ruleId === id);
          const isOpen = status === 'missing' || status === 'partial';
          if (isOpen)
            ok(
              findings.some((finding) => finding.severity === severity),
              `${id} is shown as ${severity}`,
            );
        }
        deepEqual(
          result.items.filter(({ status, range }) => status === 'met' && !range).map(({ id }) => id),
          [],
        );
      }
    });
  }
});
