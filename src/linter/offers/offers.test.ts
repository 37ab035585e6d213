import { deepEqual, equal, ok } from 'node:assert/strict';
import { createLinter } from '../index.js';
import { isHalfSilenced, offersAt, type NamedElsewhere, type Offer } from './index.js';

const now = Date.UTC(2026, 10, 24);
const nobody: NamedElsewhere = { owners: [], metrics: [] };

/** The offers at the cursor `‸` of a text. */
function offers(
  marked: string,
  { elsewhere = nobody, asked = true }: { readonly elsewhere?: NamedElsewhere; readonly asked?: boolean } = {},
): readonly Offer[] {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const { document, result } = createLinter().inspect(text, { kind: 'product-strategy', allChecklists: true, now });
  const found = offersAt(text, offset, {
    document,
    kind: 'product-strategy',
    items: result.items,
    found: ['risks'],
    elsewhere,
    asked,
    today: '2026-11-24',
  });
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  ok(
    found.every(({ from }) => from >= lineStart && from <= offset),
    'what is replaced stands on the line of the cursor',
  );
  equal(new Set(found.map(({ text: inserted }) => inserted)).size, found.length, 'nothing is offered twice');
  return found;
}

const labels = (marked: string, more?: Parameters<typeof offers>[1]): readonly string[] =>
  offers(marked, more).map(({ label }) => label);

/** The text after the first offer was taken. */
function taken(marked: string, more?: Parameters<typeof offers>[1], which = 0): string {
  const offer = offers(marked, more)[which];
  ok(offer, 'something is offered');
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  return text.slice(0, offer.from) + offer.text + text.slice(offset);
}

const metrics =
  '## Metrics\n\n| Metric | Baseline | Target | By | Owner |\n| --- | --- | --- | --- | --- |\n| Weekly planning teams | 320 | 500 | Q3 2027 | Ana Ruiz |\n| Week-4 retention | 34% | 50% | Q2 2027 | Ben Okoro |\n';

describe('offers of sections', () => {
  it('are those that the document lacks, at the depth of its own headings', () => {
    const found = labels('# Plan\n\n## Risks\n\n- One\n\n##‸\n');
    ok(!found.includes('Risks') && found.includes('Kill criteria') && found.includes('Roadmap'));
    ok(taken('# Plan\n\n## Summary\n\nText.\n\n### ‸').includes('\n### '));
    ok(taken('# Plan\n\n## Summary\n\nText.\n\n#‸').includes('\n## '), 'one mark may be the first of several');
  });
  it('come first where the checklist misses them, with the reason', () => {
    const [first] = offers('# Plan\n\nSome text about a product.\n\n## ‸');
    ok(first?.statement !== undefined);
    equal(first.sort, 'section');
    ok(first.filter?.startsWith('## '));
  });
  it('are made on an empty line when asked for only, and nowhere else', () => {
    ok(labels('# Plan\n\n‸\n').length > 10);
    for (const heading of ['', '#', '##', '## ', '## Ri', '## Risks'])
      deepEqual(labels(`# Plan\n\n${heading}‸\n`, { asked: false }), []);
    deepEqual(labels('# Plan\n\nText\n‸'), []);
    deepEqual(labels('# Plan\n\n#tag‸'), []);
    deepEqual(labels('# Plan\n\n##‸ Risks'), []);
    deepEqual(labels('# Plan\n\n```md\n## ‸\n```\n'), []);
    deepEqual(labels('# Plan\n\n- ~~~\n  ## ‸\n'), []);
    deepEqual(labels('# Plan\n\n<!--\n## ‸\n-->\n'), []);
  });
  it('keep apart from what follows', () => ok(/\S\n\nNext/.test(taken('# Plan\n\n‸\nNext'))));
});

