import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../linter/index.js';
import { heightOf, linesBelow, strongExampleOf } from './example.js';

const page = (weak: string, strong: string): string =>
  `# an-item\n\nA statement.\n\n## Weak\n\n\`\`\`md\n${weak}\n\`\`\`\n\n## Strong\n\n\`\`\`md\n${strong}\n\`\`\`\n`;

describe('the strong example in a hover', () => {
  it('is what the weak one lacks', () =>
    equal(
      strongExampleOf(page('# Plan\n\n## Metrics\n\n- Churn', '# Plan\n\n## Metrics\n\n- Churn: 3% by May')),
      '- Churn: 3% by May',
    ));
  it('is a whole table where it fits, else its new rows under their titles', () => {
    const table = (rows: number, last: string): string =>
      `| Item | Cost |\n| --- | --- |\n${'| Part | 1 |\n'.repeat(rows)}| Total | ${last} |`;
    equal(strongExampleOf(page(table(2, '3'), table(2, '2'))), table(2, '2'));
    equal(strongExampleOf(page(table(9, '3'), table(9, '9'))), '| Item | Cost |\n| --- | --- |\n| Total | 9 |');
  });
  it('is the beginning where something was only moved', () =>
    equal(strongExampleOf(page('# Plan\n\n- b\n- a', '# Plan\n\n- a\n- b')), '- a\n- b'));
  it('takes the room that is left below the findings, for a table at least for its row', () => {
    const sentence =
      'Weekly active teams has a target but no baseline: add the value it has today. strategy-lint(metric-baseline)';
    deepEqual(
      [1, 2, 3, 4, 9].map((count) => linesBelow(Array.from({ length: count }, () => sentence))),
      [6, 3, 1, 0, 0],
    );
    const example = page('', '| Item | Cost |\n| --- | --- |\n| Total | 9 |');
    deepEqual(
      [3, 2, 0].map((most) => strongExampleOf(example, most)),
      ['| Item | Cost |\n| --- | --- |\n| Total | 9 |', '| Total | 9 |', ''],
    );
  });
  it('is nothing for a page without examples', () => equal(strongExampleOf('# an-item\n\nA statement.\n'), ''));
  it('can be seen at once on every page, and says something', () => {
    const examples = rules.map(({ id, checklist }) => ({
      id,
      lines: strongExampleOf(readFileSync(join('src/linter/rules', checklist, `${id}.md`), 'utf8')).split('\n'),
    }));
    deepEqual(
      examples.filter(({ lines }) => heightOf(lines) > linesBelow(['x']) || lines.join('').trim().length < 5),
      [],
    );
    ok(examples.length > 100);
  });
});
