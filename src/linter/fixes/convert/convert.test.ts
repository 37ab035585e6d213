import { deepEqual, equal, ok } from 'node:assert/strict';
import { applyFix } from '../../../../test/unit/apply.js';
import { documentOf, said, words } from '../../../../test/unit/stating.js';
import { conversionsAt } from './convert.js';

const titles = (text: string, at: string): readonly string[] =>
  conversionsAt(documentOf(text), text.indexOf(at)).map(({ title }) => title);

function converted(text: string, at: string, what: string): string {
  const fix = conversionsAt(documentOf(text), text.indexOf(at)).find(({ title }) => title.endsWith(what));
  ok(fix, `"${what}" is offered for\n${text}`);
  return applyFix(text, fix);
}

describe('converting a list of metrics', () => {
  const head = '# Plan 🎯\n\n## Metrics\n\n';
  const list = `${head}- **Weekly active teams**: from 320 to 500 by Q3 2027 (owner: Ana Ruiz)\n- Churn: from 5% to 3%, measured in [the warehouse](https://a.example/x|y)\n- [Trial conversion](https://b.example): target 12% by 2027-06-30\n\n## Risks\n`;

  it('makes a table of what the items state', () => {
    equal(
      converted(list, '- Churn', 'table of metrics'),
      `${head}| Metric | Baseline | Target | By | Owner | Notes |\n| --- | --- | --- | --- | --- | --- |\n| Weekly active teams | 320 | 500 | Q3 2027 | Ana Ruiz |  |\n| Churn | 5% | 3% |  |  | measured in [the warehouse](https://a.example/x\\|y) |\n| [Trial conversion](https://b.example) |  | 12% | 2027-06-30 |  |  |\n\n## Risks\n`,
    );
  });

  it('keeps the line ends, the front matter, and blank lines apart', () => {
    const text = `---\nowner: Ana\n---\n${list.replace('## Metrics\n\n', '## Metrics\n\nThese:\n')}`.replace(
      /\n/g,
      '\r\n',
    );
    const after = converted(text, '- Churn', 'table of metrics');
    ok(!/[^\r]\n/.test(after));
    ok(after.includes('These:\r\n\r\n| Metric |'), after);
    deepEqual(said(after), said(text));
  });

  it('takes what stands below an item', () => {
    const text = `${head}- Weekly active teams\n  - Baseline: **320**\n  - Target: 500\n  - Due: Q3 2027\n  - Owner: Ana Ruiz\n  - Source: the warehouse\n- Churn\n  - Target: 3%\n`;
    const after = converted(text, '- Churn', 'table of metrics');
    ok(after.includes('| Weekly active teams | **320** | 500 | Q3 2027 | Ana Ruiz | Source: the warehouse |'), after);
  });

  it('is not offered where words would be torn apart or lost', () => {
    for (const item of [
      '- Churn: not from 5% to 3% by Q3 2027',
      '- [ ] Churn: from 5% to 3%',
      '- Churn: from 5% to 3%\n\n  Another paragraph.',
      '- Churn: from 5% to 3%\n  of all teams',
      '- Churn: from 5% to 3% after Q3 2027',
      '- **Churn: from 5% to 3%**',
      '- Churn: from 5% to <b>3%</b>',
      '- Churn falls by 5% until Q3 2027',
    ])
      deepEqual(titles(`${head}- NPS: from 20 to 40\n${item}\n`, 'NPS'), [], item);
    deepEqual(titles(`${head}1. Churn: from 5% to 3%\n2. NPS: from 20 to 40\n`, 'NPS'), []);
    deepEqual(titles('# Plan\n\n## Team\n\n- Ana Ruiz\n- Ben\n', 'Ana'), []);
  });

  it('comes back from a table, with other columns below', () => {
    const table = `${head}| Metric | Baseline | Target | By | Owner | Source |\n|---|--:|---|---|---|---|\n| Weekly active teams | 320 | 500 | Q3 2027 | Ana Ruiz | a \\| b |\n| **Churn** of \`new\` teams | 5% | 3% | | | |\n\nText.\n`;
    equal(
      converted(table, '320', 'list of metrics'),
      `${head}- **Weekly active teams**: from 320 to 500 by Q3 2027 (owner: Ana Ruiz)\n  - Source: a | b\n- **Churn** of \`new\` teams: from 5% to 3%\n\nText.\n`,
    );
  });

  it('is no list where what is indented below would become part of it', () => {
    const table = `${head}| Metric | Baseline | Target |\n| --- | --- | --- |\n| NPS | 20 | 40 |\n`;
    for (const below of ['\n    code()\n', '\n\tcode()\n', '\n  Text.\n', '\n\n   Text.\n', '   # Next\n']) {
      deepEqual(titles(table + below, 'NPS'), [], below);
      deepEqual(titles((table + below).replace(/\n/g, '\r\n'), 'NPS'), [], below);
    }
    for (const below of ['\n Text.\n', '\n  \nText.\n'])
      deepEqual(titles(table + below, 'NPS'), ['Convert to a list of metrics'], below);
  });

  it('takes the blanks before an indented block away', () => {
    equal(
      converted(
        `${head}Text.\n\n  | Metric | Baseline | Target | Source |\n  | --- | --- | --- | --- |\n  | NPS | 20 | 40 | a survey |\n`,
        'NPS',
        'list of metrics',
      ),
      `${head}Text.\n\n- **NPS**: from 20 to 40\n  - Source: a survey\n`,
    );
    equal(
      converted(`${head}  - NPS: from 20 to 40\n  - Churn: from 5% to 3%\n`, 'NPS', 'table of metrics'),
      `${head}| Metric | Baseline | Target |\n| --- | --- | --- |\n| NPS | 20 | 40 |\n| Churn | 5% | 3% |\n`,
    );
  });

  it('says when as the cell does', () => {
    for (const [cell, written] of [
      ['Q3 2027', 'by Q3 2027'],
      ['by Q3 2027', 'by Q3 2027'],
      ['after Q3 2027', 'after Q3 2027'],
      ['end of Q3 2027', 'by end of Q3 2027'],
    ])
      equal(
        converted(
          `${head}| Metric | Baseline | Target | When |\n| --- | --- | --- | --- |\n| NPS | 20 | 40 | ${cell} |\n`,
          'NPS',
          'list of metrics',
        ),
        `${head}- **NPS**: from 20 to 40 ${written}\n`,
      );
  });

  it('is no list where a cell without a title would begin another block', () => {
    const table = (cell: string, title = ''): string =>
      `${head}| Metric | Baseline | Target | ${title} |\n| --- | --- | --- | --- |\n| NPS | 20 | 40 | ${cell} |\n`;
    for (const cell of [
      '# x',
      '- a',
      '-',
      '+ a',
      '* a',
      '1. one',
      '2) two',
      '> q',
      '[ ] todo',
      '[x] done',
      '---',
      '<div>',
      '```js',
      '[a]: b',
    ])
      deepEqual(titles(table(cell), 'NPS'), [], cell);
    for (const cell of ['#1', '-x', '**bold**', '[x](https://a.example)'])
      equal(converted(table(cell), 'NPS', 'list of metrics'), `${head}- **NPS**: from 20 to 40\n  - ${cell}\n`);
    equal(
      converted(table('- a', 'Source'), 'NPS', 'list of metrics'),
      `${head}- **NPS**: from 20 to 40\n  - Source: - a\n`,
    );
  });

  it('leaves out the word between a value and its date', () => {
    for (const word of ['due', 'deadline'])
      ok(
        converted(`${head}- NPS: from 20 to 40 ${word} Q3 2027\n`, 'NPS', 'table of metrics').includes(
          '| NPS | 20 | 40 | Q3 2027 |',
        ),
        word,
      );
  });

  it('is no table where a sign, or half of a range, would be lost', () => {
    for (const item of ['Margin: from 3% to — 5%', 'Margin – 5%', 'Margin: 3% – 5%'])
      deepEqual(titles(`${head}- NPS: from 20 to 40\n- ${item}\n`, 'NPS'), [], item);
    for (const date of [
      'Q3 2027–Q4 2027',
      'Q3 2027 to Q4 2027',
      'Q3 2027 until Q4 2027',
      'January – March 2027',
      'Q3 2027 or later',
      'Q3 2027, at the latest',
    ])
      deepEqual(titles(`${head}- NPS: from 20 to 40 by ${date}\n`, 'NPS'), [], date);
    for (const item of ['Margin: from –5% to 3%', 'Margin: from –5% → 3%', 'Margin: –5% → 3%'])
      ok(
        converted(`${head}- ${item}\n- NPS: from 20 to 40\n`, 'NPS', 'table of metrics').includes(
          '| Margin | –5% | 3% |',
        ),
        item,
      );
    ok(
      converted(
        `${head}- Margin – from -5% to 3% – by Q3 2027\n- Setup time: from 3 days to 1 day by Q3 2027\n`,
        'Margin',
        'table of metrics',
      ).includes('| Margin | -5% | 3% | Q3 2027 |\n| Setup time | 3 days | 1 day | Q3 2027 |'),
    );
  });

  it('leaves a table that says more in its titles, or has another list beside it', () => {
    deepEqual(titles(`${head}| Metric | Target (Q3 2027) |\n| --- | --- |\n| Churn | 3% |\n`, 'Churn'), []);
    deepEqual(titles(`${head}| Metric | Target |\n| --- | --- |\n| Churn | 3% |\n\n- More\n`, 'Churn'), []);
  });
});

