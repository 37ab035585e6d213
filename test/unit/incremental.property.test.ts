import { deepEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter, type LintOptions } from '../../src/linter/index.js';
import { now } from './apply.js';
import fc, { runs } from './property.js';
import { typed } from '../random/edits.js';

const documents = ['examples', 'test/languages'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);

const edit = fc.record({
  at: fc.nat(),
  remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 60 })),
  insert: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...typed) }, fc.constant('')),
  lineStart: fc.boolean(),
});

function applied(
  text: string,
  {
    at,
    remove,
    insert,
    lineStart,
  }: { readonly at: number; readonly remove: number; readonly insert: string; readonly lineStart: boolean },
): string {
  const somewhere = at % (text.length + 1);
  const from = lineStart ? text.lastIndexOf('\n', somewhere - 1) + 1 : somewhere;
  return text.slice(0, from) + insert + text.slice(from + remove);
}

/** A result with everything in it worked out, fixes too. */
const whole = (text: string, linter: ReturnType<typeof createLinter>, options: LintOptions): unknown =>
  JSON.parse(JSON.stringify(linter.lint(text, options)));

describe('a linter that follows a document', () => {
  it('says after any edits what one says that sees the document for the first time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (start, allChecklists, declared, crlf, edits) => {
          const options: LintOptions = { now, allChecklists, ...(declared && { kind: 'product-strategy' as const }) };
          const linter = createLinter();
          let text = crlf ? start.replace(/\n/g, '\r\n') : start;
          linter.lint(text, options);
          for (const each of edits) {
            text = applied(text, each);
            deepEqual(whole(text, linter, options), whole(text, createLinter(), options));
          }
        },
      ),
      { numRuns: runs(12) },
    );
  });

  it('numbers headings of one name as their places are now', () => {
    const linter = createLinter();
    const text = (second: string): string =>
      `# Strategy\n\n## Now\n\nSee [below](#now-1) for the plan.\n\n## ${second}\n\nThe plan.\n`;
    const dead = (second: string): readonly string[] =>
      linter
        .lint(text(second), { now, kind: 'product-strategy' })
        .findings.flatMap(({ ruleId, message }) => (ruleId === 'valid-links' ? [message] : []));
    deepEqual(dead('No').length, 1);
    deepEqual(dead('Now'), []);
  });

  it('keeps the order of sections that change places', () => {
    const linter = createLinter();
    const parts = [
      '## Vision\n\nTeams pay in a day.\n\n',
      '## Timeline\n\n### Q1 2027: Beta\n\nTen teams.\n\n### Q2 2027: Launch\n\nAll teams.\n\n',
      '## Metrics\n\n- Churn from 5% to 3% by Q2 2027\n\n',
    ];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
      [1, 2],
      [1, 2, 0],
    ]) {
      const text = `# Strategy\n\n${order.map((index) => parts[index]).join('')}`;
      deepEqual(
        whole(text, linter, { now, allChecklists: true, kind: 'product-strategy' }),
        whole(text, createLinter(), { now, allChecklists: true, kind: 'product-strategy' }),
      );
    }
  });

  it('keeps the fixes of a result to the version it is about', () => {
    const linter = createLinter();
    const text = '# Strategy\n\n## Metrics\n\n- Churn\n';
    const first = linter.lint(text, { now, kind: 'product-strategy' });
    linter.lint(`Intro\n\n${text}`, { now, kind: 'product-strategy' });
    deepEqual(
      first.findings.flatMap(({ fixes }) => fixes),
      [],
    );
  });
});