describe('offers of fields', () => {
  it('are the keys that front matter lacks', () => {
    deepEqual(labels('---\nowner: Ana Ruiz\n‸\n---\n\n# Plan\n'), [
      'kind',
      'status',
      'updated',
      'horizon',
      'product',
      'next-review',
    ]);
    deepEqual(
      labels('---\r\nst‸\r\nupdated: 2026-01-01\r\n---\r\n\r\n# Plan\r\n\r\n**Owner:** Ana\r\n', { asked: false }),
      ['kind', 'status', 'horizon', 'product', 'next-review'],
    );
    deepEqual(labels('---\nowner: Ana\n  st‸\n---\n\n# Plan\n'), []);
    deepEqual(labels('---\n\nA thematic break, and prose\n\nst‸\n'), []);
  });
  it('are the values of keys, as YAML reads them', () => {
    deepEqual(labels('---\nstatus: ‸\n---\n'), ['[Status]', 'draft', 'in-review', 'approved', 'archived']);
    equal(taken('---\nstatus: ‸\n---\n'), '---\nstatus: "[Status]"\n---\n');
    equal(labels('---\nkind: ‸\n---\n')[0], 'product-strategy');
    deepEqual(labels('---\nupdated: ‸\n---\n'), ['2026-11-24']);
    deepEqual(labels('---\nhorizon: ‸\n---\n'), [
      '[First and last year]',
      'Q4 2026',
      'Q1 2027',
      '2026',
      '2027',
      'H2 2026',
      'H1 2027',
    ]);
    equal(
      taken(
        '---\nowner: ‸\n---\n\n# P\n',
        { elsewhere: { owners: ['Ana Ruiz, Group Product Manager'], metrics: [] } },
        1,
      ),
      '---\nowner: "Ana Ruiz, Group Product Manager"\n---\n\n# P\n',
    );
    equal(
      taken('---\nowner:‸\n---\n\n# P\n', { elsewhere: { owners: ['Ana Ruiz'], metrics: [] } }, 1),
      '---\nowner: Ana Ruiz\n---\n\n# P\n',
    );
    equal(
      taken('---\nowner: "A‸"\n---\n\n# P\n', { elsewhere: { owners: ['Ana Ruiz'], metrics: [] } }),
      '---\nowner: "Ana Ruiz"\n---\n\n# P\n',
    );
  });
  it('are values behind labels, alone or beside others', () => {
    deepEqual(labels('# Plan\n\n**Status:** ‸\n', { asked: false }), [
      '[Status]',
      'draft',
      'in review',
      'approved',
      'archived',
    ]);
    deepEqual(labels('# Plan\n\n**Owner:** Ana Ruiz · **Status:** ‸\n').slice(0, 3), [
      '[Status]',
      'draft',
      'in review',
    ]);
    deepEqual(labels(`# Plan\n\n${metrics}\n## Hypothesis\n\n- **By:** ‸\n`).slice(0, 3), [
      'Q2 2027',
      'Q3 2027',
      'Q4 2026',
    ]);
    deepEqual(labels(`# Plan\n\n${metrics}\n## Hypothesis\n\n- **We are right if:** ‸\n`), [
      'Weekly planning teams',
      'Week-4 retention',
    ]);
    deepEqual(labels('# Plan\n\nThis is so: ‸\n'), []);
  });
  it('are labels that the lines at the top lack, in their form', () => {
    equal(
      taken('# Plan\n\n- **Owner:** Ana Ruiz\n- ‸\n', { asked: false }),
      '# Plan\n\n- **Owner:** Ana Ruiz\n- **Status:** \n',
    );
    deepEqual(labels('# Plan\n\n## One\n\n## Two\n\n- **Owner:** Ana Ruiz\n- ‸\n'), []);
  });
});

describe('offers of facts', () => {
  it('begin with what the author has written, and with a blank where that is nothing', () => {
    const written = `# Plan\n\n${metrics}| Churn | 2% | 1% | `;
    const unwritten = '# Plan\n\n## Metrics\n\n| Metric | By | Owner |\n| --- | --- | --- |\n| Churn | ';
    deepEqual([labels(`${written}‸ |  |\n`)[0], labels(`${unwritten}‸ |  |\n`)[0]], ['Q2 2027', '[Date]']);
    deepEqual([labels(`${written}| ‸ |\n`)[0], labels(`${unwritten}| ‸ |\n`)[0]], ['Ana Ruiz', '[Owner]']);
    deepEqual(
      [
        labels('# Plan\n\n- Owner: ‸\n', { elsewhere: { owners: ['Ana Ruiz'], metrics: [] } }),
        labels('# Plan\n\n- Owner: A‸\n', { elsewhere: { owners: ['Ana Ruiz'], metrics: [] } }),
      ],
      [['[Owner]', 'Ana Ruiz'], ['Ana Ruiz']],
    );
    equal(
      labels(
        '# Produktstrategie\n\nWir wollen, dass die Teams mit dem Produkt in der ersten Woche planen und nicht mehr mit Tabellen arbeiten.\n\n- Verantwortlich: ‸\n',
      )[0],
      '[Verantwortliche Person]',
    );
  });
  it('are none when they are written in full: the Enter key would take one', () => {
    deepEqual(labels('---\nstatus: draft‸\n---\n', { asked: false }), []);
    deepEqual(labels(`# Plan\n\n${metrics}| Churn | 2% | 1% | Q3 2027 | ana ruiz‸ |\n`, { asked: false }), []);
    ok(labels('---\nstatus: draft‸\n---\n').length > 0);
  });
});