describe('converting a list of milestones', () => {
  const head = '# Plan\n\n## Roadmap\n\n';
  it('makes a table, and a list again', () => {
    const text = `${head}- **Q1 2027**: Import from files (owner: Ana Ruiz)\n- Q2 2027: Mobile → 40 teams plan on the way\n- Sharing (Q3 2027)\n\n## Risks\n`;
    const table = converted(text, 'Mobile', 'table of milestones');
    equal(
      table,
      `${head}| Milestone | When | Owner | Goal |\n| --- | --- | --- | --- |\n| Import from files | Q1 2027 | Ana Ruiz |  |\n| Mobile | Q2 2027 |  | 40 teams plan on the way |\n| Sharing | Q3 2027 |  |  |\n\n## Risks\n`,
    );
    const back = converted(table, 'Mobile', 'list of milestones');
    equal(
      back,
      `${head}- **Q1 2027**: Import from files (owner: Ana Ruiz)\n- **Q2 2027**: Mobile → 40 teams plan on the way\n- **Q3 2027**: Sharing\n\n## Risks\n`,
    );
    deepEqual([...words(back)].sort(), [...words(text)].sort());
  });

  it('is not offered where words would be lost', () => {
    for (const item of [
      '- Import before Q1 2027',
      '- Import by the end of Q1 2027',
      '- [x] Q1 2027: Import',
      '- Q1 2027: Import\n  - with a child',
      '- Q1 2027',
    ])
      deepEqual(titles(`${head}- Q2 2027: Mobile\n${item}\n`, 'Mobile'), [], item);
  });

  it('is not offered where a date is half of a span', () => {
    for (const span of [
      'Q1 2027–Q2 2027',
      'Q1 2027 to Q2 2027',
      'Q1 2027 until March',
      'January – March 2027',
      'Januar bis März 2027',
      '2027-01-01 – 2027-03-31',
      '**Q1 2027** – **Q2 2027**',
      'Week 1 to week 3',
    ])
      deepEqual(titles(`${head}- Q2 2027: Mobile\n- ${span}: Import\n`, 'Mobile'), [], span);
    for (const item of ['Import by Q1 2027 until Q2 2027', 'Import, 1–15 March 2027', '1 – 15 March 2027: Import'])
      deepEqual(titles(`${head}- Q2 2027: Mobile\n- ${item}\n`, 'Mobile'), [], item);
    ok(
      converted(
        `${head}- Q1–Q2 2027: Import\n- Roll-out by Q3 2027\n- Phase 1 – Q4 2027\n- Phase 2 (31 March 2028)\n`,
        'Import',
        'table of milestones',
      ).includes('| Import | Q1–Q2 2027 |\n| Roll-out | Q3 2027 |\n| Phase 1 | Q4 2027 |\n| Phase 2 | 31 March 2028 |'),
    );
  });

  it('is not offered where a date is denied or softened', () => {
    for (const item of [
      'Import, not in Q1 2027',
      'Import not until Q1 2027',
      'Import maybe by Q1 2027',
      'Import by Q1 2027?',
      'Import by Q1 2027 or later',
      'Q1 2027?: Import',
      'Q1 2027+: Import',
      'Q1 2027 or later: Import',
      'Q1 2027 or later – Import',
      'Q1 2027 at the latest: Import',
      'Q1 2027 (at the latest): Import',
      'Q1 2027, tentative: Import',
      'Q1 2027 oder später: Import',
    ])
      deepEqual(titles(`${head}- Q2 2027: Mobile\n- ${item}\n`, 'Mobile'), [], item);
    ok(
      converted(`${head}- Q1 2027 – Import: all of it\n- Q2 2027 Mobile\n`, 'Import', 'table of milestones').includes(
        '| Import: all of it | Q1 2027 |\n| Mobile | Q2 2027 |',
      ),
    );
  });
});
