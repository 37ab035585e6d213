import { deepEqual, equal, ok } from 'node:assert/strict';
import { createLinter, lint, suppressionsIn, type Finding } from '../../src/linter/index.js';
import { applyFix, now } from './apply.js';
import { askingFor } from './contradicting.js';

const kind = 'product-strategy';
const options = { kind, allChecklists: true, now } as const;
const findings = (text: string): readonly Finding[] => lint(text, options).findings;
/** What one rule finds: it alone is asked, for many texts are looked at. */
const findingsOf = (ruleId: string, text: string): readonly Finding[] =>
  lint(text, { ...askingFor((id) => id === ruleId), kind }).findings.filter((each) => each.ruleId === ruleId);

describe('a fix', () => {
  const odd = {
    'a fence that is never closed': '# Plan\n\nWe serve agencies.\n\n```\ncode\n',
    'a comment that is never closed': '# Plan\n\nWe serve agencies.\n\n<!-- later\n\nmore\n',
    'raw HTML that is never closed': '# Plan\n\n<script>\n\nlet x;\n',
    'front matter in braces': '---\n{"title": "Plan", "lang": "en"}\n---\n\n# Plan\n\nWe serve agencies.\n',
    'a title in the middle': '- one\n- two\n\n    ## Three\n\nWe serve agencies.\n\n### Four\n\nText.\n',
    'a byte order mark': '\uFEFF# Plan\n\nWe serve agencies.\n',
    'milestones that are headings':
      '# Plan\n\n## Roadmap\n\n### Phase 1\n\nBuild the import.\n\n### Phase 2\n\nShip it to all.\n',
    'a list, line ends missing': '# Plan\n\n- one\n- two',
    'carriage returns alone': '# Plan\r\rWe serve agencies.\r',
  };
  for (const [name, text] of Object.entries(odd)) {
    it(`is done once: ${name}`, () => {
      for (const { ruleId, fixes } of findings(text)) {
        for (const fix of fixes) {
          const again = findingsOf(ruleId, applyFix(text, fix)).flatMap((each) => each.fixes.map(({ title }) => title));
          ok(!again.includes(fix.title) || !/^(?:Insert|Add )/.test(fix.title), `${ruleId}: ${fix.title}`);
        }
      }
    });
  }

  it('inserts no second section where one waits to be filled in', () => {
    const text =
      '# Plan\n\n## Problem\n\nTeams lose hours on copies of the same plan.\n\n## Evidence\n\nTeams told us many things about how they plan.\n';
    const [fix] = findings(text).find(({ ruleId }) => ruleId === 'evidence')?.fixes ?? [];
    ok(fix);
    deepEqual(findings(applyFix(text, fix)).find(({ ruleId }) => ruleId === 'evidence')?.fixes ?? [], []);
  });
});

describe('a comment that is offered to silence a finding', () => {
  const documents = {
    'above indented code': '    code\n\ntext\n',
    'above code that a tab indents': '\tcode\n\ntext\n',
    'behind a byte order mark': '\uFEFF# Plan\n\nText.\n',
    'below blank lines': '\n\n<!-- nothing\n',
    'beside comments with something behind them':
      '<!--lint disable metrics-->x\n\n# Plan\n\n<!--lint ignore risks-->x\n\nTBD\n',
    'above an indented list': '# Plan\n\n  - TBD\n  - [Owner]\n',
  };
  for (const [name, text] of Object.entries(documents)) {
    it(`silences it ${name}`, () => {
      const { document, result } = createLinter().inspect(text, options);
      const same = (some: readonly Finding[], { ruleId, message }: Finding): number =>
        some.filter((each) => each.ruleId === ruleId && each.message === message).length;
      for (const finding of result.findings)
        for (const fix of suppressionsIn(document)(finding))
          ok(
            same(findingsOf(finding.ruleId, applyFix(text, fix)), finding) < same(result.findings, finding),
            `${fix.title}: ${finding.message}`,
          );
    });
  }

  it('is not offered where none would silence, nor for what is wrong with a comment', () => {
    const { document, result } = createLinter().inspect('# Plan\n\n<!--lint disabl metrics-->\n\nText.\n', options);
    equal(result.findings.flatMap((finding) => suppressionsIn(document)(finding)).length, 0);
  });
});