describe('offers in tables', () => {
  it('are people, by how often they own something, and those of other documents', () => {
    deepEqual(
      labels(
        `---\nowner: "Ana Ruiz, Group Product Manager"\n---\n\n# Plan\n\n${metrics}| Churn | 2% | 1% | Q3 2027 | ‸ |\n`,
        { elsewhere: { owners: ['Chidi Eze (PMM)', 'ana ruiz'], metrics: [] } },
      ),
      ['Ana Ruiz', 'Ben Okoro', 'Chidi Eze'],
    );
  });
  it('are dates within the horizon, else the next four quarters', () => {
    deepEqual(
      labels(`# Plan\n\n${metrics}| Churn | 2% | 1% | ‸`).filter((label) => label.startsWith('Q')),
      ['Q2 2027', 'Q3 2027', 'Q4 2026', 'Q1 2027'],
    );
    const within = labels(`---\nhorizon: H1 2027\n---\n\n# Plan\n\n${metrics}| Churn | 2% | 1% | ‸ | |\n`);
    deepEqual(within, [
      'Q2 2027',
      'Q1 2027',
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
      '2027-06-30',
    ]);
    ok(
      labels(`# Plan\n\nLaunched on 3 May 2026.\n\n${metrics}| Churn | 2% | 1% | ‸ | |\n`).includes('31 January 2027'),
    );
  });
  it('are metrics that the table does not name yet, with their bars escaped', () => {
    equal(
      taken(`# Plan\n\n${metrics}|‸\n`, {
        asked: false,
        elsewhere: { owners: [], metrics: ['week-4 Retention', 'Hit | miss rate 🎯'] },
      }),
      `# Plan\n\n${metrics}| Hit \\| miss rate 🎯\n`,
    );
    deepEqual(
      labels(
        `# Plan\n\n${metrics}\n## Initiatives\n\n| Initiative | Metric it moves |\n| --- | --- |\n| Import | ‸ |\n`,
      ),
      ['Weekly planning teams', 'Week-4 retention'],
    );
  });
  it('are the statuses of the column and the usual ones, written alike', () => {
    deepEqual(
      labels(
        '# Plan\n\n## Roadmap\n\n| Quarter | Milestone | Status |\n| --- | --- | --- |\n| Q1 2027 | Import | blocked |\n| Q2 2027 | Export | ‸ |\n',
      ),
      ['blocked', 'planned', 'in progress', 'done', 'at risk'],
    );
  });
  it('are no verdicts on options, and no dates of evidence', () => {
    deepEqual(
      labels(
        '# Plan\n\n## Alternatives\n\n| Option | Verdict |\n| --- | --- |\n| Do nothing | Rejected: growth stops |\n| Build | ‸ |\n',
      ),
      [],
    );
    deepEqual(
      labels(
        '# Plan\n\n## Evidence\n\n| Finding | Source | Date |\n| --- | --- | --- |\n| They copy hours | Interviews | ‸ |\n',
      ),
      [],
    );
  });
  it('are none for values, for cells that are filled, and behind the last column', () => {
    deepEqual(labels(`# Plan\n\n${metrics}| Churn | ‸ | 1% | | |\n`), []);
    deepEqual(labels(`# Plan\n\n${metrics}| Churn | 2% | 1% | Q3 2027 | Ana |‸\n`), []);
    deepEqual(labels(`# Plan\n\n${metrics}| Churn | 2% | 1% | Q3 2027 | ‸Ana |\n`), []);
  });
  it('count escaped bars as text, and read tables with CRLF', () => {
    deepEqual(labels(`# Plan\n\n${metrics}| Hit \\| miss | 2% | 1% | Q3 2027 | ‸ |\n`.replaceAll('\n', '\r\n')), [
      'Ana Ruiz',
      'Ben Okoro',
    ]);
  });
  it('are the titles that a header lacks, in the language of the document', () => {
    deepEqual(labels('# Plan\n\n## Metrics\n\n| Metric | Target | ‸\n'), ['Definition', 'Baseline', 'By', 'Owner']);
    deepEqual(labels('# Plan\n\n## Risks\n\n|‸\n', { asked: false }), [
      'Risk',
      'Likelihood',
      'Impact',
      'Mitigation',
      'Owner',
    ]);
    const german =
      '# Produktstrategie\n\nWir wollen, dass die Teams mit dem Produkt in der ersten Woche planen und nicht mehr mit Tabellen arbeiten.\n\n## Risiken\n\n';
    deepEqual(labels(`${german}| Risiko | ‸\n`), [
      'Wahrscheinlichkeit',
      'Auswirkung',
      'Gegenmaßnahme',
      'Verantwortlich',
    ]);
    deepEqual(labels('# Plan\n\n## Notes\n\n| ‸\n'), []);
  });
});

