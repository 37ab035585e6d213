import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { lint } from '../../src/linter/index.js';
import { now } from './apply.js';

const snippets = JSON.parse(readFileSync('snippets/strategy.code-snippets', 'utf8')) as Record<
  string,
  { typed: string; body: string[]; description: string }
>;

/** What is in the document before anything is typed into a snippet. */
function inserted(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$CURRENT_YEAR/g, '2026')
    .replace(/\$CURRENT_MONTH/g, '11')
    .replace(/\$CURRENT_DATE/g, '24')
    .replace(/\$0/g, '');
}

describe('snippets', () => {
  it('are opened by names of their own, and by no prefix that VS Code would match with plain words', () => {
    const names = Object.values(snippets).map((snippet) => snippet.typed);
    equal(new Set(names).size, names.length);
    ok(names.length >= 20 && names.every((name) => /^ps-[a-z0-9]+$/.test(name)));
    deepEqual(
      Object.values(snippets).filter((snippet) => 'prefix' in snippet),
      [],
    );
  });
  for (const [name, { body, typed }] of Object.entries(snippets)) {
    it(`${typed}: ${name} numbers its stops, and the linter knows its blanks`, () => {
      const text = inserted(body);
      const stops = [...body.join('\n').matchAll(/\$\{(\d+)[:|]/g)].map((match) => Number(match[1]));
      deepEqual(
        stops,
        stops.map((_stop, index) => index + 1),
      );
      equal([...body.join('\n').matchAll(/\$0/g)].length <= 1, true);
      const blanks = [...text.matchAll(/\[\p{Lu}[^\]]*\]/gu)].map((match) => match[0]);
      const found = lint(
        text.startsWith('---')
          ? text
          : `# Plan\n\n${/^\|(?! (?:Not|Segment|Assumption|Metric|Dimension|Quarter|Dependency|Option|Audience|Solution|Channel|Part|Year|Tier|Role|Task|Decision|Stage) )/.test(text) ? `| A | B | C | D | E | F | G |\n| --- | --- | --- | --- | --- | --- | --- |\n${text}` : text}\n`,
        { kind: 'product-strategy', now },
      )
        .findings.filter((finding) => finding.ruleId === 'no-placeholder')
        .map((finding) => finding.message.replace(' still has to be filled in.', ''));
      for (const blank of blanks)
        ok(
          found.some((message) => message.includes(blank.slice(1, -1))),
          `${blank} in ${found.join(', ')}`,
        );
    });
  }
});
