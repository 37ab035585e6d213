import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { lint, missingSections } from '../../src/linter/index.js';
import { blankForm, scaffolds } from '../../src/linter/sections/index.js';
import { fillTemplate, templates, toSnippet } from '../../src/templates/index.js';
import { now } from './apply.js';

const filling = { owner: 'Ana Ruiz', today: '2026-11-24' };

describe('templates', () => {
  for (const template of templates) {
    it(`${template.label}: a new document shows only blanks to fill`, () => {
      for (const owner of ['', filling.owner]) {
        const result = lint(fillTemplate(template, { ...filling, owner }), { now });
        ok(result.kind, 'a kind');
        deepEqual([...new Set(result.findings.map((finding) => `${finding.ruleId}: ${finding.ruleId === 'no-placeholder' ? '' : finding.message}`))], ['no-placeholder: ']);
      }
    });
    it(`${template.label}: every blank is reported`, () => {
      const text = fillTemplate(template, filling);
      equal(lint(text, { now }).findings.length, [...text.matchAll(blankForm)].length);
    });
    it(`${template.label}: the filled example shows no fault, and few questions that a leader may still ask`, () => {
      const text = readFileSync(`examples/${template.name}.md`, 'utf8');
      const { findings } = lint(text, { now });
      deepEqual(findings.filter(({ severity }) => severity !== 'info').map((finding) => `${finding.ruleId}: ${finding.message}`), []);
      ok(findings.length <= 2, findings.map(({ ruleId }) => ruleId).join());
      equal([...text.matchAll(blankForm)].length, 0);
      equal(lint(text, { now }).kind, lint(fillTemplate(template, filling), { now }).kind);
    });
  }
  it('has an example for each, and no others', () => deepEqual(readdirSync('examples').filter((name) => name.endsWith('.md')).sort(), templates.map((template) => `${template.name}.md`).sort()));
  it('turns blanks into tab stops, and keeps every other letter', () => {
    equal(toSnippet('# [Product name]\n\n$5 for [Owner] of [Product name] \\ }'), '# ${1:[Product name]}\n\n\\$5 for ${2:[Owner]} of ${1:[Product name]} \\\\ \\}$0');
  });
});

describe('sections', () => {
  for (const scaffold of scaffolds) {
    it(`${scaffold.name}: holds blanks, and is offered no more once it is there`, () => {
      ok([...scaffold.text.matchAll(blankForm)].length > 0);
      ok(scaffold.text.startsWith('## '));
      ok(!missingSections(`# Plan\n\n${scaffold.text}`).some((section) => section.name === scaffold.name));
    });
  }
  it('go where they belong', () => {
    const text = '# Plan\n\n## Vision\n\nOwners plan in ten minutes.\n\n## Metrics\n\n- Weekly teams: from 3 to 5 by Q3 2027\n';
    const risks = missingSections(text).find((section) => section.name === 'risks');
    const goals = missingSections(text).find((section) => section.name === 'non-goals');
    equal(risks?.edit.start, text.length);
    equal(goals?.edit.start, text.indexOf('## Metrics'));
  });
});