describe('offers in sentences', () => {
  it('are dates at the end of a target or a milestone', () => {
    deepEqual(labels('# Plan\n\n## Metrics\n\n- Retention from 34% to 50% by ‸\n', { asked: false }).slice(0, 2), [
      '[Date]',
      'Q4 2026',
    ]);
    equal(
      taken('# Plan\n\n## Metrics\n\n- Retention from 34% to 50% by Q1‸.\n', { asked: false }),
      '# Plan\n\n## Metrics\n\n- Retention from 34% to 50% by Q1 2027.\n',
    );
    ok(labels('# Plan\n\n## Roadmap\n\n- Import from banks in ‸').length > 0);
    deepEqual(labels('# Plan\n\n## Metrics\n\nWe measure them by ‸'), []);
    deepEqual(labels('# Plan\n\n## Summary\n\nFrom 34% to 50% by ‸'), []);
    deepEqual(labels('# Plan\n\n## Metrics\n\n- From 34% to 50% by the‸'), []);
  });
  it('are metrics that are begun, with the first letter as typed', () => {
    equal(
      taken(`# Plan\n\n${metrics}\n## Hypothesis\n\nWe believe that week‸`, { asked: false }),
      `# Plan\n\n${metrics}\n## Hypothesis\n\nWe believe that weekly planning teams`,
    );
    deepEqual(
      labels(`# Plan\n\n${metrics}\n## Kill criteria\n\n| Stop if | By |\n| --- | --- |\n| Week-4 re‸ | |\n`, {
        asked: false,
      }),
      ['Week-4 retention'],
    );
    deepEqual(labels(`# Plan\n\n${metrics}\n## Summary\n\nWe believe that week‸`), []);
    deepEqual(labels(`# Plan\n\n${metrics}\n## Hypothesis\n\nWe believe that w‸`), []);
    deepEqual(labels(`# Plan\n\n${metrics}\n## Hypothesis\n\nWe believe in midweek‸`), []);
    deepEqual(labels(`# Plan\n\n${metrics}\n## Hypothesis\n\nA \`weekly‸`), []);
  });
});

describe('offers in comments', () => {
  it('are items, those first about which something was found', () => {
    const found = offers('# Plan\n\n<!--lint disable ‸-->\n\nText about a product.\n', { asked: false });
    ok(found.length > 100 && found.every(({ statement }) => statement !== undefined));
    deepEqual([found.at(0)?.label, found.at(-1)?.label], ['risks', 'no-orphan-experiment']);
    deepEqual(labels('# Plan\n\n<!-- ‸ -->\n'), []);
  });
  it('are each named once, and for enabling those first that are off', () => {
    ok(!labels('# Plan\n\n<!--lint ignore risks ‸-->\n').includes('risks'));
    equal(labels('# Plan\n\n<!--lint disable timeline-->\n\nText.\n\n<!--lint enable ‸').at(0), 'timeline');
  });
  it('are none where code only speaks of a comment, and an address names no metric', () => {
    ok(labels('# Plan\n\nUse `<!--` to start.\n\n##‸\n').includes('Risks'));
    deepEqual(labels(`# Plan\n\n${metrics}\n## Hypothesis\n\nhttps://x.example/weekly‸`), []);
  });
  it('know that a comment that is half written hides what is found', () => {
    deepEqual(
      ['# Plan\n\n<!--lint disable\n\nText', '# Plan\n\n<!--lint ignore -->\n', '# Plan\n\n<!--\n'].map(isHalfSilenced),
      [true, true, true],
    );
    deepEqual(['# Plan\n', '# Plan\n\n<!--lint disable risks-->\n', '<!-- a -->\n'].map(isHalfSilenced), [
      false,
      false,
      false,
    ]);
  });
});
