import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { inspect, missingSections, placesToFill, readOnce, type Inspection } from '../../src/linter/index.js';
import { blankForm, scaffolds } from '../../src/linter/sections/index.js';
import { sectionIn } from '../../src/linter/sections/words.js';
import {
  fileNameOf,
  fillBlank,
  fillTemplate,
  teamTemplate,
  templates,
  titleBlank,
  toSnippet,
} from '../../src/templates/index.js';
import { now } from './apply.js';

const filling = { owner: 'Ana Ruiz', today: '2026-11-24' };

const seen = new Map<string, Inspection>();
/** What is found in a text, and what it states: read once, however many tests look at it. */
function looked(text: string): Inspection {
  let found = seen.get(text);
  if (!found) seen.set(text, (found = inspect(text, { now })));
  return found;
}

describe('templates', () => {
  for (const template of templates) {
    it(`${template.label}: a new document shows only blanks to fill`, () => {
      for (const owner of ['', filling.owner]) {
        const { result } = looked(fillTemplate(template, { ...filling, owner }));
        ok(result.kind, 'a kind');
        deepEqual(
          [
            ...new Set(
              result.findings.map(
                (finding) => `${finding.ruleId}: ${finding.ruleId === 'no-placeholder' ? '' : finding.message}`,
              ),
            ),
          ],
          ['no-placeholder: '],
        );
      }
    });
    it(`${template.label}: every blank is reported`, () => {
      const text = fillTemplate(template, filling);
      const { result, document } = looked(text);
      equal(result.findings.length, [...text.matchAll(blankForm)].length);
      deepEqual(
        placesToFill(document).map(({ start, end }) => text.slice(start, end)),
        [...text.matchAll(blankForm)].map(([blank]) => blank),
      );
    });
    it(`${template.label}: the filled example shows no fault, and few questions that a leader may still ask`, () => {
      const text = readFileSync(`examples/${template.name}.md`, 'utf8');
      const { result, document } = looked(text);
      const { findings, kind } = result;
      deepEqual(
        findings
          .filter(({ severity }) => severity !== 'info')
          .map((finding) => `${finding.ruleId}: ${finding.message}`),
        [],
      );
      ok(findings.length <= 2, findings.map(({ ruleId }) => ruleId).join());
      equal([...text.matchAll(blankForm)].length, 0);
      deepEqual(placesToFill(document), []);
      equal(kind, looked(fillTemplate(template, filling)).result.kind);
    });
  }
  it('has an example for each, and no others but the page to start with', () =>
    deepEqual(
      readdirSync('examples')
        .filter((name) => name.endsWith('.md'))
        .sort(),
      ['start-here.md', ...templates.map((template) => `${template.name}.md`)].sort(),
    ));
  it('has a strategy on a page that fits on a page', () => {
    const text = readFileSync('examples/strategy-one-pager.md', 'utf8').replace(/^---\n[^]*?\n---\n/, '');
    const titles = (markdown: string): readonly string[] => markdown.match(/^#+ .*$/gm) ?? [];
    equal(
      titles(text).length,
      titles(
        fillTemplate(
          templates.find(({ name }) => name === 'strategy-one-pager') ?? { name: '', label: '', use: '', source: '' },
          filling,
        ),
      ).length,
    );
    const rows = text.split('\n').filter((line) => line.trim() !== '' && !/^[|\s-]+$/.test(line));
    // A printed page holds some fifty rows, and a heading takes two.
    ok(rows.length + titles(text).length <= 50, `${rows.length} rows, ${titles(text).length} of them titles`);
  });
  it('names the file of a new document after its title', () => {
    const named = (name: string, answer: string): readonly (string | undefined)[] => {
      const template = templates.find((each) => each.name === name);
      ok(template);
      const text = fillTemplate(template, filling);
      const blank = titleBlank(text);
      const filled = blank === undefined ? text : fillBlank(text, blank, answer);
      return [blank, fileNameOf(filled), /^title: (.*)$/m.exec(filled)?.[1]];
    };
    deepEqual(named('product-strategy', 'Teamboard'), ['Product name', 'teamboard-strategy', '"Teamboard strategy"']);
    deepEqual(named('okr', 'Ünlü & "Co"'), [
      'Product name',
      'ünlü-co-okrs',
      '"Ünlü & \\"Co\\" OKRs, [Quarter and year]"',
    ]);
    deepEqual(named('decision-record', ''), ['What was decided', 'decision', '"Decision: [What was decided]"']);
    deepEqual(
      [
        fileNameOf('# [Product name]\n'),
        fileNameOf('Text.\n'),
        fileNameOf('# 製品戦略 2027\n'),
        fileNameOf(`# ${'Long '.repeat(40)}\n`)?.length,
      ],
      [undefined, undefined, '製品戦略-2027', 59],
    );
  });
  it('turns blanks into tab stops, and keeps every other letter', () => {
    equal(
      toSnippet('# [Product name]\n\n$5 for [Owner] of [Product name] \\ }'),
      '# ${1:[Product name]}\n\n\\$5 for ${2:[Owner]} of ${1:[Product name]} \\\\ \\}$0',
    );
  });
});

describe('templates in other languages', () => {
  it('leave the words of a team as they are, with our sections in the language asked for', () => {
    const template = teamTemplate('ours.md', '# Our plan\n\n## Risks\n\n{{vision}}\n');
    equal(
      fillTemplate(template, { ...filling, language: 'de' }),
      `# Our plan\n\n## Risks\n\n${sectionIn(scaffolds.find(({ name }) => name === 'vision')?.text.trim() ?? '', 'de')}\n`,
    );
  });
});

describe('sections', () => {
  for (const scaffold of scaffolds) {
    it(`${scaffold.name}: holds blanks, and is offered no more once it is there`, () => {
      ok([...scaffold.text.matchAll(blankForm)].length > 0);
      ok(scaffold.text.startsWith('## '));
      ok(!missingSections(readOnce(`# Plan\n\n${scaffold.text}`)).some((section) => section.name === scaffold.name));
    });
  }
  it('go where they belong', () => {
    const text =
      '# Plan\n\n## Vision\n\nOwners plan in ten minutes.\n\n## Metrics\n\n- Weekly teams: from 3 to 5 by Q3 2027\n';
    const risks = missingSections(readOnce(text)).find((section) => section.name === 'risks');
    const goals = missingSections(readOnce(text)).find((section) => section.name === 'non-goals');
    equal(risks?.edit.start, text.length);
    equal(goals?.edit.start, text.indexOf('## Metrics'));
  });
  it('come first where the checklists ask for them, the loudest on top', () => {
    const document = readOnce('# Plan\n\nText.\n');
    const sections = missingSections(document, [
      { id: 'pricing', status: 'missing', severity: 'info' },
      { id: 'risks', status: 'missing', severity: 'error' },
      { id: 'non-goals', status: 'met', severity: 'error' },
    ]);
    deepEqual(
      sections.slice(0, 2).map(({ name }) => name),
      ['risks', 'pricing'],
    );
    deepEqual(
      sections.filter(({ asked }) => asked).map(({ name }) => name),
      ['risks', 'pricing'],
    );
    equal(missingSections(document)[0]?.name, 'summary', 'nothing is asked');
  });
  it('are listed once each, with what they are for', () => {
    const sections = missingSections(readOnce('# Plan\n\nText.\n'));
    deepEqual(sections.map(({ name }) => name).sort(), scaffolds.map(({ name }) => name).sort());
    equal(new Set(sections.map(({ title, label }) => label ?? title)).size, sections.length);
    for (const { use } of sections) ok(/^\p{Lu}.{15,70}[^.]$/u.test(use), use);
  });
});

describe('what templates and sections are for', () => {
  /** So many letters of a Latin alphabet fit into a line of VS Code's lists. */
  const widest = 86;
  /** How wide a text is, in such letters: those of Chinese and Japanese take nearly two. */
  const widthOf = (text: string): number =>
    [...text].reduce((sum, letter) => sum + (/[\u2E80-\uFFEF]/u.test(letter) ? 1.75 : 1), 0);
  const uses = [...templates, ...scaffolds].map(({ use }) => use);
  for (const language of ['de', 'es', 'fr', 'ja', 'pt-br', 'zh-cn'])
    it(`fits into the lists in ${language} and in English`, () => {
      const bundle = JSON.parse(readFileSync(`l10n/bundle.l10n.${language}.json`, 'utf8')) as Record<string, string>;
      deepEqual(
        [...uses, ...uses.map((use) => bundle[use] ?? 'not translated')].filter(
          (use) => use === 'not translated' || widthOf(use) > widest,
        ),
        [],
      );
    });
});
